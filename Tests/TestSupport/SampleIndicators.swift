public import Palmares

extension Criterion {
  /// Creates a criterion that an indicator marks.
  public static func measure(
    _ id: String, from indicator: String, _ scale: MeasureScale, weight: Rational = 1,
    missing: MissingRule = .unrated
  ) -> Criterion {
    let measure = Measure(indicator: .init(indicator), scale: .init(scale), missing: .init(missing))
    return Criterion(id: id, title: .init(id), weight: .init(weight), content: .measure(measure))
  }
}

extension MeasureScale.Point: ExpressibleByArrayLiteral {
  /// Creates a point from its value and its worth.
  public init(arrayLiteral numbers: Rational...) { self.init(numbers[0], numbers[1]) }
}

extension Indicator {
  /// Creates an indicator from its formula.
  ///
  /// - Throws: The formula's own error.
  public static func sample(_ id: String, _ formula: String, unit: String? = nil) throws -> Indicator {
    Indicator(id: id, title: .init(id), formula: try .parse(formula), unit: unit.map { .init($0) })
  }
}

extension Dossier {
  /// The same dossier with a number as a fact.
  public func with(_ id: String, _ bounds: Bounds, unit: String? = nil) -> Dossier {
    var dossier = self
    dossier.facts.append(Fact(id: id, figure: .number(bounds), unit: unit))
    return dossier
  }
}
