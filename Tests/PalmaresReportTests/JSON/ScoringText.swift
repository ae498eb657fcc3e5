import Palmares

@testable import PalmaresReport

enum ScoringText {
  /// The `scoring` block of some rules.
  static func of(_ rules: JuryRules) throws -> String {
    try json { json in json.object { $0.scoring(rules, ties: []) } }
  }
}
