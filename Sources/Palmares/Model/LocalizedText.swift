/// A text that people read, in one language or several.
public struct LocalizedText: Sendable, Hashable, ExpressibleByStringLiteral {
  /// A text without a language alone, as most of a large table are, needs no table of its own.
  private enum Storage: Sendable, Hashable {
    case plain(String)
    /// Anything but one text under the empty tag.
    case byLanguage([String: String])
  }

  private let storage: Storage

  /// The text by BCP 47 language tag; the empty tag holds a text written without a language.
  public var variants: [String: String] {
    switch storage {
    case .plain(let text): ["": text]
    case .byLanguage(let variants): variants
    }
  }

  /// Creates a text written without a language.
  public init(_ text: String) { storage = .plain(text) }

  /// Creates a text from its variants by language tag.
  public init(variants: [String: String]) {
    if variants.count == 1, let text = variants[""] {
      storage = .plain(text)
    } else {
      storage = .byLanguage(variants)
    }
  }

  public init(stringLiteral value: String) { self.init(value) }

  /// Returns the text in `language`; else the one without a language, the French, the English, the first by tag.
  public func text(in language: String) -> String {
    switch storage {
    case .plain(let text): return text
    case .byLanguage(let variants):
      for tag in [language, "", "fr", "en"] {
        if let text = variants[tag] { return text }
      }
      return variants.min { $0.key < $1.key }?.value ?? ""
    }
  }

  /// Whether no variant holds anything but white space.
  public var isBlank: Bool {
    switch storage {
    case .plain(let text): text.allSatisfy(\.isWhitespace)
    case .byLanguage(let variants): variants.values.allSatisfy { $0.allSatisfy(\.isWhitespace) }
    }
  }
}
