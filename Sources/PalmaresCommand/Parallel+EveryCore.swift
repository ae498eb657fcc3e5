internal import Dispatch
internal import Foundation
internal import Palmares

extension Parallel {
  /// Spreads work over the machine's cores, at most eight.
  static var everyCore: Parallel {
    Parallel(workers: min(8, ProcessInfo.processInfo.activeProcessorCount)) { count, body in
      DispatchQueue.concurrentPerform(iterations: count) { body($0) }
    }
  }
}
