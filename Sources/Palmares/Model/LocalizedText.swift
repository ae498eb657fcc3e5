/// A text that people read, in one language or several.
public struct LocalizedText: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The text by BCP 47 language tag; the empty tag holds a text written without a language.
  public let variants: [String: String]

  /// Creates a text written without a language.
  public init(_ text: String) { variants = ["": text] }

  /// Creates a text from its variants by language tag.
  public init(variants: [String: String]) { self.variants = variants }

  public init(stringLiteral value: String) { self.init(value) }

  /// Returns the text in `language`; else the one without a language, the French, the English, the first by tag.
  public func text(in language: String) -> String {
    for tag in [language, "", "fr", "en"] {
      if let text = variants[tag] { return text }
    }
    return variants.min { $0.key < $1.key }?.value ?? ""
  }

  /// Whether no variant holds anything but white space.
  public var isBlank: Bool {
    variants.values.allSatisfy { $0.allSatisfy(\.isWhitespace) }
  }
}
