public import Palmares

extension SampleEdition {
  /// Draws an edition that is valid: absences, recusals, panels, colleges, ties, stars and decisions come by chance.
  ///
  /// - Parameters:
  ///   - average: The average; `nil` draws one.
  ///   - pool: What is pooled first; `nil` draws it.
  ///   - isPlain: Whether the ladder has neither gates nor quota, and nothing is decided.
  ///   - count: How many dossiers, ≥ 1; `nil` draws 2 to 7.
  ///   - severity: The correction asked for; with one, every second juror marks in the lower half, so that it may be made.
  public static func random(
    average: Average? = nil, pool: Pool? = nil, isPlain: Bool = false, dossiers count: Int? = nil,
    severity: SeverityMethod = .none, using random: inout SplitMix64
  ) -> SampleEdition {
    let average = average ?? [.mean, .median, .trimmed(1)].randomElement(using: &random) ?? .mean
    let hasWeights = average != .trimmed(1)
    let hasColleges = Bool.random(using: &random)
    let jurors = (1...Int.random(in: 2...6, using: &random)).map { number in
      Juror.sample(
        "j\(number)", weight: hasWeights ? .random(using: &random) : 1,
        college: hasColleges ? (number.isMultiple(of: 2) ? "even" : "odd") : nil,
        role: number == 1 ? .chair : .member)
    }
    let dossiers = (1...(count ?? Int.random(in: 2...7, using: &random))).map { "d\($0)" }
    let criteria = Criterion.randomTree(using: &random)
    let leaves = criteria.flatMap(\.leafIDs)
    var lines: [String] = []
    for dossier in dossiers {
      for (place, juror) in jurors.enumerated() {
        let isSevere = severity != .none && place.isMultiple(of: 2)
        let isRecused = Int.random(in: 0..<12, using: &random) == 0
        let cells = leaves.map { "\($0)=\(cell(upTo: isSevere ? 2 : 4, using: &random))" }.joined(
          separator: " ")
        lines.append("\(dossier) \(juror.id) \(isRecused ? "recused" : cells)")
      }
    }
    var edition = SampleEdition(
      criteria, jurors: jurors,
      colleges: hasColleges
        ? ["even", "odd"].map { .init(id: $0, weight: .init(.random(using: &random))) } : [],
      dossiers: dossiers.map { .sample($0) }, answers: lines.joined(separator: "\n"),
      rules: .rules(
        pool: pool ?? Pool.allCases.randomElement(using: &random) ?? .jurorFirst, average: average,
        missing: MissingRule.allCases.randomElement(using: &random) ?? .exclude),
      stars: .ladder([1: 20, 2: 45, 3: 60]), ties: [.criterion(leaves[0]), .median, .topMarks, .chair])
    edition.rules.severity = .init(severity)
    if isPlain { return edition }
    edition.stars = .ladder(
      [1: 20, 2: 45, 3: 60], require: [2: [.score(leaves[0], atLeast: 30)]], quota: [3: 1, 2: 2],
      quotaTies: QuotaTies.allCases.randomElement(using: &random) ?? .demote)
    edition.decisions = [
      .stars(Int.random(in: 0...3, using: &random), dossier: "d1"), .withdrawn(dossier: "d2"),
    ].filter { _ in Bool.random(using: &random) }
    return edition
  }

  /// Few marks, so that ties abound.
  private static func cell(upTo most: Int, using random: inout SplitMix64) -> String {
    switch Int.random(in: 0..<20, using: &random) {
    case 0: "na"
    case 1: "abstain"
    case 2: "blank"
    default: "\(Int.random(in: 0...most, using: &random))"
    }
  }
}

extension Rational {
  /// Draws a small positive fraction.
  public static func random(using random: inout SplitMix64) -> Rational {
    Rational(Int.random(in: 1...6, using: &random), Int.random(in: 1...3, using: &random))
  }
}

extension Criterion {
  /// The ids of the leaves, depth first.
  public var leafIDs: [String] {
    switch content {
    case .leaf: [id]
    case .measure: []
    case .group(let group): group.criteria.flatMap(\.leafIDs)
    }
  }

  /// Draws two or three criteria, some of them groups of two; marks go from 0 to 4.
  static func randomTree(using random: inout SplitMix64) -> [Criterion] {
    let scale = Scale(name: "quatre", min: 0, max: 4, step: 1)
    return (1...Int.random(in: 2...3, using: &random)).map { number in
      let weight = Rational.random(using: &random)
      guard Bool.random(using: &random) else { return .leaf("c\(number)", weight: weight, scale: scale) }
      return .group(
        "g\(number)", weight: weight, combine: [.mean, .min].randomElement(using: &random) ?? .mean,
        (1...2).map { .leaf("c\(number)\($0)", weight: .random(using: &random), scale: scale) })
    }
  }
}
