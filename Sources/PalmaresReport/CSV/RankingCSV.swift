public import Palmares

/// Writes a ranking as CSV: a row a dossier, the ranked in the result's order, then the unranked, without a rank.
///
/// For programs the headings are those of ``RankingColumn``, then each criterion's id (`criteria.ID` where that is a
/// heading already), then three for each indicator: `indicator_ID` for one number, `indicator_ID_low` and
/// `indicator_ID_high` for the ends of an interval, empty where there is none; a word of an order stands as its rank. For
/// Excel they are words, then each criterion's title, then each indicator's, whose cells read as on the page. Where
/// there are many rows, every core makes some.
public struct RankingCSV {
  /// Who the file is for.
  public let dialect: CSVDialect
  /// The sentences in the edition's language.
  public let words: any ResultWords
  /// The headings for Excel, in the edition's language.
  public let headings: any RankingHeadings
  /// From how many entries on every core makes some; a test lowers it.
  var large = ShownEntries.large

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
      disclosure.shownRecord(ranking), disclosure.shown(ranking.unranked), nodes: ranking.edition.nodes,
      rubric: ranking.edition.rubric, notice: ranking.edition.campaign.notice, language: disclosure.language,
      to: sink)
  }

  /// Writes a publication, in the same shape.
  ///
  /// - Throws: What the sink throws.
  public func write(_ publication: Publication, to sink: @escaping ([UInt8]) throws -> Void) throws {
    try write(
      ShownEntries(publication.entries), ShownEntries(publication.unranked), nodes: publication.header.nodes,
      rubric: publication.header.rubric, notice: publication.header.campaign.notice,
      language: publication.header.language, to: sink)
  }

  private func write(
    _ entries: ShownEntries, _ unranked: ShownEntries, nodes: [CriterionNode], rubric: Rubric,
    notice: LocalizedText?, language: String, to sink: @escaping ([UInt8]) throws -> Void
  ) throws {
    let rows = RankingRows(
      dialect: dialect, headings: headings, criteria: nodes.count, rubric: rubric,
      notice: notice?.text(in: language), language: language)
    var csv = CSVWriter(dialect, sink)
    csv.row(heading(nodes, rubric.indicators, language).map { .text($0) })
    for list in [entries, unranked] {
      if list.count == 0 || list.count < large {
        for place in 0..<list.count { rows.write(list.shown(place), to: &csv) }
      } else {
        csv.rows { sink in
          try OrderedPieces.everyCore.write(list.pieces, by: { RowPieces(list, rows) }, to: sink)
        }
      }
    }
    try csv.finish()
  }

  private func heading(
    _ nodes: [CriterionNode], _ indicators: [Indicator], _ language: String
  ) -> [String] {
    let (leading, trailing) = (RankingColumn.leading(dialect), RankingColumn.trailing)
    switch dialect {
    case .machine:
      let own = indicators.flatMap { indicator in
        ["", "_low", "_high"].map { "indicator_\(indicator.id)\($0)" }
      }
      let taken = Set(RankingColumn.allCases.map(\.rawValue) + own)
      let criteria = nodes.map(\.criterion.id).map { taken.contains($0) ? "criteria." + $0 : $0 }
      return leading.map(\.rawValue) + criteria + own + trailing.map(\.rawValue)
    case .excel:
      return leading.map(headings.heading) + nodes.map { $0.criterion.title.text(in: language) }
        + indicators.map { headings.heading(indicator: $0.title.text(in: language)) }
        + trailing.map(headings.heading)
    }
  }
}
