/// Plain scalars that other YAML readers take for something else than the text written.
package enum AmbiguousScalar {
  /// What another reader makes of a plain scalar, or `nil` where it keeps the text.
  ///
  /// A whole number in its shortest form, a decimal without a closing zero and a date keep their text.
  package static func otherReading(of text: String) -> String? {
    if let word = words[text.lowercased()] { return word }
    let isNegative = text.hasPrefix("-")
    let body = isNegative || text.hasPrefix("+") ? text.dropFirst() : text[...]
    guard let first = body.utf8.first, isDigit(first) || first == UInt8(ascii: ".") else { return nil }
    guard let magnitude = number(body) else { return nil }
    let reading = isNegative && magnitude != "0" ? "-\(magnitude)" : magnitude
    return reading == text ? nil : reading
  }

  private static let words: [String: String] = [
    "yes": "true", "no": "false", "on": "true", "off": "false", "true": "true", "false": "false",
    "null": "null", "~": "null", ".inf": "∞", "-.inf": "-∞", ".nan": "NaN",
  ]

  /// The number that a text without sign is taken for, as the shortest text.
  private static func number(_ text: Substring) -> String? {
    let small = text.lowercased()
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where small.hasPrefix(prefix) {
      return Int(small.dropFirst(2).filter { $0 != "_" }, radix: radix).map { "\($0)" }
    }
    if small.contains(":") { return sexagesimal(small) }
    let parts = small.split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count <= 2, let mantissa = decimal(parts[0]) else { return nil }
    if parts.count == 1 { return mantissa }
    let power = parts[1].first == "+" || parts[1].first == "-" ? parts[1].dropFirst() : parts[1]
    guard !power.isEmpty, power.utf8.allSatisfy(isDigit), let exponent = Int(parts[1]) else { return nil }
    return shifted(mantissa, by: exponent)
  }

  /// The shortest text of digits with `_` between them and at most one point.
  private static func decimal(_ text: Substring) -> String? {
    let digits = text.filter { $0 != "_" }
    guard text.first != "_" else { return nil }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }),
      parts.contains(where: { !$0.isEmpty })
    else { return nil }
    if parts.count == 1, text.utf8.first == UInt8(ascii: "0"), digits.count > 1,
      let octal = Int(digits, radix: 8)
    {
      return "\(octal)"
    }
    let whole = parts[0].drop { $0 == "0" }
    var fraction = parts.count == 2 ? parts[1] : ""
    while fraction.last == "0" { fraction.removeLast() }
    if fraction.isEmpty, parts.count == 2, text.last != "." { fraction = "0" }
    return (whole.isEmpty ? "0" : String(whole)) + (fraction.isEmpty ? "" : ".\(fraction)")
  }

  /// `17:30` is 17 × 60 + 30 to YAML 1.1.
  private static func sexagesimal(_ text: String) -> String? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ (1...9).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) }),
      parts.count <= 3,
      parts.dropFirst().allSatisfy({ (Int($0) ?? 60) < 60 })
    else { return nil }
    return "\(parts.reduce(0) { $0 * 60 + (Int($1) ?? 0) })"
  }

  private static func shifted(_ mantissa: String, by exponent: Int) -> String {
    let parts = mantissa.split(separator: ".")
    guard (0...18).contains(exponent), parts.count == 1 || parts[1] == "0" else {
      return "\(mantissa)e\(exponent)"
    }
    return parts[0] == "0" ? "0" : parts[0] + String(repeating: "0", count: exponent)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
