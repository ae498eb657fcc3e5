import Palmares

/// The indicators.
extension JSONWriter {
  /// What an indicator comes to: a number in `value`, or in `low` and `high` where it is an interval; of a word of an
  /// order, `value` is its rank and `level` the word.
  mutating func indicator(_ shown: ShownIndicator, in language: String) {
    let bounds = shown.bounds
    member("approximate", bounds?.isApproximate ?? false)
    member("consistent", shown.isConsistent)
    member("coverage", shown.coverage) { $0.ends($1) }
    member("declared", shown.declared) { json, _ in json.ends(shown.claim) }
    member("exact", bounds?.value?.description)
    member("high", bounds?.openHigh)
    member("id", shown.indicator.id)
    member("level", shown.level)
    member("low", bounds?.openLow)
    member("missing", shown.missing)
    if case .undefined(let reason) = shown.outcome {
      member("reason", reason.word)
    } else {
      member("reason", nil as String?)
    }
    member("status", shown.status)
    member("title", shown.indicator.title.text(in: language))
    member("unit", shown.unit)
    member("value", bounds?.value)
  }

  private mutating func ends(_ bounds: Bounds?) {
    member("approximate", bounds?.isApproximate ?? false)
    member("high", bounds?.openHigh)
    member("low", bounds?.openLow)
    member("value", bounds?.value)
  }

  /// What a gate compared: the criterion's score, or the indicator's value where it is one number.
  mutating func gateValue(_ gate: ShownGate) {
    if gate.indicator == nil {
      exactMember("value", gate.value)
    } else {
      exactMember("value", gate.figure?.value)
    }
  }

  /// How an indicator came about.
  mutating func indicatorSteps(_ steps: ShownIndicatorSteps, in language: String) {
    members("figures", steps.figures) { $0.figure($1, in: language) }
    member("formula", steps.indicator.formula.text)
    member("id", steps.indicator.id)
    member("lacking", steps.lacking)
    member("limits", steps.indicator.limits?.text(in: language))
    member("position", steps.indicator.position)
    member("why", steps.indicator.why?.text(in: language))
  }

  private mutating func figure(_ figure: ShownIndicatorSteps.Figure, in language: String) {
    var (bounds, text): (Bounds?, String?) = (nil, nil)
    switch figure.value {
    case .number(let number): bounds = number
    case .date(let day): text = day.description
    case .word(let word): text = word
    case .table, .truth, .missing, .undefined, nil: break
    }
    member("approximate", bounds?.isApproximate ?? false)
    member("exact", bounds?.value?.description)
    member("fact", figure.fact) { $0.fact($1, in: language) }
    member("high", bounds?.openHigh)
    member("indicator", figure.indicator)
    member("low", bounds?.openLow)
    member("name", figure.name)
    member("position", figure.position)
    member("row", figure.row)
    member("text", text)
    member("value", bounds?.value)
  }

  /// How an indicator marked a criterion.
  mutating func measure(_ shown: ShownMeasure) {
    let scale = shown.measure.scale
    member("direction", scale.value.direction?.rawValue)
    member("end", shown.end?.rawValue)
    member("field", shown.field) { json, field in
      json.member("count", field.count)
      json.exactMember("greatest", field.greatest)
      json.exactMember("least", field.least)
      json.exactMember("rank", field.rank)
    }
    member("indicator", shown.measure.indicator.value)
    exactMember("marked", shown.marked)
    members("points", scale.value.points) { json, point in
      json.exactMember("value", point.value)
      json.exactMember("worth", point.worth)
    }
    member("position", scale.position)
    member("scale", scale.value.word)
    exactMember("worth", shown.worth)
  }
}

extension MeasureScale {
  /// The rubric's word for it.
  var word: String {
    switch self {
    case .curve: "curve"
    case .bands: "bands"
    case .relative(let method, _): method.rawValue
    }
  }

  /// Which values are worth more; `nil` where its points say it.
  var direction: Direction? { if case .relative(_, let direction) = self { direction } else { nil } }
}
