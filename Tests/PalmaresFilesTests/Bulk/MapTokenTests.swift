import Palmares
import TestSupport
import Testing

@testable import PalmaresFiles

/// What is read of a document's tokens is what libyaml's parser makes of them, or nothing.
struct MapTokenTests {
  /// Documents put together from pieces by chance, mostly right ones, and then a byte less or twice now and then.
  private struct Writer {
    var random: SplitMix64

    mutating func pick(_ words: [String]) -> String {
      words[Int.random(in: words.indices, using: &random)]
    }

    mutating func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

    mutating func text() -> String {
      var text = chance(4) ? "---\n" : ""
      for place in 0..<Int.random(in: 1...2, using: &random) {
        if place > 0 {
          text += chance(4) ? pick(["", "...\n", "--- ", "...\n---\n"]) : "---\n"
        }
        text += chance(4) ? braces(depth: 0) + "\n" : map(depth: 0, indent: "")
      }
      if chance(6) { text += pick(["...\n", "---\n"]) }
      guard chance(3) else { return text }
      var characters = Array(text)
      let place = Int.random(in: characters.indices, using: &random)
      if chance(2) {
        characters.remove(at: place)
      } else {
        characters.insert(characters[Int.random(in: characters.indices, using: &random)], at: place)
      }
      return String(characters)
    }

    private mutating func scalar() -> String {
      pick([
        "a", "7.5", "d-1", "'b c'", "\"x\\ty\"", "''", "été", "recused",
        chance(30) ? pick(["&a z", "!t z", "*a"]) : "0",
      ])
    }

    private mutating func map(depth: Int, indent: String) -> String {
      var text = ""
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        text += indent + (chance(12) ? "? " : "") + scalar() + (chance(40) ? "\n\(indent)" : "") + ":"
        switch Int.random(in: 0..<8, using: &random) {
        case 0,
          1 where depth < 3:
          text += "\n" + map(depth: depth + 1, indent: indent + "  ")
        case 2: text += " " + braces(depth: depth + 1) + "\n"
        case 3: text += "\n"
        case 4 where chance(4):
          text += pick([
            " |\n  \(indent)x\n", "\n\(indent)- x\n", " [x]\n", " # note\n", " a\n\(indent)  b\n",
          ])
        default: text += " " + scalar() + "\n"
        }
      }
      return text
    }

    private mutating func braces(depth: Int) -> String {
      let pairs = (0..<Int.random(in: 0...3, using: &random)).map { _ -> String in
        let value = depth < 3 && chance(5) ? braces(depth: depth + 1) : chance(6) ? "" : scalar()
        return scalar() + (chance(40) ? "" : ": " + value)
      }
      return "{" + pairs.joined(separator: ", ") + (chance(6) ? "," : "") + "}"
    }
  }

  /// All that is read of a text, with the places of its scalars; `nil` where it isn't regular.
  private static func read(
    _ text: String, in place: TemporaryPlace, mostNodes: Int = 1_000
  ) throws -> [String]? {
    try place.write(text, to: "text.yaml")
    let path = place.path("text.yaml")
    let feed = try BallotFeed(
      InputFile.opened(path, limit: 1 << 20, as: path, at: nil), limit: 1 << 20, fingerprints: false,
      seeksForeignLineEnds: false)
    var tokens = MapTokens(feed, mostNodes: mostNodes)
    var (found, depth): ([String], Int) = ([], 0)
    func scalar(_ tokens: borrowing MapTokens, isQuoted: Bool) -> String {
      let text = String(
        decoding: UnsafeRawBufferPointer(start: tokens.text, count: tokens.count), as: UTF8.self)
      let position = tokens.position(in: "")
      return "\(isQuoted ? "quoted" : "plain") \(text) \(position.line):\(position.column)"
    }
    do {
      while try tokens.startDocument() {
        found += ["document", "map"]
        depth = 1
        while depth > 0 {
          let key = try tokens.key()
          if key == .end {
            depth -= 1
            found.append("end")
            continue
          }
          found.append(scalar(tokens, isQuoted: key == .quoted))
          let value = try tokens.value()
          if value == .map {
            depth += 1
            found.append("map")
          } else {
            found.append(scalar(tokens, isQuoted: value == .quoted))
          }
        }
      }
      return found
    } catch {
      return nil
    }
  }

  /// The same by libyaml's parser; `nil` where it finds an error.
  private static func events(_ text: String) -> [String]? {
    var found: [String] = []
    var text = text
    return text.withUTF8 { bytes in
      var reader = YAMLEventReader(UnsafeRawBufferPointer(bytes))
      do {
        while let event = try reader.next() {
          switch event.kind {
          case .streamStart, .streamEnd, .documentEnd: break
          case .documentStart: found.append("document")
          case .mappingStart(_, nil, nil): found.append("map")
          case .mappingEnd: found.append("end")
          case .scalar(let text, let style, nil, nil):
            let words = style == .plain ? "plain" : style == .literal || style == .folded ? "block" : "quoted"
            found.append("\(words) \(text) \(event.start.line):\(event.start.column)")
          case .alias, .sequenceStart, .sequenceEnd, .mappingStart, .scalar: found.append("irregular")
          }
        }
        return found
      } catch {
        return nil
      }
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func whatIsReadIsWhatTheParserReads(block: UInt64) throws {
    let place = try TemporaryPlace()
    var regular = 0
    for seed in 0..<100 {
      var writer = Writer(random: SplitMix64(seed: block << 16 | UInt64(seed)))
      let text = writer.text()
      guard let found = try Self.read(text, in: place) else { continue }
      regular += 1
      #expect(found == Self.events(text), "\(text)")
    }
    // Most of what is right and regular is read: else nothing would be shown.
    #expect(regular >= 20)
  }

  @Test(arguments: [
    "a: 1\nb: {c: 2, d: }\n", "--- {a: 1}\n...\n---\nb: 'x'\n", "a:\n  b:\n    c: \"7\"\n  d: {e: 1,}\n",
    "a:\nb: {}\n",
  ])
  func regularTextsAreRead(text: String) throws {
    let found = try Self.read(text, in: TemporaryPlace())
    #expect(found != nil && found == Self.events(text))
  }

  @Test(arguments: [
    "a: [1]\n", "a: &x 1\n", "a: *x\n", "a: !t 1\n", "a: |\n  x\n", "a\n", "{a}\n", "{a: 1 b: 2}\n",
    "a: 1\n b: 2\n",
    "? a\n", ": a\n", "{a: b}: c\n", "[a]: c\n", "%YAML 1.1\n--- {a: 1}\n", "a: 1\n...\nb: 1\n",
    "...\na: 1\n", "{a: 1\n",
    "a: \"x\n", "a: 1 # x\nb:\n",
    "\(String(repeating: "{a: ", count: 61))1\(String(repeating: "}", count: 61))\n",
    "a: \(String(repeating: "x", count: 241))\n",
  ])
  func otherTextsAreNot(text: String) throws {
    #expect(try Self.read(text, in: TemporaryPlace()) == nil)
  }

  /// Two maps with three keys and two scalars as values.
  @Test(arguments: [(7, true), (6, false)])
  func mapsAndScalarsAreCounted(most: Int, isRead: Bool) throws {
    let found = try Self.read("a: {b: 1}\nc:\n", in: TemporaryPlace(), mostNodes: most)
    #expect((found != nil) == isRead)
  }
}
