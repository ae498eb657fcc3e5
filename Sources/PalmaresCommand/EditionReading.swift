internal import ArgumentParser
internal import Palmares
internal import PalmaresFiles
internal import PalmaresReport

/// An edition as a command works on it.
struct ReadEdition {
  let edition: Edition
  let inputs: [ResultInput]
  /// What is worth a look, in file order.
  let warnings: [Diagnostic]
  /// The files read, by paths from the working folder.
  let files: [Destination]

  /// Refuses outputs that would take the place of an input.
  ///
  /// - Throws: 64, as wrong usage.
  func refuseToOverwrite(_ outputs: [String]) throws {
    for output in outputs.map(Destination.init) where files.contains(where: output.isSame) {
      throw ValidationError("'\(output.path)' is one of the edition's own files")
    }
  }
}

extension ReadingOptions {
  /// Reads and checks an edition; tells its problems on standard error.
  ///
  /// - Parameters:
  ///   - fingerprints: Whether an output tells of the inputs; without, there are none.
  ///   - dossier: The dossier of whose answers the places are told, however large the edition is.
  /// - Throws: 66 where the path isn't there, 65 where the input can't be used.
  func read(
    _ path: String, fingerprints: Bool = true, tracing dossier: String? = nil
  ) throws -> ReadEdition {
    if let lang { JobProgress.current?.speak(lang.tag) }
    let loaded = LoadedEdition.load(path, fingerprints: fingerprints, tracing: dossier)
    let checked = loaded.checked()
    let renderer = DiagnosticRenderer(
      language: lang?.tag ?? checked.language, root: loaded.root, sourceLine: loaded.sourceLine,
      usesColour: Console.hasColour)
    if !checked.diagnostics.isEmpty { Console.error(rendered(checked.diagnostics, by: renderer)) }
    if loaded.isEntryMissing { throw ExitCode.noInput }
    guard let edition = checked.edition else { throw ExitCode.badData }
    let files = loaded.files.map { Destination(FilePath.joined(loaded.root, $0)) }
    return ReadEdition(
      edition: edition, inputs: loaded.inputs.map(ResultInput.init), warnings: checked.diagnostics,
      files: files)
  }

  /// Diagnostics as asked for.
  func rendered(_ list: [Diagnostic], by renderer: DiagnosticRenderer) -> String {
    switch diagnostics {
    case .text: renderer.text(list)
    case .json: renderer.json(list)
    }
  }

  /// The language that people read: the one asked for, else the edition's.
  func language(of edition: Edition) -> any Language {
    Languages.nearest(lang?.tag ?? edition.campaign.language)
  }
}

extension ResultInput {
  init(_ input: LoadedEdition.Input) {
    let kind: Kind =
      switch input.kind {
      case .edition: .edition
      case .rubric, .indicators: .rubric
      case .dossier: .dossiers
      case .jury: .jury
      case .ballot: .ballots
      case .decisions: .decisions
      }
    self.init(path: input.path, sha256: input.sha256, kind: kind)
  }
}
