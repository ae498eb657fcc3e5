internal import Palmares

extension RubricReader {
  /// The indicators that a rubric writes or uses, then those of the catalogue that only criteria, gates, conditions and
  /// formulas name.
  mutating func indicators(
    _ fields: Fields, criteria: [Criterion], stars: Stars?, facts: [DeclaredFact],
    catalogue: IndicatorCatalogue
  ) -> [Indicator] {
    var indicators = fields.records("indicators").compactMap { record in
      record["use"] != nil
        ? IndicatorReader.used(record, of: catalogue, reader: &reader) : IndicatorReader.indicator(record)
    }
    var known = Set(indicators.map(\.id))
    let isFact = Set((facts + catalogue.facts).map(\.id))
    var named = Self.measured(criteria)
    var formulas = indicators.map(\.formula)
    formulas += fields.records("eligibility").compactMap { $0.condition("require")?.formula }
    for gate in (stars?.levels ?? []).flatMap(\.require) {
      switch gate.kind {
      case .indicator(let id, _, _): named.append(id)
      case .condition(let condition, _): formulas.append(condition.formula)
      case .criterion: break
      }
    }
    formulas += fields.records("categories").compactMap { $0.condition("when")?.formula }
    for name in formulas.flatMap(\.names) {
      switch name {
      case .indicator(let id): named.append(id)
      case .bare(let id) where !isFact.contains(id): named.append(id)
      case .bare, .fact, .part: break
      }
    }
    for id in named where known.insert(id).inserted {
      if let indicator = catalogue.indicator(id) { indicators.append(indicator) }
    }
    return indicators
  }

  /// The indicators that mark criteria, in the rubric's order.
  private static func measured(_ criteria: [Criterion]) -> [String] {
    criteria.flatMap { criterion -> [String] in
      switch criterion.content {
      case .group(let group): measured(group.criteria)
      case .measure(let measure): [measure.indicator.value]
      case .leaf: []
      }
    }
  }

  /// How an indicator marks a criterion; `nil` where that was reported.
  mutating func measure(_ fields: Fields) -> Criterion.Measure? {
    guard let from = fields.sourcedText("from"), let scale = measureScale(fields),
      let missing = fields.word("missing", as: MissingRule.self)
    else { return nil }
    return Criterion.Measure(
      indicator: from, scale: scale, missing: missing,
      evidence: fields.items("evidence").compactMap(\.text))
  }

  private static let forms = Record.measure.alternatives.filter { $0.count == 1 }.joined()

  private mutating func measureScale(_ fields: Fields) -> Sourced<MeasureScale>? {
    let written = Self.forms.filter { fields[$0] != nil }
    guard fields.faulty.isDisjoint(with: Self.forms + ["direction"]) else { return nil }
    guard let form = written.first, let item = fields[form] else {
      reader.report(
        .missingKey, ["curve", fields.name], at: fields.position, hint: .oneOf(Array(Self.forms)))
      return nil
    }
    for other in written.dropFirst() {
      reader.report(.onlyOneOf, [other, form], at: fields[other]?.position)
    }
    if form != "relative", let direction = fields["direction"] {
      reader.report(.unknownKey, ["direction", "\(fields.name), \(form)"], at: direction.position)
    }
    guard written.count == 1 else { return nil }
    if form == "relative" {
      guard let relative = fields.word(form, as: MeasureScale.Relative.self) else { return nil }
      let direction = fields.word("direction", as: MeasureScale.Direction.self)?.value ?? .higher
      return Sourced(.relative(relative.value, direction), at: item.position)
    }
    let points = item.items.compactMap(Self.point)
    guard points.count == item.items.count, !points.isEmpty else { return nil }
    return Sourced(form == "curve" ? .curve(points) : .bands(points), at: item.position)
  }

  /// A pair of a value and its worth.
  private static func point(_ item: Item) -> MeasureScale.Point? {
    let numbers = item.items.compactMap { item -> Bounds? in
      if case .figure(.number(let number)) = item.value { number } else { nil }
    }
    guard numbers.count == 2, let value = numbers[0].value, let worth = numbers[1].value else { return nil }
    return MeasureScale.Point(
      value, worth, isPercentage: numbers[0].isPercentage, position: item.items[0].position)
  }
}
