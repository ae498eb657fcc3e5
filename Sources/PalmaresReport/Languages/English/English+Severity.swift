public import Palmares

extension English {
  public func rule(severity: SeverityMethod) -> String {
    switch severity {
    case .none: "The jurors' severity is not corrected."
    case .shrunken:
      "Each juror's severity is estimated by a model of random effects, then added to their scores; "
        + "the raw result stays beside it."
    case .additive:
      "Each juror's severity is estimated by least squares, then added to their scores; the raw result stays beside it."
    case .rasch:
      "A many-facet Rasch model gives each dossier the marks that it would have from a juror of mean severity; "
        + "the raw result stays beside it."
    case .standardise:
      "Each juror's scores are brought to the common mean and spread; the raw result stays beside it."
    case .centre: "Each juror's scores are brought to the common mean; the raw result stays beside it."
    }
  }

  public func corrected(_ score: String, raw: String) -> String {
    "Corrected for the jurors' severity: \(score) (raw: \(raw))"
  }

  public var refusedCorrection: String {
    "The correction of severity that the rubric asks for isn't made, for want of enough to found it on; the raw result is kept."
  }

  public var severityIntroduction: String {
    "A juror's severity, in points out of 100: how far the juror's scores lie below (+, more severe) or above (−, more lenient) "
      + "those of the others on the same dossiers."
  }

  public func severityEstimate(by method: SeverityMethod) -> String {
    switch method {
    case .shrunken:
      "Estimated by a model of random effects, which draws it towards 0 where few marks show it."
    case .standardise, .centre, .none: "Estimated by each juror's mean."
    case .additive, .rasch: "Estimated by least squares over the jurors' scores."
    }
  }

  public func severityBars(by method: SeverityMethod) -> String {
    "The upright stroke is 0, the dot the severity, the bar what it might be, within two standard errors. "
      + (method == .centre || method == .standardise
        ? "That margin holds how much the dossiers differ, which is common to all jurors: two of them differ more clearly "
          + "than their bars suggest."
        : "Two jurors whose bars overlap widely can't be told apart clearly.")
  }

  public func severity(_ points: String, margin: String?) -> String {
    points + (margin.map { " (give or take \($0))" } ?? "")
  }

  public func correctedStars(
    _ name: String, stars: String, raw: String, scores: (corrected: String, raw: String)?
  ) -> String {
    "\(name): \(stars) instead of \(raw)"
      + (scores.map { " (score \($0.corrected) instead of \($0.raw))" } ?? "") + "."
  }

  public var noCorrectedStars: String { "The correction changes no star." }

  public func lenientToSevere(_ names: [String]) -> String {
    "From the most lenient to the most severe, by the model: \(names.joined(separator: ", "))."
  }

  public var raschIntroduction: String {
    "The model takes each juror to be equally severe, or equally lenient, towards all. Who marks irregularly surprises: high where, "
      + "by the juror's usual severity, one would expect low, and the other way round. That need not be a mistake; it is worth "
      + "reading again."
  }

  public func raschManner(_ manner: ShownFit.Manner) -> String {
    switch manner {
    case .expected: "about as the model expects"
    case .erratic: "less regularly than the model expects: worth reading again"
    case .uniform: "more uniformly than the model expects"
    case .extreme:
      "always at the same end of the scale: this juror's severity has no finite measure and counts as 0.3 points from the end"
    }
  }

  public func raschConverged(iterations: Int) -> String {
    "The fit of the model came to an end in \(integer(iterations)) steps."
  }

  public func raschMisfit(_ jurors: String, isErratic: Bool) -> String {
    isErratic
      ? "Marks less regular than the model expects, worth reading again: \(jurors)."
      : "Marks more uniform than the model expects: \(jurors)."
  }

  public var raschFits: String { "Each juror marks about as the model expects." }

  public func raschExtremes(_ names: String) -> String {
    "All their marks are at one end of the scale, so that they have no finite measure and count as 0.3 points from that end: "
      + "\(names)."
  }

  public func raschStretch(_ percent: String) -> String {
    "This fit exaggerates distances between dossiers, and between jurors, by about \(percent); that is told, not corrected."
  }

  public func refusal(
    _ refusal: SeverityRefusal, of method: SeverityMethod, in edition: Edition
  ) -> String {
    "Severity is not corrected (“\(method.rawValue)”), the raw result is kept: "
      + reason(refusal, in: edition) + "."
  }

  private func reason(_ refusal: SeverityRefusal, in edition: Edition) -> String {
    switch refusal {
    case .tooFewJurors(let has): "it takes at least two jurors that marked, there are \(integer(has))"
    case .tooManyJurors(let has, let limit):
      "the method takes \(integer(limit)) jurors at most, there are \(integer(has))"
    case .disconnected(let parts):
      "the jurors are in \(integer(parts.count)) groups without a dossier in common ("
        + parts.map { part in
          "\(names(ofJurors: part.jurors, in: edition)): \(names(ofDossiers: part.dossiers, in: edition))"
        }.joined(separator: "; ") + ")"
    case .fewDossiersOfJuror(let short, let needs):
      "each juror must have marked at least \(integer(needs)) dossiers; not enough for "
        + names(of: .juror, short, in: edition)
    case .fewJurorsOfDossier(let short, let needs):
      "each dossier must have been marked by at least \(integer(needs)) jurors; not enough for "
        + names(of: .dossier, short, in: edition)
    case .incomplete(let short, let needs, let dossiers):
      "each juror must have marked at least \(integer(needs)) of the \(integer(dossiers)) dossiers; not enough for "
        + names(of: .juror, short, in: edition)
    case .noSpread(let jurors): "one score for all dossiers by \(names(ofJurors: jurors, in: edition))"
    case .nothingLeft(let values, let effects):
      "\(integer(values)) scores for \(integer(effects)) unknowns: nothing is left to judge differences by"
    case .noResidual: "the jurors agree so well that nothing is left to judge chance by"
    case .notSignificant(let p, let share):
      "the jurors differ no more than by chance (p = \(decimal(p)), "
        + "share of the variance: \(decimal(share)))"
    case .noSteps(let criteria): "without steps: \(titles(ofLeaves: criteria, in: edition))"
    case .fewMarks(let facet, let short, let needs):
      "it takes at least \(integer(needs)) marks for each \(facet.rawValue); not enough for "
        + names(of: facet, short, in: edition)
    case .fewCategories(let criteria, let needs):
      "fewer than two steps are used at least \(integer(needs)) times: \(titles(ofLeaves: criteria, in: edition))"
    case .notConverged(let iterations, _): "the computation did not end in \(integer(iterations)) steps"
    }
  }
}
