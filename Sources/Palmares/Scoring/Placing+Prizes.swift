extension Placing {
  func prizes() -> [PrizeResult] {
    edition.rubric.prizes.map { prize in
      let decision = edition.decisions.first { decision in
        switch decision.kind {
        case .prize(let id, _), .withheld(let id): id == prize.id
        default: false
        }
      }
      let computed = prize.by.flatMap { edition.node($0.value) }.map { best(at: $0, among: prize.among) }
      switch decision?.kind {
      case .prize(_, let dossier):
        return PrizeResult(
          prize: prize, winners: [dossier], computed: computed, isWithheld: false, decision: decision)
      case .withheld:
        return PrizeResult(
          prize: prize, winners: [], computed: computed, isWithheld: true, decision: decision)
      default:
        return PrizeResult(
          prize: prize, winners: computed ?? [], computed: computed, isWithheld: false, decision: nil)
      }
    }
  }

  /// The ids of the ranked dossiers with the highest score on a criterion, sorted.
  private func best(at node: Int, among category: Sourced<String>?) -> [String] {
    guard let column = columns.column(of: node) else { return [] }
    let scores = standings.nodeScores[column]
    let candidates = ranked.filter { category == nil || edition.categories[$0] == category?.value }
    guard let top = candidates.lazy.compactMap({ scores[$0] }).max() else { return [] }
    return candidates.filter { scores[$0] == top }.map { edition.dossiers[$0].id }.sorted()
  }
}
