public import Palmares

/// Members whose value may be absent: an absent one is written as `null`.
extension JSONWriter {
  /// Writes a text.
  public mutating func member(_ key: JSONKey, _ value: String?) {
    self.key(key)
    if let value { text(value) } else { null() }
  }

  /// Writes a whole number.
  public mutating func member(_ key: JSONKey, _ value: Int?) {
    self.key(key)
    if let value { number(value) } else { null() }
  }

  /// Writes a number as a decimal.
  public mutating func member(_ key: JSONKey, _ value: Rational?) {
    self.key(key)
    if let value { number(value) } else { null() }
  }

  /// Writes a number that no exact value stands behind, to 9 decimals half-even.
  mutating func member(_ key: JSONKey, decimal value: Double?) {
    member(key, value.flatMap { Rational(rounding: $0, decimals: 9) })
  }

  /// Writes whether something holds.
  public mutating func member(_ key: JSONKey, _ value: Bool?) {
    self.key(key)
    if let value { truth(value) } else { null() }
  }

  /// Writes texts, on one line.
  public mutating func member(_ key: JSONKey, _ values: [String]?) {
    self.key(key)
    if let values { texts(values) } else { null() }
  }

  /// Writes an object, or `null` without a value to write it from.
  public mutating func member<Value>(
    _ key: JSONKey, _ value: Value?, _ write: (inout JSONWriter, Value) -> Void
  ) {
    self.key(key)
    guard let value else { return null() }
    object { write(&$0, value) }
  }

  /// Writes an array of objects, one for each item.
  public mutating func members<Items: Sequence>(
    _ key: JSONKey, _ items: Items, _ write: (inout JSONWriter, Items.Element) -> Void
  ) {
    self.key(key)
    array(items) { json, item in json.object { write(&$0, item) } }
  }

  /// Writes a number as a decimal, and beside it, under `…_exact`, the number in lowest terms.
  ///
  /// The two keys are neighbours; an object with a key between them writes them apart.
  public mutating func exactMember(_ key: JSONKey, _ value: Rational?) {
    exactMember(key, value, isExact: true)
  }

  /// Writes a score; under `…_exact` it stands in lowest terms, or `null` where it is rounded to be compared.
  public mutating func exactMember(_ key: JSONKey, _ score: Score?) {
    exactMember(key, score?.value, isExact: score?.isExact ?? false)
  }

  mutating func exactMember(_ key: JSONKey, _ value: Rational?, isExact: Bool) {
    member(key, value)
    self.key(key, suffix: "_exact")
    if let value, isExact { terms(value) } else { null() }
  }
}

extension Score {
  /// The value in lowest terms, `"175/2"`; `nil` where it is a rounded one.
  var exactText: String? { isExact ? value.description : nil }
}
