package import Palmares

/// Reads values by their forms and reports all that does not meet them, with its place.
package struct FormReader {
  /// What was found, in the order met.
  package private(set) var diagnostics: [Diagnostic] = []
  /// The tag of the edition's language, in which a text may be given alone by language.
  let language: String
  /// What may be named by a requirement that is written as one text.
  var requirements = RequirementText()

  /// The units of the facts that are declared, by id; `nil` leaves those of the catalogue.
  private let units: [String: String]?

  /// Creates a reader; `language` is the edition's, `units` those of the facts that its rubric declares.
  package init(language: String = "fr", units: [String: String]? = nil) {
    (self.language, self.units) = (language, units)
  }

  /// What a fact counts, as far as it is declared.
  func unit(of fact: String) -> String? { (units ?? IndicatorCatalogue.builtIn.units)[fact] }

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
    case .list(let element, let isNonEmpty):
      return list(node, of: element, isNonEmpty: isNonEmpty, key: key)
    case .pair(let element):
      let item = list(node, of: element, isNonEmpty: true, key: key)
      guard let count = node.items?.count, count > 0, count != 2 else { return item }
      report(.wrongType, [key, "[1, 2]", "list"], at: node.position)
      return nil
    case .oneOrMany(let element):
      if node.items != nil { return list(node, of: element, isNonEmpty: true, key: key) }
      return read(node, as: element, key: key).map { Item(.list([$0]), at: node.position) }
    case .table(let rule, let value, let isNonEmpty):
      if isNonEmpty, node.pairs?.isEmpty == true { report(.emptyList, [key], at: node.position) }
      return table(node, keys: rule, values: value, key: key, form: form)
    case .record(let record): return self.record(node, as: record, key: key, isItem: isItem)
    case .variants(let variants):
      guard node.pairs != nil else { return wrongType(node, form, key: key, isItem: isItem) }
      if reportNamedRequirement(node, key: key) { return nil }
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
    case .prose(let byLanguage) where node.pairs != nil:
      return texts(node, byLanguage: byLanguage, key: key, isItem: isItem)
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
      if let meant = meantRule(text, key: key, isItem: isItem) {
        hint = .write(meant)
      } else if case .list(let element, _) = form {
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
    if key == "criteria" { reportMixedWeights(items) }
    return Item(.list(items.compactMap { read($0, as: element, key: key, isItem: true) }), at: node.position)
  }
}
