internal import Palmares

/// Answers of a file of ballots as ``AnswerRuns`` keeps them, given away some thousand at a time, so that whoever sorts a
/// few dossiers need not look at all.
struct BallotRuns {
  private var bases: [UInt64] = []
  private var ends: [UInt32] = []
  private var cells: [UInt32] = []
  private var given = 0

  /// About so many cells are given away at once.
  private static let most = 1 << 15

  /// Takes an answer of the juror and dossier that ``close(_:_:)`` names; a recusal takes the place after the last leaf.
  @inline(__always)
  mutating func append(_ code: AnswerCode, leaf: Int) {
    cells.append(UInt32(truncatingIfNeeded: leaf) << 16 | code.rawValue)
  }

  /// Ends the answers of a juror on a dossier, as the layout of `box` numbers their first leaf.
  mutating func close(_ base: UInt64, _ box: inout BallotBox) {
    let end = UInt32(truncatingIfNeeded: cells.count)
    guard end > ends.last ?? 0 else { return }
    bases.append(base)
    ends.append(end)
    if cells.count >= Self.most { giveAway(to: &box) }
  }

  /// Gives away what is left.
  mutating func giveAway(to box: inout BallotBox) {
    guard !bases.isEmpty else { return }
    box.append(
      AnswerRuns(bases: bases, ends: ends, cells: cells, layout: box.places.layout), order: given)
    (bases, ends, cells, given) = ([], [], [], given + 1)
    cells.reserveCapacity(Self.most + 64)
  }
}
