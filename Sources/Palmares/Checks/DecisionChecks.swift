extension EditionChecker {
  mutating func checkDecisions() {
    var excluded: Set<String> = []
    for decision in draft.decisions {
      switch decision.kind {
      case .disqualified(let dossier), .withdrawn(let dossier): excluded.insert(dossier)
      default: break
      }
    }
    var firsts: [[String]: SourcePosition?] = [:]
    for decision in draft.decisions {
      if let dossier = decision.dossier, dossiers.place(of: dossier) == nil {
        reportUnknown(
          .unknownDossier, dossier, among: dossiers.map(\.id),
          at: decision.dossierPosition ?? decision.position)
      }
      checkOnce(decision, &firsts)
      checkContent(decision, excluded: excluded)
    }
  }

  /// Refuses a second decision on one dossier's stars or on one prize.
  private mutating func checkOnce(_ decision: Decision, _ firsts: inout [[String]: SourcePosition?]) {
    let subject: [String]
    switch decision.kind {
    case .stars(_, let dossier): subject = ["stars", dossier]
    case .prize(let prize, _), .withheld(let prize): subject = ["prize", prize]
    case .disqualified, .withdrawn, .mention: return
    }
    if let first = firsts[subject] {
      report(.duplicateDecision, subject + [first?.description ?? ""], at: decision.position)
    } else {
      firsts.updateValue(decision.position, forKey: subject)
    }
  }

  private mutating func checkContent(_ decision: Decision, excluded: Set<String>) {
    let place = decision.subjectPosition ?? decision.position
    switch decision.kind {
    case .stars(let stars, let dossier):
      if let ladder = rubric.stars {
        if !(0...Swift.max(ladder.max, 0)).contains(stars) {
          report(.starsOutOfRange, ["\(stars)", "\(ladder.max)"], at: place)
        }
      } else {
        report(.starsWithoutLadder, at: place)
      }
      checkNotExcluded(dossier, excluded, at: decision.position)
    case .mention(_, let dossier): checkNotExcluded(dossier, excluded, at: decision.position)
    case .prize(let prize, let dossier):
      checkPrize(prize, at: place)
      checkNotExcluded(dossier, excluded, at: decision.position)
    case .withheld(let prize): checkPrize(prize, at: place)
    case .disqualified, .withdrawn: break
    }
  }

  private mutating func checkNotExcluded(
    _ dossier: String, _ excluded: Set<String>, at position: SourcePosition?
  ) {
    if excluded.contains(dossier) { report(.decisionOnExcluded, [dossier], at: position) }
  }

  private mutating func checkPrize(_ prize: String, at position: SourcePosition?) {
    if !rubric.prizes.contains(where: { $0.id == prize }) {
      reportUnknown(.unknownPrize, prize, among: rubric.prizes.map(\.id), at: position)
    }
  }
}
