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

  /// The rubric's word for its star.
  func symbol(_ edition: Edition) -> LocalizedText { edition.rubric.stars?.symbol ?? "étoile" }

  /// Texts one after the other, such as “a, b et c”.
  func joined(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " \(label(.and)) " + last
  }

  /// A requirement in words.
  func requirement(_ requirement: Requirement, among nodes: [CriterionNode]) -> String {
    switch requirement.kind {
    case .criterion(let id, let min, let max):
      let range = range(min: min.map { number($0) }, max: max.map { number($0) })
      return "\(title(ofCriterion: id, among: nodes))\(colon)\(range)"
    case .indicator(let id, let min, let max):
      let ends = range(min: min.map(end), max: max.map(end))
      return "\(id.replacing("_", with: " "))\(colon)\(ends)"
    case .condition(let condition, let label): return label?.text(in: tag) ?? condition.text
    }
  }

  /// An end that an indicator must keep to.
  private func end(_ end: Requirement.End) -> String {
    end.isPercentage ? percent(end.value, atMost: 2) : number(end.value)
  }

  /// A requirement in words, from how results write it; that text itself where the rubric has no such requirement.
  func requirement(written text: String, in header: ResultHeader) -> String {
    for level in header.rubric.stars?.levels ?? [] {
      for requirement in level.require where requirement.text(in: header.language) == text {
        return self.requirement(requirement, among: header.nodes)
      }
    }
    return text
  }

  /// The bounds that a value shown beside a requirement must not seem to cross.
  func cuts(written text: String, in header: ResultHeader) -> Cuts {
    for level in header.rubric.stars?.levels ?? [] {
      for requirement in level.require where requirement.text(in: header.language) == text {
        guard case .criterion(let id, _, _) = requirement.kind else { continue }
        return Cuts(criterion: id, of: header.rubric)
      }
    }
    return Cuts()
  }
}
