public import Palmares

extension English {
  public func lack(_ fact: String, title: String, row: String?) -> String {
    if let row { return "the row “\(row)” of “\(title)”" }
    return fact == "organisation.kind" ? "the kind of organisation" : "“\(title)”"
  }

  public func notComputable(lacking facts: [String]) -> String {
    "can't be computed: the dossier lacks \(joined(facts))"
  }

  public func noneComputable(lacking facts: [String]) -> String {
    "No indicator can be computed: the dossier lacks \(joined(facts))."
  }

  public func notComputable(_ reason: FormulaValue.Undefined, title: (String) -> String) -> String {
    switch reason {
    case .divisionByAboutZero(let divisor):
      "no value: “\(title(divisor))” is about 0, and nothing is divided by 0"
    case .divisionByZero(let divisor): "no value: “\(title(divisor))” is 0, and nothing is divided by 0"
    case .tooLarge: "no value: the number is too long to be computed"
    case .wrongKind(let fact): "no value: “\(title(fact))” is not of the form that the formula asks for"
    }
  }

  public func keptBack(persons: Int) -> String {
    "not shown: the value would tell of a group of fewer than \(integer(persons))\u{A0}people"
  }

  public func answerKeptBack(persons: Int) -> String {
    "not shown: the answer would tell of a group of fewer than \(integer(persons)) people"
  }

  public func withheld(_ part: WithheldPart, persons: Int) -> String {
    let reason = "would tell of a group of fewer than \(integer(persons)) people"
    return switch part {
    case .scores:
      "The scores of the criteria are not shown: with an indicator that isn't, they \(reason). "
        + "The dossier's score is cut to one decimal."
    case .scoresAndComposite:
      "Neither the score nor those of the criteria are shown: with an indicator that isn't, they \(reason)."
    case .category: "The category is not shown: it \(reason)."
    case .reason: "A condition is not met; it is not shown, since it \(reason)."
    }
  }

  public func level(_ word: String) -> String { word == "codecision" ? "joint decision" : word }

  public func agreement(_ isConsistent: Bool) -> String {
    isConsistent ? "agrees with the computed value" : "does not agree with the computed value"
  }

  public func coverage(_ share: String) -> String { "coverage: \(share)" }
  public func indicatorsCaption(_ dossier: String) -> String { "Indicators: \(dossier)" }

  public var indicatorsIntroduction: String {
    "Each indicator is computed from the dossier's figures. Where one is lacking, the indicator has no value, least of "
      + "all zero; what the candidate claims stands beside it and never marks anything."
  }

  public func marked(by indicator: String) -> String { "marked by the indicator “\(indicator)”" }

  public func rule(unmeasured missing: MissingRule) -> String {
    switch missing {
    case .unrated: "Without a value of the indicator, the dossier has no score."
    case .exclude:
      "Without a value of the indicator, the criterion is left out; its weight goes to the others of the group."
    case .zero: "Without a value of the indicator, the criterion counts as the bottom of the scale."
    }
  }

  public func outcome(unmeasured state: CriterionResult.State) -> String {
    switch state {
    case .value, .notApplicable: ""
    case .zero: "The indicator has no value to mark: the criterion counts as the bottom of the scale."
    case .excluded:
      "The indicator has no value to mark: the criterion is left out and its weight goes to the others."
    case .unrated:
      "The indicator has no value to mark: the criterion has none either, nor has anything above it."
    }
  }

  public func curve(_ points: [(value: String, worth: String)]) -> String {
    "scale of straight lines: " + points.map { "\($0.value) → \($0.worth)" }.joined(separator: "; ")
  }

  public func bands(_ points: [(value: String, worth: String)]) -> String {
    // The first step holds below itself as well.
    guard points.count > 1 else { return "scale of steps: any value → \(points.first?.worth ?? "")" }
    let others = points.dropFirst().map { "from \($0.value) → \($0.worth)" }
    return "scale of steps: "
      + (["below \(points[1].value) → \(points[0].worth)"] + others).joined(separator: "; ")
  }

  public func scale(_ relative: MeasureScale.Relative, _ direction: MeasureScale.Direction) -> String {
    let best = direction == .higher ? "the highest is the best" : "the lowest is the best"
    return switch relative {
    case .minMax: "place between the lowest and the highest value of the dossiers compared (\(best))"
    case .percentRank: "rank among the values of the dossiers compared (\(best))"
    }
  }

  public func marked(_ end: MeasureStep.End, value: String) -> String {
    let marked =
      switch end {
      case .low: "its low end, \(value),"
      case .high: "its high end, \(value),"
      case .inside: "a value between its ends, \(value),"
      }
    return "The value is known as an interval only: \(marked) is marked, since it gives the least."
  }

  public func place(_ rank: String, of count: Int) -> String {
    "rank \(rank) of \(integer(count)), the worst first"
  }

  public var equalField: String { "all dossiers compared have the same value, which is worth one half" }

  public var leftOutOfField: String {
    "The dossier isn't compared with the others, since it is ineligible, disqualified or withdrawn: "
      + "the criterion has no value, nor has anything above it."
  }

  public var fieldKeptBack: String {
    "The values of the other dossiers are not shown: the steps are in the full version."
  }

  public var dayForm: String { "YYYY-MM-DD" }

  public func toAdd(_ lines: [String]) -> String {
    "to add to the dossier, under “facts”: " + lines.joined(separator: ", ")
  }

  public func undecided(_ value: String) -> String { "\(value): what is known doesn't settle it" }

  public var endMissing: String {
    "The interval has no end on the side that gives the least: there is nothing to mark."
  }
}
