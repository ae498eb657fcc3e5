import Foundation
import Palmares
import TestSupport
import Testing

@testable import PalmaresReport

/// By how little stars would be others, as programs and people read it.
///
/// Two criteria of equal weight, so that a step of one mark of two jurors moves a composite by 2.5. x has 80 and 55: 67.5,
/// a step from the second star. y has 40 and 50: 45, two steps from the first. z has 100 twice: no mark takes its star.
@Suite struct SensitivityReportTests {
  private static let sample = TestSupport.SampleEdition(
    [.leaf("a"), .leaf("b")],
    answers: """
      x j1 a=8 b=5
      x j2 a=8 b=6
      y j1 a=4 b=5
      y j2 a=4 b=5
      z j1 a=10 b=10
      z j2 a=10 b=10
      """, stars: .ladder([1: 50, 2: 70]),
    digest: { _ in String(repeating: "0123456789abcdef", count: 4) })

  private func ranking(_ sample: TestSupport.SampleEdition = Self.sample, asksAll: Bool = true) throws
    -> Ranking
  {
    var ranking = try sample.ranked().ranking
    ranking.robustness = ranking.studyRobustness()
    ranking.sensitivity = ranking.studySensitivity(asksAll: asksAll)
    return ranking
  }

  private func record(_ ranking: Ranking) throws -> StrictJSON {
    let collected = Collected()
    try ResultWriter(version: "0.1.0", words: French())
      .write(ranking, study: ranking.study(), inputs: [], warnings: [], to: collected.take)
    return try StrictJSON(collected.text)
  }

  private func robustness(_ dossier: String, _ record: StrictJSON) throws -> StrictJSON {
    let entry = try #require(record["entries"]?.elements.first { $0["id"]?.text == dossier })
    return try #require(entry["robustness"])
  }

  @Test func theRecordTellsWhichMarksWouldDo() throws {
    let record = try record(try ranking())
    let x = try robustness("x", record)
    #expect(
      x.keys == [
        "acceptability", "acceptability_error", "central_weights", "close_call", "rank_high", "rank_low",
        "smallest_mark_change", "smallest_weight_change", "stars", "without_criterion", "without_value",
      ])
    let found = try #require(x["smallest_mark_change"])
    #expect(found["steps"] == .number("1"))
    let changes = found["changes"]?.elements ?? []
    #expect(changes.map { $0["criterion"]?.text } == ["a", "b", "b"])
    #expect(changes.map { $0["jurors"]?.elements.map(\.text) } == [["j1", "j2"], ["j1"], ["j2"]])
    #expect(changes.map { $0["from_exact"]?.text } == ["8", "5", "6"])
    #expect(changes.map { $0["to"]?.text } == ["9", "6", "7"])
    #expect(changes.map { $0["to_exact"]?.text } == ["9", "6", "7"])
    let star = try #require(changes.first?["stars_changed"]?.elements.first)
    #expect(star["dossier"]?.text == "x" && star["from"]?.text == "1" && star["to"]?.text == "2")
    #expect(try robustness("y", record)["smallest_mark_change"]?["steps"] == .number("2"))
    #expect(try robustness("z", record)["smallest_mark_change"] == .null)
  }

  /// Onto 70 with 80 and 55: |10 − 15|/25 = 1/5; no weights bring it to 50. Down to 70, z has 30 + 30 of 60.
  @Test func theRecordTellsWhichWeightsWouldDo() throws {
    let record = try record(try ranking())
    let x = try #require(try robustness("x", record)["smallest_weight_change"])
    #expect(x["gain"]?["change"] == .number("0.2") && x["gain"]?["change_exact"] == .string("1/5"))
    #expect(x["gain"]?["stars"] == .number("2") && x["loss"] == .null)
    let z = try #require(try robustness("z", record)["smallest_weight_change"])
    #expect(z["gain"] == .null && z["loss"] == .null)
  }

  /// Without b x has 80; without a y has 50. Nobody's rank changes.
  @Test func theRecordTellsWhatACriterionLessWouldDo() throws {
    let record = try record(try ranking())
    let x = try robustness("x", record)["without_criterion"]?.elements ?? []
    #expect(x.map { $0["criterion"]?.text } == ["b"])
    #expect(x.map { $0["rank"]?.text } == ["2"] && x.map { $0["stars"]?.text } == ["2"])
    #expect(try robustness("z", record)["without_criterion"]?.elements == [])
    let whole = try #require(record["robustness"])
    #expect(
      whole.keys == [
        "all_weights", "close_calls", "corrected", "criteria", "decimals", "draws", "jurors", "method",
        "seed",
        "weights",
      ])
    let criteria = whole["criteria"]?.elements ?? []
    #expect(criteria.map { $0["criterion"]?.text } == ["a", "b"])
    #expect(criteria.map { $0["stars_changed"]?.elements.map(\.text) } == [["y"], ["x"]])
    #expect(criteria.map { $0["ranks_changed"]?.text } == ["0", "0"])
    #expect(criteria.map { $0["greatest_move"]?.text } == ["0", "0"])
  }

  @Test func allWeightsAreToldWhereTheyWereAsked() throws {
    let record = try record(try ranking(asksAll: true))
    let whole = try #require(record["robustness"]?["all_weights"])
    #expect(whole["criteria"]?.elements.map(\.text) == ["a", "b"] && whole["draws"]?.text == "10000")
    let z = try robustness("z", record)
    #expect(z.keys.prefix(3) == ["acceptability", "acceptability_error", "central_weights"])
    #expect(z["acceptability"]?.keys == ["1"] && z["acceptability"]?["1"] == .number("1"))
    #expect(z["acceptability_error"] == .number("0"))
    let weights = try #require(z["central_weights"])
    let values = ["a", "b"].map { weights[$0]?.text ?? "" }
    // Of uniform weights the mean is ½; the standard error over 10,000 is 0.003.
    #expect(values.compactMap { Double($0) }.allSatisfy { abs($0 - 0.5) < 0.015 })
    #expect(values.allSatisfy { ($0.split(separator: ".").last?.count ?? 9) <= 6 })
    #expect(try robustness("x", record)["central_weights"] == .null)
    #expect(try robustness("x", record)["acceptability"]?["2"] == .number("1"))
  }

  @Test func oneCriterionHasNoWeights() throws {
    var sample = TestSupport.SampleEdition(answers: "x j1 a=8\nx j2 a=4", stars: .ladder([1: 50]))
    sample.digest = Self.sample.digest
    let record = try record(try ranking(sample, asksAll: true))
    let x = try robustness("x", record)
    #expect(x["acceptability"] == .null && x["acceptability_error"] == .null && x["central_weights"] == .null)
    #expect(record["robustness"]?["all_weights"] == .null)
  }

  /// Unasked, only the formula of weights is told; a key that wasn't looked for is absent, which isn't null.
  @Test func whatWasntLookedForIsAbsent() throws {
    let record = try record(try ranking(asksAll: false))
    #expect(
      try robustness("x", record).keys == [
        "close_call", "rank_high", "rank_low", "smallest_weight_change", "stars", "without_value",
      ])
    #expect(record["robustness"]?["criteria"] == nil && record["robustness"]?["all_weights"] == nil)
  }

  @Test func noPublicationTellsOfSingleMarks() throws {
    var sample = Self.sample.draft
    sample.rubric.publish = Publish(entries: .all, jurors: .named)
    var ranking = try Edition(sample).rank()
    ranking.robustness = ranking.studyRobustness()
    ranking.sensitivity = ranking.studySensitivity(asksAll: true)
    let collected = Collected()
    try ResultWriter(version: "0.1.0", words: French())
      .write(Publication(ranking, words: French()), to: collected.take)
    let result = try StrictJSON(collected.text)
    #expect(
      try robustness("x", result).keys == ["close_call", "rank_high", "rank_low", "stars", "without_value"])
    #expect(result["robustness"]?["criteria"] == nil && result["robustness"]?["all_weights"] == nil)
    let entry = try #require(ranking.entry("x"))
    let told = Explanation(entry, of: ranking, view: .publication, language: French()).text
    #expect(told.contains("Stabilité") && !told.contains("suffirait"))
  }

  @Test func anExplanationSaysWhatWouldBeEnough() throws {
    let ranking = try ranking()
    func section(_ dossier: String, _ language: any Language) throws -> String {
      let text = Explanation(
        try #require(ranking.entry(dossier)), of: ranking, language: language, layout: .init(width: 160)
      ).text.replacing("\u{A0}", with: " ")
      let start = try #require(text.range(of: "\n\(language.label(.byHowLittle))\n"))
      return String(text[start.upperBound...])
    }
    #expect(
      try section("x", French()) == """
        Il suffirait d'une seule note pour que le dossier ait 2 étoiles au lieu de 1 :
            – « a » : 9 au lieu de 8, chez j1 ou j2
            – « b » : 6 au lieu de 5, chez j1
            – « b » : 7 au lieu de 6, chez j2
        Pour avoir 2 étoiles, il suffirait de changer les poids des critères principaux, chacun de 20 % en plus ou en moins.
        Sans le critère « b », ce serait 2 étoiles, au rang 2.

        """)
    #expect(
      try section("x", English()) == """
        A single mark would be enough for the dossier to have 2 stars instead of 1:
            – “a”: 9 instead of 8, by j1 or j2
            – “b”: 6 instead of 5, by j1
            – “b”: 7 instead of 6, by j2
        To have 2 stars, it would be enough to change the weights of the main criteria, each by 20% up or down.
        Without the criterion “b”, it would be 2 stars, rank 2.

        """)
    #expect(
      try section("z", French()) == """
        Aucune note changée seule, si loin que ce soit, ne changerait ce résultat.

        """)
  }

  /// Seven criteria make seven lines of one outcome, of which six are told.
  @Test func manyMarksAreNotAllTold() throws {
    let ids = ["a", "b", "c", "d", "e", "f", "g"]
    let cells = ids.map { "\($0)=6" }.joined(separator: " ")
    let sample = TestSupport.SampleEdition(
      ids.map { .leaf($0) }, answers: "x j1 \(cells)\nx j2 \(cells)", stars: .ladder([1: 60]))
    let ranking = try ranking(sample)
    let text = Explanation(try #require(ranking.entry("x")), of: ranking, language: English()).text
    #expect(text.contains("A single mark would be enough for the dossier to have no star any more:"))
    #expect(text.contains("    … one more line, which --json gives"))
    #expect(text.contains("with nearly any change of weights it would") == false)
  }

  /// On its threshold exactly, with criteria on both sides of it.
  @Test func onTheThresholdTheLeastChangeIsEnough() throws {
    let sample = TestSupport.SampleEdition(
      [.leaf("a"), .leaf("b")], answers: "x j1 a=4 b=6\nx j2 a=4 b=6", stars: .ladder([1: 50]))
    let ranking = try ranking(sample)
    let entry = try #require(ranking.entry("x"))
    #expect(
      Explanation(entry, of: ranking, language: English(), layout: .init(width: 120)).text
        .contains(
          "The score stands right on the threshold: with nearly any change of weights it would no longer have 1\u{A0}star."
        ))
    let weights = try robustness("x", try record(ranking))["smallest_weight_change"]
    #expect(weights?["loss"]?["change"] == .number("0"))
  }

  /// Either juror alone is one of two results: x has its star in one of them.
  @Test func theAgendaTellsOfTheMarkThatACloseCallHangsOn() throws {
    let record = try record(try ranking())
    let item = try #require(
      record["agenda"]?.elements.first { $0["why"]?.text == "close_call" && $0["dossier"]?.text == "x" })
    #expect(
      item["detail"]?.text?.replacing("\u{A0}", with: " ")
        == "Résultat peu stable : 1 étoile dans 1 des 2 jurys privés d'un juré. Il suffirait d'une seule note pour que le "
        + "dossier ait 2 étoiles au lieu de 1. Par exemple, « a » : 9 au lieu de 8, chez j1 ou j2.")
    #expect(item["jurors"]?.elements.map(\.text) == ["j1", "j2"])
    #expect(item["criteria"]?.elements.map(\.text) == ["a", "b"])
    #expect(item["stars_then"] == .number("2"))
  }

  @Test func underAQuotaOthersAreNamed() throws {
    var sample = Self.sample
    sample.answers = "x j1 a=6 b=6\nx j2 a=6 b=6\ny j1 a=6 b=6\ny j2 a=6 b=5\nz j1 a=1 b=1\nz j2 a=1 b=1"
    sample.stars = .ladder(quota: [1: 1])
    var ranking = try ranking(sample)
    ranking.sensitivity = ranking.studySensitivity(of: 1)
    let entry = try #require(ranking.entry("y"))
    let text = Explanation(entry, of: ranking, language: English(), layout: .init(width: 120)).text
    #expect(text.contains("A single mark would be enough for the dossier to have 1\u{A0}star instead of 0:"))
    ranking.sensitivity = ranking.studySensitivity(of: 0)
    let other = Explanation(
      try #require(ranking.entry("x")), of: ranking, language: English(), layout: .init(width: 120))
    #expect(other.text.contains("A single mark would be enough for y to have 1\u{A0}star instead of 0:"))
  }

  /// Of corrected scores neither marks nor weights are told: no key in the record, no heading without a sentence.
  @Test func correctedScoresTellOfNeitherMarksNorWeights() throws {
    var sample = TestSupport.SampleEdition(
      answers: SampleAnswers.unequallySevere, stars: .ladder([1: 30, 2: Rational(115, 2), 3: 80]))
    sample.rules.severity = .init(.additive)
    let ranking = try ranking(sample, asksAll: false)
    let record = try record(ranking)
    #expect(record["robustness"]?["corrected"] == .number("3"))
    let keys = try robustness("d1", record).keys
    #expect(!keys.contains("smallest_weight_change") && !keys.contains("smallest_mark_change"))
    let entry = try #require(ranking.entry("d1"))
    let text = Explanation(entry, of: ranking, language: English(), layout: .init(width: 400)).text
    #expect(text.contains("or refused: in 1 of 4 results, raw scores rank."))
    #expect(!text.contains(English().label(.byHowLittle)))
  }
}
