internal import Dispatch
internal import Foundation
internal import Palmares
internal import Synchronization

/// Makes the pieces of a long text, or of several at once, one after the other, in a room of its own.
protocol PieceMaker: AnyObject {
  /// Makes a piece; the one before has been handed over.
  func make(_ piece: Int)
  /// Hands over the piece just made, of each text to its sink.
  ///
  /// - Throws: What a sink throws.
  func handOver(to sinks: [([UInt8]) throws -> Void]) throws
}

/// Makes the pieces of a long text on every core and hands them over in order.
///
/// There are never more pieces than workers: one who made a piece waits for its turn, hands it over, and only then
/// makes another. So memory doesn't grow with the text, and writing goes on beside making.
struct OrderedPieces {
  /// How many work at once, ≥ 1.
  let workers: Int

  /// As many workers as the machine has cores, at most 8: one writer couldn't keep up with more.
  static var everyCore: Self { Self(workers: min(8, max(1, ProcessInfo.processInfo.activeProcessorCount))) }

  /// Writes `count` pieces.
  ///
  /// - Parameters:
  ///   - maker: Gives each worker its own maker.
  ///   - sinks: Take the pieces, each of its text, one at a time, in order, from any thread; once one throws, none gets
  ///     more.
  /// - Throws: What a sink throws.
  func write(
    _ count: Int, by maker: @Sendable () -> any PieceMaker, to sinks: [([UInt8]) throws -> Void]
  ) throws {
    let workers = min(workers, count)
    let progress = JobProgress.current
    progress?.expect(count)
    guard workers > 1 else {
      let maker = maker()
      for piece in 0..<count {
        maker.make(piece)
        try maker.handOver(to: sinks)
        progress?.advance()
      }
      return
    }
    let next = Atomic(0)
    let hasFailed = Atomic(false)
    // A piece waits for the turn of its number modulo workers: no two pieces in the making share one.
    let turns = (0..<workers).map { _ in DispatchSemaphore(value: 0) }
    turns[0].signal()
    // Used only by whose turn it is.
    nonisolated(unsafe) let sinks = sinks
    nonisolated(unsafe) var failure: (any Error)?
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      let maker = maker()
      while case let piece = next.add(1, ordering: .relaxed).oldValue, piece < count {
        let isWanted = !hasFailed.load(ordering: .relaxed)
        if isWanted { maker.make(piece) }
        turns[piece % workers].wait()
        if isWanted, failure == nil {
          do {
            try maker.handOver(to: sinks)
            progress?.advance()
          } catch {
            failure = error
            hasFailed.store(true, ordering: .relaxed)
          }
        }
        turns[(piece + 1) % workers].signal()
      }
    }
    if let failure { throw failure }
  }
}
