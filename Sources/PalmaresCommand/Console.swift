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

  /// The columns of the terminal behind standard error.
  static var errorWidth: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Makes a file that grows beyond what the shell allows an error of writing, which the system would end otherwise.
  static func ignoreFileSizeLimits() { signal(SIGXFSZ, SIG_IGN) }

  /// Writes to standard error; nothing can be told where that fails.
  static func error(_ text: String) {
    ProgressLine.erase()
    StandardError.write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Writes a report to standard output; what keeps it from being written is told in `language`.
  static func write(_ text: String, in language: any Language) throws {
    try write(Array(text.utf8), to: "-", in: language)
  }

  /// Writes bytes whole to a file, or to standard output for `-`; what keeps them from it is told in `language`.
  ///
  /// - Throws: 73, after saying why, where it can't; 141, in silence, where nobody reads standard output any more.
  static func write(_ bytes: [UInt8], to path: String, in language: any Language) throws {
    if path == "-" { ProgressLine.stop() }
    do throws(OutputError) {
      if path == "-" { try StandardOutput.write(bytes) } else { try OutputFile.write(bytes, to: path) }
    } catch {
      if path == "-", error.reason == .closedPipe { throw ExitCode.readerGone }
      throw told(path == "-" ? OutputError(path: "-", reason: error.reason) : error, in: language)
    }
  }

  /// Tells what kept something from being written.
  ///
  /// - Returns: 73.
  static func told(_ failure: OutputError, in language: any Language) -> ExitCode {
    error(language.cannotWrite(failure.path, Obstacle(failure.reason)))
    return .cannotWrite
  }
}

extension Obstacle {
  init(_ reason: SystemReason) {
    self =
      switch reason {
      case .noSuchFolder: .noSuchFolder
      case .permissionDenied: .permissionDenied
      case .readOnly: .readOnly
      case .isFolder: .isFolder
      case .notAFolder: .notAFolder
      case .diskFull: .diskFull
      case .fileTooBig: .fileTooBig
      case .nameTooLong: .nameTooLong
      case .tooManyOpenFiles: .tooManyOpenFiles
      case .tooManyLinks: .tooManyLinks
      case .closedPipe: .closedPipe
      case .unsafeName: .unsafeName
      case .notEmpty: .notEmpty
      case .other(let words): .other(words)
      }
  }
}
