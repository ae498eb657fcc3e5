internal import Dispatch
internal import Palmares

/// Reads a file of CSV with all cores: each block is read in turn, scanned by whichever core is free, and finished in
/// the order of the file.
enum BlockPipeline {
  /// What a core does next.
  private enum Step {
    case read(CSVBlock)
    case finish(Scanned)
    case stop
  }

  private struct Scanned {
    let block: CSVBlock
    let found: BallotScan.Found
  }

  private struct State {
    /// Blocks that hold nothing.
    var free: [CSVBlock]
    /// Blocks that were scanned but not finished, by their place.
    var scanned: [Int: Scanned] = [:]
    var nextToFinish = 0
    var blocksRead = 0
    var isReading = false
    var isFinishing = false
    var isAtEnd = false
    var failure: OpenFile.Failure?
    var scans: [BallotScan] = []

    mutating func nextStep() -> Step? {
      if !isFinishing, let next = scanned.removeValue(forKey: nextToFinish) {
        isFinishing = true
        return .finish(next)
      }
      if isAtEnd, nextToFinish == blocksRead { return .stop }
      guard !isAtEnd, !isReading, let block = free.popLast() else { return nil }
      isReading = true
      return .read(block)
    }
  }

  /// What belongs to one core at a time by the turns of ``State``.
  private final class Turns: @unchecked Sendable {
    var reader: CSVBlockReader
    let finish: (CSVBlock, BallotScan.Found) -> Void

    init(_ reader: consuming CSVBlockReader, _ finish: @escaping (CSVBlock, BallotScan.Found) -> Void) {
      self.reader = reader
      self.finish = finish
    }
  }

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - reader: The file after its header.
  ///   - blockBytes: The bytes of a block.
  ///   - cores: How many cores.
  ///   - plan: How rows are read; `nil` leaves all to `finish`.
  ///   - finish: Takes each block in the order of the file, one at a time, with the rows that are left.
  /// - Returns: The answers that the cores found, in no order.
  static func run(
    _ reader: consuming CSVBlockReader, blockBytes: Int, cores: Int = Cores.count, plan: BallotScanPlan?,
    finish: @escaping (CSVBlock, BallotScan.Found) -> Void
  ) throws(OpenFile.Failure) -> [BallotBox] {
    let turns = Turns(reader, finish)
    let blocks = (0..<(2 * cores + 1)).map { _ in CSVBlock(capacity: blockBytes) }
    let monitor = Monitor(State(free: blocks))
    let work = { @Sendable (_: Int) in
      var scan = plan.map { BallotScan($0) }
      while true {
        switch monitor.waitFor({ $0.nextStep() }) {
        case .read(let block): read(block, turns, &scan, monitor)
        case .finish(let scanned):
          turns.finish(scanned.block, scanned.found)
          monitor.withState { state in
            state.isFinishing = false
            state.nextToFinish += 1
            state.free.append(scanned.block)
          }
        case .stop:
          if let scan { monitor.withState { $0.scans.append(scan) } }
          return
        }
      }
    }
    DispatchQueue.concurrentPerform(iterations: cores, execute: work)
    let (scans, failure) = monitor.withState { state in (state.scans, state.failure) }
    if let failure { throw failure }
    return scans.map { scan in
      var scan = scan
      return scan.finished()
    }
  }

  private static func read(
    _ block: CSVBlock, _ turns: Turns, _ scan: inout BallotScan?, _ monitor: Monitor<State>
  ) {
    var failure: OpenFile.Failure?
    var hasBytes = false
    do throws(OpenFile.Failure) { hasBytes = try turns.reader.fill(block) } catch { failure = error }
    monitor.withState { state in
      state.isReading = false
      state.isAtEnd = !hasBytes || failure != nil
      state.failure = failure
      if hasBytes { state.blocksRead += 1 } else { state.free.append(block) }
    }
    guard hasBytes else { return }
    let found = scan?.scan(block) ?? BallotScan.Found(leaving: block)
    monitor.withState { $0.scanned[block.sequence] = Scanned(block: block, found: found) }
  }
}

extension BallotScan.Found {
  /// All rows of a block are left.
  init(leaving block: CSVBlock) {
    self.init()
    isUTF8 = SourceEncoding.isUTF8(block.bytes)
    rest = [BallotScan.Rest(start: block.start, end: block.bytes.count, line: 0)]
    lineCount = CSVRowEnds.lineCount(in: UnsafeRawBufferPointer(rebasing: block.bytes[block.start...]))
  }
}
