public import Palmares

/// Writes a ranking as CSV: a row a dossier, the ranked in the result's order, then the unranked, without a rank.
///
/// For programs the headings are those of ``RankingColumn``, then each criterion's id (`criteria.ID` where that is a
/// heading already), then three for each indicator: `indicator_ID` for one number, `indicator_ID_low` and
/// `indicator_ID_high` for the ends of an interval, empty where there is none; a word of an order stands as its rank. A
/// ranking by another method than the rubric's has one column more, the last: `ranking_method`, the method's word. For
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
    try Self.write([self], ranking, to: [sink])
  }

  /// Writes the record in several tables at once, which takes less time than one after the other.
  ///
  /// - Parameters:
  ///   - tables: The tables, in one language.
  ///   - ranking: The record.
  ///   - sinks: What takes the bytes of each table, in order.
  /// - Throws: The first error of a sink.
  public static func write(
    _ tables: [RankingCSV], _ ranking: Ranking, to sinks: [([UInt8]) throws -> Void]
  ) throws {
    guard let first = tables.first else { return }
    let edition = ranking.edition
    let disclosure = Disclosure(recordOf: edition, language: edition.campaign.language, words: first.words)
    let open = zip(tables, sinks).map { table, sink in
      OpenTable(
        table, nodes: edition.nodes, rubric: edition.rubric, notice: edition.campaign.notice,
        language: disclosure.language, method: ranking.method, to: sink)
    }
    try write(
      [disclosure.shownRecord(ranking), disclosure.shown(ranking.unranked)], to: open, large: first.large)
  }

  /// Writes a publication, in the same shape.
  ///
  /// - Throws: What the sink throws.
  public func write(_ publication: Publication, to sink: @escaping ([UInt8]) throws -> Void) throws {
    let header = publication.header
    let table = OpenTable(
      self, nodes: header.nodes, rubric: header.rubric, notice: header.campaign.notice,
      language: header.language, method: header.method, to: sink)
    try Self.write(
      [ShownEntries(publication.entries), ShownEntries(publication.unranked)], to: [table], large: large)
  }

  private static func write(_ lists: [ShownEntries], to tables: [OpenTable], large: Int) throws {
    for list in lists {
      if list.count == 0 || list.count < large {
        for place in 0..<list.count {
          let entry = list.shown(place)
          for table in tables { table.rows.write(entry, to: &table.csv) }
        }
      } else {
        let sinks = try tables.map { try $0.csv.lentSink() }
        let rows = tables.map(\.rows)
        try OrderedPieces.everyCore.write(list.pieces, by: { RowPieces(list, rows) }, to: sinks)
      }
    }
    for table in tables { try table.finish() }
  }

  /// One table that is being written.
  private final class OpenTable {
    let rows: RankingRows
    var csv: CSVWriter

    init(
      _ table: RankingCSV, nodes: [CriterionNode], rubric: Rubric, notice: LocalizedText?, language: String,
      method: RankingMethod?, to sink: @escaping ([UInt8]) throws -> Void
    ) {
      rows = RankingRows(
        dialect: table.dialect, headings: table.headings, criteria: nodes.count, rubric: rubric,
        notice: notice?.text(in: language), language: language, method: method)
      csv = CSVWriter(table.dialect, sink)
      csv.row(table.heading(nodes, rubric.indicators, language, isByMethod: method != nil).map { .text($0) })
    }

    func finish() throws { _ = try csv.lentSink() }
  }

  private func heading(
    _ nodes: [CriterionNode], _ indicators: [Indicator], _ language: String, isByMethod: Bool
  ) -> [String] {
    let trailing = RankingColumn.trailing(isByMethod: isByMethod)
    let leading = RankingColumn.leading(dialect)
    switch dialect {
    case .machine:
      let own = indicators.flatMap { indicator in
        ["", "_low", "_high"].map { "indicator_\(indicator.id)\($0)" }
      }
      let columns = RankingColumn.allCases.filter { $0 != .rankingMethod || isByMethod }
      let taken = Set(columns.map(\.rawValue) + own)
      let criteria = nodes.map(\.criterion.id).map { taken.contains($0) ? "criteria." + $0 : $0 }
      return leading.map(\.rawValue) + criteria + own + trailing.map(\.rawValue)
    case .excel:
      return leading.map(headings.heading) + nodes.map { $0.criterion.title.text(in: language) }
        + indicators.map { headings.heading(indicator: $0.title.text(in: language)) }
        + trailing.map(headings.heading)
    }
  }
}
