/// The grid: what is asked, how marks become scores, and how scores become stars.
public struct Rubric: Sendable, Hashable {
  /// Its id.
  public var id: String
  /// Its version, as written.
  public var version: String
  /// What people read.
  public var title: LocalizedText
  /// Shown wherever the rubric is.
  public var notice: LocalizedText?
  /// What it builds on.
  public var references: [Reference]
  /// The scales that it names, in the order written; those of its criteria are checked even where it names none.
  public var scales: [Scale]
  /// The facts that it declares, in the order written.
  public var facts: [DeclaredFact]
  /// Its indicators, in the order written; then those of the catalogue that others name.
  public var indicators: [Indicator]
  /// What it may use without writing it.
  public var catalogue: IndicatorCatalogue
  /// The top criteria; the root combines them by mean.
  public var criteria: [Criterion]
  /// How the root combines them: by mean, unless another method is asked for than the rubric's.
  var rootCombination = Combination.mean
  /// Conditions on who may be ranked.
  public var eligibility: [Eligibility]
  /// How the jury's marks are pooled.
  public var jury: JuryRules
  /// How scores become stars; `nil` where composites alone rank.
  public var stars: Stars?
  /// The keys that part equal composites, in turn.
  public var ties: [Sourced<TieKey>]
  /// The categories; the first whose condition holds.
  public var categories: [Category]
  /// The prizes beside the stars.
  public var prizes: [Prize]
  /// How stability is measured.
  public var robustness: RobustnessRules
  /// What a publication shows.
  public var publish: Publish

  /// Creates a rubric from its parts.
  public init(
    id: String, version: String = "", title: LocalizedText, notice: LocalizedText? = nil,
    references: [Reference] = [], scales: [Scale] = [], facts: [DeclaredFact] = [],
    indicators: [Indicator] = [], catalogue: IndicatorCatalogue = .init(), criteria: [Criterion],
    eligibility: [Eligibility] = [],
    jury: JuryRules = .init(), stars: Stars? = nil, ties: [Sourced<TieKey>] = [],
    categories: [Category] = [], prizes: [Prize] = [], robustness: RobustnessRules = .init(),
    publish: Publish = .init()
  ) {
    (self.id, self.version, self.title, self.notice) = (id, version, title, notice)
    (self.references, self.scales, self.facts, self.criteria) = (references, scales, facts, criteria)
    (self.indicators, self.catalogue) = (indicators, catalogue)
    (self.eligibility, self.jury) = (eligibility, jury)
    (self.stars, self.ties, self.categories, self.prizes) = (stars, ties, categories, prizes)
    (self.robustness, self.publish) = (robustness, publish)
  }
}

extension Rubric {
  /// The facts that formulas may use: its own, then those of the catalogue that it doesn't declare anew.
  public var declaredFacts: [DeclaredFact] {
    let own = Set(facts.map(\.id))
    return facts + catalogue.facts.filter { !own.contains($0.id) }
  }

  /// The place in ``indicators`` of the one with this id.
  public func indicator(_ id: String) -> Int? { indicators.firstIndex { $0.id == id } }
}

/// A text that a rubric builds on.
public struct Reference: Sendable, Hashable {
  /// Its title.
  public let title: LocalizedText
  /// Where it can be read.
  public let url: String?

  /// Creates a reference.
  public init(title: LocalizedText, url: String? = nil) { (self.title, self.url) = (title, url) }
}

/// A condition on who may be ranked.
public struct Eligibility: Sendable, Hashable {
  /// Its id.
  public let id: String
  /// Must be true; unknown is not enough.
  public let require: Condition
  /// The reason given to who fails.
  public let otherwise: LocalizedText

  /// Creates a condition of eligibility.
  public init(id: String, require: Condition, otherwise: LocalizedText) {
    (self.id, self.require, self.otherwise) = (id, require, otherwise)
  }
}

/// A category of dossiers.
public struct Category: Sendable, Hashable {
  /// Its id.
  public let id: String
  /// What people read.
  public let title: LocalizedText
  /// Which dossiers are in it; `nil` takes only those that name it.
  public let when: Condition?
  /// Where it is written.
  public let position: SourcePosition?

  /// Creates a category.
  public init(id: String, title: LocalizedText, when: Condition?, position: SourcePosition? = nil) {
    (self.id, self.title, self.when, self.position) = (id, title, when, position)
  }
}

/// A prize beside the stars.
public struct Prize: Sendable, Hashable {
  /// Its id.
  public let id: String
  /// What people read.
  public let title: LocalizedText
  /// The criterion whose highest score wins; `nil` where only a decision awards it.
  public let by: Sourced<String>?
  /// The category it is confined to.
  public let among: Sourced<String>?
  /// Where it is written.
  public let position: SourcePosition?

  /// Creates a prize.
  public init(
    id: String, title: LocalizedText, by: Sourced<String>? = nil, among: Sourced<String>? = nil,
    position: SourcePosition? = nil
  ) {
    (self.id, self.title, self.by, self.among, self.position) = (id, title, by, among, position)
  }
}
