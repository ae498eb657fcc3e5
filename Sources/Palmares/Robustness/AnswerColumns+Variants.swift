extension AnswerColumns {
  /// The same answers for other jurors, on other leaves, or on fewer dossiers.
  ///
  /// Comments and places in files are left behind: nothing that scores reads them.
  ///
  /// - Parameters:
  ///   - times: By juror, how often the juror is there; copies stand side by side, and places close up.
  ///   - leaves: By leaf, its new place, rising; `nil` drops its answers.
  ///   - kept: By dossier, whether it keeps its answers.
  /// - Complexity: Linear in the answers that stay.
  func rearranged(times: [Int], leaves: [Int?], kept: [Bool]) -> AnswerColumns {
    var (first, count): ([Int], Int) = ([], 0)
    for times in times {
      first.append(count)
      count += times
    }
    let leafCount = leaves.count { $0 != nil }
    var rewriting = AnswerRewriting(
      self, CellLayout(dossiers: starts.count - 1, jurors: count, leaves: leafCount))
    for dossier in 0..<starts.count - 1 {
      let all = kept[dossier] ? cells(of: dossier) : 0..<0
      var start = all.lowerBound
      while start < all.upperBound {
        let juror = juror(start)
        var end = start + 1
        while end < all.upperBound, self.juror(end) == juror { end += 1 }
        for copy in 0..<times[juror] {
          for cell in start..<end {
            let leaf = leaf(cell)
            let place = leaf == layout.recusalLeaf ? leafCount : leaves[leaf]
            guard let place else { continue }
            rewriting.append(
              code(cell), dossier: dossier, juror: first[juror] + copy, leaf: place,
              confidence: confidence(cell, of: dossier))
          }
        }
        start = end
      }
      rewriting.closeDossier()
    }
    return rewriting.finished()
  }

  /// The same answers with another mark in one cell.
  func replacing(_ changed: Int, with mark: Rational) -> AnswerColumns {
    var rewriting = AnswerRewriting(self, layout)
    let code = rewriting.code(of: .mark(mark))
    for dossier in 0..<starts.count - 1 {
      for cell in cells(of: dossier) {
        rewriting.append(
          cell == changed ? code : self.code(cell), dossier: dossier, juror: juror(cell), leaf: leaf(cell),
          confidence: confidence(cell, of: dossier))
      }
      rewriting.closeDossier()
    }
    return rewriting.finished()
  }
}

/// Answers written anew, in order.
private struct AnswerRewriting {
  private let layout: CellLayout
  private var table: AnswerTable
  private var starts = [0]
  private var slots: [UInt64] = []
  private var codes: [UInt32] = []
  private var confidences: [(key: UInt64, value: Rational)] = []
  private var markCount = 0

  init(_ answers: AnswerColumns, _ layout: CellLayout) {
    (self.layout, table) = (layout, answers.table)
    slots.reserveCapacity(answers.slots.count)
    codes.reserveCapacity(answers.slots.count)
  }

  mutating func code(of answer: Answer) -> AnswerCode { table.code(of: answer) }

  mutating func append(_ code: AnswerCode, dossier: Int, juror: Int, leaf: Int, confidence: Rational?) {
    let key = layout.key(dossier: dossier, juror: juror, leaf: leaf)
    slots.append(layout.slot(key))
    codes.append(code.rawValue)
    if code.isMark { markCount += 1 }
    if let confidence { confidences.append((key, confidence)) }
  }

  mutating func closeDossier() { starts.append(slots.count) }

  func finished() -> AnswerColumns {
    let isHigh = codes.contains { $0 > UInt32(UInt16.max) }
    return AnswerColumns(
      layout: layout, starts: starts, slots: slots.map { UInt32(truncatingIfNeeded: $0) },
      highSlots: layout.slotBits > 32 ? slots.map { UInt32(truncatingIfNeeded: $0 >> 32) } : [],
      codes: codes.map { UInt16(truncatingIfNeeded: $0) },
      highCodes: isHigh ? codes.map { UInt16(truncatingIfNeeded: $0 >> 16) } : [], table: table,
      comments: SparseColumn(), confidences: SparseColumn(confidences), positions: [],
      files: PositionTable(), markCount: markCount,
      hasRecusals: codes.contains(AnswerCode.recused.rawValue))
  }
}
