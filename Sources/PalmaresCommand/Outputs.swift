internal import ArgumentParser
internal import PalmaresFiles
internal import PalmaresReport

/// The outputs of one run, written as they are made; files appear together at the end, or not at all.
final class Outputs {
  private let language: any Language
  private var files: [OutputFile] = []

  /// Begins a run's outputs; what keeps one from being written is told in `language`.
  init(in language: any Language) { self.language = language }

  /// Begins an output: a file, or standard output for `-`.
  ///
  /// - Returns: What takes its bytes, in order.
  /// - Throws: 73, after saying why, where it can't be written.
  func open(_ path: String) throws -> ([UInt8]) throws -> Void {
    if path == "-" { return { [language] in try Console.write($0, to: "-", in: language) } }
    let file = try told { () throws(OutputError) in try OutputFile(path) }
    files.append(file)
    return { [self] bytes in try told { () throws(OutputError) in try file.write(bytes) } }
  }

  /// Gives all files their names.
  ///
  /// - Throws: 73, after saying why; then no file that wasn't complete has appeared.
  func publish() throws {
    try told { () throws(OutputError) in try OutputFile.publish(files) }
    files = []
  }

  private func told<Result>(_ write: () throws(OutputError) -> Result) throws -> Result {
    do throws(OutputError) {
      return try write()
    } catch {
      throw Console.told(error, in: language)
    }
  }
}
