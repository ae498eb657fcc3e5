internal import RealModule

/// What is said of every element once the search has ended: errors and fit, and the measures of what was set aside.
struct RaschMeasures {
  private(set) var dossiers: [RaschSeverity.Measure?]
  private(set) var jurors: [RaschSeverity.Measure?]
  private(set) var criteria: [RaschSeverity.Measure?]

  private struct Tally {
    var marks = 0
    var information = 0.0, squares = 0.0, standardised = 0.0

    mutating func add(_ residual: Double, _ variance: Double) {
      marks += 1
      information += variance
      squares += residual * residual
      standardised += residual * residual / variance
    }

    func measure(_ value: Double) -> RaschSeverity.Measure? {
      marks == 0
        ? nil
        : RaschSeverity.Measure(
          value: value, standardError: 1 / information.squareRoot(), infit: squares / information,
          outfit: standardised / Double(marks), isExtreme: false, marks: marks)
    }
  }

  init(_ problem: RaschProblem, _ search: RaschSearch) {
    let table = problem.table
    var dossiers = Array(repeating: Tally(), count: table.dossierCount)
    var jurors = Array(repeating: Tally(), count: table.jurorCount)
    var criteria = Array(repeating: Tally(), count: table.criterionCount)
    var curves = search.thresholds.map { RaschCurve($0) }
    for dossier in 0..<table.dossierCount {
      for cell in table.cells(of: dossier) where problem.isActive[cell] {
        let (juror, criterion) = (Int(table.jurors[cell]), Int(table.criteria[cell]))
        let scale = table.scaleOf[criterion]
        curves[scale].move(
          toOdds: Double.exp(search.dossiers[dossier] - search.jurors[juror] - search.criteria[criterion]))
        let residual = Double(problem.values[cell]) - curves[scale].expected
        dossiers[dossier].add(residual, curves[scale].variance)
        jurors[juror].add(residual, curves[scale].variance)
        criteria[criterion].add(residual, curves[scale].variance)
      }
    }
    self.dossiers = zip(dossiers, search.dossiers).map { $0.measure($1) }
    self.jurors = zip(jurors, search.jurors).map { $0.measure($1) }
    self.criteria = zip(criteria, search.criteria).map { $0.measure($1) }
    // What was set aside last was extreme only among what was left: it comes back first.
    for round in problem.rounds.reversed() {
      let found = round.map { (element: $0, measure: measure($0, problem, curves)) }
      for (element, measure) in found {
        switch element.facet {
        case .dossier: self.dossiers[element.place] = measure
        case .juror: self.jurors[element.place] = measure
        case .criterion: self.criteria[element.place] = measure
        }
      }
    }
  }

  /// The measure of an element set aside, from its marks whose other elements have one; `nil` without any.
  private func measure(
    _ element: RaschProblem.Element, _ problem: RaschProblem, _ curves: [RaschCurve]
  ) -> RaschSeverity.Measure? {
    let table = problem.table
    // By mark: what the others bring to η, the scale, the category.
    var marks: [(rest: Double, scale: Int, value: Int)] = []
    for dossier in element.facet == .dossier ? element.place..<element.place + 1 : 0..<table.dossierCount {
      for cell in table.cells(of: dossier) {
        let (juror, criterion) = (Int(table.jurors[cell]), Int(table.criteria[cell]))
        var rest = 0.0
        switch element.facet {
        case .dossier:
          guard let one = jurors[juror], let two = criteria[criterion] else { continue }
          rest = -one.value - two.value
        case .juror:
          guard juror == element.place, let one = dossiers[dossier], let two = criteria[criterion] else {
            continue
          }
          rest = one.value - two.value
        case .criterion:
          guard criterion == element.place, let one = dossiers[dossier], let two = jurors[juror] else {
            continue
          }
          rest = one.value - two.value
        }
        marks.append((rest, table.scaleOf[criterion], Int(problem.values[cell])))
      }
    }
    guard !marks.isEmpty else { return nil }
    let most = marks.reduce(0) { $0 + curves[$1.scale].chances.count - 1 }
    let least = RaschSeverity.extremeAdjustment
    let total = Double(marks.reduce(0) { $0 + $1.value })
    let score = Swift.min(Swift.max(total, least), Double(most) - least)
    // Of a dossier higher is better, of jurors and criteria harder.
    let sign = element.facet == .dossier ? 1.0 : -1
    var curves = curves
    func moments(_ value: Double) -> (expected: Double, information: Double) {
      var (expected, information) = (0.0, 0.0)
      for mark in marks {
        curves[mark.scale].move(toOdds: Double.exp(mark.rest + sign * value))
        expected += curves[mark.scale].expected
        information += curves[mark.scale].variance
      }
      return (expected, information)
    }
    // The expectation rises with sign × value: halving an interval that holds it, Newton where it stays inside.
    var (low, high, value) = (-40.0, 40.0, 0.0)
    for _ in 0..<200 {
      let (expected, information) = moments(sign * value)
      if expected < score { low = value } else { high = value }
      let step = information > 0 ? (score - expected) / information : .infinity
      if abs(step) < 1e-12 { break }
      value = low < value + step && value + step < high ? value + step : (low + high) / 2
    }
    return RaschSeverity.Measure(
      value: sign * value, standardError: 1 / moments(sign * value).information.squareRoot(), infit: nil,
      outfit: nil, isExtreme: true, marks: marks.count)
  }
}
