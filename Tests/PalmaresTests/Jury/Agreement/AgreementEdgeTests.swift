import TestSupport
import Testing

@testable import Palmares

/// Where statistics have no value, and what is said instead.
@Suite struct AgreementEdgeTests {
  private func agreement(_ rows: [[Double?]], draws: Int = 0) -> Agreement {
    var random = SampleTables.draws(1)
    return Agreement(RatingTable(rows), draws: draws, using: &random)
  }

  @Test(
    arguments: [
      ("no values", [[nil, nil], [nil, nil]], UndefinedReason.noValues),
      ("no dossier", [], .noValues),
      ("one juror", [[1, nil], [2, nil], [0, nil]], .oneJuror),
      ("panels that never meet", [[1, nil], [nil, 2], [3, nil]], .noPairs),
      ("one dossier", [[1, 2, 3], [nil, nil, nil]], .fewDossiers),
      ("all missing but one dossier", [[1, 2], [3, nil], [nil, 1]], .fewDossiers),
    ] as [(String, [[Double?]], UndefinedReason)])
  func nothingIsMeasuredWithoutPairs(name: String, rows: [[Double?]], reason: UndefinedReason) {
    let agreement = agreement(rows, draws: 20)
    for key in AgreementKey.allCases where key != .exactAgreement {
      #expect(agreement[key] == .undefined(reason), "\(name): \(key)")
      if key.hasInterval { #expect(agreement.interval(of: key) == .undefined(reason), "\(name): \(key)") }
    }
    #expect(agreement.dependability.value == nil || name == "all missing but one dossier")
    #expect((agreement[.exactAgreement].value != nil) == (reason == .fewDossiers))
  }

  @Test func unanimousJurorsAgreeWithoutACoefficient() {
    let agreement = agreement([[3, 3], [3, 3], [3, nil]], draws: 20)
    for key in AgreementKey.allCases where key != .exactAgreement {
      #expect(agreement[key] == .undefined(.unanimous), "\(key)")
    }
    #expect(agreement[.exactAgreement] == .value(1))
    #expect(agreement.dependability == .undefined(.unanimous))
    #expect(agreement.histogram.bars == [.init(low: 3, high: 3, count: 5)])
  }

  /// Single values are no pair: they can't make alpha defined, but they are categories for kappa.
  @Test func singleValuesAreDroppedFromAlphaAlone() {
    let rows: [[Double?]] = [[3, 3], [3, 3], [1, nil]]
    #expect(agreement(rows)[.krippendorffNominal] == .undefined(.unanimous))
    // P = 1 and Pₑ = (2/3)² + (1/3)².
    #expect(near(agreement(rows)[.fleissKappa].value, 1))
    let more = SampleTables.random(4)
    let single: [Double?] = [nil, 0, nil, nil, nil]
    for metric in AlphaMetric.allCases {
      #expect(
        RatingTally(RatingTable(more + [single])).alpha(metric)
          == RatingTally(RatingTable(more)).alpha(metric))
    }
  }

  @Test func completeDesignsAreAskedFor() {
    let rows: [[Double?]] = [[1, 2, nil], [2, 2, 3], [nil, 1, 2], [3, nil, 2]]
    let agreement = agreement(rows)
    #expect(agreement.completeDossiers == 1 && agreement.dossiers == 4 && agreement.pairs == 6)
    for key in AgreementKey.allCases {
      #expect((agreement[key] == .undefined(.incomplete)) == key.needsCompleteDossiers, "\(key)")
    }
    // The complete dossiers alone, whatever the others say.
    let more: [[Double?]] = [[4, 3, 4], [0, 1, 0]]
    let part = CompleteRatings(RatingTable(rows + more))
    let whole = CompleteRatings(RatingTable([rows[1]] + more))
    for form in IntraclassCorrelation.allCases { #expect(part.intraclass(form) == whole.intraclass(form)) }
    #expect(part.kendallConcordance() == whole.kendallConcordance())
  }

  /// A juror without a single value doesn't make a design incomplete.
  @Test func silentJurorsAreNoPart() {
    let rows: [[Double?]] = [[1, nil, 2], [2, nil, 2], [4, nil, 3]]
    #expect(agreement(rows).jurors == 2 && agreement(rows).completeDossiers == 3)
    #expect(agreement(rows)[.fixedSingle] == agreement(rows.map { [$0[0], $0[2]] })[.fixedSingle])
  }

  @Test func ratioScalesHaveNothingBelowZero() {
    let agreement = agreement([[-1, 2], [1, 1], [0, 2]], draws: 20)
    #expect(agreement[.krippendorffRatio] == .undefined(.negative))
    #expect(agreement[.krippendorffInterval].value != nil)
  }

  /// Two zeros are equal on a ratio scale; zero and a positive value are as far apart as can be.
  @Test func zerosOnARatioScale() {
    // Observed: 2 ordered pairs of 1; expected: all ordered pairs of a zero and a positive one, 2 · 3 · 1; n = 4.
    let rows: [[Double?]] = [[0, 0], [0, 5]]
    #expect(near(agreement(rows)[.krippendorffRatio].value, 1 - 3.0 * 2 / 6))
  }

  /// Jurors who each give one mark to all: rankings without an order, dossiers without a difference.
  @Test func jurorsWhoEachGiveOneMark() {
    let agreement = agreement([[1, 4], [1, 4], [1, 4]])
    #expect(agreement[.kendallW] == .undefined(.noSpread))
    #expect(agreement[.kendallProbability] == .undefined(.noSpread))
    #expect(agreement[.fixedSingle] == .undefined(.noSpread))
    #expect(agreement[.oneWayMean] == .undefined(.noSpread))
    #expect(agreement[.exactAgreement] == .value(0))
    #expect(near(agreement[.oneWaySingle].value, -1))
    #expect(agreement.dependability.value?.jurorsNeeded(for: 0.7) == nil)
  }

  /// Neither dossiers nor jurors differ in the mean: the intervals' degrees of freedom must not be 0/0.
  @Test func aLatinSquareHasIntervals() throws {
    let agreement = agreement([[1, 2, 3], [2, 3, 1], [3, 1, 2]])
    // B = J = 0, E = 3/2: (0 − E)/(2E − E).
    #expect(near(agreement[.randomSingle].value, -1))
    let interval = try #require(agreement.interval(of: .randomSingle)?.value)
    #expect(interval.low.isFinite && interval.high.isFinite && interval.low <= interval.high)
    #expect(agreement[.randomMean] == .undefined(.noSpread) && agreement[.fixedMean] == .undefined(.noSpread))
    #expect(agreement.dependability.value?.coefficient(jurors: 3) == 0)
  }

  @Test func perfectAgreementIsOne() {
    let agreement = agreement([[1, 1, 1], [4, 4, 4], [0.1, 0.1, 0.1], [2, 2, 2]])
    for key in AgreementKey.allCases where key != .kendallProbability {
      #expect(near(agreement[key].value, 1), "\(key)")
      if key.intraclass != nil {
        #expect(
          near(agreement.interval(of: key)?.value?.low, 1)
            && near(agreement.interval(of: key)?.value?.high, 1))
      }
    }
    #expect(agreement.dependability.value?.coefficient(jurors: 1) == 1)
    #expect(agreement.dependability.value?.jurorsNeeded(for: 0.9) == 1)
  }

  /// Consistency forgives severity: one juror always two marks below the other.
  @Test func severityCostsAbsoluteAgreementAlone() {
    let agreement = agreement([[2, 0], [3, 1], [4, 2], [6, 4]])
    #expect(near(agreement[.fixedSingle].value, 1) && near(agreement[.kendallW].value, 1))
    #expect((agreement[.randomSingle].value ?? 1) < 0.7)
    let interval = agreement.interval(of: .randomSingle)?.value
    #expect(interval.map { $0.low < $0.high && $0.high <= 1 } == true)
  }
}
