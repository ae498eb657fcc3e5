/// Answers as a large table has them, row after row: runs of one juror's answers on one dossier, four bytes an answer.
///
/// A row costs no more than its answer where the rows of a juror and dossier stand together.
package struct AnswerRuns: Sendable {
  /// By run: its juror and dossier, as ``CellLayout`` numbers their first leaf.
  package let bases: [UInt64]
  /// By run: where it ends among the cells; the next begins there.
  package let ends: [UInt32]
  /// The leaf of each cell, in the upper half, and its code, in the lower.
  package let cells: [UInt32]
  /// The dossiers of the runs, from the first up to the last: whoever wants others need not look.
  let dossiers: ClosedRange<Int>

  /// The most leaves that a cell numbers, the place of recusals included.
  package static let mostLeaves = 1 << 16

  /// Takes runs, at least one, each with its cells.
  package init(bases: [UInt64], ends: [UInt32], cells: [UInt32], layout: CellLayout) {
    precondition(!bases.isEmpty && bases.count == ends.count && Int(ends[ends.count - 1]) == cells.count)
    (self.bases, self.ends, self.cells) = (bases, ends, cells)
    var (first, last) = (bases[0], bases[0])
    for base in bases { (first, last) = (Swift.min(first, base), Swift.max(last, base)) }
    dossiers = layout.dossier(first)...layout.dossier(last)
  }
}
