internal import Palmares

extension RubricReader {
  static func eligibility(_ fields: Fields) -> Eligibility? {
    guard let id = fields.text("id"), let require = fields.condition("require") else { return nil }
    return Eligibility(id: id, require: require, otherwise: fields.prose("otherwise") ?? "")
  }

  static func juryRules(_ fields: Fields) -> JuryRules {
    JuryRules(
      pool: fields.word("pool", as: Pool.self) ?? .init(.criterionFirst), average: average(fields["average"]),
      missing: fields.word("missing", as: MissingRule.self) ?? .init(.unrated),
      minCoverage: fields.number("min_coverage"), quorum: quorum(fields["quorum"]),
      commentRequiredAt: fields.items("comment_required_at").compactMap(\.number),
      confidence: fields.word("confidence", as: ConfidenceRule.self) ?? .init(.show),
      severity: fields.word("severity", as: SeverityMethod.self) ?? .init(.none))
  }

  private static func average(_ item: Item?) -> Sourced<Average> {
    guard let item else { return .init(.mean) }
    if item.text == "median" { return .init(.median, at: item.position) }
    if let marks = item.fields?.count("trimmed") { return .init(.trimmed(marks.value), at: item.position) }
    return .init(.mean, at: item.position)
  }

  private static func quorum(_ item: Item?) -> Sourced<Quorum> {
    guard let item else { return .init(.jurors(1)) }
    if let jurors = item.count { return .init(.jurors(jurors), at: item.position) }
    let colleges = item.entries.compactMap { entry in
      entry.item.count.map { Quorum.CollegeQuorum(college: entry.key, jurors: $0) }
    }
    return colleges.isEmpty ? .init(.jurors(1)) : .init(.colleges(colleges), at: item.position)
  }

  static func stars(_ fields: Fields) -> Stars? {
    guard let max = fields.count("max") else { return nil }
    let quota = fields.entries("quota").compactMap { entry -> (Int, Sourced<Int>)? in
      guard let star = entry.number.flatMap({ Int(exactly: $0) }), let places = entry.item.count else {
        return nil
      }
      return (star, Sourced(places, at: entry.keyPosition))
    }
    return Stars(
      max: max.value, symbol: fields.prose("symbol") ?? "étoile",
      levels: fields.records("levels").compactMap(level),
      quota: Dictionary(quota) { first, _ in first },
      quotaTies: fields.word("quota_ties", as: QuotaTies.self) ?? .init(.promote), position: fields.position)
  }

  private static func level(_ fields: Fields) -> StarLevel? {
    guard let stars = fields.count("stars") else { return nil }
    return StarLevel(
      stars: stars.value, min: fields.number("min"), label: fields.prose("label"),
      meaning: fields.prose("meaning"), require: fields.records("require").compactMap(requirement),
      position: fields.position)
  }

  private static func requirement(_ fields: Fields) -> Requirement? {
    if let condition = fields.condition("condition") {
      return Requirement(.condition(condition, label: fields.prose("label")), position: fields.position)
    }
    if let indicator = fields.text("indicator") {
      guard fields.faulty.isDisjoint(with: ["min", "max"]) else { return nil }
      func end(_ key: String) -> Requirement.End? {
        guard case .figure(.number(let bounds))? = fields[key]?.value, let value = bounds.value else {
          return nil
        }
        return Requirement.End(value, isPercentage: bounds.isPercentage)
      }
      return Requirement(
        .indicator(indicator, min: end("min"), max: end("max")), position: fields.position)
    }
    guard let criterion = fields.text("criterion"), fields.faulty.isDisjoint(with: ["min", "max"]) else {
      return nil
    }
    let (min, max) = (fields.number("min")?.value, fields.number("max")?.value)
    return Requirement(.criterion(criterion, min: min, max: max), position: fields.position)
  }

  static func robustness(_ fields: Fields) -> RobustnessRules {
    let defaults = RobustnessRules()
    return RobustnessRules(
      draws: fields.count("draws")?.value ?? defaults.draws, seed: fields.text("seed"),
      weights: fields.number("weights")?.value ?? defaults.weights)
  }

  static func publish(_ fields: Fields) -> Publish {
    Publish(
      entries: fields.word("entries", as: Publish.Entries.self)?.value ?? .laureates,
      order: fields.word("order", as: Publish.Order.self)?.value ?? .alphabetical,
      scores: fields.word("scores", as: Publish.Scores.self)?.value ?? .show,
      jurors: fields.word("jurors", as: Publish.Jurors.self)?.value ?? .aggregate,
      comments: fields.word("comments", as: Publish.Comments.self)?.value ?? .none,
      ballots: fields.word("ballots", as: Publish.Ballots.self)?.value ?? .none,
      minCell: fields.count("min_cell")?.value ?? 5)
  }
}
