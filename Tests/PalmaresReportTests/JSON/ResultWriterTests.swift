import PalmaresReport
import Testing

@testable import Palmares

@Suite struct ResultWriterTests {
  @Test func theRecordHoldsEverything() throws {
    let result = try parsed(recordText(SampleRanking().ranking))
    #expect(
      result.keys.sorted() == [
        "counts", "decisions", "edition", "entries", "generator", "inputs", "jury", "language", "palmares",
        "prizes",
        "rubric",
        "scoring", "stars", "unranked", "view", "warnings",
      ])
    #expect(result["palmares"] as? String == "result/1")
    #expect(result["view"] as? String == "record")
    #expect(
      objects(result["entries"]).map { $0["id"] as? String } == ["zenith", "ecole", "aube", "brume", "cap"])
    #expect(objects(result["unranked"]).map { $0["status"] as? String } == ["quorum", "unrated"])
    #expect(
      objects(result["inputs"]).map { $0["path"] as? String }
        == ["ballots/dupont.yaml", "dossiers/brume.yaml", "dossiers/zenith.yaml", "jury.yaml"])
    #expect(result["warnings"] as? [String] == [])
  }

  @Test func theRecordRepeatsEveryWarningInTheirOrder() throws {
    let warnings = [
      Diagnostic(.csvNoRows, ["vide"]), Diagnostic(.commentRequired, ["0", "budget de brume"]),
    ]
    let result = try parsed(recordText(SampleRanking().ranking, warnings: warnings))
    #expect(
      result["warnings"] as? [String] == [
        "csvNoRows [\"vide\"]", "commentRequired [\"0\", \"budget de brume\"]",
      ])
  }

  @Test func aJurorIsRecusedFromDossiersNotCells() throws {
    let jury = try parsed(recordText(SampleRanking().ranking))["jury"] as? [String: Any]
    #expect(objects(jury?["jurors"]).map { $0["recused"] as? Int } == [1, 1, 1])
  }

  @Test func anEntryCarriesAllItsKeys() throws {
    let result = try parsed(recordText(SampleRanking().ranking))
    let entries = objects(result["entries"])
    let keys = [
      "category", "category_rank", "criteria", "decision", "declared", "facts", "gates", "id", "indicators",
      "mention_reasons", "mentions", "name", "next_star", "notes", "organisation", "previous", "rank",
      "robustness", "score", "score_exact",
      "score_raw", "stars", "stars_computed", "stars_raw", "tied", "title",
    ]
    #expect(entries.allSatisfy { $0.keys.sorted() == keys })
    #expect(
      objects(result["unranked"]).allSatisfy { $0.keys.sorted() == (keys + ["reason", "status"]).sorted() })
    #expect(entries[1]["score"] as? Double == 83.333333333333)
    #expect(entries[1]["score_exact"] as? String == "250/3")
    let inclusion = objects(entries[0]["criteria"])[1]
    #expect(inclusion["path"] as? String == "publics/inclusion")
    #expect(inclusion["weight_exact"] as? String == "1/2")
    #expect(inclusion["spread"] as? Double == 0.57735026919)
    let needs = objects((entries[2]["next_star"] as? [String: Any])?["needs"])
    #expect(
      needs.map { $0.keys.sorted() } == [["composite", "gap", "has"], ["gap", "has", "require"], ["quota"]])
    #expect(needs[0]["gap"] as? Int == 30)
  }

  @Test func theRecordHoldsEveryDecisionInTheOrderOfTheFile() throws {
    let ranking = try SampleEdition.decidedRanking()
    let decisions = objects(try parsed(recordText(ranking))["decisions"])
    #expect(
      decisions.map { $0["kind"] as? String }
        == ["stars", "mention", "prize", "withheld", "withdrawn", "disqualified"])
    #expect(
      decisions.map { $0["dossier"] as? String }
        == ["drancy", "bonneuil", "clamart", nil, "ermont", "fresnes"])
    #expect(decisions.map { $0["stars"] as? Int } == [2, nil, nil, nil, nil, nil])
    #expect(decisions.map { $0["mention"] as? String } == [nil, "Coup de cœur", nil, nil, nil, nil])
    #expect(decisions.map { $0["prize"] as? String } == [nil, nil, "prix", "espoir", nil, nil])
    #expect(decisions.map { $0["by"] as? String } == ["jury en plénière", nil, "bureau", nil, nil, nil])
    #expect(decisions.map { $0["date"] as? String } == ["2020-10-05", nil, "2020-10-06", nil, nil, nil])
    #expect(decisions[2]["votes"] as? [String: Int?] == ["for": 5, "against": 2, "abstain": 1])
    let keys = ["by", "date", "dossier", "kind", "mention", "prize", "reason", "stars", "votes"]
    #expect(decisions.allSatisfy { $0.keys.sorted() == keys })
    #expect(try parsed(publicText(ranking))["decisions"] == nil)
  }

  @Test func sameRankingSameBytes() throws {
    #expect(try recordText(SampleRanking().ranking) == recordText(SampleRanking().ranking))
  }

  @Test(arguments: [(Average.mean, "mean", nil), (.trimmed(2), "trimmed", 2)] as [(Average, String, Int?)])
  func theMethodIsTheAverage(average: Average, word: String, trimmed: Int?) throws {
    let rules = JuryRules(average: .init(average), quorum: .init(.colleges([.init(college: "b", jurors: 2)])))
    let scoring = try parsed(ScoringText.of(rules))
    #expect(scoring["method"] as? String == word)
    #expect(scoring["average"] as? String == word)
    #expect(scoring["trimmed"] as? Int == trimmed)
    #expect(scoring["quorum"] as? [String: Int] == ["b": 2])
  }

  @Test func withoutALadderStarsAreNull() throws {
    let text = try recordText(SampleRanking(hasStars: false).ranking)
    #expect(text.contains("\n  \"stars\": null,\n"))
    #expect(text.contains("\n      \"stars\": null,\n"))
  }
}
