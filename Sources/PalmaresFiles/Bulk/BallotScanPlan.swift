internal import Palmares

/// What the columns of a table of ballots hold, and where an edition keeps what they name: all that is needed to read a
/// regular row without making a text of it.
struct BallotScanPlan: Sendable {
  /// What a column holds.
  enum Role: UInt8, Sendable {
    /// Text that nobody reads.
    case ignored
    case juror, dossier, criterion
    /// An answer.
    case mark
    /// A comment or a confidence; a regular row has none.
    case beside
  }

  let delimiter: UInt8
  let roles: [Role]
  /// By column, the leaf whose marks it holds in a wide table, else -1.
  let leaves: [Int]
  /// By column that holds answers, its leaf as in `leaves`.
  let markLeaves: [Int]
  /// Whether rows are a juror and a dossier in either order, a criterion, and a mark, and nothing else.
  let isPlainLong: Bool
  let places: BallotPlaces
  let jurors: NameTable
  let dossiers: NameTable
  let criteria: NameTable
  /// The jurors and dossiers, as ``key(juror:dossier:)``, whose rows are all left to the row reader.
  let suspects: Set<UInt64>

  /// Creates the plan of a table; `nil` where no row of it can be regular.
  init?(
    _ shape: BallotTableReader.Shape, header: [CSVCell], delimiter: UInt8, names: BallotNames,
    suspects: Set<UInt64>
  ) {
    guard names.places.criteria.count < AnswerRuns.mostLeaves else { return nil }
    var roles = Array(repeating: Role.ignored, count: header.count)
    var leaves = Array(repeating: -1, count: header.count)
    switch shape {
    case .long(let juror, let dossier, let criterion, let mark, let comment, let confidence):
      (roles[juror], roles[dossier], roles[criterion], roles[mark]) = (.juror, .dossier, .criterion, .mark)
      for column in [comment, confidence].compactMap({ $0 }) { roles[column] = .beside }
    case .wide(let juror, let dossier, let criteria):
      (roles[juror], roles[dossier]) = (.juror, .dossier)
      for (column, id) in criteria {
        guard let leaf = names.places.criterion(id.value) else { return nil }
        (roles[column], leaves[column]) = (.mark, leaf)
      }
    }
    (self.roles, self.leaves, self.delimiter) = (roles, leaves, delimiter)
    isPlainLong =
      roles == [.juror, .dossier, .criterion, .mark] || roles == [.dossier, .juror, .criterion, .mark]
    markLeaves = zip(roles, leaves).filter { $0.0 == .mark }.map(\.1)
    places = names.places
    (jurors, dossiers, criteria) = names.tables(terminator: delimiter)
    self.suspects = suspects
  }
}

/// Where an edition keeps jurors, dossiers and criteria, with tables of their ids for each delimiter.
struct BallotNames: Sendable {
  let places: BallotPlaces
  private let comma: (jurors: NameTable, dossiers: NameTable, criteria: NameTable)

  init(_ places: BallotPlaces) {
    self.places = places
    comma = Self.tables(places, .comma)
  }

  /// The tables of ids that a delimiter follows.
  func tables(terminator: UInt8) -> (jurors: NameTable, dossiers: NameTable, criteria: NameTable) {
    terminator == .comma ? comma : Self.tables(places, terminator)
  }

  private static func tables(
    _ places: BallotPlaces, _ terminator: UInt8
  ) -> (jurors: NameTable, dossiers: NameTable, criteria: NameTable) {
    (
      table(places.jurors, terminator), table(places.dossiers, terminator), table(places.criteria, terminator)
    )
  }

  /// An id that is none, which is reported itself, is never found.
  private static func table(_ ids: [String], _ terminator: UInt8) -> NameTable {
    NameTable(ids.lazy.map { IdentifierText.isValid($0) ? $0 : nil }, terminator: terminator)
  }
}
