internal import RealModule

/// A symmetric positive definite matrix as R Rᵀ, R lower triangular: what the systems of severities are solved by.
struct CholeskyFactor {
  /// Rows and columns.
  let size: Int
  /// R by rows, what is above the diagonal 0.
  private let rows: [Double]

  /// Factors a matrix.
  ///
  /// - Parameters:
  ///   - matrix: By rows, size × size; only the lower triangle is read.
  ///   - size: Rows and columns.
  /// - Returns: `nil` where the matrix is not positive definite to 13 digits.
  init?(_ matrix: [Double], size: Int) {
    self.size = size
    var rows = Array(repeating: 0.0, count: size * size)
    var isDefinite = true
    matrix.withUnsafeBufferPointer { matrix in
      rows.withUnsafeMutableBufferPointer { rows in
        for row in 0..<size {
          for column in 0...row {
            var sum = matrix[row * size + column]
            for inner in 0..<column { sum -= rows[row * size + inner] * rows[column * size + inner] }
            if column < row {
              rows[row * size + column] = sum / rows[column * size + column]
            } else if sum > 1e-13 * matrix[row * size + row] {
              rows[row * size + row] = sum.squareRoot()
            } else {
              isDefinite = false
              return
            }
          }
        }
      }
    }
    guard isDefinite else { return nil }
    self.rows = rows
  }

  /// The logarithm of the matrix's determinant.
  var logDeterminant: Double { (0..<size).reduce(0.0) { $0 + 2 * Double.log(rows[$1 * size + $1]) } }

  /// Returns x with A x = b.
  func solve(_ right: [Double]) -> [Double] {
    var solution = right
    for row in 0..<size {
      for column in 0..<row { solution[row] -= rows[row * size + column] * solution[column] }
      solution[row] /= rows[row * size + row]
    }
    for row in (0..<size).reversed() {
      for below in (row + 1)..<Swift.max(size, row + 1) {
        solution[row] -= rows[below * size + row] * solution[below]
      }
      solution[row] /= rows[row * size + row]
    }
    return solution
  }

  /// The inverse of the matrix, by rows, symmetric to the last bit.
  func inverse() -> [Double] {
    var lower = Array(repeating: 0.0, count: size * size)
    for column in 0..<size {
      lower[column * size + column] = 1 / rows[column * size + column]
      for row in (column + 1)..<Swift.max(size, column + 1) {
        var sum = 0.0
        for inner in column..<row { sum -= rows[row * size + inner] * lower[inner * size + column] }
        lower[row * size + column] = sum / rows[row * size + row]
      }
    }
    var inverse = Array(repeating: 0.0, count: size * size)
    for row in 0..<size {
      for column in 0...row {
        var sum = 0.0
        for inner in row..<size { sum += lower[inner * size + row] * lower[inner * size + column] }
        (inverse[row * size + column], inverse[column * size + row]) = (sum, sum)
      }
    }
    return inverse
  }
}
