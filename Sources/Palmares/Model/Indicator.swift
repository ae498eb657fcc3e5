/// An indicator: a formula over a dossier's facts, with what people must know to read what it comes to.
public struct Indicator: Sendable, Hashable {
  /// Its id.
  public let id: String
  /// What people read.
  public let title: LocalizedText
  /// How it is computed.
  public let formula: Formula
  /// What it counts as stated, such as `EUR/persons`; `nil` leaves it to the formula.
  public let unit: Sourced<String>?
  /// The share of what is behind the figure, such as the participants whose profile is known; `nil` without one.
  public let coverage: Formula?
  /// Why it is worth knowing.
  public let why: LocalizedText?
  /// What it doesn't say.
  public let limits: LocalizedText?
  /// Whether it comes from the catalogue.
  public let isFromCatalogue: Bool
  /// Where its id is written.
  public let position: SourcePosition?

  /// Creates an indicator.
  public init(
    id: String, title: LocalizedText, formula: Formula, unit: Sourced<String>? = nil,
    coverage: Formula? = nil, why: LocalizedText? = nil, limits: LocalizedText? = nil,
    isFromCatalogue: Bool = false, position: SourcePosition? = nil
  ) {
    (self.id, self.title, self.formula, self.unit) = (id, title, formula, unit)
    (self.coverage, self.why, self.limits) = (coverage, why, limits)
    (self.isFromCatalogue, self.position) = (isFromCatalogue, position)
  }
}

extension Indicator {
  /// The word for a ratio that people read as a plain number, such as 0.8 of parity.
  public static let index = "index"

  /// The unit as stated; `nil` where none is, or the text is none.
  var statedUnit: Unit? {
    unit.flatMap { $0.value == Self.index ? .ratio : Unit($0.value) }
  }
}

/// The facts and indicators that rubrics may use without writing them.
public struct IndicatorCatalogue: Sendable, Hashable {
  /// The facts that it declares, in the order written.
  public let facts: [DeclaredFact]
  /// Its indicators, in the order written.
  public let indicators: [Indicator]

  /// Creates a catalogue.
  public init(facts: [DeclaredFact] = [], indicators: [Indicator] = []) {
    (self.facts, self.indicators) = (facts, indicators)
  }

  /// The indicator of an id, or `nil`.
  public func indicator(_ id: String) -> Indicator? { indicators.first { $0.id == id } }
}
