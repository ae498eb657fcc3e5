import Palmares

extension Disclosure {
  /// Shows the jurors, or `nil` where the rubric publishes none of them.
  ///
  /// - Parameter pseudonyms: The names to use where the rubric asks for pseudonyms.
  func jurors(_ ranking: Ranking, _ pseudonyms: Pseudonyms? = nil) -> [ShownJuror]? {
    switch publish?.jurors {
    case nil: return ranking.jurors.map { shown($0, hasCounts: true) }
    case .aggregate: return nil
    // Beside published ballots, a name's own counts would tell which of them is its.
    case .named: return ranking.jurors.map { shown($0, hasCounts: !showsBallots) }
    case .pseudonym:
      let pseudonyms = pseudonyms ?? Pseudonyms(ranking)
      return pseudonyms.order.map { place in shown(ranking.jurors[place], as: pseudonyms[place]) }
    }
  }

  private func shown(_ result: JurorResult, hasCounts: Bool) -> ShownJuror {
    let juror = result.juror
    return ShownJuror(
      id: juror.id, name: juror.name, title: text(juror.title), role: juror.role,
      college: juror.college?.value, weight: juror.weight.value, counts: hasCounts ? result.counts : nil,
      dossiersMarked: hasCounts ? result.dossiersMarked : nil,
      dossiersRecused: hasCounts ? result.recusedDossiers.count : nil)
  }

  /// Under a pseudonym, what tells a person apart is told only where published ballots can't be recomputed without
  /// it: weight and college, and who presides where the chair parts ties. Beside ballots, counts would tell of recusals.
  private func shown(_ result: JurorResult, as pseudonym: String) -> ShownJuror {
    let juror = result.juror
    let chairParts = edition.rubric.ties.contains { $0.value == .chair }
    return ShownJuror(
      id: pseudonym, name: nil, title: nil, role: showsBallots && chairParts ? juror.role : nil,
      college: showsBallots ? juror.college?.value : nil, weight: showsBallots ? juror.weight.value : nil,
      counts: showsBallots ? nil : result.counts,
      dossiersMarked: showsBallots ? nil : result.dossiersMarked,
      dossiersRecused: showsBallots ? nil : result.recusedDossiers.count)
  }
}
