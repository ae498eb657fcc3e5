import Testing

@testable import Palmares

@Suite struct StandardisedSeverityTests {
  /// Juror means 50 and 30, standard deviations 10 and 20; all six values have mean 40 and a sum of squares of 1600.
  @Test func refitsToThePooledMeanAndSpread() throws {
    let fit = try StandardisedSeverity(RatingTable([[40, 10], [50, 30], [60, 50]]))
    let deviation = 320.0.squareRoot()
    #expect(fit.mean == 40)
    #expect(abs(fit.deviation - deviation) < 1e-12)
    let (first, second) = (try #require(fit.jurors[0]), try #require(fit.jurors[1]))
    #expect(first.severity == -10 && second.severity == 10)
    #expect(abs(first.stretch - deviation / 10) < 1e-12 && abs(second.stretch - deviation / 20) < 1e-12)
    #expect(abs(try #require(first.standardError) - 10 / 3.0.squareRoot()) < 1e-12)
    // Both have z = −1, 0, 1.
    for (dossier, z) in [-1.0, 0, 1].enumerated() {
      #expect(abs(try #require(fit.dossiers[dossier]) - (40 + z * deviation)) < 1e-12)
    }
  }

  /// A juror's own unit and origin change no z-score: only what is pooled moves.
  @Test(arguments: UInt64(0)..<20) func forgetsEachJurorsUnit(seed: UInt64) throws {
    let table = DrawnTable(seed: seed, dossiers: 14, jurors: 4).table
    let other = RatingTable(table.rows.map { row in [row[0].map { 3 * $0 - 20 }] + row.dropFirst() })
    let (one, two) = (try StandardisedSeverity(table), try StandardisedSeverity(other))
    for (left, right) in zip(one.dossiers, two.dossiers) {
      let z = (try #require(left) - one.mean) / one.deviation
      #expect(abs(z - (try #require(right) - two.mean) / two.deviation) < 1e-9)
    }
  }

  @Test func oneValueForAllHasNoScore() {
    #expect(throws: SeverityRefusal.noSpread(jurors: [1])) {
      _ = try StandardisedSeverity(RatingTable([[1, 5], [2, 5], [3, 5]]))
    }
    #expect(throws: SeverityRefusal.noSpread(jurors: [0])) {
      _ = try StandardisedSeverity(RatingTable([[1, 5], [nil, 6]]))
    }
  }
}
