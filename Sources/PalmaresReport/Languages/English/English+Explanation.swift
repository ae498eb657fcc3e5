public import Palmares

extension English {
  public func place(_ rank: Int, of total: Int, isTied: Bool) -> String {
    "\(isTied ? "tied " : "")\(ordinal(rank)) out of \(integer(total))"
  }

  public func categoryPlace(_ rank: Int, category: String) -> String {
    "\(ordinal(rank)) in its category, \(category)"
  }

  public func weight(_ stated: String, share: String?) -> String {
    "weight \(stated)"
      + (share.map { ", that is \($0) of the score" } ?? ", no share of its own in the score")
  }

  public func weight(_ stated: String) -> String { "weight \(stated)" }

  public func outcome(_ state: CriterionResult.State, isGroup: Bool) -> String {
    switch state {
    case .value: ""
    case .zero: "Nobody answered: the criterion counts as the bottom of the scale."
    case .notApplicable:
      isGroup
        ? "None of its criteria applies: the group leaves the dossier and its weight goes to the others."
        : "All answers are “does not apply”: the criterion leaves the dossier and its weight goes to the others."
    case .excluded:
      isGroup
        ? "None of its criteria has a value: its weight goes to the others."
        : "Nobody answered: the criterion is left out and its weight goes to the others."
    case .unrated:
      isGroup
        ? "A value is missing below: the group has none either."
        : "Nobody answered: the criterion has no value, nor has anything above it."
    }
  }

  public func mark(_ mark: String, word: String?, value: String) -> String {
    mark + (word.map { ", “\($0)”" } ?? "") + ", that is \(value) of 100"
  }

  public func jurorWeight(_ weight: String) -> String { "weight \(weight)" }
  public func confidence(_ confidence: String) -> String { "confidence \(confidence)" }

  public func recused(reason: String?) -> String { "recused" + (reason.map { ": \($0)" } ?? "") }

  public var dropped: String { "dropped as an extreme" }

  public var trimmedFallback: String { "Too few marks to drop the extremes: this is the plain mean." }

  public func median(of marks: [String], weighted: Bool) -> String {
    "\(weighted ? "weighted " : "")median of \(marks.joined(separator: "; "))"
  }

  public func pooled(_ average: Average, marks: Int, weighted: Bool, byCollege: Bool) -> String {
    "\(name(of: average, weighted: weighted)) of \(count(marks, .mark))"
      + (byCollege ? ", college by college" : "")
  }

  public func least(of title: String) -> String { "the lowest: \(title)" }

  public func quorum(has: Int, needs: Int, college: String?) -> String {
    "Quorum" + (college.map { " of the college “\($0)”" } ?? "")
      + ": \(has == 0 ? "no juror" : count(has, .juror)) marked the dossier, it takes \(integer(needs))."
  }

  public func coverage(has: String, needs: String) -> String {
    "Coverage: \(has) of the weights have a value, it takes \(needs)."
  }

  public func reason(_ reason: Gate.Reason) -> String {
    switch reason {
    case .notApplicable: "the criterion does not apply"
    case .unrated: "nobody answered"
    case .unknown: "the dossier does not say"
    }
  }

  public func places(_ places: Int, isIn: Bool) -> String {
    switch (isIn, places > 1) {
    case (true, true): "among the \(self.places(places))"
    case (true, false): "in the only place"
    case (false, true): "in none of the \(self.places(places))"
    case (false, false): "not in the only place"
    }
  }

  public func threshold(_ min: String, score: String?) -> String {
    "a score of at least \(min)" + (score.map { " (it has \($0))" } ?? "")
  }

  public func level(holds: Bool, reachesMin: Bool, gatesHold: Bool?, hasPlace: Bool) -> String {
    switch (holds, reachesMin, gatesHold) {
    case (true, _, _): hasPlace ? "reached" : "reached, but without a place"
    case (_, false, nil): "not reached: the score is too low"
    case (_, true, nil): "not reached"
    case (_, false, false): "not reached: neither the score nor the requirements are there"
    case (_, false, true): "not reached: the score is too low"
    case (_, true, false): "not reached: a requirement is not met"
    case (_, true, true): "not reached: a level below it is not"
    }
  }

  public func quota(_ step: QuotaStep) -> String {
    let equals = step.equals > 1 ? ", tied (\(step.equals) dossiers)," : ""
    let outcome =
      switch (step.isIn, step.isAtCut) {
      case (true, false): "it enters"
      case (false, false): "it does not enter"
      case (true, true): "the cut falls on a tie, all enter"
      case (false, true): "the cut falls on a tie, all wait for the next level"
      }
    return "\(ordinal(step.place))\(equals) for \(places(step.places)): \(outcome)"
  }

  public func decided(awarded: String, computed: String?) -> String {
    "The jury awards \(awarded)" + (computed.map { "; the computation gave \($0)" } ?? "") + "."
  }

  public func votes(_ votes: Decision.Votes) -> String {
    "Votes: \(votes.for) for, \(votes.against) against"
      + (votes.abstain.map { ", \(count($0, .abstention))" } ?? "") + "."
  }

  public func decided(on date: String?, by: String?) -> String? {
    switch (date, by) {
    case (let date?, let by?): "Decided \(at(date)) (\(by))."
    case (let date?, nil): "Decided \(at(date))."
    case (nil, let by?): "Decided by: \(by)."
    case (nil, nil): nil
    }
  }

  /// A day, a month or a year after “decided”: on 5 October 2020, in October 2020, in 2020.
  private func at(_ date: String) -> String {
    date.first?.isNumber == true && date.count > 4 ? "on \(date)" : "in \(date)"
  }

  public func motive(_ reason: String) -> String { "Reason: \(reason)" }

  public func equals(_ number: Int) -> String { "\(integer(number)) dossiers are equal" }

  public func key(_ key: String, found: [(name: String, value: String)]) -> String {
    "\(key): " + found.map { "\($0.name) \($0.value)" }.joined(separator: "; ")
  }

  public func key(_ key: String, lacking: [String]) -> String {
    "\(key): passed over, \(joined(lacking)) \(lacking.count == 1 ? "lacks" : "lack") the value"
  }

  public func lacks(points: String, has: String, needs: String) -> String {
    "a score of at least \(needs): it has \(has), \(points) short"
  }

  public func lacks(requirement: String, has: String?, gap: String?) -> String {
    guard let has else { return requirement }
    return "\(requirement): it has \(has)" + (gap.map { ", \($0) off" } ?? "")
  }

  public func placesTaken(_ places: Int) -> String {
    "the level is reached, but the dossier has \(places > 1 ? "none of its \(self.places(places))" : "not its only place")"
  }

  public func closeScore(_ name: String, rank: Int?, points: String, isHigher: Bool) -> String {
    "\(name)\(rank.map { " (\(ordinal($0)))" } ?? "") has \(points) \(isHigher ? "more" : "less"): "
      + "the difference is smaller than the decimal usually shown."
  }

  public func next(star: String) -> String { "To have \(star), it would take" }
  public func unranked(_ reason: String) -> String { "Unranked. \(reason)" }
  public func won(prizes: [String]) -> String { "Prizes: \(prizes.joined(separator: ", "))" }

  public var publicIntroduction: String { "Public view: it shows only what the publication may show." }

  public func statistics(mean: String, median: String, min: String, max: String) -> String {
    "mean \(mean), median \(median), from \(min) to \(max)"
  }

  public func tooFew(_ least: Int) -> String {
    "fewer than \(count(least, .juror)) marked: the marks are not shown"
  }
}

extension English {
  public func progress(given: Int, expected: Int, share: String) -> String {
    "\(integer(given)) of \(integer(expected)) answers (\(share))"
  }

  public func reminder(to juror: String, cells: Int, dossiers: [String]) -> String {
    "Dear \(juror), \(integer(cells)) \(cells == 1 ? "answer of yours is" : "answers of yours are") still missing, on "
      + "\(count(dossiers.count, .dossier)): \(closed(dossiers.joined(separator: "; "))) Please send \(cells == 1 ? "it" : "them") to us."
  }
}
