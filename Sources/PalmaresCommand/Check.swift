internal import ArgumentParser
internal import Palmares
internal import PalmaresFiles
internal import PalmaresReport

/// Reports every problem of every file.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Report every problem of an edition, or of single files, at once.")

  @Argument(help: "Editions (a file or its folder), or single rubric, dossier, jury, ballot or decisions files.")
  var paths: [String]

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    var (isMissing, hasErrors, reports): (Bool, Bool, [String]) = (false, false, [])
    for path in paths {
      let loaded = LoadedEdition.load(path, acceptsSingleFiles: true)
      let checked = loaded.checked()
      let language = reading.lang?.tag ?? checked.language
      let renderer = reading.renderer(for: loaded, language: language)
      if reading.diagnostics == .json || !checked.diagnostics.isEmpty {
        reports.append(reading.rendered(checked.diagnostics, by: renderer))
      }
      if reading.diagnostics == .text, let edition = checked.edition {
        reports.append(GridSummary(edition, language: Languages.nearest(language), path: path).text)
      }
      isMissing = isMissing || loaded.isEntryMissing
      hasErrors = hasErrors || checked.diagnostics.hasErrors
    }
    try Console.write(reports.joined(separator: "\n"))
    if isMissing { throw ExitCode.noInput }
    if hasErrors { throw ExitCode.failure }
  }
}
