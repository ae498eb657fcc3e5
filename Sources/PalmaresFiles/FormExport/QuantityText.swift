internal import Palmares

/// Reads the numbers that people type into forms: `1 234,5`, `12 %`, `1 500 €`, « environ 1500 », « plus de 300 »,
/// « entre 200 et 300 ». A closed set of words; any other makes it a text.
struct QuantityText: Hashable {
  /// How the numbers bound the quantity, as a fact's keys say it.
  enum Kind: String {
    case value, about
    case atLeast = "at_least"
    case atMost = "at_most"
    case between
  }

  let kind: Kind
  /// The digits of each number, as written: two for `between`, else one.
  let digits: [String]
  let isPercentage: Bool
  /// What the numbers are multiplied by: 1000 for `k€`.
  let factor: Int
  /// The unit that a word after them names, if any does.
  let unit: String?

  /// Reads a cell, or returns `nil` where it is no such number.
  init?(_ cell: String) {
    var text = FrenchWords.folded(cell).replacing("’", with: "'").trimmingSpaces
    if text.hasSuffix("."), !text.hasSuffix("env.") { text.removeLast() }
    var kind: Kind?
    func take(_ words: [(String, Kind)], atEnd: Bool) {
      for (word, meaning) in words where kind == nil {
        if !atEnd, text.hasPrefix(word) {
          text = String(text.dropFirst(word.count))
        } else if atEnd, text.hasSuffix(word) {
          text = String(text.dropLast(word.count))
        } else {
          continue
        }
        (text, kind) = (text.trimmingSpaces, meaning)
      }
    }
    take(Self.before, atEnd: false)
    take(Self.after, atEnd: true)
    var unit: String?
    var (factor, isPercentage) = (1, false)
    for (word, meaning, power) in Self.units where text.hasSuffix(word) {
      let rest = String(text.dropLast(word.count))
      // A word stands apart from what is before it unless that is a digit.
      guard let last = rest.last, !last.isLetter else { continue }
      (text, unit, factor) = (rest.trimmingSpaces, meaning, power)
      break
    }
    take(Self.after, atEnd: true)
    if text.hasPrefix("€") { (text, unit) = (String(text.dropFirst()).trimmingSpaces, "EUR") }
    if text.hasSuffix("%") {
      guard unit == nil else { return nil }
      (text, isPercentage) = (String(text.dropLast()).trimmingSpaces, true)
    }
    var digits = [text]
    if kind == nil || kind == .between {
      let marks = kind == .between ? [" et ", " and ", " a ", " to "] : [" a ", " to ", "-", "–", "—"]
      for mark in marks {
        let parts = text.components(around: mark)
        guard parts.count == 2 else { continue }
        (digits, kind) = (parts.map(\.trimmingSpaces), .between)
        break
      }
    }
    if kind == .between, isPercentage { digits = digits.map { $0.trimmingSuffix("%") } }
    if kind == .between, unit == "EUR" { digits = digits.map { $0.trimmingSuffix("€") } }
    guard digits.count == (kind == .between ? 2 : 1),
      digits.allSatisfy({ DecimalMark.shape($0) != .none })
    else { return nil }
    (self.kind, self.digits, self.unit) = (kind ?? .value, digits, unit)
    (self.factor, self.isPercentage) = (factor, isPercentage)
  }

  /// The numbers as decimals, or `nil` where the mark doesn't tell thousands from decimals, their groups are
  /// irregular, or the ends are upside down.
  func numbers(_ mark: DecimalMark) -> [Rational]? {
    let numbers = digits.compactMap { text -> Rational? in
      // Spaces group thousands in threes; else two numbers stand in one cell.
      let spaced = text.replacing("\u{2009}", with: "\u{202F}")
      let whole = spaced.split(whereSeparator: { $0 == "," || $0 == "." }).first.map(String.init) ?? ""
      guard case .success = NumberText.parse(whole, decimalComma: false), let plain = mark.plain(spaced),
        case .success(let number) = NumberText.parse(plain, decimalComma: false)
      else { return nil }
      return number * Rational(factor)
    }
    guard numbers.count == digits.count else { return nil }
    if kind == .between, numbers[0] > numbers[1] { return nil }
    return numbers
  }

  private static let before: [(String, Kind)] = [
    ("environ ", .about), ("env. ", .about), ("env ", .about), ("~", .about), ("≈", .about),
    ("pres de ", .about),
    ("autour de ", .about), ("a peu pres ", .about), ("approximativement ", .about), ("about ", .about),
    ("around ", .about), ("approx. ", .about), ("approximately ", .about), ("plus de ", .atLeast),
    ("plus d'", .atLeast), ("au moins ", .atLeast), ("minimum ", .atLeast), (">=", .atLeast), ("≥", .atLeast),
    (">", .atLeast), ("+ de ", .atLeast), ("more than ", .atLeast), ("at least ", .atLeast),
    ("over ", .atLeast),
    ("moins de ", .atMost), ("moins d'", .atMost), ("au plus ", .atMost), ("maximum ", .atMost),
    ("jusqu'a ", .atMost), ("<=", .atMost), ("≤", .atMost), ("<", .atMost), ("less than ", .atMost),
    ("at most ", .atMost), ("up to ", .atMost), ("entre ", .between), ("between ", .between),
    ("de ", .between),
    ("from ", .between),
  ]

  private static let after: [(String, Kind)] = [
    (" environ", .about), (" env.", .about), (" approx.", .about), (" minimum", .atLeast),
    (" au moins", .atLeast),
    (" maximum", .atMost), (" au plus", .atMost), ("+", .atLeast),
  ]

  private static let units: [(word: String, unit: String, factor: Int)] = [
    ("millions d'euros", "EUR", 1_000_000), ("million d'euros", "EUR", 1_000_000), ("m€", "EUR", 1_000_000),
    ("k€", "EUR", 1000), ("keuros", "EUR", 1000), ("kilo-euros", "EUR", 1000), ("€ ttc", "EUR", 1),
    ("€ ht", "EUR", 1), ("euros ttc", "EUR", 1), ("euros ht", "EUR", 1), ("€", "EUR", 1), ("euros", "EUR", 1),
    ("euro", "EUR", 1), ("eur", "EUR", 1),
    ("personnes", "persons", 1), ("personne", "persons", 1), ("participants", "persons", 1),
    ("participantes", "persons", 1), ("habitants", "persons", 1), ("hab.", "persons", 1),
    ("hab", "persons", 1),
    ("citoyens", "persons", 1), ("visiteurs", "persons", 1), ("people", "persons", 1),
    ("persons", "persons", 1),
    ("inhabitants", "persons", 1), ("participations", "participations", 1), ("reunions", "meetings", 1),
    ("ateliers", "meetings", 1), ("rencontres", "meetings", 1), ("meetings", "meetings", 1),
    ("propositions", "proposals", 1), ("idees", "proposals", 1), ("proposals", "proposals", 1),
    ("contributions", "contributions", 1), ("visites", "visits", 1), ("projets", "projects", 1),
  ]
}

extension String {
  fileprivate func components(around mark: String) -> [String] {
    guard let range = firstRange(of: mark) else { return [self] }
    let rest = self[range.upperBound...]
    return rest.firstRange(of: mark) == nil ? [String(self[..<range.lowerBound]), String(rest)] : [self]
  }

  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)).trimmingSpaces : self
  }
}
