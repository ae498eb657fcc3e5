import Palmares

/// The names that sentences quote.
extension Language {
  /// The titles of criteria, joined.
  func titles(_ criteria: [String], _ edition: Edition) -> String {
    joined(criteria.map { title(ofCriterion: $0, among: edition.nodes) })
  }

  /// The title of a criterion, its id where the rubric lacks it.
  func title(ofCriterion id: String, among nodes: [CriterionNode]) -> String {
    nodes.first { $0.criterion.id == id }?.criterion.title.text(in: tag) ?? id
  }

  /// The title of the criterion that a tie key names.
  func criterionTitle(_ key: TieKey, _ edition: Edition) -> String? {
    if case .criterion(let id) = key { title(ofCriterion: id, among: edition.nodes) } else { nil }
  }

  /// A tie key in words.
  func key(_ key: TieKey, among nodes: [CriterionNode]) -> String {
    guard case .criterion(let id) = key else { return self.key(key, criterion: nil) }
    return self.key(key, criterion: title(ofCriterion: id, among: nodes))
  }

  /// The names of dossiers, joined.
  func names(_ dossiers: [String], _ edition: Edition) -> String {
    joined(dossiers.map { name(ofDossier: $0, in: edition) })
  }

  /// The name of a dossier, its id where the edition lacks it.
  func name(ofDossier id: String, in edition: Edition) -> String {
    edition.dossiers.first { $0.id == id }?.name(in: tag) ?? id
  }

  /// The title of a category, its id where the rubric lacks it.
  func title(ofCategory id: String, in rubric: Rubric) -> String {
    rubric.categories.first { $0.id == id }?.title.text(in: tag) ?? id
  }

  /// The facts for lack of which categories are undecided, each once; `nil` where a figure is only too vaguely known.
  func undecided(by categories: [UndecidedCategory], in rubric: Rubric) -> String? {
    var seen: Set<String> = []
    let lacking = categories.flatMap(\.lacking).filter { seen.insert($0).inserted }
    return lacking.isEmpty ? nil : joined(lacking.map { lack($0, in: rubric) })
  }

  /// Whether these are all the categories with a condition, three or more.
  func isEvery(_ categories: [UndecidedCategory], in rubric: Rubric) -> Bool {
    categories.count > 2 && categories.count == rubric.categories.count { $0.when != nil }
  }

  /// The conditions of categories as they are written.
  func conditions(of categories: [UndecidedCategory], in rubric: Rubric) -> String {
    categories.compactMap { category in rubric.categories.first { $0.id == category.id }?.when?.text }
      .joined(separator: "\u{202F}; ")
  }

  /// The condition of a rule of eligibility as it is written.
  func condition(ofRule id: String, in rubric: Rubric) -> String? {
    rubric.eligibility.first { $0.id == id }?.require.text
  }

  /// The rubric's word for its star.
  func symbol(_ edition: Edition) -> LocalizedText { edition.rubric.stars?.symbol ?? "étoile" }

  /// Texts one after the other, such as “a, b et c”.
  func joined(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " \(label(.and)) " + last
  }

  /// The title of an indicator, its id where the rubric lacks it.
  func title(ofIndicator id: String, in rubric: Rubric) -> String {
    rubric.indicators.first { $0.id == id }?.title.text(in: tag) ?? id
  }

  /// A requirement in words.
  func requirement(_ requirement: Requirement, in names: RubricNames) -> String {
    switch requirement.kind {
    case .criterion(let id, let min, let max):
      let range = range(min: min.map { number($0) }, max: max.map { number($0) })
      return "\(title(ofCriterion: id, among: names.nodes))\(colon)\(range)"
    case .indicator(let id, let min, let max):
      func write(_ end: Requirement.End?) -> String? {
        end.map { self.end($0.value, of: id, isPercentage: $0.isPercentage, in: names) }
      }
      return "\(title(ofIndicator: id, in: names.rubric))\(colon)\(range(min: write(min), max: write(max)))"
    case .condition(let condition, let label): return label?.text(in: tag) ?? condition.text
    }
  }

  /// A value that is asked of an indicator: a word of its order, else a number with its unit.
  func end(_ value: Rational, of indicator: String, isPercentage: Bool, in names: RubricNames) -> String {
    if let own = names.rubric.indicators.first(where: { $0.id == indicator }) {
      let words = names.rubric.words(of: own)
      if value.isInteger, let place = words.indices.first(where: { Rational($0 + 1) == value }) {
        return quoted(level(words[place]))
      }
    }
    return threshold(value, unit: names.units[indicator], isPercentage: isPercentage)
  }

  /// A requirement in words, from how results write it; that text itself where the rubric has no such requirement.
  func requirement(written text: String, in header: ResultHeader) -> String {
    header.requirement(written: text).map { requirement($0, in: header.names) } ?? text
  }

  /// The bounds that a value shown beside a requirement must not seem to cross.
  func cuts(written text: String, in header: ResultHeader) -> Cuts {
    guard case .criterion(let id, _, _) = header.requirement(written: text)?.kind else { return Cuts() }
    return Cuts(criterion: id, of: header.rubric)
  }

  /// What a gate compared, as people read it; `nil` without a value.
  func compared(_ gate: ShownGate, in header: ResultHeader) -> String? {
    if let id = gate.indicator { return gate.figure.map { value($0, of: id, in: header) } }
    return gate.value.map { score($0, within: cuts(written: gate.require, in: header)) }
  }

  /// Why a gate has nothing to compare, or what is compared doesn't settle it; `nil` where it holds or doesn't.
  func reason(_ gate: ShownGate, in header: ResultHeader) -> String? {
    if gate.isKeptBack { return answerKeptBack(persons: header.rubric.publish.minCell) }
    guard let reason = gate.reason else { return nil }
    if let compared = compared(gate, in: header) { return undecided(compared) }
    return gate.lacking.isEmpty
      ? self.reason(reason) : notComputable(lacking: gate.lacking.map { lack($0, in: header.rubric) })
  }
}

/// What the ids of a rubric stand for where a sentence speaks of them.
struct RubricNames {
  /// Every criterion, depth first, groups included.
  let nodes: [CriterionNode]
  /// The rubric.
  let rubric: Rubric
  /// What the values of indicators count, by id.
  let units: [String: String]
}

extension RubricNames {
  init(_ edition: Edition) {
    self.init(nodes: edition.nodes, rubric: edition.rubric, units: edition.indicatorUnits)
  }
}

extension ResultHeader {
  var names: RubricNames { RubricNames(nodes: nodes, rubric: rubric, units: units) }

  /// The requirement that results write so.
  fileprivate func requirement(written text: String) -> Requirement? {
    rubric.stars?.levels.lazy.flatMap(\.require).first { $0.text(in: language) == text }
  }
}
