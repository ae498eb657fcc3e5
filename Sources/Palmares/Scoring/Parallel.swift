internal import Synchronization

/// How work is spread over cores; the engine itself starts no thread.
///
/// What is computed doesn't depend on it. ``serial`` does one piece after another. An app hands in what it has:
///
/// ```swift
/// let parallel = Parallel(workers: 2) { count, body in
///   DispatchQueue.concurrentPerform(iterations: count, execute: body)
/// }
/// ```
public struct Parallel: Sendable {
  /// How many pieces can go on at once, ≥ 1.
  public let workers: Int
  private let run: @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void

  /// Creates a way to spread work.
  ///
  /// - Parameters:
  ///   - workers: How many pieces can go on at once.
  ///   - run: Calls `body` once with each of 0..<count, on any threads, and returns when all are done.
  public init(
    workers: Int, run: @escaping @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void
  ) {
    (self.workers, self.run) = (Swift.max(workers, 1), run)
  }

  /// One piece after another, on the caller's thread.
  public static let serial = Parallel(workers: 1) { count, body in
    for index in 0..<count { body(index) }
  }

  /// Computes something of each of several ranges that together are 0..<count, and returns it in their order.
  ///
  /// - Parameter grain: How many of them are worth a thread.
  func map<Part: Sendable>(_ count: Int, grain: Int = 1_024, _ part: @Sendable (Range<Int>) -> Part) -> [Part]
  {
    // Small jobs aren't worth a thread.
    let pieces = Swift.max(1, Swift.min(workers * 4, count / grain))
    if workers == 1 || pieces == 1 { return [part(0..<count)] }
    let parts = Mutex<[Part?]>(Array(repeating: nil, count: pieces))
    run(pieces) { piece in
      let done = part(count * piece / pieces..<count * (piece + 1) / pieces)
      parts.withLock { $0[piece] = done }
    }
    return parts.withLock { $0.compactMap(\.self) }
  }
}
