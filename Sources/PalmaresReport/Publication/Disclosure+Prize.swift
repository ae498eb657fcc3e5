import Palmares

extension Disclosure {
  /// Shows a prize; who would have won it without a decision is told only where every such dossier is shown.
  func shown(_ result: PrizeResult) -> ShownPrize {
    let computed = result.computed.flatMap { $0.allSatisfy(mayName) ? $0 : nil }
    return ShownPrize(
      id: result.prize.id, title: result.prize.title.text(in: language), winners: result.winners,
      hasRule: result.prize.by != nil, computed: computed, isWithheld: result.isWithheld,
      reason: text(result.decision?.reason))
  }
}
