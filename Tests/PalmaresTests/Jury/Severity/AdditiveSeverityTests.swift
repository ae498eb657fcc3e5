import TestSupport
import Testing

@testable import Palmares

@Suite struct AdditiveSeverityTests {
  /// Least squares on dummies by statsmodels, treatment coded, then centred.
  @Test(arguments: PeerFigures.designs) func agreesWithStatsmodels(design: String) throws {
    let table = try PeerFigures.table(design)
    let fit = try AdditiveSeverity(table)
    let expected = { try PeerFigures.figures(design, "additive", $0) }
    #expect(fit.jurors.map { $0?.severity }.distance(from: try expected("severity")) < 1e-9)
    #expect(fit.jurors.map { $0?.standardError }.distance(from: try expected("error")) < 1e-9)
    #expect(fit.dossiers.distance(from: try expected("dossier")) < 1e-9)
    #expect([fit.residualVariance].distance(from: try expected("variance")) < 1e-9)
  }

  /// The same with weights 1, 2, 3, 1, 2, 3, … along the cells.
  @Test(arguments: PeerFigures.designs) func agreesWithStatsmodelsOnWeights(design: String) throws {
    let table = try PeerFigures.table(design)
    let fit = try AdditiveSeverity(table, weights: table.values.indices.map { Double(1 + $0 % 3) })
    let expected = { try PeerFigures.figures(design, "weighted", $0) }
    #expect(fit.jurors.map { $0?.severity }.distance(from: try expected("severity")) < 1e-9)
    #expect(fit.jurors.map { $0?.standardError }.distance(from: try expected("error")) < 1e-9)
    #expect(fit.dossiers.distance(from: try expected("dossier")) < 1e-9)
  }

  /// Two jurors, two dossiers: the second juror 10 points below the first on both; all else is exact.
  @Test func solvesByHand() throws {
    let fit = try AdditiveSeverity(RatingTable([[60, 50], [80, 70], [nil, 20]]))
    #expect(fit.jurors.map { $0?.severity } == [-5, 5])
    #expect(fit.dossiers == [55, 75, 25])
    #expect(fit.degreesOfFreedom == 1)
    #expect(try #require(fit.residualVariance) < 1e-24)
    #expect(fit.jurors[0]?.corrected(60) == 55)
  }

  /// What a recusal hides: the severe juror didn't see the first dossier, and its raw mean is higher for that alone.
  @Test func undoesTheLuckOfTheDraw() throws {
    let fit = try AdditiveSeverity(RatingTable([[60, 60, nil], [60, 60, 30], [70, 70, 40]]))
    #expect(abs(try #require(fit.dossiers[0]) - #require(fit.dossiers[1])) < 1e-12)
  }

  /// Within four standard errors of what the table was drawn from.
  @Test(arguments: UInt64(0)..<30) func recoversWhatItWasDrawnFrom(seed: UInt64) throws {
    let sample = DrawnTable(seed: seed, dossiers: 80, jurors: 6, kept: 0.5)
    let fit = try AdditiveSeverity(sample.table)
    for (juror, truth) in sample.severities.enumerated() {
      let own = try #require(fit.jurors[juror])
      #expect(abs(own.severity - truth) < 4 * (try #require(own.standardError)))
    }
    #expect(abs((try #require(fit.residualVariance)).squareRoot() - 5) < 1)
  }

  /// Without noise, exactly, to rounding.
  @Test(arguments: UInt64(0)..<10) func recoversExactlyWithoutNoise(seed: UInt64) throws {
    let sample = DrawnTable(seed: seed, dossiers: 30, jurors: 5, kept: 0.6, noise: 0)
    let fit = try AdditiveSeverity(sample.table)
    for (juror, truth) in sample.severities.enumerated() {
      #expect(abs((try #require(fit.jurors[juror])).severity - truth) < 1e-9)
    }
    for (dossier, truth) in sample.qualities.enumerated() {
      #expect(abs(try #require(fit.dossiers[dossier]) - truth) < 1e-9)
    }
  }

  /// Whoever is first, results go with the names.
  @Test(arguments: UInt64(0)..<20) func orderNeverMatters(seed: UInt64) throws {
    let table = DrawnTable(seed: seed, dossiers: 15, jurors: 5, kept: 0.6).table
    var random = SplitMix64(seed: seed)
    let dossiers = (0..<15).shuffled(using: &random)
    let jurors = (0..<5).shuffled(using: &random)
    let rows = table.rows
    let fit = try AdditiveSeverity(table)
    let other = try AdditiveSeverity(RatingTable(dossiers.map { c in jurors.map { rows[c][$0] } }))
    for (place, juror) in jurors.enumerated() {
      #expect(
        abs((try #require(other.jurors[place])).severity - (try #require(fit.jurors[juror])).severity) < 1e-9)
    }
    for (place, dossier) in dossiers.enumerated() {
      #expect(abs(try #require(other.dossiers[place]) - #require(fit.dossiers[dossier])) < 1e-9)
    }
  }

  /// Points taken off all of a juror's values make him that much severer, and move dossiers as a group only.
  @Test(arguments: UInt64(0)..<20) func aShiftMovesThatJurorAlone(seed: UInt64) throws {
    let table = DrawnTable(seed: seed, dossiers: 20, jurors: 4, kept: 0.7).table
    let fit = try AdditiveSeverity(table)
    let other = try AdditiveSeverity(RatingTable(table.rows.map { [$0[0].map { $0 - 8 }] + $0.dropFirst() }))
    // −8 from him: his severity rises by 8 − 8/4 against a mean of zero, everybody else's falls by 8/4.
    for juror in 0..<4 {
      let moved = (try #require(other.jurors[juror])).severity - (try #require(fit.jurors[juror])).severity
      #expect(abs(moved - (juror == 0 ? 6 : -2)) < 1e-9)
    }
    for (one, two) in zip(fit.dossiers, other.dossiers) {
      #expect(abs(try #require(one) - 2 - (try #require(two))) < 1e-9)
    }
  }

  @Test func edges() throws {
    let alone = try AdditiveSeverity(RatingTable([[40], [60]]))
    #expect(alone.jurors.map { $0?.severity } == [0])
    #expect(alone.jurors[0]?.standardError == nil && alone.weakestLink == nil)
    #expect(alone.dossiers == [40, 60])
    let one = try AdditiveSeverity(RatingTable([[40, 60]]))
    #expect(one.jurors.map { $0?.severity } == [10, -10] && one.dossiers == [50])
    #expect(one.degreesOfFreedom == 0 && one.residualVariance == nil)
    let unanimous = try AdditiveSeverity(RatingTable([[7, 7, 7], [7, 7, 7]]))
    #expect(unanimous.jurors.map { $0?.severity } == [0, 0, 0] && unanimous.dossiers == [7, 7])
    #expect(unanimous.residualVariance == 0)
    let single = try AdditiveSeverity(RatingTable([[nil, 3], [nil, nil]]))
    #expect(single.jurors.map { $0?.severity } == [nil, 0] && single.dossiers == [3, nil])
    #expect(throws: SeverityRefusal.tooFewJurors(has: 0)) { _ = try AdditiveSeverity(RatingTable([[nil]])) }
  }

  @Test func partsCannotBeCompared() {
    let rooms = RatingTable([[1, 2, nil, nil], [nil, nil, 3, 4]])
    #expect(
      throws: SeverityRefusal.disconnected([
        .init(jurors: [0, 1], dossiers: [0]), .init(jurors: [2, 3], dossiers: [1]),
      ])
    ) {
      _ = try AdditiveSeverity(rooms)
    }
  }
}
