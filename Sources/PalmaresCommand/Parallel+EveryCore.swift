internal import Dispatch
internal import Foundation
internal import Palmares

extension Parallel {
  /// Spreads work over the machine's cores, at most eight; the line on the terminal counts the pieces done.
  static var everyCore: Parallel {
    Parallel(workers: min(8, ProcessInfo.processInfo.activeProcessorCount)) { count, body in
      let progress = JobProgress.current
      progress?.expect(count)
      DispatchQueue.concurrentPerform(iterations: count) { piece in
        body(piece)
        progress?.advance()
      }
    }
  }
}
