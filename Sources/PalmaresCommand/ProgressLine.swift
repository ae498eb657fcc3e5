internal import Foundation
internal import Palmares
internal import PalmaresFiles
internal import PalmaresReport
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A line on the terminal that tells what takes so long; it goes before anything else is said.
///
/// Only where standard error is a terminal, and only from a second on.
enum ProgressLine {
  private struct Shown {
    var isStopped = true
    var isVisible = false
  }

  private static let shown = Mutex(Shown())
  private static let patience = 1.0
  private static let pause = 0.1

  /// Runs a command with its progress shown.
  static func during<Result>(_ work: () throws -> Result) rethrows -> Result {
    guard isatty(STDERR_FILENO) == 1 else { return try work() }
    let progress = JobProgress()
    shown.withLock { $0.isStopped = false }
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: patience)
      while draw(progress) { Thread.sleep(forTimeInterval: pause) }
    }
    defer { stop() }
    return try JobProgress.$current.withValue(progress) { try work() }
  }

  /// Takes the line away; it may come again.
  static func erase() { shown.withLock { erase(&$0) } }

  /// Takes the line away for good.
  static func stop() {
    shown.withLock { shown in
      shown.isStopped = true
      erase(&shown)
    }
  }

  private static func erase(_ shown: inout Shown) {
    guard shown.isVisible else { return }
    StandardError.write(eraser)
    shown.isVisible = false
    Interruption.erasesLine(false)
  }

  private static let eraser = Array("\r\u{1B}[K".utf8)

  /// Shows what is done now.
  ///
  /// - Returns: Whether it is to be shown again.
  private static func draw(_ progress: JobProgress) -> Bool {
    let state = progress.state
    return shown.withLock { shown in
      if shown.isStopped { return false }
      guard state.stage != nil else { return true }
      let language = Languages.nearest(state.language ?? "fr")
      let text = language.progressLine(state, width: Console.errorWidth - 1)
      Interruption.erasesLine(true)
      StandardError.write(eraser + Array(text.utf8))
      shown.isVisible = true
      return true
    }
  }
}
