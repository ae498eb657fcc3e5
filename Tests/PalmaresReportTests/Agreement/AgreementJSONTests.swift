import Foundation
import Palmares
import TestSupport
import Testing

@testable import PalmaresReport

/// `jury.agreement` as programs read it.
@Suite struct AgreementJSONTests {
  private func written(_ shown: ShownAgreement) throws -> StrictJSON {
    try StrictJSON(try json { $0.object { $0.agreement(shown) } })
  }

  private let record = SampleAgreement.disclosure(nil).shown(SampleAgreement.agreement)

  @Test func everyKeyOfTheContractIsThere() throws {
    let block = try #require(try written(record)["criteria"]?["inclusion"])
    for key in [
      "krippendorff_alpha_nominal", "krippendorff_alpha_ordinal", "krippendorff_alpha_interval",
      "krippendorff_alpha_ratio", "gwet_ac1", "fleiss_kappa", "icc_1_1", "icc_2_1", "icc_3_1", "icc_1_k",
      "icc_2_k",
      "icc_3_k", "kendall_w", "kendall_w_p", "exact_agreement",
    ] {
      #expect(block[key]?.text.flatMap { Double($0) } != nil, "\(key)")
    }
    #expect(block["krippendorff_alpha_ordinal_low"]?.text != nil && block["icc_2_k_high"]?.text != nil)
    #expect(block["dossiers"]?.text == "12" && block["complete_dossiers"]?.text == "11")
    #expect(block["jurors"]?.text == "6" && block["values"]?.text == "71")
    #expect(block["pairs"]?.text == "175")
  }

  /// What is `null` has a reason and nothing else has one.
  @Test(arguments: [
    RatingTable([]), RatingTable([[1, nil], [2, nil]]), RatingTable([[1, 2], [nil, 2]]),
    RatingTable([[1, 1], [1, 1]]),
    RatingTable([[1, 2, nil], [nil, 2, 3], [1, nil, 2]]), RatingTable([[1, 4], [1, 4]]),
    RatingTable([[-1, 4], [1, 4]]),
    SampleAgreement.marks(jurors: 4, seed: 3),
  ])
  func whatIsNullHasAReason(table: RatingTable) throws {
    let agreement = JuryAgreement(
      overall: table, criteria: [(id: "inclusion", marks: table)], draws: 30,
      from: Xoshiro256StarStar(state: (1, 2, 3, 4)))
    let text = try written(SampleAgreement.disclosure(nil).shown(agreement))
    for block in [text["overall"], text["criteria"]?["inclusion"]] {
      let block = try #require(block)
      let absent = block.keys.filter { block[$0] == .null && $0 != "fleiss_kappa_categories" }
      #expect(absent == block["reasons"]?.keys)
      for reason in block["reasons"]?.keys ?? [] {
        #expect(UndefinedReason(rawValue: block["reasons"]?[reason]?.text ?? "") != nil)
      }
      let kappa = block["fleiss_kappa"] == .null
      #expect((block["fleiss_kappa_categories"] == .null) == kappa)
    }
  }

  /// Bars of the whole scale 0...4 on a criterion; of composites, ten ranges.
  @Test func histograms() throws {
    let text = try written(record)
    let marks = text["criteria"]?["inclusion"]?["histogram"]?.elements ?? []
    #expect(marks.map { $0["low"]?.text } == ["0", "1", "2", "3", "4"])
    #expect(marks.map { $0["high"]?.text } == marks.map { $0["low"]?.text })
    #expect(marks.compactMap { $0["count"]?.text.flatMap { Int($0) } }.reduce(0, +) == 71)
    #expect(marks.first?["count"]?.text == "0")
    let composites = text["overall"]?["histogram"]?.elements ?? []
    #expect(
      composites.count == 10 && composites[9]["low"]?.text == "90" && composites[9]["high"]?.text == "100")
    #expect(composites[9]["count"]?.text == "4")
  }

  @Test func dependabilityTellsHowManyJurors() throws {
    let block = try #require(try written(record)["overall"]?["dependability"])
    let coefficients = block["coefficients"]?.elements.compactMap { $0.text.flatMap { Double($0) } } ?? []
    #expect(coefficients.count == 20 && zip(coefficients, coefficients.dropFirst()).allSatisfy { $0 < $1 })
    for (goal, text) in [(0.7, "0.7"), (0.8, "0.8"), (0.9, "0.9")] {
      let needed = try #require(block["jurors_for"]?[text]?.text.flatMap { Int($0) })
      #expect(coefficients[needed - 1] >= goal && (needed == 1 || coefficients[needed - 2] < goal))
    }
    #expect(block["variance"]?.keys == ["dossiers", "jurors", "rest"])
  }

  /// Intervals come by iteration or resampling, and are told to six decimals.
  @Test func estimatesHaveSixDecimals() throws {
    let block = try #require(try written(record)["criteria"]?["inclusion"])
    for key in block.keys where key.hasSuffix("_low") || key.hasSuffix("_high") {
      let decimals = block[key]?.text?.split(separator: ".").last?.count ?? 0
      #expect((1...6).contains(decimals), "\(key)")
    }
    #expect(block["krippendorff_alpha_ordinal"]?.text?.split(separator: ".").last?.count ?? 0 > 6)
  }

  /// In the aggregate, a table of fewer than `min_cell` jurors, or on fewer dossiers, isn't told.
  @Test func fewJurorsAreNotTold() throws {
    let publish = Publish(jurors: .aggregate, minCell: 5)
    let shown = SampleAgreement.disclosure(publish).shown(SampleAgreement.agreement)
    #expect(shown.overall != nil)
    #expect(shown.criteria.map { $0.table != nil } == [true, false])
    #expect(try written(shown)["criteria"]?["budget"] == .null)
    let strict = SampleAgreement.disclosure(Publish(jurors: .aggregate, minCell: 7))
    #expect(strict.shown(SampleAgreement.agreement).overall == nil)
    let named = SampleAgreement.disclosure(Publish(jurors: .named, minCell: 7))
    #expect(named.shown(SampleAgreement.agreement).criteria.allSatisfy { $0.table != nil })
    let few = JuryAgreement(
      overall: SampleAgreement.marks(jurors: 6, seed: 1, dossiers: 4), criteria: [], draws: 0,
      from: Xoshiro256StarStar(state: (1, 2, 3, 4)))
    #expect(SampleAgreement.disclosure(publish).shown(few).overall == nil)
  }

  @Test func hiddenScoresHideHistograms() throws {
    let publish = Publish(scores: .hide, jurors: .named)
    let text = try written(SampleAgreement.disclosure(publish).shown(SampleAgreement.agreement))
    #expect(text["overall"]?["histogram"] == .null && text["overall"]?["kendall_w"] != .null)
    #expect(text["criteria"]?["inclusion"]?["fleiss_kappa_categories"] == .null)
  }
}

/// Agreement as a block of a whole result.
@Suite struct AgreementResultTests {
  /// Three jurors on three dossiers; one of them is recused from z and leaves a blank on x.
  private static let sample = TestSupport.SampleEdition(
    [.leaf("a"), .leaf("b")],
    answers: """
      x j1 a=10 b=9
      x j2 a=8 b=9
      x j3 a=9
      y j1 a=6 b=2
      y j2 a=6 b=3
      y j3 a=5 b=3
      z j1 a=4 b=7
      z j2 a=2 b=na
      z j3 recused
      """)

  @Test func theRecordHoldsAgreementOfEachCriterion() throws {
    let ranking = try Self.sample.ranked().ranking
    let study = try #require(ranking.study())
    let collected = Collected()
    try ResultWriter(version: "0.1.0", words: French())
      .write(ranking, study: study, inputs: [], warnings: [], to: collected.take)
    let jury = try #require(try StrictJSON(collected.text)["jury"])
    #expect(jury.keys == ["agreement", "colleges", "jurors", "severity"])
    let agreement = try #require(jury["agreement"])
    #expect(agreement["criteria"]?.keys == ["a", "b"] && agreement["overall"] != nil)
    // In marks: on a the pairs are x 3, y 3, z 1, of which y's j1 and j2 agree.
    let marks = try #require(agreement["criteria"]?["a"])
    #expect(marks["pairs"]?.text == "7" && marks["exact_agreement"]?.text == "0.142857142857")
    #expect(marks["complete_dossiers"]?.text == "2" && marks["jurors"]?.text == "3")
    #expect(agreement["criteria"]?["b"]?["values"]?.text == "6")
    // On composites, na and blanks leave a juror's own tree: z of j2 is a alone.
    #expect(agreement["overall"]?["values"]?.text == "8")
  }

  @Test func thePublicationHoldsItWhereItIsGiven() throws {
    let ranking = try Self.sample.ranked().ranking
    let publication = Publication(ranking, agreement: ranking.agreement(), words: French())
    let collected = Collected()
    try ResultWriter(version: "0.1.0", words: French()).write(publication, to: collected.take)
    let jury = try #require(try StrictJSON(collected.text)["jury"])
    // Three jurors are fewer than the five that the rubric's default asks.
    #expect(jury["agreement"]?["overall"] == .null && jury["agreement"]?["criteria"]?["a"] == .null)
    #expect(Publication(ranking, words: French()).agreement == nil)
  }
}
