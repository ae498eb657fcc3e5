import Foundation
import Palmares
import PalmaresReport
import Testing

@Suite struct ExplanationWriterTests {
  @Test func theRecordTellsEveryAnswerAndItsPlace() throws {
    let text = try #require(try explanationText("zenith", SampleRanking().ranking, .record))
    let explanation = try parsed(text)
    let answers = objects(objects(explanation["criteria"])[1]["answers"])
    #expect(answers.map { $0["juror"] as? String } == ["dupont", "durand", "martin"])
    #expect(answers.map { $0["mark"] as? Int } == [4, 3, 3])
    #expect(answers.map { $0["value_exact"] as? String } == ["1", "3/4", "3/4"])
    #expect(answers[1]["comment"] as? String == "remarque de juré")
    #expect(answers[1]["position"] as? String == "ballots/durand.yaml:4:3")
    #expect(objects(explanation["composites"]).count == 1)
    #expect(objects(objects(explanation["criteria"])[0]["contributions"]).count == 2)
    #expect(objects(explanation["ties"]).count == 1)
    let quota = objects(explanation["levels"])[0]["quota"] as? [String: Any]
    #expect(objects(objects(quota?["ties"])[0]["values"]).map { $0["score"] as? Double } == [54.321, 12.345])
    #expect(quota?["place"] as? Int == 1)
    #expect(
      objects((explanation["root"] as? [String: Any])?["contributions"]).map { $0["id"] as? String } == [
        "publics"
      ])
  }

  @Test func theRecordTellsTheDossiersDecisions() throws {
    let ranking = try SampleEdition.decidedRanking()
    let record = try parsed(try #require(try explanationText("clamart", ranking, .record)))
    #expect(objects(record["decisions"]).map { $0["prize"] as? String } == ["prix"])
    let told = try parsed(try #require(try explanationText("clamart", ranking, .publication)))
    #expect(told["decisions"] == nil)
  }

  @Test func aCandidateSeesNoJurorsAnswer() throws {
    let ranking = SampleRanking(publish: Publish(comments: .feedback)).ranking
    let text = try #require(try explanationText("brume", ranking, .publication))
    let explanation = try parsed(text)
    #expect(objects(explanation["criteria"]).allSatisfy { $0["answers"] is NSNull })
    #expect(explanation["composites"] is NSNull)
    #expect(objects(explanation["comments"]).map { $0["criterion"] as? String } == ["inclusion", "budget"])
    #expect(objects(explanation["ties"]).isEmpty)
    for secret in ["dupont", "durand", "motif secret", "98.765", "aube"] { #expect(!text.contains(secret)) }
  }

  /// What no setting of `publish` ever tells a candidate.
  @Test(arguments: Publish.all)
  func neverToldToACandidate(publish: Publish) throws {
    let ranking = SampleRanking(publish: publish).ranking
    let text = try #require(try explanationText("cap", ranking, .publication))
    let secrets = [
      "dupont", "durand", "martin", "ballots/", "motif secret", "cachee@example.org", "preuve interne",
    ]
    for secret in secrets { #expect(!text.contains(secret)) }
    #expect(text.contains("remarque de juré") == (publish.comments != .none))
    let shown = try #require(
      ShownExplanation(of: "cap", in: ranking, view: .publication, words: PlainWords()))
    if publish.ballots == .none {
      // The chair's own composites, which part the candidates for a quota.
      #expect(!text.contains("54.321"))
      #expect(shown.levels.allSatisfy { $0.quota == nil && $0.isIn == true })
    }
    if publish.ballots == .none { #expect(!text.contains("\"juror\"")) }
    if publish.order == .alphabetical || publish.entries == .laureates { #expect(!text.contains("brume")) }
    if publish.scores == .hide, publish.ballots == .none {
      for score in ["62.5", "7/8", "0.577"] { #expect(!text.contains(score)) }
    }
  }

  @Test func pseudonymsTellAnswersWithoutTheirPlace() throws {
    let ranking = SampleRanking(publish: Publish(ballots: .pseudonym)).ranking
    let text = try #require(try explanationText("zenith", ranking, .publication))
    let answers = objects(objects(try parsed(text)["criteria"])[1]["answers"])
    #expect(answers.map { $0["juror"] as? String } == ["J1", "J2", "J3"])
    #expect(answers.map { $0["mark"] as? Int } == [3, 3, 4])
    for secret in ["ballots/", "remarque", "dupont"] { #expect(!text.contains(secret)) }
  }

  @Test func anUnknownDossierHasNoExplanation() throws {
    #expect(try explanationText("inconnu", SampleRanking().ranking, .record) == nil)
  }
}
