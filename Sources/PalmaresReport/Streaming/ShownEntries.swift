import Palmares

/// Entries in order, each shown when it is asked for, from any thread.
struct ShownEntries: Sendable {
  /// How many there are.
  let count: Int
  /// Shows one of them.
  let shown: @Sendable (Int) -> ShownEntry
  /// What they are shown from, in a record of ranked dossiers; else `nil`.
  var record: Record?

  /// The ranked dossiers of a record.
  final class Record: Sendable {
    let ranking: Ranking
    let entries: EntryList
    let disclosure: Disclosure

    init(_ ranking: Ranking, _ disclosure: Disclosure) {
      (self.ranking, entries, self.disclosure) = (ranking, ranking.entries, disclosure)
    }
  }

  /// How many entries a piece of a long output has: enough for few turns, few enough to stay in a core's cache.
  static let inPiece = 64
  /// From how many entries on several cores are worth their start.
  static let large = 1_000

  /// How many pieces they make.
  var pieces: Int { (count + Self.inPiece - 1) / Self.inPiece }

  /// The entries of a piece.
  func places(ofPiece piece: Int) -> Range<Int> {
    piece * Self.inPiece..<min(count, (piece + 1) * Self.inPiece)
  }
}

extension ShownEntries {
  init(_ entries: [ShownEntry]) { self.init(count: entries.count) { entries[$0] } }
}
