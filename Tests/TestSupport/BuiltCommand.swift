public import Foundation
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A command that was built beside the tests, run as a process of its own.
public struct BuiltCommand: Sendable {
  /// The executable file.
  public let executable: URL

  /// Names an executable of the folder that the tests were built into.
  public init(named name: String) {
    let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    executable = (tests?.deletingLastPathComponent() ?? Bundle.main.bundleURL).appending(path: name)
  }

  /// Names any executable.
  public init(at path: String) { executable = URL(filePath: path) }

  /// Runs the command to its end.
  ///
  /// - Parameters:
  ///   - environment: All that it sees of the environment, but for where the Swift runtime lies.
  ///   - folder: The working folder.
  ///   - seconds: How long it may take, > 0.
  /// - Throws: ``CommandRunError`` where it can't be run, or takes longer.
  public func run(
    _ arguments: [String], environment: [String: String] = [:], input: String = "",
    output: OutputTarget = .captured, errors: OutputTarget = .captured,
    in folder: String, within seconds: Double = 60
  ) throws -> CommandRun {
    let scratch = try TemporaryPlace()
    try scratch.write(input, to: "input")
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder, directoryHint: .isDirectory)
    process.environment = Self.runtime.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: scratch.path("input")))
    let terminal = try PseudoTerminal(for: output)
    let errorTerminal = try PseudoTerminal(for: errors)
    process.standardOutput =
      try terminal?.writing ?? Self.handle(output, capturedIn: scratch, as: "output")
    process.standardError =
      try errorTerminal?.writing ?? Self.handle(errors, capturedIn: scratch, as: "errors")
    // Files, not pipes, take what it writes: however much that is, nobody has to read it meanwhile.
    let deadline = Date.now + seconds
    try Self.start(process)
    while process.isRunning, Date.now < deadline {
      terminal?.drain()
      errorTerminal?.drain()
      usleep(2000)
    }
    if process.isRunning {
      process.terminate()
      process.waitUntilExit()
      throw CommandRunError(reason: "\(arguments) took longer than \(seconds) s")
    }
    terminal?.drain()
    errorTerminal?.drain()
    return CommandRun(
      status: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      output: try terminal?.output ?? (output == .captured ? scratch.bytes("output") : []),
      errors: try errorTerminal?.output ?? (errors == .captured ? scratch.bytes("errors") : []))
  }

  /// Held while a process is started: Foundation's own start is not safe beside another one.
  private static let starting = Mutex(())

  private static func start(_ process: Process) throws {
    try starting.withLock { _ in try process.run() }
  }

  /// What the dynamic linker may need.
  private static let runtime = ProcessInfo.processInfo.environment.filter {
    ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH"].contains($0.key)
  }

  private static func handle(
    _ target: OutputTarget, capturedIn scratch: TemporaryPlace, as name: String
  ) throws -> FileHandle {
    switch target {
    case .captured, .terminal: return try scratch.handleToWrite(name)
    case .file(let path): return try FileHandle(forWritingTo: URL(filePath: path))
    case .closedPipe:
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw CommandRunError(reason: "no pipe") }
      close(ends[0])
      return FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    }
  }
}

/// Why a process was not run to its end.
public struct CommandRunError: Error, CustomStringConvertible {
  let reason: String
  public var description: String { reason }
}
