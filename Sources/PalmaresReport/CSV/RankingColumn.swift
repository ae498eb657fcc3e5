public import Palmares

/// A column of the ranking as CSV, beside those of the criteria; the raw value is its heading for programs.
public enum RankingColumn: String, Sendable, CaseIterable {
  /// The place, from 1; empty without one.
  case rank
  /// Whether the place is shared.
  case tied
  /// The dossier's id.
  case id
  /// What people call the dossier.
  case title
  /// The organisation's name.
  case organisation
  /// What the organisation is.
  case kind
  /// The organisation's département.
  case department
  /// The category's id.
  case category
  /// The place in the category.
  case categoryRank = "category_rank"
  /// The stars awarded.
  case stars
  /// The stars that marks, gates and quotas give.
  case starsComputed = "stars_computed"
  /// The composite, 0...100.
  case score
  /// The composite in lowest terms; not for Excel, which would read a date.
  case scoreExact = "score_exact"
  /// Why it has no rank, in one word.
  case status
  /// Why it has no rank, as a sentence.
  case reason
  /// The distinctions, parted by semicolons.
  case mentions
  /// What the edition asks to be shown wherever its results are; the same in every row.
  case notice
  /// The method asked for in the rubric's place; only in a table that one made, so that it can't pass for the
  /// rubric's ranking.
  case rankingMethod = "ranking_method"

  /// The columns before those of the criteria.
  static func leading(_ dialect: CSVDialect) -> [Self] {
    allCases.filter { !trailing(isByMethod: true).contains($0) && (dialect == .machine || $0 != .scoreExact) }
  }

  /// The columns after those of the criteria, with the method's where one was asked for.
  static func trailing(isByMethod: Bool) -> [Self] {
    [.status, .reason, .mentions, .notice] + (isByMethod ? [.rankingMethod] : [])
  }
}

/// The words of the ranking as a table, in one language; an output language provides them.
public protocol RankingHeadings: Sendable {
  /// The heading of a column.
  func heading(_ column: RankingColumn) -> String
  /// What a method is called.
  func name(of method: RankingMethod) -> String
  /// The word for yes or no.
  func truth(_ value: Bool) -> String
  /// The heading of an indicator, whose title may be a criterion's too.
  func heading(indicator title: String) -> String
  /// What came of an indicator, as people read it.
  func cell(_ indicator: ShownIndicator, in rubric: Rubric) -> String
}
