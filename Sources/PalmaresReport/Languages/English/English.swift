public import Palmares

/// English: decimal point, commas between thousands.
public struct English: Language {
  /// Creates the language.
  public init() {}

  public var tag: String { "en" }

  public func quoted(_ text: String) -> String { "“\(text)”" }

  public var colon: String { ": " }
  public var semicolon: String { "; " }

  public var numbers: NumberStyle { NumberStyle(decimalMark: ".", groupMark: ",", percentSign: "%") }

  public func isPlural(_ number: Rational) -> Bool { number != 1 }

  public func ordinal(_ number: Int) -> String {
    let suffix =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return integer(number) + suffix
  }

  public func month(_ number: Int) -> String {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ][number - 1]
  }

  public func day(_ day: Int, month: Int, year: Int) -> String { "\(day)\u{A0}\(self.month(month)) \(year)" }

  public func plural(ofSymbol symbol: String) -> String {
    guard let last = symbol.last, !"s@+*".contains(last) else { return symbol }
    return symbol.hasSuffix("x") || symbol.hasSuffix("ch") || symbol.hasSuffix("sh")
      ? symbol + "es" : symbol + "s"
  }

  public func noun(_ noun: Noun, plural: Bool) -> String {
    let (one, many) =
      switch noun {
      case .star: ("star", "stars")
      case .dossier: ("dossier", "dossiers")
      case .laureate: ("laureate", "laureates")
      case .juror: ("juror", "jurors")
      case .mark: ("mark", "marks")
      case .criterion: ("criterion", "criteria")
      case .point: ("point", "points")
      case .warning: ("warning", "warnings")
      case .abstention: ("abstention", "abstentions")
      case .recusal: ("recusal", "recusals")
      case .blank: ("blank", "blanks")
      case .notApplicable: ("“does not apply”", "“does not apply”")
      case .place: ("place", "places")
      case .college: ("college", "colleges")
      case .mention: ("mention", "mentions")
      case .reference: ("reference", "references")
      }
    return plural ? many : one
  }

  public func factTitle(_ id: String) -> String? {
    switch id {
    case "participants": "Participants"
    case "participations": "Participations"
    case "proposals": "Proposals"
    case "budget": "Budget"
    case "visitors": "Visitors"
    case "meetings": "Meetings"
    case "contributions": "Contributions"
    case "contributors": "Contributors"
    case "population": "Population"
    case "participants_by_age": "Participants by age"
    default: nil
    }
  }

  public func phrase(_ phrase: BoundsPhrase) -> String {
    switch phrase {
    case .atLeast(let low): "at least \(low)"
    case .atMost(let high): "at most \(high)"
    case .between(let low, let high): "between \(low) and \(high)"
    case .about(let value): "about \(value)"
    case .unbounded: "within no known bounds"
    }
  }
}
