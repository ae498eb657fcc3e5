internal import ArgumentParser
internal import Palmares
internal import PalmaresFiles
internal import PalmaresReport

/// Tells how one dossier's score and stars came about.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell how a dossier's score and stars came about, to the last fraction.")

  @Argument(help: "The edition: its file, its folder, or - for standard input.")
  var edition: String

  @Argument(help: "The dossier's id.")
  var dossier: String

  @Flag(help: "Only what the publication may show: what a candidate may see.")
  var `public` = false

  @Option(help: ArgumentHelp("Write it as JSON; - is standard output.", valueName: "file"))
  var json: String?

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let read = try reading.read(edition, tracing: `public` ? nil : dossier)
    try read.refuseToOverwrite([json].compactMap { $0 })
    JobProgress.current?.begin(.scoring)
    var ranking = read.edition.rank()
    if read.edition.dossiers.count <= RobustnessStudy.unaskedDossiers {
      JobProgress.current?.begin(.measuringStability)
      ranking.robustness = ranking.studyRobustness(parallel: .everyCore)
    }
    if !`public`, ranking.robustness != nil, let place = read.edition.dossierPlace(dossier) {
      ranking.sensitivity = ranking.studySensitivity(of: place, parallel: .everyCore)
    }
    let language = reading.language(of: read.edition)
    let view: ResultView = `public` ? .publication : .record
    let words = Languages.nearest(read.edition.campaign.language)
    guard let entry = ranking.entry(dossier),
      let shown = ShownExplanation(of: dossier, in: ranking, view: view, words: words)
    else {
      let ids = read.edition.dossiers.map(\.id)
      let hint = Nearest.word(to: dossier, among: ids).map { Diagnostic.Hint.didYouMean($0) }
      let problem = Diagnostic(.unknownDossier, [dossier], hint: hint)
      let renderer = DiagnosticRenderer(language: language.tag, usesColour: Console.hasColour)
      Console.error(reading.rendered([problem], by: renderer))
      throw ExitCode.badData
    }
    if let json {
      var bytes: [UInt8] = []
      try ExplanationWriter(version: Version.text).write(shown) { bytes += $0 }
      try Console.write(bytes, to: json, in: language)
    }
    if json != "-" {
      let explanation = Explanation(
        entry, of: ranking, view: view, language: language, layout: Console.layout)
      try Console.write(explanation.text, in: language)
    }
  }
}
