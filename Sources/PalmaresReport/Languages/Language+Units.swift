import Palmares

/// Units in words.
extension Language {
  /// Returns the word for one factor of a unit; where the language has none, as it is written, for many.
  func word(_ unit: String, plural: Bool) -> String {
    guard let words = UnitWord(rawValue: unit).map({ self.words($0) }) else {
      return plural ? unit : singular(ofUnit: unit)
    }
    return plural ? words.many : words.one
  }

  /// Returns what stands after a number of this unit, its space included, such as “ propositions par réunion”.
  ///
  /// A unit that can't be read stands as it is written; a plain number and an index have none.
  func after(_ unit: String, plural: Bool) -> String {
    guard !IndicatorUnit.plain.contains(unit) else { return "" }
    guard let read = Unit(unit) else { return "\u{A0}\(unit)" }
    let above = read.powers.filter { $0.exponent > 0 }
    let below = read.powers.filter { $0.exponent < 0 }
    var parts: [String] = []
    if !above.isEmpty {
      parts.append(above.map { power($0, plural: plural) }.joined(separator: "·"))
    }
    if !below.isEmpty { parts.append(per(below.map { power($0, plural: false) })) }
    return parts.isEmpty ? "" : "\u{A0}" + parts.joined(separator: " ")
  }

  private func power(_ power: Unit.Power, plural: Bool) -> String {
    let word = word(power.word, plural: plural)
    return power.exponent.magnitude == 1 ? word : "\(word)^\(power.exponent.magnitude)"
  }
}

/// How the values of a unit are written.
enum IndicatorUnit {
  /// A share, as a percentage.
  case percent
  /// An amount of money, alone or by something.
  case money
  /// A ratio to which 1 is parity, to two decimals.
  case index
  /// Anything else.
  case other

  init(_ unit: String?) {
    guard let unit else {
      self = .other
      return
    }
    if Self.plain.contains(unit) {
      self = .index
    } else if let read = Unit(unit) {
      let above = read.powers.filter { $0.exponent > 0 }
      let isMoney = above.count == 1 && above[0].word == "EUR" && above[0].exponent == 1
      self = read == .ratio ? .percent : isMoney ? .money : .other
    } else {
      self = .other
    }
  }

  /// The units of which nothing is said after the number.
  static let plain: Set<String> = ["index", "level"]
}
