internal import ArgumentParser
internal import Palmares
internal import PalmaresFiles
internal import PalmaresReport

/// Reports every problem of every file.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Report every problem of an edition, or of single files, at once.")

  @Argument(
    help: "Editions (a file or its folder), or single rubric, dossier, jury, ballot or decisions files.")
  var paths: [String]

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    var (isMissing, hasErrors): (Bool, Bool) = (false, false)
    var problems: [(renderer: DiagnosticRenderer, diagnostics: [Diagnostic])] = []
    var reports: [String] = []
    // Of several editions, the first speaks for the report.
    var languages: [any Language] = []
    if let lang = reading.lang { JobProgress.current?.speak(lang.tag) }
    for path in paths {
      let file = LoadedEdition.load(path, acceptsSingleFiles: true)
      let checked = file.checked()
      let language = reading.lang?.tag ?? checked.language
      let renderer = DiagnosticRenderer(
        language: language, root: file.root, sourceLine: file.sourceLine, usesColour: Console.layout.hasColour
      )
      languages.append(Languages.nearest(language))
      problems.append((renderer, checked.diagnostics))
      if !checked.diagnostics.isEmpty { reports.append(renderer.text(checked.diagnostics)) }
      if !checked.diagnostics.hasErrors {
        let words = Languages.nearest(language)
        let fine = checked.edition.map {
          GridSummary($0, language: words, path: path, layout: Console.layout).text
        }
        reports.append(fine ?? words.fileIsFine(path) + "\n")
      }
      isMissing = isMissing || file.isEntryMissing
      hasErrors = hasErrors || checked.diagnostics.hasErrors
    }
    let language = languages.first ?? Languages.nearest("fr")
    switch reading.diagnostics {
    case .text: try Console.write(reports.joined(separator: "\n"), in: language)
    case .json: try Console.write(DiagnosticRenderer.json(problems), in: language)
    }
    if isMissing { throw ExitCode.noInput }
    if hasErrors { throw ExitCode.failure }
  }
}
