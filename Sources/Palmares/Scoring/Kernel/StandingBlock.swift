/// The standings of a few dossiers in a row, until columns take them all at once.
struct StandingBlock<Number: BitwiseCopyable>: ~Copyable {
  /// How many dossiers it holds at most.
  static var capacity: Int { 256 }

  /// The dossiers so far.
  private(set) var count = 0
  /// The nodes, the root included, and the levels of the ladder.
  let width, levels: Int
  /// The columns of scores: the composites, then those of ``StandingColumns/nodes``.
  let columns: Int
  /// By dossier and node.
  private let values: Room<Number>
  /// By column and dossier, each column with room for all.
  private let scores: Room<Number>
  private let programs: Room<Int32>
  /// By dossier and level.
  private let gatesHold: Room<Bool>
  private let asksNothing: Room<Bool>

  /// Makes room.
  ///
  /// - Parameters:
  ///   - zero: What stands where nothing was written.
  ///   - width: The nodes, the root included.
  ///   - columns: What is compared.
  init(_ zero: Number, width: Int, _ columns: StandingColumns) {
    (self.width, levels, self.columns) = (width, columns.levels.count, columns.nodes.count + 1)
    values = Room(repeating: zero, count: Self.capacity * width)
    scores = Room(repeating: zero, count: Self.capacity * (columns.nodes.count + 1))
    programs = Room(repeating: 0, count: Self.capacity)
    gatesHold = Room(repeating: false, count: Self.capacity * columns.levels.count)
    asksNothing = Room(repeating: false, count: Self.capacity)
  }

  /// Whether no other dossier goes in.
  var isFull: Bool { count == Self.capacity }

  /// The values of the next dossier, by node.
  var row: UnsafeMutablePointer<Number> {
    @inline(__always) get { values.base + count &* width }
  }

  /// Sets a score of the next dossier.
  @inline(__always)
  func set(_ score: Number, in column: Int) { scores[column &* Self.capacity &+ count] = score }

  /// Sets whether the gates of a level hold for the next dossier.
  @inline(__always)
  func set(gatesHold holds: Bool, at level: Int) { gatesHold[count &* levels &+ level] = holds }

  /// Takes the next dossier, whose values and scores are set.
  @inline(__always)
  mutating func close(program: Int, asksNothing isOut: Bool) {
    programs[count] = Int32(truncatingIfNeeded: program)
    asksNothing[count] = isOut
    count &+= 1
  }

  /// What columns take of a block.
  struct Content {
    let values: UnsafeBufferPointer<Number>
    let programs: UnsafeBufferPointer<Int32>
    let gatesHold, asksNothing: UnsafeBufferPointer<Bool>
    fileprivate let scores: UnsafeMutablePointer<Number>

    /// A column of scores, the composites first.
    func scores(_ column: Int) -> UnsafeBufferPointer<Number> {
      UnsafeBufferPointer(start: scores + column * StandingBlock.capacity, count: programs.count)
    }
  }

  /// Lends what it holds, then is empty.
  mutating func empty(_ body: (Content) -> Void) {
    if count == 0 { return }
    body(
      Content(
        values: UnsafeBufferPointer(start: values.base, count: count * width),
        programs: UnsafeBufferPointer(start: programs.base, count: count),
        gatesHold: UnsafeBufferPointer(start: gatesHold.base, count: count * levels),
        asksNothing: UnsafeBufferPointer(start: asksNothing.base, count: count), scores: scores.base))
    count = 0
  }
}
