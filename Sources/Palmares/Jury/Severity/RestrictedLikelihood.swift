internal import RealModule

/// The restricted likelihood of y = m + a[c] − s[j] + e as a function of two ratios, A/E and S/E, the mean and E being
/// profiled out; with its gradient.
///
/// V/E = W + (S/E) Z Zᵀ, where W = I + (A/E) (same dossier) is inverted dossier by dossier and B = I + (S/E) Zᵀ W⁻¹ Z is
/// a system of jurors. Both ratios may be 0.
struct RestrictedLikelihood {
  /// A/E, of dossiers.
  let dossierRatio: Double
  /// S/E, of jurors.
  let jurorRatio: Double
  /// −2 log-likelihood, as lme4's REML criterion.
  let deviance: Double
  /// Its derivatives by the two ratios.
  let gradient: (dossier: Double, juror: Double)
  /// The mean less the origin of the groups.
  let mean: Double
  /// E.
  let residualVariance: Double
  /// By juror of the groups, the predicted effect: −s.
  let effects: [Double]
  /// B⁻¹, and Zᵀ W⁻¹ 1 with 1ᵀ W⁻¹ 1.
  private let inverse: [Double]
  private let border: [Double]
  private let corner: Double
  private let borderSolution: [Double]

  /// Computes it; `nil` where nothing is left to residuals.
  init?(_ data: DossierGroups, dossierRatio: Double, jurorRatio: Double) {
    let size = data.jurors.count
    // Sums over dossiers of 1ᵀW⁻¹1, 1ᵀW⁻¹y, yᵀW⁻¹y, Zᵀ W⁻¹ (1, y, Z), each with its derivative by A/E.
    var (ones, cross, square) = (Pair(), Pair(), Pair(data.within, 0))
    var (border, product) = (Columns(size), Columns(size))
    var (matrix, slope) = (
      Array(repeating: 0.0, count: size * size), Array(repeating: 0.0, count: size * size)
    )
    var determinant = Pair()
    product.values = data.totals
    for group in data.groups {
      let divisor = 1 + dossierRatio * group.size
      let (share, shareSlope) = (dossierRatio / divisor, 1 / (divisor * divisor))
      determinant.add(group.count * Double.log(divisor), group.count * group.size / divisor)
      ones.add(group.count * group.size / divisor, -group.count * group.size * group.size * shareSlope)
      cross.add(group.sum / divisor, -group.size * group.sum * shareSlope)
      square.add(group.squares / group.size / divisor, -group.squares * shareSlope)
      for row in 0..<size {
        let count = group.pairs[row * size + row]
        border.values[row] += count / divisor
        border.slopes[row] -= group.size * count * shareSlope
        product.values[row] -= share * group.sums[row]
        product.slopes[row] -= shareSlope * group.sums[row]
        matrix[row * size + row] += count
      }
      for place in matrix.indices {
        matrix[place] -= share * group.pairs[place]
        slope[place] -= shareSlope * group.pairs[place]
      }
    }
    var system = matrix.map { jurorRatio * $0 }
    for row in 0..<size { system[row * size + row] += 1 }
    guard let factor = CholeskyFactor(system, size: size) else { return nil }
    let inverse = factor.inverse()
    let (solvedBorder, solvedProduct) = (factor.solve(border.values), factor.solve(product.values))
    func bilinear(_ left: [Double], _ right: [Double]) -> Double {
      var sum = 0.0
      for row in 0..<size { sum += left[row] * Self.dot(slope, row: row, right) }
      return sum
    }
    func reduced(_ pair: Pair, _ one: Columns, _ two: Columns, _ oneSolved: [Double], _ twoSolved: [Double])
      -> (value: Double, byDossier: Double, byJuror: Double)
    {
      (
        pair.value - jurorRatio * Self.dot(one.values, twoSolved),
        pair.slope - jurorRatio
          * (Self.dot(one.slopes, twoSolved) + Self.dot(two.slopes, oneSolved)
            - jurorRatio * bilinear(oneSolved, twoSolved)),
        -Self.dot(oneSolved, twoSolved)
      )
    }
    let one = reduced(ones, border, border, solvedBorder, solvedBorder)
    let mixed = reduced(cross, border, product, solvedBorder, solvedProduct)
    let all = reduced(square, product, product, solvedProduct, solvedProduct)
    let mean = mixed.value / one.value
    let rest = all.value - mean * mixed.value
    let freedom = data.count - 1
    guard rest > 1e-14 * (square.value + data.within), freedom > 0 else { return nil }
    let byDossier = all.byDossier - 2 * mean * mixed.byDossier + mean * mean * one.byDossier
    let byJuror = all.byJuror - 2 * mean * mixed.byJuror + mean * mean * one.byJuror
    let traces = (Self.dot(inverse, slope), Self.dot(inverse, matrix))
    gradient = (
      determinant.slope + jurorRatio * traces.0 + one.byDossier / one.value + freedom * byDossier / rest,
      traces.1 + one.byJuror / one.value + freedom * byJuror / rest
    )
    deviance =
      determinant.value + factor.logDeterminant + Double.log(one.value)
      + freedom * (1 + Double.log(2 * Double.pi * rest / freedom))
    (self.dossierRatio, self.jurorRatio, self.mean) = (dossierRatio, jurorRatio, mean)
    residualVariance = rest / freedom
    effects = (0..<size).map { jurorRatio * (solvedProduct[$0] - mean * solvedBorder[$0]) }
    (self.inverse, self.border, corner, borderSolution) = (inverse, border.values, ones.value, solvedBorder)
  }

  /// By juror of the groups, the variance of prediction error of his effect less the mean of all: what all jurors have in
  /// common can't be told from how good the dossiers are, and no juror is more severe by it.
  ///
  /// C = E S/E [B − (S/E) q qᵀ/w]⁻¹ by Sherman and Morrison, with q = Zᵀ W⁻¹ 1 and w = 1ᵀ W⁻¹ 1; of C, rows and columns
  /// less their means.
  var predictionVariances: [Double] {
    let size = effects.count
    let denominator = corner - jurorRatio * Self.dot(border, borderSolution)
    func covariance(_ row: Int, _ column: Int) -> Double {
      inverse[row * size + column] + jurorRatio * borderSolution[row] * borderSolution[column] / denominator
    }
    let means = (0..<size).map { row in
      (0..<size).reduce(0.0) { $0 + covariance(row, $1) } / Double(size)
    }
    let mean = means.reduce(0, +) / Double(size)
    return (0..<size).map { row in
      residualVariance * jurorRatio * (covariance(row, row) - 2 * means[row] + mean)
    }
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for place in left.indices { sum += left[place] * right[place] }
    return sum
  }

  private static func dot(_ matrix: [Double], row: Int, _ right: [Double]) -> Double {
    var sum = 0.0
    for column in right.indices { sum += matrix[row * right.count + column] * right[column] }
    return sum
  }

  /// A number with its derivative by A/E.
  private struct Pair {
    var value = 0.0
    var slope = 0.0

    init(_ value: Double = 0, _ slope: Double = 0) { (self.value, self.slope) = (value, slope) }

    mutating func add(_ value: Double, _ slope: Double) {
      self.value += value
      self.slope += slope
    }
  }

  /// Numbers by juror with their derivatives by A/E.
  private struct Columns {
    var values: [Double]
    var slopes: [Double]

    init(_ size: Int) {
      (values, slopes) = (Array(repeating: 0, count: size), Array(repeating: 0, count: size))
    }
  }
}
