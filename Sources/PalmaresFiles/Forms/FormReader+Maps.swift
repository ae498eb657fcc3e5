internal import Palmares

extension FormReader {
  /// Reads a map of known keys.
  package mutating func record(
    _ node: Node, as record: Record, key: String, isItem: Bool = false
  ) -> Item? {
    guard let pairs = node.pairs else {
      return wrongType(node, .record(record), key: key, isItem: isItem)
    }
    var values: [String: Item] = [:]
    var faulty: Set<String> = []
    for pair in pairs {
      guard let field = record.field(pair.key) else {
        faulty.insert(pair.key)
        if let meant = refuse(pair, in: record, of: pairs) { faulty.insert(meant) }
        continue
      }
      if let item = read(pair.value, as: field.form, key: pair.key) {
        values[pair.key] = item
      } else {
        faulty.insert(pair.key)
      }
    }
    for field in record.fields
    where field.isRequired && values[field.key] == nil && !faulty.contains(field.key) {
      report(.missingKey, [field.key, record.name], at: node.position)
    }
    let fields = Fields(name: record.name, position: node.position, values: values, faulty: faulty)
    return Item(.record(fields), at: node.position)
  }

  /// Reports a key that the record does not take; returns the one that was probably meant.
  private mutating func refuse(_ pair: Node.Pair, in record: Record, of pairs: [Node.Pair]) -> String? {
    let owner = pairs.first { $0.key == "id" }?.value.scalar?.text ?? record.name
    switch record.refused[pair.key] {
    case .leafKey: report(.leafKeyOnGroup, [pair.key, owner], at: pair.position)
    case .groupKey: report(.groupKeyOnLeaf, [pair.key, owner], at: pair.position)
    case .jurorKey: report(.jurorKeyOnMeasure, [pair.key, owner], at: pair.position)
    case .measureKey: report(.measureKeyWithoutFrom, [pair.key, owner], at: pair.position)
    case nil:
      let free = record.fields.map(\.key).filter { key in !pairs.contains { $0.key == key } }
      let nearest =
        FrenchWords.nearest(to: pair.key, among: free)
        ?? FrenchWords.nearest(to: pair.key, among: record.fields.map(\.key))
      report(
        .unknownKey, [pair.key, record.name], at: pair.position, hint: nearest.map { .didYouMean($0) })
      return nearest
    }
    return nil
  }

  /// Reads a map whose keys the writer chooses.
  mutating func table(
    _ node: Node, keys rule: Form.KeyRule, values form: Form, key: String, form table: Form
  ) -> Item? {
    guard let pairs = node.pairs else { return wrongType(node, table, key: key) }
    var entries: [Entry] = []
    for (index, pair) in pairs.enumerated() {
      let before = index > 0 ? pairs[index - 1] : nil
      if isSplitKey(pair, before: index + 1 < pairs.count ? pairs[index + 1] : nil, in: node) {
        reportSplit(pair.key, pairs[index + 1].key, at: pair.position)
        continue
      }
      if let before, isSplitKey(before, before: pair, in: node) { continue }
      let (isUsable, number) = self.key(pair, by: rule, of: key)
      guard let item = read(pair.value, as: form, key: pair.key), isUsable else { continue }
      entries.append(Entry(key: pair.key, number: number, keyPosition: pair.position, item: item))
    }
    return Item(.table(entries), at: node.position)
  }

  /// Checks a key of a table; returns whether the entry can be used, and the key's number.
  private mutating func key(
    _ pair: Node.Pair, by rule: Form.KeyRule, of key: String
  ) -> (isUsable: Bool, number: Rational?) {
    switch rule {
    case .id:
      reportID(pair.key, at: pair.position)
      return (true, nil)
    case .name, .text:
      let isBlank = pair.key.allSatisfy(\.isWhitespace)
      if isBlank { report(.blankText, [key], at: pair.position) }
      return (!isBlank, nil)
    case .number, .whole:
      let rule = rule == .whole ? Form.NumberRule.whole(atLeast: 0) : .any
      let number = number(pair.key, by: rule, key: key, at: pair.position)
      return (number != nil, number)
    }
  }

  /// Whether YAML split a key at its decimal comma: `{0,5: Demi}`.
  private func isSplitKey(_ pair: Node.Pair, before next: Node.Pair?, in node: Node) -> Bool {
    guard case .mapping(_, isFlow: true) = node.content, let next, pair.value.isEmpty, !next.value.isEmpty
    else {
      return false
    }
    return [pair.key, next.key].allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
