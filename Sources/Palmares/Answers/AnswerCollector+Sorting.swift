extension AnswerCollector {
  /// A cell that was given twice.
  struct Duplicate: Sendable, Hashable {
    let juror: Int
    let dossier: Int
    let leaf: Int
    let first: SourcePosition?
    let second: SourcePosition?
  }

  /// Sorts all cells by dossier, juror and leaf.
  ///
  /// Of cells given twice the first taken stays; recusals may be said twice.
  ///
  /// - Parameters:
  ///   - dossiers: The number of dossiers.
  ///   - parallel: How to spread the work over cores.
  /// - Returns: The columns, and the cells given twice, by place.
  /// - Complexity: Linear in cells and dossiers where each dossier's cells come nearly in order; else a sort of each
  ///   dossier's cells beside.
  func sorted(
    dossiers: Int, parallel: Parallel = .serial
  ) -> (columns: AnswerColumns, duplicates: [Duplicate]) {
    if let columns = PlainSorting(self, dossiers: dossiers)?.columns(parallel) { return (columns, []) }
    var sorting = AnswerSorting(self, dossiers: dossiers)
    sorting.scatter()
    sorting.sortEachDossier()
    return sorting.finished()
  }
}

/// A counting sort by dossier, then a sort of each dossier's few cells.
private struct AnswerSorting {
  private let collector: AnswerCollector
  /// By part of the collector.
  private let blocks: [[AnswerCollector.Block]]
  private let layout: CellLayout
  private var starts: [Int]
  private var slots: [UInt32] = []
  private var highSlots: [UInt32] = []
  private var codes: [UInt16] = []
  private var highCodes: [UInt16] = []
  private var positions: [PackedPosition] = []
  private var files = PositionTable()
  private var table = AnswerTable()
  private var duplicates: [AnswerCollector.Duplicate] = []

  init(_ collector: AnswerCollector, dossiers: Int) {
    (self.collector, layout) = (collector, collector.layout)
    blocks = collector.parts.map(\.allBlocks)
    starts = Array(repeating: 0, count: dossiers + 1)
    for part in blocks {
      for block in part {
        for key in block.keys { starts[layout.dossier(key) + 1] += 1 }
      }
    }
    for index in 0..<dossiers { starts[index + 1] += starts[index] }
  }

  mutating func scatter() {
    let count = collector.count
    // One table of codes for all parts.
    let translations = collector.parts.map { $0.translation(to: &table) }
    let needsHighSlots = layout.slotBits > 32
    let needsHighCodes = table.marks.count + Int(AnswerCode.firstMark) > Int(UInt16.max)
    let hasPositions = blocks.contains { $0.contains { !$0.positions.isEmpty } }
    slots = Array(repeating: 0, count: count)
    codes = Array(repeating: 0, count: count)
    if needsHighSlots { highSlots = Array(repeating: 0, count: count) }
    if needsHighCodes { highCodes = Array(repeating: 0, count: count) }
    if hasPositions { positions = Array(repeating: .none, count: count) }
    var next = starts
    for (index, (part, translation)) in zip(collector.parts, translations).enumerated() {
      for block in blocks[index] {
        for index in block.keys.indices {
          let key = block.keys[index]
          let slot = layout.slot(key)
          let code = translation[Int(block.code(index).rawValue)]
          let dossier = layout.dossier(key)
          let place = next[dossier]
          next[dossier] = place + 1
          slots[place] = UInt32(truncatingIfNeeded: slot)
          codes[place] = UInt16(truncatingIfNeeded: code)
          if needsHighSlots { highSlots[place] = UInt32(truncatingIfNeeded: slot >> 32) }
          if needsHighCodes { highCodes[place] = UInt16(truncatingIfNeeded: code >> 16) }
          if !block.positions.isEmpty {
            positions[place] = files.pack(part.files.unpack(block.positions[index]))
          }
        }
      }
    }
  }

  private func slot(_ cell: Int) -> UInt64 {
    highSlots.isEmpty ? UInt64(slots[cell]) : UInt64(highSlots[cell]) << 32 | UInt64(slots[cell])
  }

  /// Sorts the cells of each dossier by slot, equal ones in the order taken, then drops those given twice.
  mutating func sortEachDossier() {
    var hasEqual = false
    for dossier in 0..<starts.count - 1 {
      let cells = starts[dossier]..<starts[dossier + 1]
      var isSorted = true
      for cell in cells.dropFirst() {
        let (left, right) = (slot(cell - 1), slot(cell))
        if left > right {
          isSorted = false
          break
        }
        if left == right { hasEqual = true }
      }
      if isSorted { continue }
      sort(cells)
      if !hasEqual { hasEqual = cells.dropFirst().contains { slot($0 - 1) == slot($0) } }
    }
    if hasEqual { dropEqual() }
  }

  private mutating func sort(_ cells: Range<Int>) {
    let order = cells.sorted { (slot($0), $0) < (slot($1), $1) }
    Self.permute(&slots, cells, order)
    Self.permute(&codes, cells, order)
    if !highSlots.isEmpty { Self.permute(&highSlots, cells, order) }
    if !highCodes.isEmpty { Self.permute(&highCodes, cells, order) }
    if !positions.isEmpty { Self.permute(&positions, cells, order) }
  }

  /// Static, so that nothing else holds the column while it changes: a copy a dossier would be quadratic.
  private static func permute<Element>(_ column: inout [Element], _ cells: Range<Int>, _ order: [Int]) {
    let sorted = order.map { column[$0] }
    column.replaceSubrange(cells, with: sorted)
  }

  private mutating func dropEqual() {
    var (kept, start) = (0, 0)
    for dossier in 0..<starts.count - 1 {
      let cells = start..<starts[dossier + 1]
      start = cells.upperBound
      for cell in cells {
        if kept > starts[dossier], slot(kept - 1) == slot(cell) {
          let slot = slot(cell)
          if layout.leaf(slot) != layout.recusalLeaf {
            duplicates.append(
              AnswerCollector.Duplicate(
                juror: layout.juror(slot), dossier: dossier, leaf: layout.leaf(slot),
                first: positions.isEmpty ? nil : files.unpack(positions[kept - 1]),
                second: positions.isEmpty ? nil : files.unpack(positions[cell])))
          }
          continue
        }
        move(cell, to: kept)
        kept += 1
      }
      starts[dossier + 1] = kept
    }
    let dropped = slots.count - kept
    slots.removeLast(dropped)
    codes.removeLast(dropped)
    if !highSlots.isEmpty { highSlots.removeLast(dropped) }
    if !highCodes.isEmpty { highCodes.removeLast(dropped) }
    if !positions.isEmpty { positions.removeLast(dropped) }
  }

  private mutating func move(_ cell: Int, to place: Int) {
    guard cell != place else { return }
    slots[place] = slots[cell]
    codes[place] = codes[cell]
    if !highSlots.isEmpty { highSlots[place] = highSlots[cell] }
    if !highCodes.isEmpty { highCodes[place] = highCodes[cell] }
    if !positions.isEmpty { positions[place] = positions[cell] }
  }

  func finished() -> (columns: AnswerColumns, duplicates: [AnswerCollector.Duplicate]) {
    var (marks, hasRecusals) = (0, false)
    for cell in codes.indices {
      if UInt32(codes[cell]) >= AnswerCode.firstMark || (!highCodes.isEmpty && highCodes[cell] > 0) {
        marks += 1
      } else if UInt32(codes[cell]) == AnswerCode.recused.rawValue {
        hasRecusals = true
      }
    }
    let columns = AnswerColumns(
      layout: layout, starts: starts, slots: slots, highSlots: highSlots, codes: codes, highCodes: highCodes,
      table: table, comments: SparseColumn(collector.parts.flatMap(\.comments)),
      confidences: SparseColumn(collector.parts.flatMap(\.confidences)), positions: positions, files: files,
      markCount: marks, hasRecusals: hasRecusals)
    return (columns, duplicates)
  }
}

extension AnswerCollector.Part {
  /// By code of this part, the code in a table that all parts share.
  func translation(to table: inout AnswerTable) -> [UInt32] {
    ([.blank, .notApplicable, .abstain, .recused] + self.table.marks.map { Answer.mark($0) }).map {
      table.code(of: $0).rawValue
    }
  }
}
