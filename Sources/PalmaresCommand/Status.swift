internal import ArgumentParser
internal import Palmares
internal import PalmaresReport

/// Tells who still owes which marks.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Tell who still owes which marks.")

  @Argument(help: "The edition: its file, its folder, or - for standard input.")
  var edition: String

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let read = try reading.read(edition)
    let language = reading.language(of: read.edition)
    try Console.write(
      StatusTable(read.edition.rank(), language: language, layout: Console.layout).text, in: language)
  }
}
