internal import ArgumentParser
internal import Palmares
internal import PalmaresFiles
internal import PalmaresReport

/// Writes the minutes of the jury, to sign.
struct MinutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes",
    abstract: "Write the minutes of the jury, to sign: the whole record, not for publication.",
    discussion: """
      Who marked, who was recused, quorum, method, ranking, ties and what broke them, decisions with their votes, \
      prizes, digests of the files, and lines to sign on. What the files don't say is left to fill in by hand.
      """)

  @Argument(help: "The edition: its file, its folder, or - for standard input.")
  var edition: String

  @Option(
    help: ArgumentHelp(
      "Write them to a file: text where its name ends in .txt, a page to print where it ends in .html; - is standard output, as text.",
      valueName: "file"))
  var out = "-"

  @OptionGroup var reading: ReadingOptions

  /// How minutes are written.
  private enum Format { case text, html }

  private var format: Format? {
    let name = out.lowercased()
    if out == "-" || name.hasSuffix(".txt") { return .text }
    return name.hasSuffix(".html") ? .html : nil
  }

  func validate() throws {
    guard format == nil else { return }
    throw ValidationError(
      "'\(out)' must end in .txt or .html; for a PDF, write .html and print it from a browser")
  }

  func run() throws {
    let read = try reading.read(edition)
    try read.refuseToOverwrite([out])
    JobProgress.current?.begin(.scoring)
    let language = reading.language(of: read.edition)
    let minutes = Minutes(
      read.edition.rank(parallel: .everyCore), warnings: read.warnings, inputs: read.inputs,
      version: Version.text)
    if out != "-" { JobProgress.current?.begin(.writing(out)) }
    try Console.write(bytes(minutes, in: language), to: out, in: language)
  }

  /// A file is the same on every machine; standard output is as wide as the terminal.
  private func bytes(_ minutes: Minutes, in language: any Language) throws -> [UInt8] {
    if format == .html { return try MinutesPage(minutes, language: language).bytes() }
    let layout = out == "-" ? Console.layout : TerminalLayout()
    return Array(MinutesText(minutes, language: language, layout: layout).text.utf8)
  }
}
