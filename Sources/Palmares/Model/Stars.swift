/// How composites become stars.
public struct Stars: Sendable, Hashable {
  /// The most stars, ≥ 1.
  public var max: Int
  /// What a star is called, such as « étoile ».
  public var symbol: LocalizedText
  /// The levels, by falling stars; with a quota they may be left out.
  public var levels: [StarLevel]
  /// The places of a star, by star.
  public var quota: [Int: Sourced<Int>]
  /// What becomes of dossiers that are equal at the last place.
  public var quotaTies: Sourced<QuotaTies>
  /// Where it is written.
  public var position: SourcePosition?

  /// Creates the ladder.
  public init(
    max: Int, symbol: LocalizedText = "étoile", levels: [StarLevel] = [], quota: [Int: Sourced<Int>] = [:],
    quotaTies: Sourced<QuotaTies> = .init(.promote), position: SourcePosition? = nil
  ) {
    self.position = position
    (self.max, self.symbol, self.quota, self.quotaTies) = (max, symbol, quota, quotaTies)
    self.levels = levels.sorted { $0.stars > $1.stars }
  }

  /// The stars that can be given, from the top: those of `levels` and those of `quota`.
  public var given: [Int] { Set(levels.map(\.stars)).union(quota.keys).sorted(by: >) }
}

/// What one star asks.
public struct StarLevel: Sendable, Hashable {
  /// The star, from 1.
  public let stars: Int
  /// The least composite, 0...100, inclusive.
  public let min: Sourced<Rational>?
  /// Its name.
  public let label: LocalizedText?
  /// What it says of a dossier.
  public let meaning: LocalizedText?
  /// Its gates.
  public let require: [Requirement]
  /// Where it is written.
  public let position: SourcePosition?

  /// Creates a level.
  public init(
    stars: Int, min: Sourced<Rational>? = nil, label: LocalizedText? = nil, meaning: LocalizedText? = nil,
    require: [Requirement] = [], position: SourcePosition? = nil
  ) {
    (self.stars, self.min, self.label, self.meaning) = (stars, min, label, meaning)
    (self.require, self.position) = (require, position)
  }
}

/// A gate: what a dossier must fulfil beside its composite.
public struct Requirement: Sendable, Hashable {
  /// What is asked.
  public let kind: Kind
  /// Where it is written.
  public let position: SourcePosition?

  /// The forms of a gate.
  public enum Kind: Sendable, Hashable {
    /// A criterion's score, 0...100, within the ends, both inclusive; at least one end.
    case criterion(String, min: Rational?, max: Rational?)
    /// An indicator's value within the ends, both inclusive, for all that it can be; at least one end.
    case indicator(String, min: End?, max: End?)
    /// A condition over the dossier, true and not merely unknown.
    case condition(Condition, label: LocalizedText?)
  }

  /// An end that an indicator must keep to.
  public struct End: Sendable, Hashable {
    /// The number.
    public let value: Rational
    /// Whether it is written with a percent sign.
    public let isPercentage: Bool

    /// Creates an end.
    public init(_ value: Rational, isPercentage: Bool = false) {
      (self.value, self.isPercentage) = (value, isPercentage)
    }
  }

  /// Creates a gate.
  public init(_ kind: Kind, position: SourcePosition? = nil) { (self.kind, self.position) = (kind, position) }
}

/// What becomes of dossiers that are equal at a quota's last place; the raw value is the rubric's word.
public enum QuotaTies: String, Sendable, CaseIterable {
  /// All enter.
  case promote
  /// All wait for the next level.
  case demote
}

/// What parts dossiers of equal composite; the higher first.
public enum TieKey: Sendable, Hashable {
  /// A criterion's score.
  case criterion(String)
  /// The plain median of the jurors' composites, without weights or colleges.
  case median
  /// The share of the dossier's marks that are at their scale's top, unweighted.
  case topMarks
  /// The chair's composite.
  case chair
  /// A drawing of lots: ascending SHA-256 of `seed:id`; only last.
  case lot(seed: String)

  /// The rubric's word.
  public var word: String {
    switch self {
    case .criterion(let id): id
    case .median: "median"
    case .topMarks: "top_marks"
    case .chair: "chair"
    case .lot: "lot"
    }
  }
}
