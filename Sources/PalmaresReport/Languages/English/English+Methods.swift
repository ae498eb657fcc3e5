public import Palmares

extension English {
  public func name(of method: RankingMethod) -> String {
    switch method {
    case .mean: "mean"
    case .median: "median"
    case .trimmed: "mean without the extremes"
    case .geometric: "geometric mean"
    case .majorityJudgment: "majority judgment"
    case .borda: "Borda's points"
    case .copeland: "Copeland's duels"
    case .schulze: "Schulze's method"
    case .rankedPairs: "Tideman's ranked pairs"
    }
  }

  public func ranked(by method: RankingMethod) -> String {
    method.isOrdinal
      ? "Ranked by the method asked for in the rubric's place: \(name(of: method)). Scores and thresholds stay the rubric's."
      : "Scored by the method asked for in the rubric's place: \(name(of: method))."
  }

  public func methodsIntroduction(reference: String) -> String {
    "With the same marks, other rules might have given another order. Each is held beside that of this ranking (\(reference)): "
      + "what moves comes from the rule, what stays comes from the marks."
  }

  public var methodsAgree: String { "All rules tried give the same places." }

  public func placesIntroduction(of dossiers: Int) -> String {
    "Places among \(integer(dossiers)) dossiers by the marks alone: before stars, tie keys and decisions."
  }

  public func order(same: String, opposite: String, tied: String, of pairs: String) -> String {
    "\(same) of \(pairs) in the same order" + (opposite == "0" ? "" : ", \(opposite) in the opposite order")
      + (tied == "0" ? "" : ", \(tied) level on one side")
  }

  public func majorityWinner(_ name: String, of count: Int) -> String {
    count > 2
      ? "Held against each of the other dossiers, \(name) is preferred by a majority."
      : "A majority prefers \(name) to the other dossier."
  }

  public func noMajorityWinner(_ names: String) -> String {
    "No dossier is preferred by a majority to each of the others, but \(names) are each preferred to all the remaining dossiers."
  }

  public func noMajorityWinner(among count: Int) -> String {
    "No dossier is preferred by a majority to each of the others; the first is to be looked for among \(integer(count))."
  }

  public var noMajorityLeaders: String {
    "No dossier, nor any group of dossiers, is preferred by a majority to all others."
  }

  public func moreCircles(_ count: Int) -> String {
    count > 1
      ? "There are \(integer(count)) more circles, which --json gives."
      : "There is one more circle, which --json gives."
  }

  public func circle(_ links: [(before: String, after: String)]) -> String {
    "Majorities go round in a circle: "
      + joined(links.map { "a majority prefers \($0.before) to \($0.after)" })
      + ". No order can follow them all."
  }

  public func hiddenCircles(_ count: Int) -> String {
    count > 1
      ? "In \(integer(count)) groups of dossiers, some of which aren't published, majorities go round in a circle."
      : "In a group of dossiers, some of which aren't published, majorities go round in a circle."
  }

  public var noCircle: String { "Majorities nowhere contradict one another." }

  public var noMajorities: String {
    "Majorities nowhere contradict one another, but between some dossiers there is none: the votes are equal."
  }

  public func between(_ lower: String, _ higher: String) -> String {
    "between \(quoted(lower)) and \(quoted(higher))"
  }

  public func place(_ rank: Int, by methods: [String]) -> String {
    "\(integer(rank)) (\(methods.joined(separator: ", ")))"
  }

  public func cannotRank(by method: RankingMethod, _ refusal: MethodRefusal) -> String {
    "can't rank by '\(method.rawValue)': \(reason(refusal))"
  }

  public func notCompared(_ method: RankingMethod, _ refusal: MethodRefusal) -> String {
    "Rule not tried, \(name(of: method)): \(reason(refusal))."
  }

  private func reason(_ refusal: MethodRefusal) -> String {
    switch refusal {
    case .trimmedWithWeights: "nothing is trimmed where jurors don't all weigh the same"
    case .noJurors: "indicators alone mark, no juror does"
    case .tooManyDossiers(let count):
      "this method compares every two dossiers, \(integer(RankingMethod.mostPairwise)) at most, and there are \(integer(count))"
    case .tooManyUnasked(let count):
      "it follows chains of majorities from dossier to dossier, which is done unasked up to "
        + "\(integer(MethodComparison.mostChained)) dossiers only, and there are \(integer(count))"
    case .weightsTooLong: "the jurors' weights have no common measure that is short enough"
    }
  }
}
