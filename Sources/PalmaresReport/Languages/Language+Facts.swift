import Palmares

/// Figures of a dossier in words.
extension Language {
  /// Returns what a fact is called: by its own title, else by the one declared, else by its id.
  func title(of fact: Fact) -> String {
    if let title = fact.title { return title.text(in: tag) }
    return factTitle(fact.id) ?? spelled(fact.id)
  }

  /// Returns what a fact that a dossier may lack is called; a part of the dossier, by its path.
  func title(ofFact id: String, in rubric: Rubric) -> String {
    if Formula.parts.contains(id) { return id }
    if let title = rubric.declaredFacts.first(where: { $0.id == id })?.title { return title.text(in: tag) }
    return factTitle(id) ?? spelled(id)
  }

  private func spelled(_ id: String) -> String {
    let words = id.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Returns what a fact says.
  func figure(_ shown: ShownFact) -> String {
    switch shown.fact.figure {
    case .number(let bounds): figureInWords(bounds, unit: shown.fact.unit)
    case .date(let date): self.date(date)
    case .word(let word): level(word)
    case .table:
      shown.rows.map(figure).joined(separator: " · ")
    }
  }

  /// Returns what a row of a table says.
  func figure(_ row: ShownFact.Row) -> String {
    "\(row.name)\(colon)" + (row.bounds.map { figureInWords($0, unit: nil) } ?? "–")
  }

  /// Returns where a fact comes from: its definition, vintage and source.
  func source(of fact: Fact) -> String {
    [fact.definition, fact.vintage, fact.source?.text(in: tag)].compactMap(\.self).joined(separator: ", ")
  }
}
