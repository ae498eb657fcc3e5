import TestSupport
import Testing

/// `rank --method`, on the Judgment of Paris, where mean, majority judgment and Schulze name three different firsts.
@Suite struct MethodTests {
  private func ranked(_ method: String) throws -> StrictJSON {
    let run = try Palmares.run(
      "rank", "fixtures/judgment-of-paris-1976", "--method", method, "--json", "-")
    #expect(run.status == 0)
    return try StrictJSON(run.text)
  }

  @Test(arguments: [
    ("mean", "stags-leap"), ("majority_judgment", "mouton-rothschild"), ("schulze", "montrose"),
  ])
  func first(method: String, dossier: String) throws {
    let result = try ranked(method)
    #expect(result["scoring"]?["method"]?.text == method)
    #expect(result["entries"]?.elements.first?["id"]?.text == dossier)
    #expect(result["methods"]?[method]?[dossier]?.text == "1")
    #expect(result["methods_comparison"]?["reference"]?.text == method)
  }

  /// No Condorcet winner; the Smith set and the methods are the same whatever method ranks.
  @Test func comparison() throws {
    let (one, other) = (try ranked("mean"), try ranked("borda"))
    #expect(one["methods"] == other["methods"])
    #expect(one["methods_comparison"]?["condorcet_winner"] == .null)
    #expect(
      one["methods"]?.keys == [
        "borda", "copeland", "geometric", "majority_judgment", "mean", "median", "ranked_pairs", "schulze",
        "trimmed",
      ])
    #expect(one["methods_comparison"]?["left_out"]?.keys == [])
  }

  /// A table by another method than the rubric's says so in each row; all others are as they always were.
  @Test(arguments: [("borda", "Borda's points"), ("majority_judgment", "majority judgment")])
  func aTableByAnotherMethodSaysSo(_ method: String, _ name: String) throws {
    let place = try TemporaryPlace()
    let edition = "fixtures/judgment-of-paris-1976"
    _ = try Palmares.run("rank", edition, "--csv", place.path("own.csv"))
    _ = try Palmares.run(
      "rank", edition, "--lang", "fr", "--method", method, "--csv", place.path("other.csv"))
    for (file, end, delimiter, last) in [
      ("", "\n", ",", ["ranking_method", method]),
      ("-excel", "\r\n", ";", ["Ranked by another method", name]),
    ] {
      let own = try place.text("own\(file).csv").split(separator: end, omittingEmptySubsequences: true)
      let other = try place.text("other\(file).csv").split(separator: end, omittingEmptySubsequences: true)
      #expect(own.count == other.count)
      #expect(other[0] == own[0] + delimiter + last[0])
      #expect(other.dropFirst().allSatisfy { $0.hasSuffix(delimiter + last[1]) })
      #expect(!own.contains { $0.contains(last[0]) })
    }
  }

  @Test func unknownMethod() throws {
    #expect(try Palmares.run("rank", "fixtures/judgment-of-paris-1976", "--method", "plurality").status == 64)
  }
}
