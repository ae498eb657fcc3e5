/// The ids of files: `[a-z0-9][a-z0-9_-]*`.
package enum IdentifierText {
  /// Whether a text is an id.
  package static func isValid(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.first, isLetterOrDigit(first) else { return false }
      for byte in bytes where !isLetterOrDigit(byte) {
        guard byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") else { return false }
      }
      return true
    }
  }

  /// The id nearest to a text that is none: without accents or capitals, hyphens for all else; `nil` where nothing
  /// is left.
  package static func suggestion(for text: String) -> String? {
    var result = ""
    for scalar in FrenchWords.folded(text).unicodeScalars {
      if scalar.isASCII, isLetterOrDigit(UInt8(scalar.value)) || (scalar == "_" && !result.isEmpty) {
        result.unicodeScalars.append(scalar)
      } else if !result.isEmpty, result.last != "-" {
        result += "-"
      }
    }
    while result.last == "-" { result.removeLast() }
    return result.isEmpty ? nil : result
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
