extension Ranking {
  /// The jurors' composites, 0...100, on the dossiers that marks may rank; the others have none.
  ///
  /// Rows are the dossiers of ``edition``, columns its jurors. A juror without a mark on a dossier has no value there.
  /// - Complexity: Linear in answers.
  public var compositeTable: RatingTable {
    edition.compositeTable(traces: placing?.standings.traces ?? []) { [placing] dossier in
      placing.map { !$0.standings.asksNothing[dossier] } ?? false
    }
  }

  /// The marks on one criterion, in marks, on the dossiers that marks may rank; the others have none.
  ///
  /// Rows are the dossiers of ``edition``, columns its jurors. A mark of a juror who wasn't asked isn't there.
  /// - Parameter leaf: A place in ``Edition/leaves``.
  public func markTable(leaf: Int) -> RatingTable {
    var (starts, jurors, values): ([Int], [Int32], [Double]) = ([0], [], [])
    let answers = edition.answers
    let marks = answers.table.marks.map(\.doubleValue)
    for dossier in edition.dossiers.indices {
      if let placing, !placing.standings.asksNothing[dossier] {
        for cell in answers.cells(of: dossier) where answers.leaf(cell) == leaf && answers.code(cell).isMark {
          jurors.append(Int32(answers.juror(cell)))
          values.append(marks[Int(answers.code(cell).rawValue) - Int(AnswerCode.firstMark)])
        }
      }
      starts.append(values.count)
    }
    return RatingTable(jurorCount: edition.jurors.count, starts: starts, jurors: jurors, values: values)
  }
}
