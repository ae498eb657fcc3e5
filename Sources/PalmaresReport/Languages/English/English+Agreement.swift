public import Palmares

extension English {
  public func label(_ label: AgreementLabel) -> String {
    switch label {
    case .title: "Agreement among jurors"
    case .overall: "Overall"
    case .criterion: "Criterion"
    case .given: "Marks given"
    case .identical: "Identical pairs of marks"
    case .ordinalBeyondChance: "Agreement beyond chance (ordinal alpha)"
    case .intervalBeyondChance: "Agreement beyond chance (interval alpha)"
    case .sameOrder: "Same order of dossiers"
    case .allValues: "All measures"
    case .statistic: "Measure"
    case .value: "Value"
    case .meaning: "What it says"
    case .mark: "Mark"
    case .times: "Times"
    }
  }

  public func name(of key: AgreementKey) -> String {
    switch key {
    case .krippendorffNominal: "Krippendorff's alpha, nominal (marks the same or not)"
    case .krippendorffOrdinal: "Krippendorff's alpha, ordinal (order of marks)"
    case .krippendorffInterval: "Krippendorff's alpha, interval (distances between marks)"
    case .krippendorffRatio: "Krippendorff's alpha, ratio (ratios between marks)"
    case .gwetAC1: "Gwet's AC1"
    case .fleissKappa: "Fleiss' kappa"
    case .oneWaySingle: "ICC(1,1)"
    case .randomSingle: "ICC(2,1)"
    case .fixedSingle: "ICC(3,1)"
    case .oneWayMean: "ICC(1,k)"
    case .randomMean: "ICC(2,k)"
    case .fixedMean: "ICC(3,k)"
    case .kendallW: "Kendall's W"
    case .kendallProbability: "Probability of W"
    case .exactAgreement: "Identical pairs"
    }
  }

  public func meaning(of key: AgreementKey) -> String {
    switch key {
    case .krippendorffNominal: "The share of chance disagreement avoided, two marks being the same or not."
    case .krippendorffOrdinal: "Likewise, two marks being as far apart as other marks lie between them."
    case .krippendorffInterval: "Likewise, the distance between two marks counting squared."
    case .krippendorffRatio: "Likewise, the distance being taken relative to the sum of the two marks."
    case .gwetAC1: "Agreement beyond chance that can still be read where one mark is given nearly always."
    case .fleissKappa: "Agreement beyond chance, which follows how often each mark is given."
    case .oneWaySingle: "What one juror's mark is worth, where each dossier has jurors of its own."
    case .randomSingle: "What one juror's mark is worth, severity counting as error."
    case .fixedSingle: "What one juror's mark is worth, a constant severity not counting."
    case .oneWayMean: "What the jury's mean is worth, where each dossier has jurors of its own."
    case .randomMean: "What the jury's mean is worth, each juror's severity counting as error."
    case .fixedMean: "What the jury's mean is worth, a constant severity not counting."
    case .kendallW: "0 where the jurors' orders have nothing in common, 1 where they are the same."
    case .kendallProbability:
      "The chance of a W at least as great if each juror ranked at random (chi-square approximation)."
    case .exactAgreement: "The share of pairs of jurors who gave the same mark to the same dossier."
    }
  }

  public func explain(_ reason: UndefinedReason) -> String {
    switch reason {
    case .noValues: "No marks."
    case .oneJuror: "Only one juror gave marks."
    case .noPairs: "No dossier was marked by two jurors."
    case .fewDossiers: "Only one dossier was marked by two jurors."
    case .incomplete: "Fewer than two dossiers were marked by every juror."
    case .unanimous: "All marks are the same: there is nothing to compare with chance."
    case .noSpread: "Marks vary too little from dossier to dossier."
    case .negative: "A mark is below zero."
    case .fewForInterval: "Too few dossiers, or marks too much alike, for an interval."
    case .notAsked: "The interval was not asked for."
    }
  }

  public var agreementIntroduction: [String] {
    [
      "These figures say how far jurors marked alike. They don't say whether the jury is right, and disagreement is no "
        + "fault: it shows where discussion matters most.",
      "Agreement beyond chance is to be read with the marks given. Where nearly all marks are the same, it falls although "
        + "jurors agree; the share of identical pairs shows it.",
      "It is Krippendorff's alpha: ordinal on the marks of a criterion, whose scale says which is higher without saying that its "
        + "steps are equally far apart; interval overall, where the jurors' scores are numbers whose distances count.",
    ]
  }

  public func identicalPairs(_ share: String, of pairs: Int) -> String {
    pairs == 1
      ? "\(share) of the one pair of marks on the same dossier is identical."
      : "\(share) of the \(integer(pairs)) pairs of marks on the same dossier are identical."
  }

  public func beyondChance(_ value: String, interval: (low: String, high: String)?) -> String {
    let range = interval.map { ", \(self.interval($0.low, $0.high))" } ?? ""
    return "\(label(.intervalBeyondChance)): \(value)\(range), where 0 is chance and 1 perfect agreement."
  }

  public func sameOrder(_ value: String, dossiers: Int) -> String {
    "Order of dossiers: \(value) over the \(integer(dossiers)) dossiers that all marked, "
      + "where 0 means no common order and 1 the same order for all."
  }

  public func takenOver(dossiers: Int, complete: Int, jurors: Int) -> String {
    "\(count(jurors, .juror)), \(count(dossiers, .dossier)) with two marks or more, of which "
      + "\(complete == 0 ? "none is" : complete == 1 ? "1 is" : "\(integer(complete)) are") marked by all."
  }

  public func dependability(_ value: String, jurors: Int) -> String {
    "Dependability of the mean of \(count(jurors, .juror)): \(value), where 1 would mean that other jurors would "
      + "give the same result."
  }

  public func jurorsNeeded(_ goals: [(goal: String, jurors: Int?)]) -> String {
    let parts = goals.map { goal, jurors in
      jurors.map { "\(goal): \(count($0, .juror))" } ?? "\(goal): out of reach"
    }
    return "Jurors that each dossier would need for a dependability of " + parts.joined(separator: "; ") + "."
  }

  public func interval(_ low: String, _ high: String) -> String { "between \(low) and \(high) at 95%" }
  public func range(_ low: String, _ high: String) -> String { "\(low) to \(high)" }

  public func histogram(_ bars: [(value: String, count: Int)]) -> String {
    "Marks given: "
      + bars.map { "\($0.value), \(integer($0.count)) \($0.count == 1 ? "time" : "times")" }
      .joined(separator: "; ") + "."
  }

  public var agreementKeptBack: String { "Too few jurors or dossiers to be published." }
}
