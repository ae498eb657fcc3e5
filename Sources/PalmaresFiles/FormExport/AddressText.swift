/// Electronic addresses, telephone numbers and short answers, as forms hold them.
enum AddressText {
  /// Whether a text is one address of electronic mail.
  static func isEmail(_ cell: String) -> Bool {
    let text = cell.trimmingSpaces
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty,
      !text.contains(where: { $0.isWhitespace || ",;<>\"".contains($0) })
    else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.allSatisfy { !$0.isEmpty } && labels[labels.count - 1].count > 1
  }

  /// The addresses of a text that holds nothing else, `https://` before those that begin with `www.`; `nil` where
  /// it holds anything else.
  static func urls(_ cell: String) -> [String]? {
    let words = cell.split { $0.isWhitespace || $0 == ";" }.map { word in
      word.hasSuffix(",") ? String(word.dropLast()) : String(word)
    }
    let urls = words.compactMap { word -> String? in
      let lower = word.lowercased()
      let url = lower.hasPrefix("www.") ? "https://" + word : word
      guard lower.hasPrefix("www.") || lower.hasPrefix("http://") || lower.hasPrefix("https://"),
        let host = url.split(separator: "/").dropFirst().first, host.contains("."), !host.hasPrefix("."),
        !url.contains(where: { "\"<>".contains($0) })
      else { return nil }
      return url
    }
    return urls.isEmpty || urls.count < words.count ? nil : urls
  }

  /// Whether a text is a telephone number of France or an international one.
  static func isPhone(_ cell: String) -> Bool {
    let text = cell.filter { !DecimalMark.isSpace($0) && !".-()/".contains($0) }
    let digits = text.hasPrefix("+") ? text.dropFirst() : text[...]
    guard digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return false }
    return text.hasPrefix("+") ? (8...15).contains(digits.count) : digits.count == 10 && digits.hasPrefix("0")
  }

  /// Whether a text is an answer of a box to tick.
  static func isYesOrNo(_ cell: String) -> Bool {
    ["oui", "non", "yes", "no", "vrai", "faux", "true", "false", "x", "coche", "1", "0"].contains(
      FrenchWords.folded(cell).trimmingSpaces)
  }
}
