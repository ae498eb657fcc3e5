internal import ArgumentParser
internal import PalmaresFiles
internal import PalmaresReport

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The terminal, or whatever stands in for it.
enum Console {
  /// Whether errors may be coloured: standard error is a terminal, and nobody asked for none.
  static var hasColour: Bool { isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR") == nil }

  /// How a report is laid out on standard output.
  static var layout: TerminalLayout {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    var size = winsize()
    var width = 100
    if let columns = getenv("COLUMNS").flatMap({ Int(String(cString: $0)) }), columns > 0 {
      width = columns
    } else if isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      width = Int(size.ws_col)
    }
    return TerminalLayout(width: max(40, width), hasColour: isTerminal && getenv("NO_COLOR") == nil)
  }

  /// Makes a file that grows beyond what the shell allows an error of writing, which the system would end otherwise.
  static func ignoreFileSizeLimits() { signal(SIGXFSZ, SIG_IGN) }

  /// Writes to standard error; nothing can be told where that fails.
  static func error(_ text: String) {
    StandardError.write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Writes a report to standard output.
  static func write(_ text: String) throws { try write(Array(text.utf8), to: "-") }

  /// Writes bytes whole to a file, or to standard output for `-`.
  ///
  /// - Throws: 73, after saying why, where it can't.
  static func write(_ bytes: [UInt8], to path: String) throws {
    do throws(OutputError) {
      if path == "-" { try StandardOutput.write(bytes) } else { try OutputFile.write(bytes, to: path) }
    } catch {
      Self.error("palmares: can't write \(path == "-" ? "standard output" : error.path): \(error.reason)")
      throw ExitCode.cannotWrite
    }
  }
}
