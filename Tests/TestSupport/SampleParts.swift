public import Palmares

extension Scale {
  /// Whole marks from 0 to 10, so that a mark is a tenth of a score.
  public static let ten = Scale(name: "ten", min: 0, max: 10, step: 1)
  /// Whole marks from 1 to 5, where 1 is the bottom.
  public static let five = Scale(name: "five", min: 1, max: 5, step: 1)
}

extension Criterion {
  /// Creates a criterion that jurors mark.
  public static func leaf(
    _ id: String, weight: Rational = 1, scale: Scale = .ten, na: Bool = true, missing: MissingRule? = nil,
    college: String? = nil
  ) -> Criterion {
    let leaf = Leaf(
      scale: scale, allowsNotApplicable: na, college: college.map { .init($0) },
      missing: missing.map { .init($0) })
    return Criterion(id: id, title: .init(id), weight: .init(weight), content: .leaf(leaf))
  }

  /// Creates a criterion that combines others.
  public static func group(
    _ id: String, weight: Rational = 1, combine: Combination = .mean, _ criteria: [Criterion]
  ) -> Criterion {
    Criterion(
      id: id, title: .init(id), weight: .init(weight),
      content: .group(Group(combine: .init(combine), criteria: criteria)))
  }
}

extension Juror {
  /// Creates a juror from plain values.
  public static func sample(
    _ id: String, weight: Rational = 1, college: String? = nil, role: Role = .member, recused: [String] = [],
    dossiers: [String]? = nil, categories: [String]? = nil
  ) -> Juror {
    Juror(
      id: id, role: role, weight: .init(weight), college: college.map { .init($0) },
      recused: recused.map { Recusal(dossier: .init($0)) }, dossiers: dossiers?.map { .init($0) },
      categories: categories?.map { .init($0) })
  }
}

extension JuryRules {
  /// Creates rules from plain values.
  public static func rules(
    pool: Pool = .criterionFirst, average: Average = .mean, missing: MissingRule = .unrated,
    minCoverage: Rational? = nil, quorum: Quorum = .jurors(1), confidence: ConfidenceRule = .show
  ) -> JuryRules {
    JuryRules(
      pool: .init(pool), average: .init(average), missing: .init(missing),
      minCoverage: minCoverage.map { .init($0) }, quorum: .init(quorum), confidence: .init(confidence))
  }
}

extension Stars {
  /// Creates a ladder from the least composite of each star, its gates and its places.
  public static func ladder(
    _ mins: [Int: Rational] = [:], require: [Int: [Requirement]] = [:], quota: [Int: Int] = [:],
    quotaTies: QuotaTies = .promote
  ) -> Stars {
    let levels = Set(mins.keys).union(require.keys)
    return Stars(
      max: levels.union(quota.keys).max() ?? 1,
      levels: levels.map { star in
        StarLevel(stars: star, min: mins[star].map { .init($0) }, require: require[star] ?? [])
      }, quota: quota.mapValues { .init($0) }, quotaTies: .init(quotaTies))
  }
}

extension Requirement {
  /// Creates a gate on a criterion's score, 0...100.
  public static func score(_ criterion: String, atLeast min: Rational? = nil, atMost max: Rational? = nil)
    -> Requirement
  {
    Requirement(.criterion(criterion, min: min, max: max))
  }

  /// Creates a gate on a condition.
  ///
  /// - Throws: The condition's own error.
  public static func holds(_ condition: String) throws -> Requirement {
    Requirement(.condition(try .parse(condition), label: nil))
  }
}

extension Dossier {
  /// Creates a dossier in a category, with a summary or without.
  public static func sample(_ id: String, category: String? = nil, summary: String? = nil) -> Dossier {
    var dossier = Dossier(id: id)
    dossier.category = category.map { .init($0) }
    dossier.summary = summary.map { .init($0) }
    return dossier
  }
}
