import Palmares

/// The names that sentences quote.
extension Language {
  /// The titles of criteria, joined.
  func titles(_ criteria: [String], _ edition: Edition) -> String {
    joined(criteria.map { title(ofCriterion: $0, in: edition) })
  }

  /// The title of a criterion, its id where the rubric lacks it.
  func title(ofCriterion id: String, in edition: Edition) -> String {
    edition.node(id).map { edition.nodes[$0].criterion.title.text(in: tag) } ?? id
  }

  /// The title of the criterion that a tie key names.
  func criterionTitle(_ key: TieKey, _ edition: Edition) -> String? {
    if case .criterion(let id) = key { title(ofCriterion: id, in: edition) } else { nil }
  }

  /// A tie key in words.
  func key(_ key: TieKey, in edition: Edition) -> String {
    self.key(key, criterion: criterionTitle(key, edition))
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
  func title(ofCategory id: String, in edition: Edition) -> String {
    edition.rubric.categories.first { $0.id == id }?.title.text(in: tag) ?? id
  }

  /// The rubric's word for its star.
  func symbol(_ edition: Edition) -> LocalizedText { edition.rubric.stars?.symbol ?? "étoile" }

  /// Texts one after the other, such as “a, b et c”.
  func joined(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " \(label(.and)) " + last
  }

  /// A requirement in words.
  func requirement(_ requirement: Requirement, in edition: Edition) -> String {
    switch requirement.kind {
    case .criterion(let id, let min, let max):
      let range = range(min: min.map { number($0) }, max: max.map { number($0) })
      return "\(title(ofCriterion: id, in: edition))\(colon)\(range)"
    case .condition(let condition, let label): return label?.text(in: tag) ?? condition.text
    }
  }
}
