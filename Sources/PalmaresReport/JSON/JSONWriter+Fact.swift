import Palmares

/// The figures of a dossier.
extension JSONWriter {
  /// A figure: a number in `value`, or in `low` and `high` where it is bounded; a day or a word in `text`; a table in
  /// `table`.
  mutating func fact(_ shown: ShownFact, in language: String) {
    let fact = shown.fact
    var (bounds, text): (Bounds?, String?) = (nil, nil)
    var isTable = false
    switch fact.figure {
    case .number(let number): bounds = number
    case .date(let day): text = day
    case .word(let word): text = word
    case .table: isTable = true
    }
    member("approximate", bounds?.isApproximate ?? false)
    member("definition", fact.definition)
    member("exact", bounds?.value?.description)
    member("high", bounds?.openHigh)
    member("id", fact.id)
    member("low", bounds?.openLow)
    member("source", fact.source?.text(in: language))
    key("table")
    if isTable {
      array(shown.rows) { json, row in json.object { $0.row(row) } }
    } else {
      null()
    }
    member("text", text)
    member("title", fact.title?.text(in: language))
    member("unit", fact.unit)
    member("value", bounds?.value)
    member("vintage", fact.vintage)
  }

  private mutating func row(_ row: ShownFact.Row) {
    member("approximate", row.bounds?.isApproximate)
    member("exact", row.bounds?.value?.description)
    member("high", row.bounds?.openHigh)
    member("low", row.bounds?.openLow)
    member("name", row.name)
    member("suppressed", row.isSuppressed)
    member("value", row.bounds?.value)
  }
}

extension Bounds {
  /// The least it can be, where it is not exact, as files have it: never more than it is.
  var openLow: Rational? { value == nil ? low?.rounded(decimals: JSONWriter.decimals, to: .below) : nil }
  /// The most it can be, where it is not exact, as files have it: never less than it is.
  var openHigh: Rational? { value == nil ? high?.rounded(decimals: JSONWriter.decimals, to: .above) : nil }
}
