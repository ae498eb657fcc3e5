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
