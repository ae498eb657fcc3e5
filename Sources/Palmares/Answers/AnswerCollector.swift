/// Takes answers in any order and keeps each in ten bytes, or in four within runs, until it sorts them into ``AnswerColumns``.
///
/// Several are filled at once and then appended to one another: marks are coded in each on its own, and put into one
/// code when sorted. Nothing is checked here; ``BallotBox`` and the checks of an edition do that.
struct AnswerCollector: Sendable {
  let layout: CellLayout
  private(set) var parts: [Part]

  /// What one collector took: a list of blocks, so that growing copies nothing.
  struct Part: Sendable {
    var table = AnswerTable()
    var blocks: [Block] = []
    /// Cells of large tables, each list with its place in its file.
    var runs: [(order: Int, runs: AnswerRuns)] = []
    var comments: [(key: UInt64, value: String)] = []
    var confidences: [(key: UInt64, value: Rational)] = []
    var files = PositionTable()
    var count = 0
  }

  /// Cells as they came.
  struct Block: Sendable {
    var keys: [UInt64] = []
    var codes: [UInt16] = []
    /// The upper bits of the codes; empty while all are 0, else as many.
    var highCodes: [UInt16] = []
    /// Where cells are written; empty while none is known, else as many.
    var positions: [PackedPosition] = []

    static let capacity = 1 << 16
  }

  init(_ layout: CellLayout) { (self.layout, parts) = (layout, [Part()]) }

  /// The cells taken so far.
  var count: Int { parts.reduce(0) { $0 + $1.count } }

  /// Returns the code by which this collector keeps an answer; good for ``append(_:juror:dossier:leaf:)`` until it is
  /// appended to another.
  mutating func code(of answer: Answer) -> AnswerCode { parts[0].table.code(of: answer) }

  /// Returns the answer of a code that ``code(of:)`` gave.
  func answer(_ code: AnswerCode) -> Answer { parts[0].table.answer(code) }

  /// Takes a cell.
  ///
  /// - Parameters:
  ///   - code: As ``code(of:)`` gave it.
  ///   - juror: A place in ``Edition/jurors``.
  ///   - dossier: A place in ``Edition/dossiers``.
  ///   - leaf: A place in ``Edition/leaves``; ignored for a recusal.
  @inline(__always)
  mutating func append(_ code: AnswerCode, juror: Int, dossier: Int, leaf: Int) {
    let leaf = code == .recused ? layout.recusalLeaf : leaf
    parts[0].append(layout.key(dossier: dossier, juror: juror, leaf: leaf), code)
  }

  /// Takes a cell with what stands beside it.
  mutating func append(
    _ code: AnswerCode, juror: Int, dossier: Int, leaf: Int, comment: String?, confidence: Rational?,
    position: SourcePosition?
  ) {
    append(code, juror: juror, dossier: dossier, leaf: leaf)
    let key = layout.key(dossier: dossier, juror: juror, leaf: leaf)
    if code != .recused {
      if let comment { parts[0].comments.append((key, comment)) }
      if let confidence { parts[0].confidences.append((key, confidence)) }
    }
    if let position { parts[0].setLastPosition(position) }
  }

  /// Takes many cells at once.
  ///
  /// - Parameters:
  ///   - runs: The cells, whose codes ``code(of:)`` gave.
  ///   - order: Where they stand among other runs.
  mutating func append(_ runs: AnswerRuns, order: Int) {
    parts[0].runs.append((order, runs))
    parts[0].count += runs.cells.count
  }

  /// Takes all that another collector of the same layout took, after what this one took.
  mutating func append(_ other: consuming AnswerCollector) {
    precondition(other.layout == layout, "collectors of two editions")
    parts += other.parts.filter { $0.count > 0 }
  }
}

extension AnswerCollector.Part {
  @inline(__always)
  mutating func append(_ key: UInt64, _ code: AnswerCode) {
    if blocks.isEmpty || blocks[blocks.count - 1].keys.count >= AnswerCollector.Block.capacity { openBlock() }
    blocks[blocks.count - 1].append(key, code)
    count += 1
  }

  /// All cells as blocks, those in runs first.
  var allBlocks: [AnswerCollector.Block] { runs.map { AnswerCollector.Block($0.runs) } + blocks }

  /// Blocks after the first have their room at once; the first grows, since most editions are small.
  private mutating func openBlock() {
    var block = AnswerCollector.Block()
    if !blocks.isEmpty {
      block.keys.reserveCapacity(AnswerCollector.Block.capacity)
      block.codes.reserveCapacity(AnswerCollector.Block.capacity)
    }
    blocks.append(block)
  }

  mutating func setLastPosition(_ position: SourcePosition) {
    let packed = files.pack(position)
    blocks[blocks.count - 1].setLastPosition(packed)
  }
}

extension AnswerCollector.Block {
  /// Takes the cells of runs one by one.
  init(_ runs: AnswerRuns) {
    var start = 0
    for (base, end) in zip(runs.bases, runs.ends) {
      for cell in runs.cells[start..<Int(end)] {
        keys.append(base | UInt64(cell >> 16))
        codes.append(UInt16(truncatingIfNeeded: cell))
      }
      start = Int(end)
    }
  }

  @inline(__always)
  mutating func append(_ key: UInt64, _ code: AnswerCode) {
    keys.append(key)
    codes.append(UInt16(truncatingIfNeeded: code.rawValue))
    if code.rawValue > UInt32(UInt16.max) || !highCodes.isEmpty { appendHigh(code) }
    if !positions.isEmpty { positions.append(.none) }
  }

  private mutating func appendHigh(_ code: AnswerCode) {
    highCodes += repeatElement(0, count: keys.count - 1 - highCodes.count)
    highCodes.append(UInt16(truncatingIfNeeded: code.rawValue >> 16))
  }

  mutating func setLastPosition(_ position: PackedPosition) {
    positions += repeatElement(.none, count: keys.count - positions.count)
    positions[positions.count - 1] = position
  }

  @inline(__always)
  func code(_ index: Int) -> AnswerCode {
    AnswerCode(
      rawValue: highCodes.isEmpty
        ? UInt32(codes[index]) : UInt32(highCodes[index]) << 16 | UInt32(codes[index]))
  }
}
