/// How one juror marks: the figures that a jury reads beside the juror's influence.
public struct JurorPortrait: Sendable, Hashable {
  /// The mean of the juror's marks, in marks; `nil` without one, or where the leaves have several scales.
  public let mean: Double?
  /// Their standard deviation with n − 1, in marks; `nil` below two marks, or where the leaves have several scales.
  public let spread: Double?
  /// Spearman's ρ between the juror's composites and the others', −1...1; `nil` where it isn't defined.
  public let correlation: Double?
  /// The mean correlation of the criteria within the juror's marks, −1...1; near 1, one mark under several names.
  public let halo: Double?
  /// The juror's severity, positive where severe, with its standard error, in points of the composite; `nil` where panels
  /// aren't connected or too little was marked.
  public let severity: JurorSeverity?
}

extension Ranking {
  /// How each juror marks, in the order of ``Edition/jurors``, over the dossiers that marks may rank.
  ///
  /// - Complexity: O(answers · criteria).
  func portraits() -> [JurorPortrait] {
    let tables = edition.leaves.indices.map(markTable)
    let scales = edition.leaves.compactMap { edition.nodes[$0].leaf?.scale }
    let isOneScale = scales.allSatisfy { ($0.min, $0.max) == (scales[0].min, scales[0].max) }
    let profiles = isOneScale ? Self.profiles(tables, jurors: edition.jurors.count) : []
    let correlations = compositeTable.correlationsWithOthers()
    let halos = Halo.means(tables)
    var severities: [JurorSeverity?] = edition.jurors.map { _ in nil }
    if case .known(let known, _) = jurorSeverities() { severities = known }
    return edition.jurors.indices.map { juror in
      JurorPortrait(
        mean: profiles.isEmpty ? nil : profiles[juror].mean,
        spread: profiles.isEmpty ? nil : profiles[juror].spread, correlation: correlations[juror],
        halo: halos.isEmpty ? nil : halos[juror], severity: severities[juror])
    }
  }

  /// The profiles over all criteria at once: their tables' cells, one criterion after another, as dossiers.
  private static func profiles(_ tables: [RatingTable], jurors: Int) -> [JurorProfile] {
    var (starts, places, values): ([Int], [Int32], [Double]) = ([0], [], [])
    for table in tables {
      for dossier in 0..<table.dossierCount {
        places += table.jurors[table.cells(of: dossier)]
        values += table.values[table.cells(of: dossier)]
        starts.append(values.count)
      }
    }
    return RatingTable(jurorCount: jurors, starts: starts, jurors: places, values: values).jurorProfiles()
  }
}
