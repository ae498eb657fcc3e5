internal import RealModule

/// Where the restricted likelihood is greatest: Newton's steps in the logarithms of the ratios, halved until they
/// improve, and each edge where a ratio is 0 tried on its own.
struct RestrictedMaximum {
  /// The point found.
  let point: RestrictedLikelihood
  /// The greatest likelihood with S = 0.
  let null: RestrictedLikelihood
  /// Newton's steps, of all searches together.
  let iterations: Int
  /// The largest change of a ratio's logarithm in the last step of the search that won; 0 on the corner.
  let change: Double

  /// The logarithm below which a ratio is no more than 0: its edge is tried on its own.
  private static let floor = -30.0
  /// Steps stop at this change of a ratio's logarithm.
  static let tolerance = 1e-10
  private static let limit = 200

  /// Searches; `nil` where nothing is left to residuals.
  init?(_ data: DossierGroups, dossierRatio: Double, jurorRatio: Double) {
    guard let corner = RestrictedLikelihood(data, dossierRatio: 0, jurorRatio: 0) else { return nil }
    var iterations = 0
    func search(_ start: [Double?]) -> (RestrictedLikelihood, Double)? {
      Self.climb(data, start, &iterations)
    }
    let (dossier, juror) = (Double.log(dossierRatio), Double.log(jurorRatio))
    let dossiersOnly = search([dossier, nil])
    let null = Self.better(dossiersOnly, (corner, 0))
    let found = [search([nil, juror]), search([dossier, juror])].reduce(null, Self.better)
    (point, change) = found
    (self.null, self.iterations) = (null.0, iterations)
  }

  /// The lower deviance; the first, which has more ratios at 0, unless the other gains something.
  private static func better(
    _ one: (RestrictedLikelihood, Double), _ other: (RestrictedLikelihood, Double)?
  ) -> (RestrictedLikelihood, Double) {
    guard let other, other.0.deviance < one.0.deviance - 1e-9 else { return one }
    return other
  }

  private static func better(
    _ one: (RestrictedLikelihood, Double)?, _ corner: (RestrictedLikelihood, Double)
  ) -> (RestrictedLikelihood, Double) { better(corner, one) }

  /// Climbs from the logarithms of A/E and S/E, `nil` for a ratio held at 0; `nil` where one sinks to 0.
  private static func climb(
    _ data: DossierGroups, _ start: [Double?], _ iterations: inout Int
  ) -> (RestrictedLikelihood, Double)? {
    let free = start.indices.filter { start[$0] != nil }
    var place = free.map { start[$0] ?? 0 }
    func likelihood(_ place: [Double]) -> RestrictedLikelihood? {
      var ratios = [0.0, 0.0]
      for (index, coordinate) in free.enumerated() { ratios[coordinate] = Double.exp(place[index]) }
      return RestrictedLikelihood(data, dossierRatio: ratios[0], jurorRatio: ratios[1])
    }
    func gradient(_ point: RestrictedLikelihood) -> [Double] {
      free.map {
        $0 == 0 ? point.gradient.dossier * point.dossierRatio : point.gradient.juror * point.jurorRatio
      }
    }
    guard var point = likelihood(place) else { return nil }
    var change = Double.infinity
    for _ in 0..<limit {
      iterations += 1
      let slope = gradient(point)
      guard let step = step(place, slope, { likelihood($0).map(gradient) }) else { return nil }
      var (scale, moved): (Double, RestrictedLikelihood?) = (1, nil)
      while scale > 1e-12 {
        let candidate = zip(place, step).map { $0 + scale * $1 }
        if let other = likelihood(candidate), other.deviance <= point.deviance + 1e-12 * abs(point.deviance) {
          (place, moved) = (candidate, other)
          break
        }
        scale /= 2
      }
      guard let moved else { return (point, change) }
      point = moved
      change = step.reduce(0) { Swift.max($0, abs(scale * $1)) }
      if place.contains(where: { $0 < floor }) { return nil }
      if change < tolerance { return (point, change) }
    }
    return (point, change)
  }

  /// Newton's step where the curvature is positive, else one downhill; at most 3 in any logarithm.
  private static func step(
    _ place: [Double], _ slope: [Double], _ gradient: ([Double]) -> [Double]?
  ) -> [Double]? {
    let (size, width) = (place.count, 1e-4)
    var curvature = Array(repeating: 0.0, count: size * size)
    for index in 0..<size {
      var (above, below) = (place, place)
      above[index] += width
      below[index] -= width
      guard let after = gradient(above), let before = gradient(below) else { return nil }
      for row in 0..<size { curvature[row * size + index] = (after[row] - before[row]) / (2 * width) }
    }
    for row in 0..<size {
      for column in 0..<row {
        let mean = (curvature[row * size + column] + curvature[column * size + row]) / 2
        (curvature[row * size + column], curvature[column * size + row]) = (mean, mean)
      }
    }
    let step =
      CholeskyFactor(curvature, size: size)?.solve(slope.map(-))
      ?? slope.map { $0 == 0 ? 0 : $0 > 0 ? -1 : 1 }
    let longest = step.reduce(0) { Swift.max($0, abs($1)) }
    return longest > 3 ? step.map { $0 * 3 / longest } : step
  }
}
