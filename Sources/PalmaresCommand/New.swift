internal import ArgumentParser
internal import PalmaresFiles
internal import PalmaresReport

/// Writes an edition to start from.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a working edition to start from, every file explained in comments.")

  @Argument(help: "The folder; it must not exist, or be empty.")
  var folder: String

  @Option(help: "The language of the files: fr or en.")
  var lang = "fr"

  func validate() throws {
    // An unset variable of a shell is no wish to write into the working folder.
    if folder.isEmpty { throw ValidationError("the folder has no name") }
    if StarterEdition.named(lang) == nil {
      throw ValidationError("--lang takes \(StarterEdition.languages.joined(separator: " or "))")
    }
  }

  func run() throws {
    guard let starter = StarterEdition.named(lang) else { return }
    let language = Languages.nearest(lang)
    let schemas = try FileKind.allCases.map { kind in
      StarterEdition.File(
        path: "schemas/\(kind.rawValue).json",
        text: String(decoding: try kind.schemaBytes(in: lang), as: UTF8.self))
    }
    do throws(OutputError) {
      try starter.write(to: folder, besides: schemas)
    } catch {
      throw Console.told(error, in: language)
    }
    try Console.write(
      language.starterWritten(folder, files: starter.files.map(\.path) + ["schemas/*.json"]), in: language)
  }
}
