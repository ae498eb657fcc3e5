/// Between composites and ranks: the correction that a rubric asks for, or the reason against it.
struct SeverityCorrection {
  let outcome: SeverityOutcome
  /// By dossier, the composites that rank; the raw ones where the correction is refused.
  let composites: [Score?]

  /// Corrects the composites of an edition; `nil` where its rubric asks for nothing.
  init?(_ edition: Edition, _ scored: ScoredEdition) {
    let method = edition.rubric.jury.severity.value
    guard method != .none else { return nil }
    let standings = scored.standings
    let raw = Array(standings.composites)
    let (decision, composites) = Self.correct(edition, raw, method, standings.traces) { dossier in
      standings.traces.isEmpty
        ? DossierScoring(
          of: dossier, in: edition, exclusion: scored.exclusions[dossier], scored.measuring
        ).score() : standings.traces[dossier]
    }
    self.composites = composites
    outcome = SeverityOutcome(
      method: method, decision: decision, rawComposites: raw,
      rawStars: StarLadder(edition, standings, scored.columns).stars)
  }

  private static func correct(
    _ edition: Edition, _ raw: [Score?], _ method: SeverityMethod, _ traces: [DossierScore],
    _ trace: (Int) -> DossierScore
  ) -> (SeverityOutcome.Decision, [Score?]) {
    let isCounted: (Int) -> Bool = { raw[$0] != nil }
    do throws(SeverityRefusal) {
      if method == .rasch {
        let result = try SeverityResult.correct(try edition.markTable(of: isCounted))
        guard case .rasch(let fit) = result.figures else { preconditionFailure("another method") }
        let composites = raw.indices.map { dossier in
          raw[dossier] == nil ? nil : fairComposite(of: dossier, fit, edition, trace(dossier))
        }
        return (.corrected(result), composites)
      }
      let table = edition.compositeTable(traces: traces, of: isCounted)
      let weights = edition.compositeWeights(table)
      let result = try SeverityResult.correct(table, by: method, weights: weights?.map(\.doubleValue))
      let pool = JurorPool(edition)
      let composites = raw.indices.map { dossier -> Score? in
        // A dossier that indicators alone mark has nothing to correct.
        guard let own = raw[dossier], !table.cells(of: dossier).isEmpty else { return raw[dossier] }
        func pooled(_ value: (JurorSeverity, Double) -> Double) -> Double {
          let shares = table.cells(of: dossier).map { cell in
            let juror = Int(table.jurors[cell])
            guard let severity = result.jurors[juror] else { preconditionFailure("a juror without severity") }
            return Pooling.Share(
              juror: juror, value: .real(value(severity, table.values[cell])),
              weight: weights?[cell] ?? edition.jurors[juror].weight.value)
          }
          return pool.pool(shares).value.double
        }
        // Only severity moves a score: blanks, and what indicators bring, stay as they are in the raw one.
        var share = 1.0
        if !edition.measures.isEmpty {
          let criteria = trace(dossier).criteria
          for node in edition.measures { share -= criteria[node].weight?.doubleValue ?? 0 }
        }
        let moved = share * (pooled { $0.corrected($1) } - pooled { $1 })
        return Score(.real((own.value.doubleValue + moved) / 100))
      }
      return (.corrected(result), composites)
    } catch { return (.refused(error), raw) }
  }

  /// The tree over what each leaf would have had from a juror of mean severity; what indicators and absences give stays.
  private static func fairComposite(
    of dossier: Int, _ fit: RaschSeverity, _ edition: Edition, _ raw: DossierScore
  ) -> Score? {
    var values: [Value?] = Array(repeating: nil, count: edition.nodes.count)
    for node in edition.measures { values[node] = raw.criteria[node].score.map { .exact($0.value / 100) } }
    for (leaf, node) in edition.leaves.enumerated() {
      let own = raw.criteria[node].score.map { Value.exact($0.value / 100) }
      if raw.criteria[node].state == .value, let scale = edition.nodes[node].leaf?.scale,
        let mark = fit.fairMark(dossier: dossier, criterion: leaf)
      {
        let (low, high) = (scale.min.doubleValue, scale.max.doubleValue)
        values[node] = .real((mark - low) / (high - low))
      } else {
        values[node] = own
      }
    }
    return edition.combineTree(values).root.map { Score(.real($0.double)) }
  }
}
