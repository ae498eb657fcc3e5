public import Palmares

extension English {
  public func note(_ note: Note, in edition: Edition) -> String {
    switch note {
    case .naCountsAsAbstention(let criterion, let jurors):
      "\(titles([criterion], edition)): \(count(jurors, .notApplicable)) "
        + (jurors == 1 ? "counts as an abstention" : "count as abstentions") + ", since other jurors marked."
    case .criterionLeft(let criterion):
      "\(titles([criterion], edition)): does not apply, say all who answered; "
        + "its weight goes to the other criteria of the group."
    case .countedAsZero(let criterion):
      "\(titles([criterion], edition)): nobody answered, so the criterion counts as the bottom of the scale."
    case .measuredAsZero(let criterion):
      "\(titles([criterion], edition)): the indicator has no value, so the criterion counts as the bottom of the scale."
    case .markedAtEnd(let criterion, let end):
      "\(titles([criterion], edition)): the indicator is known by an interval only; "
        + (end == .inside
          ? "a value between its ends counts, the one that gives the least."
          : "its \(end == .low ? "low" : "high") end counts, the one that gives less.")
    case .exclusionGains(let criteria, let points):
      "\(titles(criteria, edition)): leaving out what has no answer gives "
        + "\(number(points, atMost: 2)) \(noun(.point, plural: isPlural(points))) more than the bottom of the scale."
    case .trimmedFellBack(let criterion, let college, let values, let needs):
      (criterion.map { "\(titles([$0], edition)): " } ?? "") + "\(values) value\(values == 1 ? "" : "s")"
        + (college.map { " in the college “\($0)”" } ?? "")
        + ", while trimming takes \(needs): the plain mean stands in."
    case .tieKeyPassedOver(let key, let lacking):
      "Tie key “\(self.key(key, criterion: criterionTitle(key, edition)))” passed over: "
        + "\(names(lacking, edition)) \(lacking.count == 1 ? "lacks" : "lack") its value."
    case .roundedToCompare:
      "The method goes through real numbers: the score is rounded to 9 decimals before it is compared."
    case .severityCorrected(let raw):
      "Score corrected for the jurors' severity; raw score: \(score(raw))."
    case .severityChangesStars(let raw, let corrected):
      "The correction of severity changes the result: \(stars(corrected, symbol: symbol(edition))) "
        + "instead of \(stars(raw, symbol: symbol(edition)))."
    case .severityBeyondScale(let score):
      "Once corrected, the score is off the scale (\(number(score.value, atMost: 1))); "
        + "it counts so, and is shown as \(score.value < .zero ? "0" : "100")."
    case .categoryUndecided(let categories):
      "Category: what is known of the dossier doesn't settle "
        + (isEvery(categories, in: edition.rubric)
          ? "any" : joined(categories.map { "“\(title(ofCategory: $0.id, in: edition.rubric))”" }))
        + (undecided(by: categories, in: edition.rubric).map { "; it lacks \($0)." }
          ?? " (\(conditions(of: categories, in: edition.rubric))).")
    case .starsDecided(let computed, let awarded):
      "Decided by the jury: \(stars(awarded, symbol: symbol(edition)))"
        + (computed.map { " (computed: \(stars($0, symbol: symbol(edition))))" } ?? "") + "."
    case .rankedByDecision(let reason):
      "Ranked by a decision of the jury; its marks alone leave it unranked. \(self.reason(reason, in: edition))"
    }
  }

  public func reason(_ reason: UnrankedReason, in edition: Edition) -> String {
    switch reason {
    case .withdrawn(let reason): "Withdrawn. \(motive(reason.text(in: tag)))"
    case .disqualified(let reason): "Put out by a decision of the jury. \(motive(reason.text(in: tag)))"
    case .ineligible(let condition, let otherwise, let isUnknown, let lacking):
      isUnknown
        ? "Eligibility not established: the dossier doesn't tell whether the condition “\(condition)” is met"
          + (self.condition(ofRule: condition, in: edition.rubric).map { " (\($0))" } ?? "")
          + (lacking.isEmpty ? "." : "; it lacks \(joined(lacking.map { lack($0, in: edition.rubric) })).")
        : "\(unclosed(otherwise.text(in: tag))) (condition not met: \(condition))."
    case .nothingApplies: "All criteria were said not to apply."
    case .quorum(let has, let needs, let college):
      "Quorum not reached" + (college.map { " in the college “\($0)”" } ?? "")
        + ": \(has == 0 ? "no juror" : count(has, .juror)) marked, it takes \(needs)."
    case .unanswered(let criteria):
      "Without an answer: \(titles(criteria, edition)). The rubric gives no value there."
    case .unmeasured(let criteria):
      "Indicator without a value: \(titles(criteria, edition)). The rubric gives no value there."
    case .noValue: "No criterion has a value."
    case .coverage(let has, let needs):
      "Too many criteria without a value: \(percent(has)) of the weights have one, it takes \(percent(needs))."
    }
  }
}
