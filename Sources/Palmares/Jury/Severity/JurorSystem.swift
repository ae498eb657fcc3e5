/// The normal equations of jurors once dossiers are eliminated: L e = r with L = D_J − N D_C⁻¹ Nᵀ, where N holds the
/// weights by juror and dossier and D_J, D_C their sums.
///
/// L is the Laplacian of the jurors that share dossiers: its rows sum to zero, and nothing else makes it singular where
/// all are connected.
struct JurorSystem {
  /// The most jurors that a system is made for: their square is held, and its cube is the time.
  static let limit = 2_000

  /// The jurors with a value, as places in the table, rising.
  let jurors: [Int]
  /// L, by rows, lower triangle; in the order of `jurors`.
  let matrix: [Double]
  /// r: by juror, the weighted sum of what his values lie above their dossiers' means.
  let right: [Double]
  /// By dossier, the weighted mean of its values; 0 without any.
  let means: [Double]

  /// Sums up a table; `nil` above ``limit`` jurors.
  ///
  /// - Parameter weights: By cell, above 0; `nil` for 1 everywhere.
  init?(_ table: RatingTable, weights: [Double]? = nil) {
    var places = Array(repeating: -1, count: table.jurorCount)
    for juror in table.jurors { places[Int(juror)] = 0 }
    jurors = places.indices.filter { places[$0] == 0 }
    guard jurors.count <= Self.limit else { return nil }
    for (place, juror) in jurors.enumerated() { places[juror] = place }
    let size = jurors.count
    var matrix = Array(repeating: 0.0, count: size * size)
    var right = Array(repeating: 0.0, count: size)
    var means = Array(repeating: 0.0, count: table.dossierCount)
    let weights = weights ?? []
    matrix.withUnsafeMutableBufferPointer { matrix in
      right.withUnsafeMutableBufferPointer { right in
        table.values.withUnsafeBufferPointer { values in
          table.jurors.withUnsafeBufferPointer { jurors in
            for dossier in 0..<table.dossierCount {
              let cells = table.cells(of: dossier)
              guard let first = cells.first else { continue }
              var (sum, total) = (0.0, 0.0)
              for cell in cells {
                let weight = weights.isEmpty ? 1 : weights[cell]
                sum += weight * (values[cell] - values[first])
                total += weight
              }
              let mean = values[first] + sum / total
              means[dossier] = mean
              for cell in cells {
                let (weight, row) = (weights.isEmpty ? 1 : weights[cell], places[Int(jurors[cell])])
                right[row] += weight * (values[cell] - mean)
                matrix[row * size + row] += weight
                let share = weight / total
                for other in cells.lowerBound...cell {
                  let product = share * (weights.isEmpty ? 1 : weights[other])
                  matrix[row * size + places[Int(jurors[other])]] -= product
                }
              }
            }
          }
        }
      }
    }
    (self.matrix, self.right, self.means) = (matrix, right, means)
  }

  /// The system held to effects that sum to zero, factored; `nil` where jurors are not connected.
  private var factor: (factor: CholeskyFactor, anchor: Double)? {
    let size = jurors.count
    let trace = (0..<size).reduce(0.0) { $0 + matrix[$1 * size + $1] }
    // A multiple of the matrix of ones, as large as L itself: it moves nothing but the sum of effects.
    let anchor = trace > 0 ? trace / Double(size * size) : 1
    return CholeskyFactor(matrix.map { $0 + anchor }, size: size).map { ($0, anchor) }
  }

  /// Solves for effects that sum to zero, in the order of `jurors`; `nil` where jurors are not connected.
  func effects() -> [Double]? {
    guard let (factor, _) = factor else { return nil }
    let effects = factor.solve(right)
    let mean = effects.reduce(0, +) / Double(effects.count)
    return effects.map { $0 - mean }
  }

  /// The covariances of effects that sum to zero, where a value's variance is 1; `nil` where jurors are not connected.
  func inverse() -> Covariances? {
    guard let (factor, anchor) = factor else { return nil }
    let shift = 1 / (anchor * Double(jurors.count * jurors.count))
    return Covariances(jurors: jurors, matrix: factor.inverse().map { $0 - shift })
  }

  /// Covariances of juror effects, for errors of variance 1.
  struct Covariances {
    /// The jurors, as places in the table.
    let jurors: [Int]
    /// By rows, in their order.
    let matrix: [Double]

    /// The variance of an effect, by place in `jurors`.
    func variance(_ place: Int) -> Double { Swift.max(0, matrix[place * jurors.count + place]) }

    /// The two jurors whose difference has the largest variance, and that variance; the first such two.
    var weakestLink: (juror: Int, other: Int, variance: Double)? {
      var worst: (juror: Int, other: Int, variance: Double)?
      let size = jurors.count
      for one in 0..<size {
        for two in (one + 1)..<Swift.max(size, one + 1) {
          let variance =
            matrix[one * size + one] + matrix[two * size + two] - 2 * matrix[one * size + two]
          // Equal but for the last digits is equal: the first two stay.
          if variance > (worst?.variance ?? 0) * (1 + 1e-9) { worst = (jurors[one], jurors[two], variance) }
        }
      }
      return worst
    }
  }
}
