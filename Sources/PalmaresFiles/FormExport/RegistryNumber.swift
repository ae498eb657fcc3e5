/// The numbers of French registers: SIREN, SIRET and the Code officiel géographique.
enum RegistryNumber {
  /// The SIREN of a cell that holds a SIREN or a SIRET, perhaps in groups, with a right check digit.
  ///
  /// La Poste's establishments, under 356 000 000, have digits that add up to a multiple of five instead.
  static func siren(_ cell: String) -> String? {
    let digits = cell.filter { !DecimalMark.isSpace($0) && $0 != "." && $0 != "\t" && $0 != "\n" }
    guard digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), [9, 14].contains(digits.utf8.count),
      !digits.allSatisfy({ $0 == "0" })
    else { return nil }
    let siren = String(digits.prefix(9))
    guard checks(siren) else { return nil }
    let isPost = siren == "356000000" && digits.compactMap(\.wholeNumberValue).reduce(0, +).isMultiple(of: 5)
    return checks(digits) || isPost ? siren : nil
  }

  /// The code of a commune: two digits of the département or `2A`, `2B`, then three.
  static func cog(_ cell: String) -> String? {
    let code = cell.trimmingSpaces.uppercased()
    guard code.utf8.count == 5, code.dropFirst(2).allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    let head = String(code.prefix(2))
    let isNumber = head.allSatisfy { $0.isASCII && $0.isNumber } && head != "00" && head != "20"
    return isNumber || head == "2A" || head == "2B" ? code : nil
  }

  /// The check of Luhn: every second digit from the right doubled, the sum of all digits a multiple of ten.
  static func checks(_ digits: String) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, item in
      let value = (item.element.wholeNumberValue ?? 0) * (item.offset.isMultiple(of: 2) ? 1 : 2)
      return sum + value / 10 + value % 10
    }
    return sum.isMultiple(of: 10)
  }
}
