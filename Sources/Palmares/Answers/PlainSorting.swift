/// Sorts cells that have nothing but a short slot and a short code, as those of large jobs do: dossiers are shared out
/// among the cores, and each core writes the cells of its own.
struct PlainSorting {
  private let collector: AnswerCollector
  private let layout: CellLayout
  private let table: AnswerTable
  /// By part, the code in `table` of each of its codes.
  private let translations: [[UInt16]]
  /// All runs in the order of their file, each with its part.
  private let runs: [(part: Int, runs: AnswerRuns)]
  /// By dossier, the place of its first cell; one more than dossiers.
  private let starts: [Int]

  /// Prepares a sort, or returns `nil` where cells have more.
  init?(_ collector: AnswerCollector, dossiers: Int) {
    (self.collector, layout) = (collector, collector.layout)
    guard layout.slotBits <= 32 else { return nil }
    for part in collector.parts {
      for block in part.blocks where !block.positions.isEmpty || !block.highCodes.isEmpty { return nil }
    }
    var table = AnswerTable()
    let translations = collector.parts.map { $0.translation(to: &table) }
    guard table.marks.count + Int(AnswerCode.firstMark) <= Int(UInt16.max) else { return nil }
    (self.table, self.translations) = (table, translations.map { $0.map { UInt16($0) } })
    let all = collector.parts.enumerated().flatMap { part, content in
      content.runs.map { (order: $0.order, part: part, runs: $0.runs) }
    }
    runs = all.sorted { ($0.order, $0.part) < ($1.order, $1.part) }.map { ($0.part, $0.runs) }
    starts = Self.starts(collector, dossiers)
  }

  private static func starts(_ collector: AnswerCollector, _ dossiers: Int) -> [Int] {
    var starts = Array(repeating: 0, count: dossiers + 1)
    let layout = collector.layout
    for part in collector.parts {
      for (_, runs) in part.runs {
        var start: UInt32 = 0
        for run in runs.bases.indices {
          starts[layout.dossier(runs.bases[run]) + 1] += Int(runs.ends[run] - start)
          start = runs.ends[run]
        }
      }
      for block in part.blocks {
        for key in block.keys { starts[layout.dossier(key) + 1] += 1 }
      }
    }
    for dossier in 0..<dossiers { starts[dossier + 1] += starts[dossier] }
    return starts
  }

  /// What a core found among its cells.
  private struct Found: Sendable {
    var markCount = 0
    var hasRecusals = false
    /// Whether any answer is given twice.
    var hasEqual = false
    /// The dossiers with recusals said twice, and how many cells at the end of each are to be dropped.
    var dropped: [(dossier: Int, count: Int)] = []
  }

  /// Returns the columns; `nil` where an answer is given twice.
  func columns(_ parallel: Parallel) -> AnswerColumns? {
    let count = collector.count
    var found: [Found] = []
    var codes: [UInt16] = []
    var slots = [UInt32](unsafeUninitializedCapacity: count) { slots, slotCount in
      codes = [UInt16](unsafeUninitializedCapacity: count) { codes, codeCount in
        // Every core writes the cells of its own dossiers, and nothing else.
        nonisolated(unsafe) let (slots, codes) = (slots, codes)
        found = parallel.map(starts.count - 1) { dossiers in
          scatter(dossiers, slots, codes)
          return sort(dossiers, slots, codes)
        }
        codeCount = count
      }
      slotCount = count
    }
    if found.contains(where: \.hasEqual) { return nil }
    var kept = starts
    Self.drop(found.flatMap(\.dropped), from: &slots, &codes, &kept)
    return AnswerColumns(
      layout: layout, starts: kept, slots: slots, highSlots: [], codes: codes, highCodes: [], table: table,
      comments: SparseColumn(collector.parts.flatMap(\.comments)),
      confidences: SparseColumn(collector.parts.flatMap(\.confidences)), positions: [],
      files: PositionTable(), markCount: found.reduce(0) { $0 + $1.markCount },
      hasRecusals: found.contains(where: \.hasRecusals))
  }

  /// Takes out the last cells of some dossiers, in their order.
  private static func drop(
    _ dropped: [(dossier: Int, count: Int)], from slots: inout [UInt32], _ codes: inout [UInt16],
    _ starts: inout [Int]
  ) {
    guard let first = dropped.first else { return }
    var kept = starts[first.dossier + 1] - first.count
    slots.withUnsafeMutableBufferPointer { slots in
      codes.withUnsafeMutableBufferPointer { codes in
        for (index, (dossier, _)) in dropped.enumerated() {
          let isLast = index + 1 == dropped.count
          let start = starts[dossier + 1]
          let end = isLast ? slots.count : starts[dropped[index + 1].dossier + 1] - dropped[index + 1].count
          for cell in start..<end {
            slots[kept] = slots[cell]
            codes[kept] = codes[cell]
            kept += 1
          }
        }
      }
    }
    slots.removeLast(slots.count - kept)
    codes.removeLast(codes.count - kept)
    var (index, gone) = (0, 0)
    for dossier in first.dossier..<starts.count - 1 {
      if index < dropped.count, dropped[index].dossier == dossier {
        gone += dropped[index].count
        index += 1
      }
      starts[dossier + 1] -= gone
    }
  }

  /// Writes the cells of some dossiers, in the order taken.
  private func scatter(
    _ dossiers: Range<Int>, _ slots: UnsafeMutableBufferPointer<UInt32>,
    _ codes: UnsafeMutableBufferPointer<UInt16>
  ) {
    var next = Array(starts[dossiers])
    let first = dossiers.lowerBound
    for (part, runs) in runs where runs.dossiers.overlaps(dossiers) {
      let translation = translations[part]
      var start = 0
      for run in runs.bases.indices {
        let (base, end) = (runs.bases[run], Int(runs.ends[run]))
        let (dossier, cells) = (layout.dossier(base), start..<end)
        start = end
        guard dossiers.contains(dossier) else { continue }
        let slot = UInt32(truncatingIfNeeded: layout.slot(base))
        var place = next[dossier - first]
        for index in cells {
          let cell = runs.cells[index]
          slots[place] = slot | cell >> 16
          codes[place] = translation[Int(cell & 0xFFFF)]
          place += 1
        }
        next[dossier - first] = place
      }
    }
    for (part, translation) in zip(collector.parts, translations) {
      for block in part.blocks {
        for index in block.keys.indices {
          let dossier = layout.dossier(block.keys[index])
          guard dossiers.contains(dossier) else { continue }
          let place = next[dossier - first]
          next[dossier - first] = place + 1
          slots[place] = UInt32(truncatingIfNeeded: layout.slot(block.keys[index]))
          codes[place] = translation[Int(block.codes[index])]
        }
      }
    }
  }

  /// Sorts the cells of each dossier by slot, and counts what they are.
  private func sort(
    _ dossiers: Range<Int>, _ slots: UnsafeMutableBufferPointer<UInt32>,
    _ codes: UnsafeMutableBufferPointer<UInt16>
  ) -> Found {
    var (found, packed): (Found, [UInt64]) = (Found(), [])
    let (recused, firstMark) = (UInt16(AnswerCode.recused.rawValue), UInt16(AnswerCode.firstMark))
    for dossier in dossiers {
      let cells = starts[dossier]..<starts[dossier + 1]
      var isRising = true
      for cell in cells {
        if codes[cell] >= firstMark { found.markCount += 1 }
        if codes[cell] == recused { found.hasRecusals = true }
        if cell > cells.lowerBound, slots[cell - 1] >= slots[cell] { isRising = false }
      }
      if isRising { continue }
      packed.removeAll(keepingCapacity: true)
      for cell in cells { packed.append(UInt64(slots[cell]) << 16 | UInt64(codes[cell])) }
      packed.sort()
      var end = cells.lowerBound
      for cell in packed {
        let slot = UInt32(truncatingIfNeeded: cell >> 16)
        if end > cells.lowerBound, slots[end - 1] == slot {
          if layout.leaf(UInt64(slot)) == layout.recusalLeaf { continue }
          found.hasEqual = true
        }
        slots[end] = slot
        codes[end] = UInt16(truncatingIfNeeded: cell)
        end += 1
      }
      if end < cells.upperBound { found.dropped.append((dossier, cells.upperBound - end)) }
    }
    return found
  }
}
