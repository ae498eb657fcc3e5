import Testing

@testable import Palmares

@Suite struct CentredSeverityTests {
  /// Means 60, 50, 40: pooled 50, so severities −10, 0, 10; every dossier keeps its own mean.
  @Test func movesEachToThePooledMean() {
    let fit = CentredSeverity(RatingTable([[50, 45, 28], [70, 55, 52]]))
    #expect(fit.jurors.map { $0?.severity } == [-10, 0, 10])
    // Two values 20 apart: a standard deviation of √200, over √2.
    #expect(abs((fit.jurors[0]?.standardError ?? 0) - 10) < 1e-12)
    #expect(fit.dossiers == [41, 59])
  }

  /// In a complete design centring is the additive fit.
  @Test(arguments: UInt64(0)..<20) func isAdditiveWhereComplete(seed: UInt64) throws {
    let table = DrawnTable(seed: seed, dossiers: 12, jurors: 5).table
    let (centred, additive) = (CentredSeverity(table), try AdditiveSeverity(table))
    for (one, two) in zip(centred.jurors, additive.jurors) {
      #expect(abs(try #require(one).severity - #require(two).severity) < 1e-9)
    }
    for (one, two) in zip(centred.dossiers, additive.dossiers) {
      #expect(abs(try #require(one) - #require(two)) < 1e-9)
    }
  }

  /// Weights count as so many equal cells would.
  @Test func weighs() {
    let fit = CentredSeverity(RatingTable([[40, 60], [80, 20]]), weights: [3, 1, 1, 1])
    // Juror means 50 and 40, pooled (120 + 60 + 80 + 20)/6.
    let pooled = 280.0 / 6
    #expect(abs((fit.jurors[0]?.severity ?? 0) - (pooled - 50)) < 1e-12)
    #expect(abs((fit.jurors[1]?.severity ?? 0) - (pooled - 40)) < 1e-12)
    let shifted = (3 * (40 + pooled - 50) + (60 + pooled - 40)) / 4
    #expect(abs((fit.dossiers[0] ?? 0) - shifted) < 1e-12)
  }

  @Test func whatIsMissingStaysSo() {
    let fit = CentredSeverity(RatingTable([[10, nil], [nil, nil]]))
    #expect(fit.jurors.map { $0?.severity } == [0, nil])
    #expect(fit.jurors[0]?.standardError == nil)
    #expect(fit.dossiers == [10, nil])
  }
}
