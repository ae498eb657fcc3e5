internal import ArgumentParser
internal import Palmares
internal import PalmaresFiles
internal import PalmaresReport

/// Ranks an edition and writes what is asked for.
struct Rank: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Rank an edition: a table on the terminal, and the files asked for.",
    discussion: """
      A file named `-` is standard output; the table then gives way to it. Of an edition of more than \
      \(RankingTable.mostDossiers) dossiers the table shows the first \(RankingTable.shownOfMany); --csv - writes all.
      """)

  @Argument(help: "The edition: its file, its folder, or - for standard input.")
  var edition: String

  @Option(help: ArgumentHelp("Write the whole record as JSON.", valueName: "file"))
  var json: String?

  @Option(
    help: ArgumentHelp(
      "Write the ranking as CSV, and beside it FILE-excel.csv for spreadsheets in French.", valueName: "file")
  )
  var csv: String?

  @Option(help: ArgumentHelp("Write the public page.", valueName: "file"))
  var html: String?

  @Flag(
    help: ArgumentHelp(
      "Measure the stability of stars and ranks however many the dossiers; it goes without saying up to \(RobustnessStudy.unaskedDossiers). With --json, also tell which single mark, which criterion less and which weights would change stars and ranks."
    ))
  var robustness = false

  @Option(
    help: ArgumentHelp(
      "Rank by another method than the rubric's; docs/methods.md tells what each does.", valueName: "method"))
  var method: MethodName?

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if [json, csv, html].filter({ $0 == "-" }).count > 1 {
      throw ValidationError("only one output can be standard output")
    }
    var taken: [Destination] = []
    for output in files.map(Destination.init) {
      if taken.contains(where: output.isSame) { throw ValidationError("two outputs go to '\(output.path)'") }
      taken.append(output)
    }
  }

  func run() throws {
    let read = try reading.read(edition, fingerprints: json != nil || html != nil)
    try read.refuseToOverwrite(files)
    JobProgress.current?.begin(.scoring)
    let language = reading.language(of: read.edition)
    var ranking = try ranked(read.edition, in: language)
    if robustness || read.edition.dossiers.count <= RobustnessStudy.unaskedDossiers {
      JobProgress.current?.begin(.measuringStability)
      ranking.robustness = ranking.studyRobustness(parallel: .everyCore)
    }
    if json != nil, ranking.robustness != nil {
      ranking.sensitivity = ranking.studySensitivity(asksAll: robustness, parallel: .everyCore)
    }
    JobProgress.current?.begin(.studyingJury)
    let study =
      read.edition.dossiers.count > Ranking.studiedDossiers
      ? nil : ranking.study(parallel: .everyCore)
    try write(ranking, study, of: read, in: language)
    if !files.contains("-") {
      try Console.write(
        RankingTable(
          ranking, warningCount: read.warnings.count, language: language, layout: Console.layout
        ).text
          + (study.map { StudyTable($0, of: ranking, language: language, layout: Console.layout).text } ?? ""),
        in: language)
    }
  }

  /// Ranks by the method asked for, else by the rubric's.
  ///
  /// - Throws: 65 where the edition can't be ranked by that method; standard error says why.
  private func ranked(_ edition: Edition, in language: any Language) throws -> Ranking {
    guard let method = method?.method else { return edition.rank(parallel: .everyCore) }
    do throws(MethodRefusal) {
      return try edition.rank(by: method, parallel: .everyCore)
    } catch {
      Console.error(language.cannotRank(by: method, error))
      throw ExitCode.badData
    }
  }

  /// The files asked for.
  private var files: [String] { ([json] + (csv.map(Self.tables) ?? []) + [html]).compactMap { $0 } }

  /// Writes what is asked for: each output as it is made, none under its name before all are complete.
  private func write(
    _ ranking: Ranking, _ study: JuryStudy?, of read: ReadEdition, in language: any Language
  ) throws {
    let words = Languages.nearest(ranking.edition.campaign.language)
    let outputs = Outputs(in: language)
    let jsonSink = try json.map(outputs.open)
    let tables = csv.map(Self.tables) ?? []
    let csvSinks = try tables.map(outputs.open)
    let htmlSink = try html.map(outputs.open)
    if let json, let jsonSink {
      JobProgress.current?.begin(.writing(json))
      try ResultWriter(version: Version.text, words: words)
        .write(ranking, study: study, inputs: read.inputs, warnings: read.warnings, to: jsonSink)
    }
    if let path = tables.first {
      JobProgress.current?.begin(.writing(path))
      let dialects = [CSVDialect.machine, .excel].prefix(tables.count)
      try RankingCSV.write(
        dialects.map { RankingCSV($0, words: words, headings: words) }, ranking, to: csvSinks)
    }
    if let html, let htmlSink {
      JobProgress.current?.begin(.writing(html))
      let publication = Publication(
        ranking, language: language.tag, agreement: study?.agreement, methods: study?.methods,
        severities: study?.portraits.map(\.severity),
        inputs: read.inputs, words: language)
      try htmlSink(PublicationPage(publication, language: language, version: Version.text).bytes())
    }
    try outputs.publish()
  }

  /// `ranking.csv` → `ranking.csv`, `ranking-excel.csv`; what is no file has no twin.
  private static func tables(_ path: String) -> [String] {
    guard Destination(path).isFile else { return [path] }
    return [path, (path.hasSuffix(".csv") ? String(path.dropLast(4)) : path) + "-excel.csv"]
  }
}
