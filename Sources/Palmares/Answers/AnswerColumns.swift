/// Every answer of an edition, in columns: six bytes a cell, by dossier, then juror, then leaf.
///
/// A cell is a juror, a leaf and an ``AnswerCode``. Comments, confidences and places in files are kept beside, for the
/// cells that have one; places are left out of large jobs. A recusal is one cell after the juror's leaves.
package struct AnswerColumns: Sendable {
  let layout: CellLayout
  /// By dossier, the place of its first cell; one more than dossiers, the last is the number of cells.
  package let starts: [Int]
  /// Juror and leaf of each cell, as ``CellLayout`` packs them: the lower 32 bits.
  let slots: [UInt32]
  /// Their upper bits; empty where 32 bits do.
  let highSlots: [UInt32]
  /// Each cell's answer: the lower 16 bits of its code.
  let codes: [UInt16]
  /// Their upper bits; empty where 16 bits do.
  let highCodes: [UInt16]
  /// What codes stand for.
  let table: AnswerTable
  let comments: SparseColumn<String>
  let confidences: SparseColumn<Rational>
  /// Where each cell is written; empty where none is known.
  let positions: [PackedPosition]
  let files: PositionTable
  /// The marks.
  package let markCount: Int
  /// Whether any juror is recused from a dossier.
  let hasRecusals: Bool

  /// The cells of a dossier.
  package func cells(of dossier: Int) -> Range<Int> { starts[dossier]..<starts[dossier + 1] }

  @inline(__always)
  private func slot(_ cell: Int) -> UInt64 {
    highSlots.isEmpty ? UInt64(slots[cell]) : UInt64(highSlots[cell]) << 32 | UInt64(slots[cell])
  }

  /// The juror of a cell, as a place in ``Edition/jurors``.
  @inline(__always)
  package func juror(_ cell: Int) -> Int { layout.juror(slot(cell)) }

  /// The leaf of a cell, as a place in ``Edition/leaves``; of a recusal one more than the last.
  @inline(__always)
  package func leaf(_ cell: Int) -> Int { layout.leaf(slot(cell)) }

  /// The answer's code.
  @inline(__always)
  package func code(_ cell: Int) -> AnswerCode {
    AnswerCode(
      rawValue: highCodes.isEmpty ? UInt32(codes[cell]) : UInt32(highCodes[cell]) << 16 | UInt32(codes[cell]))
  }

  /// The answer.
  package func answer(_ cell: Int) -> Answer { table.answer(code(cell)) }

  /// Where a cell is written, where that is known.
  package func position(_ cell: Int) -> SourcePosition? {
    positions.isEmpty ? nil : files.unpack(positions[cell])
  }

  /// What the juror wrote beside a cell of this dossier.
  package func comment(_ cell: Int, of dossier: Int) -> String? {
    comments.isEmpty ? nil : comments[key(cell, of: dossier)]
  }

  /// The confidence stated in a cell of this dossier.
  package func confidence(_ cell: Int, of dossier: Int) -> Rational? {
    confidences.isEmpty ? nil : confidences[key(cell, of: dossier)]
  }

  private func key(_ cell: Int, of dossier: Int) -> UInt64 {
    layout.key(dossier: dossier, juror: juror(cell), leaf: leaf(cell))
  }
}

extension AnswerColumns {
  /// No answer on any of so many dossiers.
  init(dossiers: Int = 0, jurors: Int = 0, leaves: Int = 0) {
    self =
      AnswerCollector(CellLayout(dossiers: dossiers, jurors: jurors, leaves: leaves))
      .sorted(dossiers: dossiers).columns
  }
}
