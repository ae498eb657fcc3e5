internal import Dispatch
internal import Foundation
internal import Palmares

extension Parallel {
  /// On every core, at most 8; the line on the terminal counts the pieces done.
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
