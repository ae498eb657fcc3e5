internal import Palmares

/// The memory that one core's scan of ballots works in, without checks of bounds: ``BallotScan`` makes room for a whole
/// block before it reads it, and is the only one to use it.
final class BallotScratch {
  /// A cell that holds an answer.
  struct Mark {
    let start: UnsafeRawPointer
    let count: Int
  }

  /// What an answer means that was met before.
  private struct Known {
    /// Its bytes, seven at most, with their number and one in the highest; 0 while empty.
    var word: UInt64 = 0
    var leaf: Int32 = 0
    var code: Int32 = 0
  }

  private static let knownBits = 10

  /// The answers of one row.
  let marks: UnsafeMutablePointer<Mark>
  /// By juror, whether any regular row is the juror's.
  let jurorsSeen: UnsafeMutablePointer<Bool>
  private let known: UnsafeMutablePointer<Known>

  /// Behind a pointer, since every access to a variable of a class is guarded.
  private let lists: UnsafeMutablePointer<Lists>

  /// The runs of the block so far.
  struct Lists {
    var bases = UnsafeMutablePointer<UInt64>.allocate(capacity: 0)
    var ends = UnsafeMutablePointer<UInt32>.allocate(capacity: 0)
    var cells = UnsafeMutablePointer<UInt32>.allocate(capacity: 0)
    var room = 0
    var runCount = 0
    var cellCount = 0

    func deallocate() {
      bases.deallocate()
      ends.deallocate()
      cells.deallocate()
    }

    /// As ``BallotScratch/open(_:)``.
    @inline(__always)
    mutating func open(_ base: UInt64) {
      if runCount > 0 {
        if bases[runCount - 1] == base { return }
        ends[runCount - 1] = UInt32(truncatingIfNeeded: cellCount)
      }
      bases[runCount] = base
      runCount += 1
    }

    /// Adds a cell to the run begun last.
    @inline(__always)
    mutating func append(_ cell: UInt32) {
      cells[cellCount] = cell
      cellCount += 1
    }
  }

  init(marks: Int, jurors: Int) {
    self.marks = .allocate(capacity: marks)
    jurorsSeen = .allocate(capacity: jurors)
    jurorsSeen.initialize(repeating: false, count: jurors)
    known = .allocate(capacity: 1 << Self.knownBits)
    known.initialize(repeating: Known(), count: 1 << Self.knownBits)
    lists = .allocate(capacity: 1)
    lists.initialize(to: Lists())
  }

  deinit {
    marks.deallocate()
    jurorsSeen.deallocate()
    known.deallocate()
    lists.pointee.deallocate()
    lists.deallocate()
  }

  /// The cells of the block so far.
  @inline(__always)
  var count: Int { lists.pointee.cellCount }

  /// Lends the runs of the block so far to a loop, which takes answers into a copy of its own.
  @inline(__always)
  func withLists<Result>(_ body: (inout Lists) -> Result) -> Result {
    var copy = lists.pointee
    defer { lists.pointee = copy }
    return body(&copy)
  }

  /// Makes room for the answers of so many bytes, and begins a block.
  func makeRoom(forBytes count: Int) {
    (lists.pointee.runCount, lists.pointee.cellCount) = (0, 0)
    // An answer has a byte and a delimiter or line end after it, a row at least two cells.
    let needed = count / 2 + 2
    guard needed > lists.pointee.room else { return }
    lists.pointee.deallocate()
    lists.pointee.bases = .allocate(capacity: needed)
    lists.pointee.ends = .allocate(capacity: needed)
    lists.pointee.cells = .allocate(capacity: needed)
    lists.pointee.room = needed
  }

  /// Begins the answers of a juror on a dossier, or goes on with them.
  @inline(__always)
  func open(_ base: UInt64) { lists.pointee.open(base) }

  @inline(__always)
  func append(_ cell: UInt32) { lists.pointee.append(cell) }

  /// Drops the cells from the one at `count` on.
  func drop(from count: Int) { lists.pointee.cellCount = count }

  /// The runs of the block; `nil` where no cell is in any.
  func taken(_ layout: CellLayout) -> AnswerRuns? {
    let lists = lists.pointee
    guard lists.cellCount > 0 else { return nil }
    lists.ends[lists.runCount - 1] = UInt32(lists.cellCount)
    return AnswerRuns(
      bases: Array(UnsafeBufferPointer(start: lists.bases, count: lists.runCount)),
      ends: Array(UnsafeBufferPointer(start: lists.ends, count: lists.runCount)),
      cells: Array(UnsafeBufferPointer(start: lists.cells, count: lists.cellCount)), layout: layout)
  }

  // MARK: - Answers met before

  /// The code of a short text on a leaf, as ``AnswerTexts`` gives it; `nil` where it must be asked.
  @inline(__always)
  func code(_ text: Mark, leaf: Int) -> Int? {
    guard text.count < 8 else { return nil }
    let code = code(UInt64(littleEndian: text.start.loadUnaligned(as: UInt64.self)), text.count, leaf: leaf)
    return code == Self.unmet ? nil : code
  }

  /// What ``code(_:_:leaf:)`` gives of a text that must be asked; no code is so low.
  static let unmet = Int.min

  /// The same of the lower `count` bytes of a word, 0..<8; ``unmet`` where it must be asked.
  @inline(__always)
  func code(_ bytes: UInt64, _ count: Int, leaf: Int) -> Int {
    let word = Self.word(bytes, count)
    let found = known[Self.slot(word, leaf)]
    return found.word == word && found.leaf == Int32(truncatingIfNeeded: leaf) ? Int(found.code) : Self.unmet
  }

  /// Keeps the code of a text on a leaf, in the place of another.
  func keep(_ code: Int, of text: Mark, leaf: Int) {
    guard text.count < 8 else { return }
    let word = Self.word(UInt64(littleEndian: text.start.loadUnaligned(as: UInt64.self)), text.count)
    known[Self.slot(word, leaf)] = Known(word: word, leaf: Int32(leaf), code: Int32(code))
  }

  @inline(__always)
  private static func word(_ bytes: UInt64, _ count: Int) -> UInt64 {
    let count = UInt64(truncatingIfNeeded: count)
    return bytes & ((1 &<< (8 &* count)) &- 1) | (count &+ 1) &<< 56
  }

  @inline(__always)
  private static func slot(_ word: UInt64, _ leaf: Int) -> Int {
    let mixed =
      (word ^ UInt64(truncatingIfNeeded: leaf &+ 1) &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> UInt64(64 - knownBits))
  }
}
