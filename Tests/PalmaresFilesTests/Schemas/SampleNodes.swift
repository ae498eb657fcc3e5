import Palmares
import PalmaresFiles
import TestSupport

/// Makes values for forms: mostly good ones, now and then one that is out of place.
struct SampleNodes {
  private var random: SplitMix64
  /// One value in so many is out of place; `nil` for none.
  private let slips: Int?

  init(seed: UInt64, slips: Int?) { (random, self.slips) = (SplitMix64(seed: seed), slips) }

  /// A value for a form.
  mutating func node(_ form: Form, depth: Int = 0) -> Node {
    if slip() { return anything(depth) }
    switch form {
    case .list(let element, let isNonEmpty):
      return sequence(
        (0..<pick(isNonEmpty && !slip() ? [1, 2] : [0, 1, 2])).map { _ in node(element, depth: depth + 1) })
    case .pair(let element):
      return sequence((0..<(slip() ? 3 : 2)).map { _ in node(element, depth: depth + 1) })
    case .oneOrMany(let element):
      return chance(2) ? node(element, depth: depth) : node(.list(element, isNonEmpty: true), depth: depth)
    case .table(let rule, let value, let isNonEmpty):
      let counts = isNonEmpty && !slip() ? [1, 2] : [0, 1, 2]
      let keys = Array(keys(rule).shuffled(using: &random).prefix(pick(counts)))
      return mapping(keys.map { ($0, node(value, depth: depth + 1)) })
    case .record(let record): return mapping(pairs(record, depth: depth))
    case .variants(let variants): return mapping(pairs(pick(usable(variants)).record, depth: depth))
    case .byShape(let scalar, let list, let map):
      return node(pick([scalar, list, map].compactMap { $0 }), depth: depth)
    case .reference(let reference):
      guard depth > 3, case .variants(let variants) = reference.form, let last = variants.last else {
        return node(reference.form, depth: depth)
      }
      return node(.record(last.record), depth: depth)
    case .prose(byLanguage: true) where chance(4):
      let keys = Array(
        (slip() ? ["fr", "xx"] : ["fr", "en", "pt-BR"]).shuffled(using: &random).prefix(pick([1, 2])))
      return mapping(keys.map { ($0, node(.prose(byLanguage: false))) })
    default: return scalar(pick(Self.good(form)))
    }
  }

  /// The variants whose key is read, now and then all of them.
  private mutating func usable(_ variants: [Form.Variant]) -> [Form.Variant] {
    slip() ? variants : variants.filter { $0.record.field($0.key) != nil }
  }

  private mutating func pairs(_ record: Record, depth: Int) -> [(String, Node)] {
    var fields = record.fields.filter { field in
      field.isRequired || field.key == "palmares" ? !slip() : chance(depth > 1 ? 5 : 2)
    }
    if !record.alternatives.isEmpty {
      let (all, chosen) = (Set(record.alternatives.joined()), pick(record.alternatives))
      fields = record.fields.filter { field in
        all.contains(field.key)
          ? chosen.contains(field.key) || slip() : fields.contains { $0.key == field.key }
      }
    }
    var pairs = fields.map { field in
      (
        field.key,
        field.key == "palmares" ? scalar(pick(["\"\(record.name)/1"])) : node(field.form, depth: depth + 1)
      )
    }
    if slip() { pairs.append(("unknown", scalar("a"))) }
    if slip(), let refused = record.refused.keys.sorted().first { pairs.append((refused, scalar("a"))) }
    return pairs
  }

  // MARK: - Scalars; a quote before one stands for quotes around it

  private static func good(_ form: Form) -> [String] {
    switch form {
    case .text, .name, .prose: ["a", "\"Été", "2020", "01", "1.10", "true", "no", "\"7", "-3"]
    case .tieKey: ["median", "inclusion", "2020"]
    case .language: ["fr", "\"en", "pt-BR", "es-419"]
    case .id: ["a", "\"a-b_c", "2020", "01", "true", "0"]
    case .word(let words): words + words.map { "\"" + $0 }
    case .number(.any):
      ["4", "-2", "3.5", "\"3,5", "3,5", "2/3", "7 %", "\"1 000", "-1/2", "\"+3", "\" 4 ", "−7"]
    case .number(.positive): ["1", "0.5", "2/3", "\"12,5 %", "\"0,001", "1 000"]
    case .number(.range): ["0", "1", "\"1", "\"0,5", "0.25", "2/3", "\"-0", "0 %", "50 %", "\"001.0"]
    case .number(.whole): ["1", "2", "\"4,0", "1 000", "200 %", "8/2", "\"12"]
    case .boolean: ["true", "false", "\"true", "\"false"]
    case .date: ["2019", "\"2019", "2019-06", "2020-02-29", "\"2000-02-29", "1999-12-31"]
    case .formula: ["participants / population", "\"sum(ages) - 1"]
    case .condition:
      ["known(summary)", "\"known(title) and organisation.kind == 'commune'".replacing("'", with: "\"")]
    case .figure(.exact): ["4", "-2.5", "\"3,5", "7 %", "1 000", "2/3", "12,34"]
    case .figure(.bounds): ["4", ">=2500", "\"≥ 2", "<=300", "~1500", "480..524", "1,5..2", "≈ 7 %"]
    case .figure(.any): ["4", ">=2500", "480..524", "2019-06-14", "oui", "Partiel", "true", "7 %"]
    case .answer: ["4", "na", "NA", "abstain", "\"Recused", "", "\" ", "3/4", "\"3,5", "0"]
    case .wholeDossierAnswer: ["recused", "\"RECUSED", "", "\" "]
    case .nothing: ["", "\""]
    default: ["a"]
    }
  }

  private static let anything = [
    "", "\"", "\" ", "a", "\"été 2", "lot", "xx", "FR", "0", "-1", "\"-1", "\"-0,5", "101", "\"100,5", "1.5",
    "1/0", "0/3",
    "150 %", "1,234", "\"1.234.5", "12 34", "0 000", "3 %%", "maybe", "yes", "true", "2019-13", "2019-02-29",
    "1900-02-29", "19", "\"14/06/2019", ">=", "480..", "1..2..3", "a..b", "o2", "recused", "\"null", "A", "r",
    "--", "+",
    "\"9999999999999999999999999999999999999999999999999999999999999999999",
  ]

  private mutating func anything(_ depth: Int) -> Node {
    switch pick([0, 0, 0, 0, 1, 2]) {
    case 0: scalar(pick(Self.anything))
    case 1: sequence(chance(2) ? [] : [scalar(pick(Self.anything))])
    default: mapping(chance(2) ? [] : [("unknown", scalar(pick(Self.anything)))])
    }
  }

  private mutating func keys(_ rule: Form.KeyRule) -> [String] {
    switch rule {
    case .id: slip() ? ["É", "a b", ""] : ["a", "b-2", "c_3"]
    case .name, .text: slip() ? ["", " "] : ["a", "B c", "été"]
    case .number: slip() ? ["un", "-", "1/0"] : ["0", "0.5", "-1", "2/3"]
    case .whole: slip() ? ["un", "1.5", "-1"] : ["0", "1", "2.0"]
    }
  }

  // MARK: - Nodes

  private static let place = SourcePosition(file: "f.yaml", line: 1, column: 1)
  private static let inside = SourcePosition(file: "f.yaml", line: 1, column: 2)

  private func scalar(_ text: String) -> Node { Self.scalar(text) }

  /// A scalar; a quote before its text stands for quotes around it.
  static func scalar(_ text: String) -> Node {
    let isQuoted = text.hasPrefix("\"")
    return Node(
      .scalar(
        Node.Scalar(
          text: isQuoted ? String(text.dropFirst()) : text, style: isQuoted ? .doubleQuoted : .plain,
          isInFlow: false, comment: nil, end: place)), at: place)
  }

  private func sequence(_ items: [Node]) -> Node { Node(.sequence(items, isFlow: false), at: Self.place) }

  private func mapping(_ pairs: [(String, Node)]) -> Node {
    Node(
      .mapping(pairs.map { Node.Pair(key: $0.0, position: Self.inside, value: $0.1) }, isFlow: true),
      at: Self.place)
  }

  // MARK: - Chance

  private mutating func slip() -> Bool { slips.map { chance($0) } ?? false }
  private mutating func chance(_ among: Int) -> Bool { Int.random(in: 0..<among, using: &random) == 0 }
  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }
}
