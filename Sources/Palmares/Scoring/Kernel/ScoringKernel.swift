/// Scores dossiers from the columns with machine integers, exactly and without a trace: what a large edition is ranked by.
///
/// It takes the rules that most rubrics have: `criterion_first`; no indicators; the mean, the median and the trimmed mean, with
/// colleges or without; groups combined by `mean` or `min`; every kind of absence. Other rules are scored by
/// ``DossierScoring``, a dossier at a time. Both give the same scores, to the last fraction.
final class ScoringKernel: Sendable {
  let edition: Edition
  let columns: StandingColumns
  let exclusions: [Int: Decision]
  let tables: KernelTables
  let average: Average
  /// By juror, the place of the college whose average counts; empty without colleges that have a weight.
  let collegeOf: [Int]
  /// By juror, the place of the college in the quorum, -1 for none; empty where the quorum is of all jurors.
  let quorumCollegeOf: [Int]
  /// By number of marks (of their weights), what brings a leaf's sum to `leafDenominator`; the first isn't used.
  let factors: [Int]
  /// By leaf, the same for the leaf's own denominator.
  let scales: [Int]
  /// What the values of leaves are over, where `factors` reach.
  let leafDenominator: Int
  /// Whether all marks count alike, in one sum a leaf, and the quorum is of all jurors.
  let isPlain: Bool
  /// The chair's place; -1 without.
  let chair: Int
  /// By leaf, the jurors that another college's criterion isn't for.
  let outsiders: [Set<Int>]

  /// Creates the kernel of an edition, or returns `nil` where its rules are others or its numbers too long.
  init?(_ edition: Edition, _ columns: StandingColumns, _ exclusions: [Int: Decision]) {
    let rules = edition.rubric.jury
    guard edition.rubric.indicators.isEmpty, rules.pool.value == .criterionFirst,
      rules.confidence.value == .show, edition.rubric.rootCombination != .geometric,
      edition.leaves.count <= UInt64.bitWidth, edition.answers.highSlots.isEmpty,
      edition.nodes.allSatisfy({ $0.group?.combine.value != .geometric }),
      let tables = KernelTables(edition)
    else { return nil }
    (self.edition, self.columns, self.exclusions, self.tables) = (edition, columns, exclusions, tables)
    average = rules.average.value
    let collegeIDs = edition.colleges.map(\.id)
    collegeOf =
      collegeIDs.isEmpty
      ? [] : edition.jurors.map { juror in collegeIDs.firstIndex { $0 == juror.college?.value } ?? 0 }
    if case .colleges(let quorum) = rules.quorum.value {
      quorumCollegeOf = edition.jurors.map { juror in
        quorum.firstIndex { $0.college == juror.college?.value } ?? -1
      }
    } else {
      quorumCollegeOf = []
    }
    isPlain =
      average == .mean && tables.areWeightsEqual && collegeOf.isEmpty && quorumCollegeOf.isEmpty
      && !tables.packed.isEmpty
    chair = edition.jurors.firstIndex { $0.role == .chair } ?? -1
    outsiders = edition.leaves.indices.map { leaf in
      Set(edition.jurors.indices.filter { !edition.isAsked($0, leaf: leaf) })
    }
    var common = 1
    for denominator in tables.denominators {
      guard let multiple = KernelTables.leastCommonMultiple(common, denominator), multiple <= 1 << 40 else {
        return nil
      }
      common = multiple
    }
    scales = tables.denominators.map { common / $0 }
    // Sums of 1, 2, 3, … marks on one denominator, as far as a short one goes.
    var (most, multiple) = (1, 1)
    while most < Swift.max(tables.totalWeight, 2),
      let next = KernelTables.leastCommonMultiple(multiple, most + 1), next <= (1 << 44) / common
    {
      (most, multiple) = (most + 1, next)
    }
    factors = [0] + (1...most).map { multiple / $0 }
    leafDenominator = common * multiple
  }

  /// Scores these dossiers.
  func standings(_ range: Range<Int>) -> Standings {
    var standings = Standings(columns)
    standings.reserveCapacity(range.count, nodes: edition.nodes.count + 1, columns)
    if var plain = PlainScoring(self) {
      plain.append(range, to: &standings)
      return standings
    }
    var scoring = KernelScoring(self)
    for dossier in range { scoring.append(dossier, to: &standings) }
    scoring.close(&standings)
    return standings
  }
}
