import Palmares

extension Disclosure {
  /// Shows a decision, in a publication without its votes.
  func shown(_ decision: Decision) -> ShownDecision {
    var (stars, mention, prize): (Int?, String?, String?) = (nil, nil, nil)
    let kind: String
    switch decision.kind {
    case .stars(let awarded, _): (kind, stars) = ("stars", awarded)
    case .disqualified: kind = "disqualified"
    case .withdrawn: kind = "withdrawn"
    case .mention(let title, _): (kind, mention) = ("mention", text(title))
    case .prize(let id, _): (kind, prize) = ("prize", id)
    case .withheld(let id): (kind, prize) = ("withheld", id)
    }
    return ShownDecision(
      kind: kind, dossier: decision.dossier, stars: stars, mention: mention, prize: prize,
      reason: decision.reason.text(in: language), date: decision.date, by: decider(decision),
      votes: publish == nil ? decision.votes : nil)
  }

  /// Every decision, in the order of the file; `nil` in a publication, where they stand beside what they decided.
  ///
  /// - Parameter dossier: The dossier whose decisions alone are shown, if any.
  func decisions(on dossier: String? = nil) -> [ShownDecision]? {
    guard publish == nil else { return nil }
    return edition.decisions.filter { dossier == nil || $0.dossier == dossier }.map(shown)
  }
}
