public import Palmares

extension English {
  public func rule(pool: Pool, average: Average) -> String {
    switch pool {
    case .criterionFirst:
      "Criterion by criterion, the \(name(of: average, weighted: false)) of the jurors' marks is taken, brought to 100; "
        + "criteria are then combined by their weights."
    case .jurorFirst:
      "Each juror first has a score of their own, combined by the weights; "
        + "then the \(name(of: average, weighted: false)) over the jurors is taken."
    }
  }

  public var ruleOfIndicatorsAlone: String {
    "Each criterion is marked from 0 to 100 by an indicator; criteria are then combined by their weights. No juror marks."
  }

  public func name(of average: Average, weighted: Bool) -> String {
    switch average {
    case .mean: weighted ? "weighted mean" : "mean"
    case .median: weighted ? "weighted median" : "median"
    case .trimmed(let k):
      k == 1
        ? "mean without the highest and the lowest mark"
        : "mean without the \(k) highest and the \(k) lowest marks"
    }
  }

  public var unequalJurorsRule: String {
    "Jurors don't all have the same weight: what a juror of weight 2 marks counts twice what a juror of weight 1 marks."
  }

  public func rule(combine: Combination) -> String {
    switch combine {
    case .mean: "weighted mean of its criteria"
    case .geometric: "weighted geometric mean of its criteria"
    case .min: "the lowest of its criteria"
    }
  }

  public func rule(missing: MissingRule) -> String {
    switch missing {
    case .unrated: "A criterion that nobody answered leaves the dossier without a score."
    case .exclude: "A criterion that nobody answered is left out; its weight goes to the others of the group."
    case .zero: "A criterion that nobody answered counts as the bottom of the scale."
    }
  }

  public func rule(quorum: Quorum) -> String {
    switch quorum {
    case .jurors(let number): "At least \(count(number, .juror)) must have marked the dossier."
    case .colleges(let parts):
      "It takes marks of at least "
        + joined(parts.map { "\(count($0.jurors, .juror)) of the college “\($0.college)”" }) + "."
    }
  }

  public func rule(coverage share: String) -> String {
    "The criteria that have a value must carry at least \(share) of the weights."
  }

  public func rule(confidence: ConfidenceRule) -> String {
    switch confidence {
    case .show: "The confidence that a juror states is shown and changes nothing."
    case .weight: "The confidence that a juror states multiplies the weight of the mark."
    }
  }

  public func rule(ties keys: [String]) -> String {
    keys.isEmpty
      ? "Equal scores share their rank."
      : "Equal scores are compared in turn by \(keys.joined(separator: ", then by ")); "
        + "what stays equal shares its rank."
  }

  public func rule(quotaTies: QuotaTies) -> String {
    switch quotaTies {
    case .promote: "Dossiers that are equal at the last place all enter."
    case .demote: "Dossiers that are equal at the last place all wait for the next level."
    }
  }

  public func rule(isExact: Bool) -> String {
    isExact
      ? "The computation is exact, in fractions; only what is shown is rounded. No rounding decides a star."
      : "Part of the computation goes through real numbers: scores are rounded to 9 decimals before they are compared."
  }

  public var decisionsRule: String {
    "The computation proposes, the jury decides: a star decided changes no other dossier's score or stars; "
      + "ranks follow, and the stars as computed stay beside it."
  }

  public var recusalRule: String {
    "A juror recused from a dossier neither marks it nor counts for it. A missing mark is never a zero, "
      + "unless the rubric says so."
  }

  public func key(_ key: TieKey, criterion: String?) -> String {
    switch key {
    case .criterion(let id): criterion ?? id
    case .median: "median of the jurors' scores"
    case .topMarks: "share of top marks"
    case .chair: "the chair's score"
    case .lot: "drawing of lots"
    }
  }

  public func range(min: String?, max: String?) -> String {
    switch (min, max) {
    case (let min?, let max?): "between \(min) and \(max)"
    case (let min?, nil): "at least \(min)"
    case (nil, let max?): "at most \(max)"
    case (nil, nil): ""
    }
  }

  public func scale(min: String, max: String, step: String?) -> String {
    "from \(min) to \(max)" + (step.map { ", in steps of \($0)" } ?? "")
  }

  public func rule(colleges: [(name: String, share: String)]) -> String {
    "The average is taken inside each college, then between those that marked: "
      + joined(colleges.map { "\($0.name) \($0.share)" }) + "."
  }

  public func places(_ number: Int) -> String { count(number, .place) }

  public func asked(college: String) -> String { "asked of the college “\(college)” alone" }
}
