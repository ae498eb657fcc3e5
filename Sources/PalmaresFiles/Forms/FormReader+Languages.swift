internal import Palmares

extension FormReader {
  /// Reads a map where a text is taken: the text by language, or a sentence that YAML split at its colon.
  mutating func texts(_ node: Node, byLanguage: Bool, key: String, isItem: Bool) -> Item? {
    if let sentence = splitSentence(node) {
      let hint =
        isImplicit(node) ? yamlQuoted(sentence) : ProseTraps.line(key: key, isItem: isItem, text: sentence)
      report(.colonInText, at: node.pairs?.first?.position ?? node.position, hint: .write(hint))
      return nil
    }
    return byLanguage
      ? variants(node, key: key) : wrongType(node, .prose(byLanguage: false), key: key, isItem: isItem)
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

  /// The sentence that a map was meant as: no key of it is a language's, or its only one is hardly meant so; `nil`
  /// where it has braces, which nobody writes around a sentence, or values that no sentence has.
  private func splitSentence(_ node: Node) -> String? {
    guard case .mapping(let pairs, let isFlow) = node.content, let first = pairs.first,
      !isFlow || isImplicit(node), pairs.allSatisfy({ $0.value.scalar != nil })
    else { return nil }
    let isByLanguage =
      pairs.count == 1
      ? LanguageTag.isValid(first.key) && ["fr", "en", language].contains { hasLanguage(first.key, $0) }
      : pairs.contains { LanguageTag.isValid($0.key) }
    if isByLanguage { return nil }
    return pairs.map { pair in
      var text = "\(pair.key):"
      guard let value = pair.value.scalar else { return text }
      if !value.text.isEmpty { text += " \(value.text)" }
      if let hidden = ProseTraps.hiddenText(after: value) { text += " \(hidden)" }
      return text
    }.joined(separator: " ")
  }

  /// Whether a map of one pair stands in a list in brackets without braces of its own, as in `[a: b]`.
  private func isImplicit(_ node: Node) -> Bool {
    guard case .mapping(let pairs, isFlow: true) = node.content else { return false }
    return pairs.first?.position == node.position
  }

  private func hasLanguage(_ tag: String, _ other: String) -> Bool {
    tag.split(separator: "-").first == other.split(separator: "-").first
  }
}
