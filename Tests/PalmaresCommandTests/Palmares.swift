import Foundation
import TestSupport
import Testing

/// The built command, and what the tests run it on.
enum Palmares {
  /// The folder of the whole package.
  static let package = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    .path

  private static let command = BuiltCommand(named: "palmares")

  /// The executable file.
  static var executable: String { command.executable.path }

  /// Runs the command, 100 columns wide unless `environment` says otherwise.
  static func run(
    _ arguments: String..., environment: [String: String] = [:], input: String = "",
    output: OutputTarget = .captured, errors: OutputTarget = .captured, in folder: String = package
  ) throws -> CommandRun {
    try run(
      arguments, environment: environment, input: input, output: output, errors: errors, in: folder)
  }

  static func run(
    _ arguments: [String], environment: [String: String] = [:], input: String = "",
    output: OutputTarget = .captured, errors: OutputTarget = .captured, in folder: String = package
  ) throws -> CommandRun {
    try command.run(
      arguments, environment: ["COLUMNS": "100"].merging(environment) { $1 }, input: input, output: output,
      errors: errors, in: folder)
  }
}

/// The editions that the package brings.
enum BundledEdition: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case trophees = "trophees-2020"
  case participation = "participation"
  case selfAssessment = "self-assessment"
  case panels = "panels"
  case panelsLot = "panels-lot"
  case panelsJurorFirst = "panels-juror-first"
  case paris = "judgment-of-paris-1976"
  case parisMedian = "judgment-of-paris-1976-median"
  case severity = "severity"
  case severityRefused = "severity-refused"

  /// The file, from the package's folder.
  var path: String {
    switch self {
    case .trophees: "fixtures/trophees-2020/edition.yaml"
    case .participation: "fixtures/participation/edition.yaml"
    case .selfAssessment: "fixtures/self-assessment/edition.yaml"
    case .panels: "fixtures/panels/edition.yaml"
    case .panelsLot: "fixtures/panels/edition-lot.yaml"
    case .panelsJurorFirst: "fixtures/panels/edition-juror-first.yaml"
    case .paris: "fixtures/judgment-of-paris-1976/edition.yaml"
    case .parisMedian: "fixtures/judgment-of-paris-1976/edition-median.yaml"
    case .severity: "fixtures/severity/edition.yaml"
    case .severityRefused: "fixtures/severity/edition-refused.yaml"
    }
  }

  var testDescription: String { rawValue }

  /// The record that `rank --json -` writes.
  func record() throws -> StrictJSON {
    try StrictJSON(try Palmares.run("rank", path, "--json", "-").text)
  }
}
