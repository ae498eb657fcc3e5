extension Edition {
  /// Up to so many dossiers a ranking keeps the trace of each; above, it computes one again when it is asked for.
  public static let tracedDossiers = 2_000

  /// Scores and ranks the edition, exactly.
  ///
  /// A pure function of the edition: the same edition gives the same ranking, whatever the order in which its
  /// files, dossiers and jurors were read, and however the work is spread.
  ///
  /// - Parameter parallel: How to spread the work of a large edition over cores.
  /// - Complexity: Linear in answers and in dossiers × criteria, and a sort of the dossiers.
  public func rank(parallel: Parallel = .serial) -> Ranking {
    rank(keepsTraces: dossiers.count <= Self.tracedDossiers, parallel: parallel)
  }

  /// Ranks with traces kept or not, whatever the size.
  func rank(keepsTraces: Bool, parallel: Parallel = .serial) -> Ranking {
    rank(scored(keepsTraces: keepsTraces, parallel: parallel), parallel: parallel)
  }

  /// Scores every dossier: steps 1 to 5, and the gates.
  func scored(keepsTraces: Bool, parallel: Parallel = .serial) -> ScoredEdition {
    let (columns, exclusions) = (StandingColumns(self), exclusions())
    let measuring = Measuring(self, exclusions: exclusions)
    let kernel = keepsTraces ? nil : ScoringKernel(self, columns, exclusions)
    let parts = parallel.map(dossiers.count) { range in
      kernel?.standings(range) ?? traced(range, columns, exclusions, measuring, keepsTraces: keepsTraces)
    }
    var standings = parts[0]
    if parts.count > 1 {
      if kernel != nil { standings.reserveCapacity(dossiers.count, nodes: nodes.count + 1, columns) }
      for part in parts.dropFirst() { standings.append(part) }
    }
    return ScoredEdition(
      standings: standings, columns: columns, exclusions: exclusions, measuring: measuring, kernel: kernel)
  }

  /// Places scored dossiers: steps 6 to 8, after severity is corrected where the rubric asks.
  func rank(_ scored: ScoredEdition, parallel: Parallel = .serial) -> Ranking {
    var standings = scored.standings
    let correction = SeverityCorrection(self, scored)
    if let correction { standings.composites = StandingScores(correction.composites) }
    let asksNothing = standings.asksNothing
    let tallies = parallel.map(dossiers.count) { JurorTally($0, in: self, asksNothing: asksNothing) }
    var tally = tallies[0]
    for other in tallies.dropFirst() { tally.add(other) }
    return Ranking(
      Placing(
        self, standings, scored.columns, scored.exclusions, scored.measuring, scored.kernel,
        severity: correction?.outcome),
      jurors: tally.results(self, asksNothing: asksNothing))
  }

  /// The standings of these dossiers from their traces, one at a time.
  private func traced(
    _ range: Range<Int>, _ columns: StandingColumns, _ exclusions: [Int: Decision],
    _ measuring: Measuring, keepsTraces: Bool
  ) -> Standings {
    var standings = Standings(columns)
    for dossier in range {
      let score = DossierScoring(of: dossier, in: self, exclusion: exclusions[dossier], measuring).score()
      standings.append(score, columns, in: self)
      if keepsTraces { standings.traces.append(score) }
    }
    return standings
  }

  /// The decision that put a dossier out, by dossier; a withdrawal before a disqualification.
  private func exclusions() -> [Int: Decision] {
    var exclusions: [Int: Decision] = [:]
    for decision in decisions {
      switch decision.kind {
      case .withdrawn(let dossier):
        if let place = dossierPlace(dossier) { exclusions[place] = decision }
      case .disqualified(let dossier):
        if let place = dossierPlace(dossier), exclusions[place] == nil { exclusions[place] = decision }
      default: break
      }
    }
    return exclusions
  }
}

/// The dossiers of an edition scored, before anybody is placed.
struct ScoredEdition: Sendable {
  var standings: Standings
  let columns: StandingColumns
  let exclusions: [Int: Decision]
  let measuring: Measuring
  let kernel: ScoringKernel?
}
