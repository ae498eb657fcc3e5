import Palmares

/// Writes the criteria of entries without a trace: what is the same in every entry is kept as bytes, and so are the texts
/// of the numbers that come again.
///
/// The shape is that of ``JSONWriter/entry(_:in:isUnranked:criteria:)``.
struct UntracedCriteria {
  private let templates: [Template]
  /// By pattern and node: what follows the spread.
  private var endings: [[[UInt8]]] = []
  private var (marks, means, medians, scores, spreads) = (
    NumberTexts(), NumberTexts(), NumberTexts(), NumberTexts(), NumberTexts()
  )

  /// One criterion's bytes between its numbers.
  private struct Template {
    let title: String
    /// The place in ``Edition/leaves``; `nil` for a group.
    let leaf: Int?
    /// What stands before each number in turn, and before the state at last.
    let pieces: [[UInt8]]
  }

  init(_ edition: Edition, language: String) {
    templates = edition.nodes.indices.map { node in
      let criterion = edition.nodes[node]
      let leaf = edition.leaves.firstIndex(of: node)
      return Template(
        title: criterion.criterion.title.text(in: language), leaf: leaf,
        pieces: Self.pieces(criterion, isLeaf: leaf != nil))
    }
  }

  private static func pieces(_ node: CriterionNode, isLeaf: Bool) -> [[UInt8]] {
    var json = JSONWriter(depth: 4)
    var pieces: [[UInt8]] = []
    json.object { json in
      func number(_ key: JSONKey) {
        json.key(key)
        if isLeaf { pieces.append(json.taken()) } else { json.null() }
      }
      number("abstained")
      number("blank")
      json.member("id", node.criterion.id)
      number("marks")
      number("max")
      number("mean")
      number("median")
      number("min")
      number("na")
      json.member("not_asked", isLeaf ? 0 : nil)
      json.member("path", node.path)
      number("recused")
      json.key("score")
      pieces.append(json.taken())
      number("spread")
      json.key("state")
      pieces.append(json.taken())
    }
    return pieces
  }

  /// What follows `"state": ` up to the end of the object.
  private static func ending(_ title: String, _ state: CriterionResult.State, _ weight: Rational?) -> [UInt8]
  {
    var json = JSONWriter(depth: 4)
    json.object { json in
      json.key("state")
      _ = json.taken()
      json.text(state.rawValue)
      json.member("title", title)
      json.exactMember("weight", weight)
    }
    return json.taken()
  }

  /// Writes the array of the criteria of the entry read last.
  mutating func write(_ entries: UntracedEntries, to text: inout ByteRoom) {
    let pattern = entries.pattern
    while endings.count <= pattern { endings.append([]) }
    if endings[pattern].isEmpty {
      endings[pattern] = templates.indices.map {
        Self.ending(templates[$0].title, entries.state($0), entries.weight($0))
      }
    }
    text.append("[\n        ")
    for node in templates.indices {
      if node > 0 { text.append(",\n        ") }
      if let leaf = templates[node].leaf {
        write(leaf, node, entries, to: &text)
      } else {
        text.append(templates[node].pieces[0])
        score(node, entries, to: &text)
        text.append(templates[node].pieces[1])
      }
      text.append(endings[pattern][node])
    }
    text.append("\n      ]")
  }

  private mutating func write(
    _ leaf: Int, _ node: Int, _ entries: UntracedEntries, to text: inout ByteRoom
  ) {
    let (answers, parts) = (entries.answers[leaf], entries.denominator)
    templates[node].pieces.withUnsafeBufferPointer { pieces in
      text.append(pieces[0])
      text.append(digitsOf: answers.abstained)
      text.append(pieces[1])
      text.append(digitsOf: answers.blank)
      text.append(pieces[2])
      text.append(digitsOf: answers.marks)
      text.append(pieces[3])
      if answers.marks > 0 { mark(answers.most, parts, to: &text) } else { text.append("null") }
      text.append(pieces[4])
      if answers.marks > 0 {
        means.append(Self.key(answers.sum, answers.marks), to: &text) {
          $0.append(decimalOf: Rational(answers.sum, answers.marks * parts), atMost: JSONWriter.decimals)
        }
      } else {
        text.append("null")
      }
      text.append(pieces[5])
      if answers.marks > 0 {
        medians.append(answers.twiceMedian, to: &text) {
          $0.append(decimalOf: Rational(answers.twiceMedian, 2 * parts), atMost: JSONWriter.decimals)
        }
      } else {
        text.append("null")
      }
      text.append(pieces[6])
      if answers.marks > 0 { mark(answers.least, parts, to: &text) } else { text.append("null") }
      text.append(pieces[7])
      text.append(digitsOf: answers.na)
      text.append(pieces[8])
      text.append(digitsOf: answers.recused)
      text.append(pieces[9])
      score(node, entries, to: &text)
      text.append(pieces[10])
      spread(answers, parts, to: &text)
      text.append(pieces[11])
    }
  }

  private mutating func mark(_ mark: Int, _ parts: Int, to text: inout ByteRoom) {
    marks.append(mark, to: &text) {
      $0.append(decimalOf: Rational(mark, parts), atMost: JSONWriter.decimals)
    }
  }

  private mutating func spread(
    _ answers: UntracedEntries.LeafAnswers, _ parts: Int, to text: inout ByteRoom
  ) {
    guard let variance = answers.varianceNumerator else { return text.append("null") }
    spreads.append(Self.key(variance, answers.marks), to: &text) {
      let spread =
        Rational(variance, answers.marks * (answers.marks - 1)) / Rational(parts * parts)
      $0.append(decimalOf: spread.squareRoot(), atMost: JSONWriter.decimals)
    }
  }

  /// The score, and beside it the score in lowest terms.
  private mutating func score(_ node: Int, _ entries: UntracedEntries, to text: inout ByteRoom) {
    switch entries.state(node) {
    case .value, .zero: break
    case .notApplicable, .excluded, .unrated: return text.append("null,\n          \"score_exact\": null")
    }
    // Of all leaves equal numbers are equal scores; of a group only under one pattern.
    let isLeaf = templates[node].leaf != nil
    scores.append(isLeaf ? entries.numerator(node) : nil, to: &text) { text in
      guard let score = entries.score(node)?.value else { return }
      text.append(decimalOf: score, atMost: JSONWriter.decimals)
      text.append(",\n          \"score_exact\": \"")
      text.append(termsOf: score)
      text.append("\"")
    }
  }

  /// One key of two numbers; `nil` where they are too long for one.
  private static func key(_ value: Int, _ marks: Int) -> Int? {
    value < 1 << 42 && marks < 1 << 20 ? value << 20 | marks : nil
  }
}
