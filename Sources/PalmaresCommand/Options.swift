internal import ArgumentParser
internal import Palmares
internal import PalmaresReport

/// What every command that reads files takes.
struct ReadingOptions: ParsableArguments {
  @Option(help: "The language of what people read: fr or en. Default: the edition's own.")
  var lang: LanguageName?

  @Option(help: "How problems of the input are told: text or json.")
  var diagnostics = DiagnosticFormat.text
}

/// A language that reports are written in.
struct LanguageName: ExpressibleByArgument {
  let tag: String

  init?(argument: String) {
    guard Languages.named(argument) != nil else { return nil }
    tag = argument
  }

  private init(tag: String) { self.tag = tag }

  /// French, where nothing else says which.
  static let french = LanguageName(tag: "fr")

  var defaultValueDescription: String { tag }

  static var allValueStrings: [String] { Languages.all.map(\.tag) }
}

/// The word of a method.
struct MethodName: ExpressibleByArgument {
  let method: RankingMethod

  init?(argument: String) {
    guard let method = RankingMethod(rawValue: argument) else { return nil }
    self.method = method
  }

  static var allValueStrings: [String] { RankingMethod.allCases.map(\.rawValue) }
}

/// How diagnostics are written.
enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

extension ExitCode {
  /// The input can't be used.
  static let badData = ExitCode(65)
  /// The input isn't there.
  static let noInput = ExitCode(66)
  /// The output can't be written.
  static let cannotWrite = ExitCode(73)
  /// Whoever read standard output, such as `head`, has enough: 128 + SIGPIPE, as shells tell it of every tool.
  static let readerGone = ExitCode(141)
}
