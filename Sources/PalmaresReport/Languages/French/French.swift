public import Palmares

/// French as written in France: decimal comma, narrow no-break space between thousands and before `; ! ?`,
/// no-break space before `:` and `%` and inside guillemets.
public struct French: Language {
  /// Creates the language.
  public init() {}

  public var tag: String { "fr" }

  public func quoted(_ text: String) -> String { "«\u{A0}\(text)\u{A0}»" }

  public var colon: String { "\u{A0}: " }
  public var semicolon: String { "\u{202F}; " }

  public var numbers: NumberStyle {
    NumberStyle(decimalMark: ",", groupMark: "\u{202F}", percentSign: "\u{A0}%")
  }

  public func isPlural(_ number: Rational) -> Bool { number.magnitude >= 2 }

  public func ordinal(_ number: Int) -> String { number == 1 ? "1er" : "\(integer(number))e" }

  public func month(_ number: Int) -> String {
    [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
      "novembre", "décembre",
    ][number - 1]
  }

  public func day(_ day: Int, month: Int, year: Int) -> String {
    "\(day == 1 ? "1er" : String(day))\u{A0}\(self.month(month)) \(year)"
  }

  public func plural(ofSymbol symbol: String) -> String {
    guard let last = symbol.last, !"sxz@+*".contains(last) else { return symbol }
    return symbol.hasSuffix("eau") || symbol.hasSuffix("eu") ? symbol + "x" : symbol + "s"
  }

  /// A word after “de”, which loses its vowel before another.
  func elided(_ before: String, _ word: String) -> String {
    let first = FoldedText(word).base.first
    return first.map { "aeiouyœæ".contains($0) } ?? false
      ? "\(before.dropLast())'\(word)" : "\(before) \(word)"
  }

  public func noun(_ noun: Noun, plural: Bool) -> String {
    let (one, many) =
      switch noun {
      case .star: ("étoile", "étoiles")
      case .dossier: ("dossier", "dossiers")
      case .laureate: ("lauréat", "lauréats")
      case .juror: ("juré", "jurés")
      case .mark: ("note", "notes")
      case .criterion: ("critère", "critères")
      case .point: ("point", "points")
      case .warning: ("avertissement", "avertissements")
      case .abstention: ("abstention", "abstentions")
      case .recusal: ("récusation", "récusations")
      case .blank: ("case vide", "cases vides")
      case .notApplicable: ("«\u{A0}sans objet\u{A0}»", "«\u{A0}sans objet\u{A0}»")
      case .place: ("place", "places")
      case .college: ("collège", "collèges")
      case .mention: ("mention", "mentions")
      case .reference: ("référence", "références")
      }
    return plural ? many : one
  }

  public func factTitle(_ id: String) -> String? {
    switch id {
    case "participants": "Participants"
    case "participations": "Participations"
    case "proposals": "Propositions"
    case "budget": "Budget"
    case "visitors": "Visiteurs"
    case "meetings": "Réunions"
    case "contributions": "Contributions"
    case "contributors": "Contributeurs"
    case "population": "Population"
    case "participants_by_age": "Participants par âge"
    default: nil
    }
  }

  public func phrase(_ phrase: BoundsPhrase) -> String {
    switch phrase {
    case .atLeast(let low): "au moins \(low)"
    case .atMost(let high): "au plus \(high)"
    case .between(let low, let high): "entre \(low) et \(high)"
    case .about(let value): "environ \(value)"
    case .unbounded: "sans borne connue"
    }
  }
}
