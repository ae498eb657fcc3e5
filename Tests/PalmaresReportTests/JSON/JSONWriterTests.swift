import Foundation
import Palmares
import PalmaresReport
import TestSupport
import Testing

@Suite struct JSONWriterTests {
  @Test func oneKeyALine() throws {
    let text = try json { json in
      json.object { json in
        json.member("a", [])
        json.member("b", ["x", "y"])
        json.members("c", [1, 2]) { $0.member("n", $1) }
        json.members("d", [Int]()) { $0.member("n", $1) }
        json.member("e", nil as String?)
        json.member("f", 0 as Int?) { _, _ in }
        json.member("g", true)
      }
    }
    #expect(
      text == """
        {
          "a": [],
          "b": ["x", "y"],
          "c": [
            {
              "n": 1
            },
            {
              "n": 2
            }
          ],
          "d": [],
          "e": null,
          "f": {},
          "g": true
        }

        """)
  }

  @Test(arguments: [
    ("\"", #""\"""#), ("\\", #""\\""#), ("\n\r\t", #""\n\r\t""#), ("\u{8}\u{C}", #""\b\f""#),
    ("\u{0}", #""\u0000""#), ("\u{1F}", #""\u001f""#), ("\u{7F}", "\"\u{7F}\""), ("é œ ★ 😀", "\"é œ ★ 😀\""),
    ("</script>", "\"</script>\""), ("\r\n", #""\r\n""#), ("e\u{301}", "\"e\u{301}\""),
  ])
  func escapesOnlyWhatItMust(text: String, written: String) throws {
    #expect(try json { $0.text(text) }.utf8.elementsEqual((written + "\n").utf8))
  }

  @Test(arguments: UInt64(0)..<50)
  func anotherParserReadsTheSameText(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var text = ""
    for _ in 0..<40 {
      let limit: UInt32 = Bool.random(using: &random) ? 0x80 : 0x11_0000
      if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &random)) {
        text.unicodeScalars.append(scalar)
      }
    }
    let written = try json { json in json.object { $0.member("t", text) } }
    let read = try #require(try parsed(written)["t"] as? String)
    #expect(read.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: [
    (Rational(175, 2), "87.5"), (88, "88"), (Rational(1, 3), "0.333333333333"),
    (Rational(2, 3), "0.666666666667"), (Rational(-1, 2_000_000_000_000), "-0.000000000001"),
    (Rational(-1, 3_000_000_000_000), "0"), (Rational(100_000_000_000_000_000), "100000000000000000"),
  ])
  func numbersAreDecimals(number: Rational, written: String) throws {
    #expect(try json { $0.number(number) } == written + "\n")
  }

  @Test func exactValuesStandBesideDecimals() throws {
    let text = try json { json in
      json.object { json in
        json.exactMember("score", Score(.real(1.0 / 3)))
        json.exactMember("weight", Rational(1, 5))
      }
    }
    #expect(
      text == """
        {
          "score": 33.333333333,
          "score_exact": null,
          "weight": 0.2,
          "weight_exact": "1/5"
        }

        """)
  }

  @Test func handsOverPiecesAsItGoes() throws {
    let collected = Collected()
    var writer = JSONWriter(collected.take)
    writer.array(0..<20_000) { json, number in json.object { $0.member("number", number) } }
    try writer.finish()
    #expect(collected.pieces.count > 5)
    #expect(collected.pieces.allSatisfy { $0.count < 70_000 })
    let read = try JSONSerialization.jsonObject(with: Data(collected.text.utf8)) as? [[String: Int]]
    #expect(read?.map { $0["number"] } == (0..<20_000).map { $0 })
  }

  @Test func finishThrowsWhatTheSinkThrew() {
    struct Full: Error {}
    var calls = 0
    #expect(throws: Full.self) {
      var writer = JSONWriter { _ in
        calls += 1
        throw Full()
      }
      writer.array(0..<50_000) { json, number in json.number(number) }
      try writer.finish()
    }
    #expect(calls == 1)
  }

  #if DEBUG && os(Linux)
    @Test func keysOutOfOrderAreABug() async {
      await #expect(processExitsWith: .failure) {
        var writer = JSONWriter { _ in }
        writer.object { json in
          json.member("b", 1)
          json.member("a", 1)
        }
        try? writer.finish()
      }
    }
  #endif
}
