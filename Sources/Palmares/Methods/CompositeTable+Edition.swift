extension CompositeTable {
  /// The jurors' composites on some dossiers of an edition.
  ///
  /// - Parameters:
  ///   - edition: The edition.
  ///   - dossiers: Places in ``Edition/dossiers``, rising; they become the table's own, from 0.
  ///   - traces: By dossier of the edition, its trace, where traces are kept; else empty.
  ///   - parallel: How to spread the work over cores.
  /// - Throws: ``MethodRefusal/noJurors`` and ``MethodRefusal/weightsTooLong``.
  init(
    _ edition: Edition, _ dossiers: [Int], traces: [DossierScore], parallel: Parallel = .serial
  ) throws(MethodRefusal) {
    guard !edition.leaves.isEmpty else { throw .noJurors }
    guard let voices = edition.voices else { throw .weightsTooLong }
    let parts = parallel.map(dossiers.count) { range in
      var (counts, jurors, values): ([Int], [Int32], [Rational]) = ([], [], [])
      for place in range {
        let dossier = dossiers[place]
        let composites =
          traces.isEmpty
          ? edition.jurorComposites(AnswerGrid(of: dossier, in: edition)) : traces[dossier].composites
        counts.append(composites.count)
        for composite in composites {
          jurors.append(Int32(composite.juror))
          values.append(composite.score.value)
        }
      }
      return (counts: counts, jurors: jurors, values: values)
    }
    var starts = [0]
    for count in parts.lazy.flatMap(\.counts) { starts.append(starts[starts.count - 1] + count) }
    self.init(
      jurorCount: edition.jurors.count, starts: starts, jurors: parts.flatMap(\.jurors),
      composites: parts.flatMap(\.values), weights: voices)
  }
}

/// A table ranked by one of the ordinal methods.
struct OrdinalRanking {
  let ranking: MethodRanking

  /// Ranks.
  ///
  /// - Precondition: The method is ordinal.
  init(_ method: RankingMethod, _ table: CompositeTable) {
    ranking =
      switch method {
      case .majorityJudgment: MajorityJudgment(table).ranking
      case .borda: Borda(table).ranking
      case .copeland: Copeland(PairwiseCounts(table)).ranking
      case .schulze: Schulze(PairwiseCounts(table)).ranking
      case .rankedPairs: RankedPairs(PairwiseCounts(table)).ranking
      case .mean, .median, .trimmed, .geometric: preconditionFailure("a method that scores")
      }
  }
}
