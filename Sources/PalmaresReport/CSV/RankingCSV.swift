public import Palmares

/// Writes a ranking as CSV: a row a dossier, the ranked in the result's order, then the unranked, without a rank.
///
/// For programs the headings are those of ``RankingColumn``, then each criterion's id (`criteria.ID` where that is a
/// heading already); for Excel they are words, then each criterion's title.
public struct RankingCSV {
  /// Who the file is for.
  public let dialect: CSVDialect
  /// The sentences in the edition's language.
  public let words: any ResultWords
  /// The headings for Excel, in the edition's language.
  public let headings: any RankingHeadings

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - dialect: Who the file is for.
  ///   - words: The sentences in the edition's language.
  ///   - headings: The headings for Excel, in the edition's language.
  public init(_ dialect: CSVDialect, words: any ResultWords, headings: any RankingHeadings) {
    (self.dialect, self.words, self.headings) = (dialect, words, headings)
  }

  /// Writes the record.
  ///
  /// - Throws: What the sink throws.
  public func write(_ ranking: Ranking, to sink: @escaping ([UInt8]) throws -> Void) throws {
    let disclosure = Disclosure(
      recordOf: ranking.edition, language: ranking.edition.campaign.language, words: words)
    try write(
      ranking.entries.lazy.map { disclosure.shown($0) },
      ranking.unranked.lazy.map { disclosure.shown($0) }, nodes: ranking.edition.nodes,
      notice: ranking.edition.campaign.notice, language: disclosure.language, to: sink)
  }

  /// Writes a publication, in the same shape.
  ///
  /// - Throws: What the sink throws.
  public func write(_ publication: Publication, to sink: @escaping ([UInt8]) throws -> Void) throws {
    try write(
      publication.entries, publication.unranked, nodes: publication.header.nodes,
      notice: publication.header.campaign.notice, language: publication.header.language, to: sink)
  }

  private func write(
    _ entries: some Sequence<ShownEntry>, _ unranked: some Sequence<ShownEntry>, nodes: [CriterionNode],
    notice: LocalizedText?, language: String, to sink: @escaping ([UInt8]) throws -> Void
  ) throws {
    let notice = notice?.text(in: language)
    var csv = CSVWriter(dialect, sink)
    csv.row(heading(nodes, language).map { .text($0) })
    for entry in entries { csv.row(row(entry, nodes.count, notice, language)) }
    for entry in unranked { csv.row(row(entry, nodes.count, notice, language)) }
    try csv.finish()
  }

  private func heading(_ nodes: [CriterionNode], _ language: String) -> [String] {
    let (leading, trailing) = (RankingColumn.leading(dialect), RankingColumn.trailing)
    switch dialect {
    case .machine:
      let criteria = nodes.map(\.criterion.id)
        .map { RankingColumn(rawValue: $0) == nil ? $0 : "criteria." + $0 }
      return leading.map(\.rawValue) + criteria + trailing.map(\.rawValue)
    case .excel:
      return leading.map(headings.heading) + nodes.map { $0.criterion.title.text(in: language) }
        + trailing.map(headings.heading)
    }
  }

  private func row(
    _ entry: ShownEntry, _ criteria: Int, _ notice: String?, _ language: String
  ) -> [CSVCell] {
    let scores: [CSVCell] =
      entry.criteria.isEmpty
      ? Array(repeating: .empty, count: criteria) : entry.criteria.map { .number($0.score?.value) }
    return RankingColumn.leading(dialect).map { cell($0, entry, notice, language) } + scores
      + RankingColumn.trailing.map { cell($0, entry, notice, language) }
  }

  private func cell(
    _ column: RankingColumn, _ entry: ShownEntry, _ notice: String?, _ language: String
  ) -> CSVCell {
    let organisation = entry.dossier.organisation
    switch column {
    case .rank: return .number(entry.rank)
    case .tied: return .text(entry.rank == nil ? nil : entry.isTied.map(truth))
    case .id: return .text(entry.dossier.id)
    case .title: return .text(entry.name)
    case .organisation: return .text(organisation?.name?.text(in: language))
    case .kind: return .text(organisation?.kind)
    case .department: return .text(organisation?.department)
    case .category: return .text(entry.category)
    case .categoryRank: return .number(entry.categoryRank)
    case .stars: return .number(entry.stars)
    case .starsComputed: return .number(entry.starsComputed)
    case .score: return .number(entry.score?.value)
    case .scoreExact: return .text(entry.score?.exactText)
    case .status: return .text(entry.status)
    case .reason: return .text(entry.reason)
    case .notice: return .text(notice)
    case .mentions:
      return .text(entry.mentions.isEmpty ? nil : entry.mentions.map(\.title).joined(separator: "; "))
    }
  }

  private func truth(_ value: Bool) -> String {
    switch dialect {
    case .machine: value ? "true" : "false"
    case .excel: headings.truth(value)
    }
  }
}
