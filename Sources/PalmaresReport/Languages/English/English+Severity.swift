public import Palmares

extension English {
  public func rule(severity: SeverityMethod) -> String {
    switch severity {
    case .none: "The jurors' severity is not corrected."
    case .shrunken:
      "Each juror's severity is estimated by a model of random effects, then added to their scores; "
        + "the raw result stays beside."
    case .additive:
      "Each juror's severity is estimated by least squares, then added to their scores; the raw result stays beside."
    case .rasch:
      "A many-facet Rasch model gives each dossier the marks that it would have from a juror of mean severity; "
        + "the raw result stays beside."
    case .standardise:
      "Each juror's scores are brought to the common mean and spread; the raw result stays beside."
    case .centre: "Each juror's scores are brought to the common mean; the raw result stays beside."
    }
  }

  public func corrected(_ score: String, raw: String) -> String {
    "Corrected for the jurors' severity: \(score) (raw: \(raw))"
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
