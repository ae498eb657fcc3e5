package import Palmares

/// What an editor tells of a key, beside its title.
package struct FieldHelp: Sendable {
  /// What it does, with its unit and range, in French and in English; words of files stand between backquotes.
  package let text: LocalizedText
  /// What holds where the key is left out; `nil` where that is nothing.
  package let standard: SchemaValue?
  /// Values to start from.
  package let examples: [SchemaValue]
  /// What each word means, where the value is one of a closed list.
  package let words: [String: LocalizedText]
}

extension Field {
  /// The same field with what an editor tells of it.
  package func help(
    fr: String, en: String, default standard: SchemaValue? = nil, examples: [SchemaValue] = [],
    words: [String: (fr: String, en: String)] = [:]
  ) -> Field {
    var field = self
    field.help = FieldHelp(
      text: LocalizedText(variants: ["fr": fr, "en": en]), standard: standard, examples: examples,
      words: words.mapValues { LocalizedText(variants: ["fr": $0.fr, "en": $0.en]) })
    return field
  }
}
