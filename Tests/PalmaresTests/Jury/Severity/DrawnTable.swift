import Palmares
import TestSupport

/// Seeded tables whose parameters are known.
struct DrawnTable {
  let table: RatingTable
  /// By juror, summing to zero.
  let severities: [Double]
  /// By dossier.
  let qualities: [Double]

  /// Draws y = a − s + e, each value kept with a probability, at least two a dossier.
  init(
    seed: UInt64, dossiers: Int, jurors: Int, kept: Double = 1, severity: Double = 6, noise: Double = 5
  ) {
    var random = SplitMix64(seed: seed)
    let drawn = (0..<jurors).map { _ in severity * random.normal() }
    let mean = drawn.reduce(0, +) / Double(jurors)
    let severities = drawn.map { $0 - mean }
    let qualities = (0..<dossiers).map { _ in 55 + 10 * random.normal() }
    let rows = qualities.map { quality in
      var keeps: [Bool] = []
      repeat {
        keeps = (0..<jurors).map { _ in Double.random(in: 0..<1, using: &random) < kept }
      } while keeps
        .count(where: { $0 }) < 2
      return (0..<jurors).map { juror in
        let value = quality - severities[juror] + noise * random.normal()
        return keeps[juror] ? value : nil
      }
    }
    (table, self.severities, self.qualities) = (RatingTable(rows), severities, qualities)
  }
}

extension SplitMix64 {
  /// A number from the standard normal distribution, nearly: the sum of twelve uniform ones less 6.
  mutating func normal() -> Double {
    (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &self) }
  }
}

extension RatingTable {
  /// The table by rows, `nil` where a value is missing.
  var rows: [[Double?]] {
    (0..<dossierCount).map { dossier in (0..<jurorCount).map { self[dossier, $0] } }
  }
}
