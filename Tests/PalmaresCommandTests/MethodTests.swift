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

  @Test func unknownMethod() throws {
    #expect(try Palmares.run("rank", "fixtures/judgment-of-paris-1976", "--method", "plurality").status == 64)
  }
}
