package import Palmares

/// Reads values by their forms and reports all that does not meet them, with its place.
package struct FormReader {
  /// What was found, in the order met.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Creates a reader.
  package init() {}

  /// Adds a diagnostic.
  package mutating func report(
    _ code: DiagnosticCode, _ arguments: [String] = [], at position: SourcePosition?,
    hint: Diagnostic.Hint? = nil
  ) {
    diagnostics.append(Diagnostic(code, arguments, at: position, hint: hint))
  }

  /// Adds a diagnostic that another part made.
  package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Reads a value.
  ///
  /// - Parameters:
  ///   - node: What is written.
  ///   - form: What it must be.
  ///   - key: The key that it belongs to, for the messages.
  ///   - isItem: Whether it stands in a list.
  /// - Returns: The value, or `nil` where it was reported and nothing can be made of it.
  package mutating func read(_ node: Node, as form: Form, key: String, isItem: Bool = false) -> Item? {
    switch form {
    case .reference(let reference): return read(node, as: reference.form, key: key, isItem: isItem)
    case .unsupported:
      report(.unsupported, [key], at: node.position)
      return nil
    case .list(let element, let isNonEmpty):
      return list(node, of: element, isNonEmpty: isNonEmpty, key: key)
    case .oneOrMany(let element):
      if node.items != nil { return list(node, of: element, isNonEmpty: true, key: key) }
      return read(node, as: element, key: key).map { Item(.list([$0]), at: node.position) }
    case .table(let rule, let value): return table(node, keys: rule, values: value, key: key, form: form)
    case .record(let record): return self.record(node, as: record, key: key, isItem: isItem)
    case .variants(let variants):
      let variant = variant(of: node, among: variants)
      guard let variant else { return nil }
      return record(node, as: variant.record, key: key, isItem: isItem)
    case .byShape(let scalar, let list, let map):
      let chosen: Form?
      switch node.content {
      case .scalar: chosen = scalar
      case .sequence: chosen = list ?? (isSplitDecimal(node) ? scalar : nil)
      case .mapping: chosen = map
      }
      guard let chosen else { return wrongType(node, form, key: key) }
      return read(node, as: chosen, key: key, isItem: isItem)
    case .prose(byLanguage: true) where node.pairs != nil: return variants(node, key: key)
    default: return scalar(node, as: form, key: key, isItem: isItem)
    }
  }

  /// The variant whose key is there, else the one whose key was probably meant, else the last.
  private func variant(of node: Node, among variants: [Form.Variant]) -> Form.Variant? {
    let keys = (node.pairs ?? []).map(\.key)
    if let exact = variants.first(where: { keys.contains($0.key) }) { return exact }
    return variants.first { variant in
      keys.contains { FrenchWords.meaning(of: $0, among: [variant.key]) != nil }
    } ?? variants.last
  }

  /// Reports a value of another type; always `nil`.
  mutating func wrongType(_ node: Node, _ form: Form, key: String, isItem: Bool = false) -> Item? {
    var hint: Diagnostic.Hint?
    if let text = node.scalar?.text, !text.isEmpty {
      if case .list(let element, _) = form {
        hint = element.item(saying: text).map { .write("\(key): [\($0)]") }
      } else if isItem {
        hint = form.item(saying: text).map { .write("- \($0)") }
      }
    }
    let expected = form.expectation == "map" && isItem ? "list of maps" : form.expectation
    report(.wrongType, [key, expected, Self.found(node)], at: node.position, hint: hint)
    return nil
  }

  /// What a diagnostic calls what stands there: `text`, `number`, `list`, `map` or `nothing`.
  static func found(_ node: Node) -> String {
    switch node.content {
    case .sequence: return "list"
    case .mapping: return "map"
    case .scalar(let scalar):
      if node.isEmpty { return "nothing" }
      guard scalar.style == .plain, case .success = NumberText.parse(scalar.text, decimalComma: true) else {
        return "text"
      }
      return "number"
    }
  }

  /// Whether YAML split a number at its decimal comma, `[3,5]`.
  func isSplitDecimal(_ node: Node) -> Bool {
    guard case .sequence(let items, isFlow: true) = node.content, items.count == 2 else { return false }
    return items.allSatisfy { Self.isPlainWhole($0.scalar) }
  }

  /// Whether a scalar is plain digits, after a sign or not.
  static func isPlainWhole(_ scalar: Node.Scalar?) -> Bool {
    guard let scalar, scalar.style == .plain else { return false }
    let digits = scalar.text.hasPrefix("-") ? scalar.text.dropFirst() : scalar.text[...]
    return !digits.isEmpty && digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private mutating func list(_ node: Node, of element: Form, isNonEmpty: Bool, key: String) -> Item? {
    guard let items = node.items else { return wrongType(node, .list(element), key: key) }
    if items.isEmpty, isNonEmpty { report(.emptyList, [key], at: node.position) }
    return Item(.list(items.compactMap { read($0, as: element, key: key, isItem: true) }), at: node.position)
  }

  /// Reads a text given by language.
  private mutating func variants(_ node: Node, key: String) -> Item? {
    var texts: [String: String] = [:]
    for pair in node.pairs ?? [] {
      guard LanguageTag.isValid(pair.key) else {
        report(.unknownKey, [pair.key, key], at: pair.position, hint: .oneOf(["fr", "en"]))
        continue
      }
      guard let item = read(pair.value, as: .prose(byLanguage: false), key: pair.key) else { continue }
      texts[pair.key] = item.text
    }
    if node.pairs?.isEmpty ?? true { report(.blankText, [key], at: node.position) }
    return texts.isEmpty ? nil : Item(.prose(LocalizedText(variants: texts)), at: node.position)
  }
}

/// The tags of languages, such as `fr` or `pt-BR`.
package enum LanguageTag {
  /// Whether a text has the form of a BCP 47 tag: two or three letters, then parts of one to eight letters or digits.
  package static func isValid(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy(isLetter) else {
      return false
    }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
