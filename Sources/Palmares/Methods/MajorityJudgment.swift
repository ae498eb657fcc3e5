/// Majority judgment: a dossier's grade is its lower middlemost one, the highest that more than half of the jurors give
/// it at least.
///
/// Dossiers of equal grade are parted by taking one middlemost grade away from each, again and again, to the end; what
/// is equal then has the same grades in the same shares and stays a tie. Panels of different sizes are compared as if
/// each were repeated up to their least common multiple; a weight repeats a juror. Nothing is repeated in memory: going
/// outwards from the middle, both sides of a panel are steps, and only the ends of steps are compared.
///
/// - Note: Balinski and Laraki, *Majority Judgment* (2011), chapters 12 to 14; “Majority Judgment vs. Majority Rule”,
///   *Social Choice and Welfare* 54 (2020).
public struct MajorityJudgment: Sendable {
  /// By dossier, its majority grade.
  public let grades: [Rational]
  /// By dossier, who is above and below that grade.
  public let gauges: [Gauge]
  /// By falling grade and what parts equal ones.
  public let ranking: MethodRanking

  /// How the jurors lie about a majority grade.
  public struct Gauge: Sendable, Hashable {
    /// The share of the jurors who give more, 0...1, at most ½.
    public let above: Rational
    /// The share of the jurors who give less, 0...1, below ½.
    public let below: Rational

    /// `+` where more give more than give less, else `−`.
    public var isPositive: Bool { above > below }
  }

  /// Judges a table's dossiers; each must have a juror.
  ///
  /// - Precondition: Every dossier has a composite.
  /// - Complexity: A sort of each dossier's composites, and one of the dossiers.
  public init(_ table: CompositeTable) {
    let profiles = (0..<table.dossierCount).map { Profile($0, in: table) }
    grades = profiles.map { table.values[Int($0.steps[0].lower)] }
    gauges = profiles.map(\.gauge)
    ranking = MethodRanking(count: profiles.count) { profiles[$0].precedes(profiles[$1]) }
  }

  /// A dossier's grades from the middle outwards.
  private struct Profile {
    /// As long as both sides keep their grade.
    struct Step {
      /// The distance from the middle at which it ends, times twice the panel's weight; the last is the weight.
      let end: Int
      let lower: Int32
      let upper: Int32
    }

    let weight: Int
    let steps: [Step]
    let gauge: Gauge

    init(_ dossier: Int, in table: CompositeTable) {
      precondition(!table.cells(of: dossier).isEmpty, "a dossier without a juror")
      let sorted = table.cells(of: dossier)
        .map { (grade: table.grades[$0], weight: table.weights[Int(table.jurors[$0])]) }
        .sorted { $0.grade > $1.grade }
      // The distinct grades from the best, each with the weight down to it.
      var runs: [(grade: Int32, down: Int)] = []
      var down = 0
      for (grade, weight) in sorted {
        down += weight
        if runs.last?.grade == grade { runs[runs.count - 1].down = down } else { runs.append((grade, down)) }
      }
      weight = down
      // 2c − w without overflow: weights stay below 2⁶².
      guard let middle = runs.firstIndex(where: { 2 * $0.down > down }) else {
        preconditionFailure("more than half of nothing")
      }
      func above(_ run: Int) -> Int { run == 0 ? 0 : runs[run - 1].down }
      var (lower, upper) = (middle, 2 * above(middle) == down ? middle - 1 : middle)
      var steps: [Step] = []
      while true {
        let (lowerEnd, upperEnd) = (2 * runs[lower].down - down, down - 2 * above(upper))
        let end = Swift.min(lowerEnd, upperEnd)
        steps.append(Step(end: end, lower: runs[lower].grade, upper: runs[upper].grade))
        if end == down { break }
        if lowerEnd == end { lower += 1 }
        if upperEnd == end { upper -= 1 }
      }
      self.steps = steps
      gauge = Gauge(above: Rational(above(middle), down), below: Rational(down - runs[middle].down, down))
    }

    /// Whether, at the first step outwards at which they differ, this one has the better grade: the lower first.
    func precedes(_ other: Self) -> Bool {
      var (mine, theirs) = (0, 0)
      while mine < steps.count, theirs < other.steps.count {
        let (own, its) = (steps[mine], other.steps[theirs])
        if own.lower != its.lower { return own.lower > its.lower }
        if own.upper != its.upper { return own.upper > its.upper }
        let (left, right) = (Int128(own.end) * Int128(other.weight), Int128(its.end) * Int128(weight))
        if left <= right { mine += 1 }
        if right <= left { theirs += 1 }
      }
      return false
    }
  }
}
