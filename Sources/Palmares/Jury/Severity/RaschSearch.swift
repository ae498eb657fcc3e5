internal import RealModule

/// Newton's search of the joint maximum: dossiers are eliminated from each step's equations, so that these are as many
/// as jurors, criteria and thresholds. The likelihood is concave, so that halving steps that don't improve always ends.
struct RaschSearch {
  private let problem: RaschProblem
  private(set) var dossiers: [Double]
  private(set) var jurors: [Double]
  private(set) var criteria: [Double]
  private(set) var thresholds: [[Double]]
  private(set) var logLikelihood = -Double.infinity
  private(set) var iterations = 0
  private(set) var change = Double.infinity
  /// By scale, the place of its first threshold among the shared unknowns.
  private let offsets: [Int]
  /// Jurors, then criteria, then thresholds.
  private let width: Int
  private let hasDossier: [Bool]
  private let isUsed: [Bool]

  /// Steps stop at this change of a measure.
  static let tolerance = 1e-9
  private static let limit = 100

  init(_ problem: RaschProblem) {
    self.problem = problem
    let table = problem.table
    var offset = table.jurorCount + table.criterionCount
    var offsets: [Int] = []
    for scale in problem.categories {
      offsets.append(offset)
      offset += scale.ranges.count - 1
    }
    (self.offsets, width) = (offsets, offset)
    jurors = Array(repeating: 0, count: table.jurorCount)
    criteria = Array(repeating: 0, count: table.criterionCount)
    thresholds = problem.categories.map { Array(repeating: 0, count: $0.ranges.count - 1) }
    var (isUsed, hasDossier) = (Array(repeating: false, count: offset), [Bool]())
    var dossiers: [Double] = []
    for dossier in 0..<table.dossierCount {
      var (score, most) = (0.5, 1.0)
      for cell in table.cells(of: dossier) where problem.isActive[cell] {
        let (juror, criterion) = (Int(table.jurors[cell]), Int(table.criteria[cell]))
        let scale = table.scaleOf[criterion]
        isUsed[juror] = true
        isUsed[table.jurorCount + criterion] = true
        for threshold in thresholds[scale].indices { isUsed[offsets[scale] + threshold] = true }
        score += Double(problem.values[cell])
        most += Double(thresholds[scale].count)
      }
      hasDossier.append(most > 1)
      dossiers.append(Double.log(score / (most - score)))
    }
    (self.dossiers, self.isUsed, self.hasDossier) = (dossiers, isUsed, hasDossier)
  }

  /// Climbs to the top.
  ///
  /// - Returns: Whether the last step was below ``tolerance``.
  mutating func climb() -> Bool {
    var normal = equations()
    logLikelihood = normal.logLikelihood
    while iterations < Self.limit {
      iterations += 1
      guard let step = step(normal) else { return false }
      let (start, before) = (self, normal.logLikelihood)
      var scale = 1.0
      while true {
        move(step, scale)
        normal = equations()
        if normal.logLikelihood >= before - 1e-11 * abs(before) { break }
        (dossiers, jurors, criteria, thresholds) = (
          start.dossiers, start.jurors, start.criteria, start.thresholds
        )
        scale /= 2
        guard scale > 1e-9 else { return false }
      }
      logLikelihood = normal.logLikelihood
      change = (step.shared + step.dossiers).reduce(0) { Swift.max($0, abs(scale * $1)) }
      if change < Self.tolerance { return true }
    }
    return false
  }

  // MARK: - One step

  private struct Equations {
    var logLikelihood = 0.0
    /// Of the dossiers: score less expectation, and information.
    var gradient: [Double]
    var information: [Double]
    /// By dossier, the information that it shares with each of the shared unknowns.
    var border: [Double]
    /// Of the shared unknowns, by rows, and their gradient.
    var matrix: [Double]
    var right: [Double]
  }

  private func equations() -> Equations {
    let table = problem.table
    var result = Equations(
      gradient: Array(repeating: 0, count: dossiers.count),
      information: Array(repeating: 0, count: dossiers.count),
      border: Array(repeating: 0, count: dossiers.count * width),
      matrix: Array(repeating: 0, count: width * width), right: Array(repeating: 0, count: width))
    var curves = thresholds.map { RaschCurve($0) }
    let (jurorOdds, criterionOdds) = (jurors.map { Double.exp(-$0) }, criteria.map { Double.exp(-$0) })
    let most = problem.categories.map(\.ranges.count).max() ?? 0
    var (above, partial) = (Array(repeating: 0.0, count: most + 1), Array(repeating: 0.0, count: most + 1))
    let width = width
    result.border.withUnsafeMutableBufferPointer { border in
      result.matrix.withUnsafeMutableBufferPointer { matrix in
        for dossier in dossiers.indices where hasDossier[dossier] {
          let odds = Double.exp(dossiers[dossier])
          let row = dossier * width
          for cell in table.cells(of: dossier) where problem.isActive[cell] {
            let (juror, criterion) = (Int(table.jurors[cell]), Int(table.criteria[cell]))
            let (scale, value) = (table.scaleOf[criterion], Int(problem.values[cell]))
            curves[scale].move(toOdds: odds * jurorOdds[juror] * criterionOdds[criterion])
            let (expected, variance) = (curves[scale].expected, curves[scale].variance)
            let (residual, count) = (Double(value) - expected, curves[scale].chances.count)
            result.logLikelihood += Double.log(curves[scale].chances[value])
            result.gradient[dossier] += residual
            result.information[dossier] += variance
            let (one, two, first) = (juror, table.jurorCount + criterion, offsets[scale] - 1)
            result.right[one] -= residual
            result.right[two] -= residual
            border[row + one] -= variance
            border[row + two] -= variance
            matrix[one * width + one] += variance
            matrix[two * width + two] += variance
            matrix[two * width + one] += variance
            // P(X ≥ k), and Σ l P(l) over l ≥ k.
            (above[count], partial[count]) = (0, 0)
            for category in stride(from: count - 1, to: 0, by: -1) {
              let chance = curves[scale].chances[category]
              above[category] = above[category + 1] + chance
              partial[category] = partial[category + 1] + Double(category) * chance
            }
            for category in 1..<count {
              let unknown = first + category
              let covariance = partial[category] - expected * above[category]
              result.right[unknown] += above[category] - (value >= category ? 1 : 0)
              border[row + unknown] -= covariance
              matrix[unknown * width + one] += covariance
              matrix[unknown * width + two] += covariance
              for lower in 1...category {
                matrix[unknown * width + first + lower] += above[category] * (1 - above[lower])
              }
            }
          }
        }
      }
    }
    return result
  }

  private struct Step {
    var dossiers: [Double]
    var shared: [Double]
  }

  /// Solves for the step; `nil` where nothing holds an element in place.
  private func step(_ normal: Equations) -> Step? {
    var (matrix, right) = (normal.matrix, normal.right)
    let (width, border) = (width, normal.border)
    matrix.withUnsafeMutableBufferPointer { matrix in
      border.withUnsafeBufferPointer { border in
        for dossier in dossiers.indices where hasDossier[dossier] {
          let row = dossier * width
          for unknown in 0..<width where border[row + unknown] != 0 {
            let share = border[row + unknown] / normal.information[dossier]
            right[unknown] -= share * normal.gradient[dossier]
            for other in 0...unknown { matrix[unknown * width + other] -= share * border[row + other] }
          }
        }
      }
    }
    // Sums held at zero, each as firmly as the unknowns themselves; unknowns without a mark stay where they are.
    let table = problem.table
    var sums = [0..<table.jurorCount, table.jurorCount..<table.jurorCount + table.criterionCount]
    sums += offsets.indices.map { offsets[$0]..<offsets[$0] + thresholds[$0].count }
    let trace = (0..<width).reduce(0.0) { $0 + normal.matrix[$1 * width + $1] } / Double(width)
    for sum in sums {
      let own = sum.filter { isUsed[$0] }
      for row in own { for column in own where column <= row { matrix[row * width + column] += trace } }
    }
    for unknown in 0..<width where !isUsed[unknown] { matrix[unknown * width + unknown] = 1 }
    guard let shared = CholeskyFactor(matrix, size: width)?.solve(right) else { return nil }
    let own = dossiers.indices.map { dossier in
      guard hasDossier[dossier] else { return 0.0 }
      var sum = normal.gradient[dossier]
      for unknown in 0..<width { sum -= border[dossier * width + unknown] * shared[unknown] }
      return sum / normal.information[dossier]
    }
    return own.allSatisfy(\.isFinite) ? Step(dossiers: own, shared: shared) : nil
  }

  private mutating func move(_ step: Step, _ scale: Double) {
    // No measure moves by more than 3 logits at once: far out the curve tells little of what lies beyond.
    let longest = (step.shared + step.dossiers).reduce(0) { Swift.max($0, abs($1)) }
    let scale = longest > 3 ? scale * 3 / longest : scale
    for place in dossiers.indices { dossiers[place] += scale * step.dossiers[place] }
    for place in jurors.indices { jurors[place] += scale * step.shared[place] }
    for place in criteria.indices { criteria[place] += scale * step.shared[jurors.count + place] }
    for (place, offset) in offsets.enumerated() {
      for index in thresholds[place].indices {
        thresholds[place][index] += scale * step.shared[offset + index]
      }
    }
  }
}
