internal import ArgumentParser
internal import PalmaresFiles
internal import PalmaresReport

@main
struct PalmaresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "palmares",
    abstract: "Turns a rubric, dossiers and jurors' ballots into exact star ratings and published rankings.",
    discussion: """
      Exit status: 0 fine (warnings too), 1 `check` found errors, 64 wrong usage, 65 bad data, 66 no such input, \
      73 can't write, 141 nobody reads the output any more, as in `palmares rank EDITION | head`.
      """,
    version: Version.text,
    subcommands: [
      Check.self, Rank.self, Explain.self, Status.self, MinutesCommand.self, New.self, Schema.self,
    ])

  static func main() {
    StandardOutput.ignoreClosedPipes()
    Interruption.removeTemporaryFiles()
    Console.ignoreFileSizeLimits()
    do {
      var command = try parseAsRoot()
      try ProgressLine.during { try command.run() }
    } catch {
      exit(withError: told(error))
    }
  }

  /// Tells why the command ends; help and the like are reports too, written as such.
  ///
  /// - Returns: How to end without another word.
  private static func told(_ error: any Error) -> ExitCode {
    let (code, message) = (exitCode(for: error), fullMessage(for: error))
    if message.isEmpty { return code }
    guard code.isSuccess else {
      Console.error(message)
      return code
    }
    do {
      try Console.write(message + "\n", in: English())
      return code
    } catch {
      return exitCode(for: error)
    }
  }
}

/// The version of the command, as `--version` and results give it.
enum Version {
  static let text = "0.1.0"
}
