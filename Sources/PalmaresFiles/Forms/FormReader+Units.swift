internal import Palmares

extension FormReader {
  /// Reports a figure that has its unit beside its number, such as `1 200 EUR`; returns whether it did.
  ///
  /// Where the fact counts something else, that is what is wrong.
  mutating func reportUnit(_ text: String, key: String, at position: SourcePosition) -> Bool {
    guard let (number, stated) = Self.numberWithUnit(text) else { return false }
    let declared = unit(of: key)
    if let declared, let other = Unit(stated), let unit = Unit(declared), other != unit {
      report(.factUnit, [key, stated, declared], at: position)
    } else {
      report(.unitInNumber, [text, key, stated], at: position, hint: .write(number))
    }
    return true
  }

  /// The number, with its sign and quotes around both where the words before it bound it, and the unit; `nil` where a text isn't one of each.
  private static func numberWithUnit(_ text: String) -> (number: String, unit: String)? {
    if let quantity = QuantityText(text), let unit = quantity.unit {
      let numbers = quantity.digits.map { digits -> String? in
        guard quantity.factor > 1 else { return digits }
        guard case .success(let number) = NumberText.parse(digits, decimalComma: true) else { return nil }
        return (number * Rational(quantity.factor)).decimal(atMost: 12)
      }
      guard numbers.allSatisfy({ $0.map { isNumber($0) } ?? false }) else { return nil }
      let plain = numbers.compactMap(\.self)
      return switch quantity.kind {
      case .value: (plain[0], unit)
      case .about: ("\"~\(plain[0])\"", unit)
      case .atLeast: ("\">=\(plain[0])\"", unit)
      case .atMost: ("\"<=\(plain[0])\"", unit)
      case .between: (plain.joined(separator: ".."), unit)
      }
    }
    // A word of one's own, such as « 12 jours ».
    guard let last = text.lastIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
    let (number, unit) = (String(text[...last]), String(text[text.index(after: last)...]).trimmingSpaces)
    let isWord = unit.count > 1 && unit.allSatisfy(\.isLetter)
    return isWord && isNumber(number) ? (number, unit) : nil
  }

  private static func isNumber(_ text: String) -> Bool {
    if case .success = NumberText.parse(text, decimalComma: true) { true } else { false }
  }
}

extension IndicatorCatalogue {
  /// The units of the facts that it declares, by id.
  var units: [String: String] {
    Dictionary(facts.compactMap { fact in fact.unit.map { (fact.id, $0) } }) { first, _ in first }
  }
}
