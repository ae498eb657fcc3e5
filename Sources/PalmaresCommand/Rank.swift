internal import ArgumentParser
internal import Palmares
internal import PalmaresFiles
internal import PalmaresReport

/// Ranks an edition and writes what is asked for.
struct Rank: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Rank an edition: a table on the terminal, and the files asked for.",
    discussion: "A file named `-` is standard output; the table then gives way to it.")

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
    let read = try reading.read(edition)
    try read.refuseToOverwrite(files)
    let ranking = read.edition.rank()
    let files = try outputs(ranking, of: read)
    let language = reading.language(of: read.edition)
    for (path, bytes) in files { try Console.write(bytes, to: path, in: language) }
    if !files.contains(where: { $0.path == "-" }) {
      try Console.write(
        RankingTable(
          ranking, warningCount: read.warnings.count, language: language, layout: Console.layout
        ).text, in: language)
    }
  }

  /// The files asked for.
  private var files: [String] { ([json] + (csv.map(Self.tables) ?? []) + [html]).compactMap { $0 } }

  /// Makes every output before the first is written.
  private func outputs(
    _ ranking: Ranking, of read: ReadEdition
  ) throws -> [(path: String, bytes: [UInt8])] {
    let words = Languages.nearest(ranking.edition.campaign.language)
    var files: [(path: String, bytes: [UInt8])] = []
    if let json {
      var bytes: [UInt8] = []
      try ResultWriter(version: Version.text, words: words)
        .write(ranking, inputs: read.inputs, warnings: read.warnings) { bytes += $0 }
      files.append((json, bytes))
    }
    if let csv {
      for (dialect, path) in zip([CSVDialect.machine, .excel], Self.tables(csv)) {
        var bytes: [UInt8] = []
        try RankingCSV(dialect, words: words, headings: words).write(ranking) { bytes += $0 }
        files.append((path, bytes))
      }
    }
    if let html {
      let language = reading.language(of: ranking.edition)
      let publication = Publication(ranking, language: language.tag, inputs: read.inputs, words: language)
      files.append(
        (html, try PublicationPage(publication, language: language, version: Version.text).bytes()))
    }
    return files
  }

  /// `ranking.csv` → `ranking.csv`, `ranking-excel.csv`; what is no file has no twin.
  private static func tables(_ path: String) -> [String] {
    guard Destination(path).isFile else { return [path] }
    return [path, (path.hasSuffix(".csv") ? String(path.dropLast(4)) : path) + "-excel.csv"]
  }
}
