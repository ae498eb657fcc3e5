import TestSupport
import Testing

@testable import Palmares

/// What holds of every table; the seed is the argument, so that a failure replays.
@Suite struct AgreementLawTests {
  static let seeds = UInt64(0)..<25

  private func agreement(_ rows: [[Double?]]) -> Agreement {
    var random = SampleTables.draws(1)
    return Agreement(RatingTable(rows), draws: 0, using: &random)
  }

  /// Small tables with few values meet every way of having nothing to divide by.
  @Test(arguments: UInt64(0)..<40)
  func everyTableHasFiniteNumbersOrReasons(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let jurors = Int.random(in: 1...4, using: &random)
      let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<jurors).map { _ in
          Int.random(in: 0..<8, using: &random) == 0 ? nil : Double(Int.random(in: 0...2, using: &random))
        }
      }
      let agreement = agreement(rows)
      for key in AgreementKey.allCases {
        #expect(agreement[key].value?.isFinite ?? true, "\(key): \(rows)")
        guard let interval = agreement.interval(of: key)?.value else { continue }
        #expect(interval.low.isFinite && interval.high.isFinite, "\(key): \(rows)")
      }
    }
  }

  /// Mean squares of 0 between dossiers, 1 between jurors and 1 of the rest: (2,1) is (0 − 1)/(0 + 1 + 0), and the degrees of
  /// freedom of its interval are those of (−2 + 2)².
  @Test func noFreedomHasNoInterval() {
    let agreement = agreement([[0, 2], [1, 1]])
    #expect(agreement[.randomSingle].value == -1)
    #expect(agreement.interval(of: .randomSingle) == .undefined(.noSpread))
  }

  private func same(_ first: Agreement, _ second: Agreement, _ keys: [AgreementKey]) -> Bool {
    keys.allSatisfy { key in
      let equal = near(first[key].value, second[key].value, 1e-10) && first[key].reason == second[key].reason
      if !equal { Issue.record("\(key): \(first[key]) is not \(second[key])") }
      return equal
    }
  }

  @Test(arguments: seeds)
  func theOrderOfDossiersAndJurorsNeverMatters(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let rows = SampleTables.random(seed)
    let shuffled = SampleTables.jurorsShuffled(rows.shuffled(using: &random), using: &random)
    #expect(same(agreement(rows), agreement(shuffled), AgreementKey.allCases))
    let components = RatingTable(rows).varianceComponents().value
    let others = RatingTable(shuffled).varianceComponents().value
    #expect(near(components?.rest, others?.rest, 1e-10) && near(components?.jurors, others?.jurors, 1e-10))
  }

  @Test(arguments: seeds)
  func linearMapsLeaveAllButTheRatioAsItIs(seed: UInt64) {
    let rows = SampleTables.random(seed)
    let mapped = rows.map { row in row.map { $0.map { 7 + 0.3 * $0 } } }
    #expect(
      same(agreement(rows), agreement(mapped), AgreementKey.allCases.filter { $0 != .krippendorffRatio }))
    let scaled = rows.map { row in row.map { $0.map { 0.3 * $0 } } }
    #expect(same(agreement(rows), agreement(scaled), AgreementKey.allCases))
  }

  @Test(arguments: seeds)
  func risingMapsLeaveOrdersAndCategoriesAsTheyAre(seed: UInt64) {
    let rows = SampleTables.random(seed)
    let squared = rows.map { row in row.map { $0.map { $0 * $0 } } }
    let keys: [AgreementKey] = [
      .krippendorffNominal, .krippendorffOrdinal, .gwetAC1, .fleissKappa, .kendallW, .exactAgreement,
    ]
    #expect(same(agreement(rows), agreement(squared), keys))
  }

  /// Kappa and AC1 are means over dossiers; doubling all of them changes nothing. Alpha corrects for small
  /// samples: 1 − α grows by (2n − 1)/(2n − 2).
  @Test(arguments: seeds)
  func dossiersTwice(seed: UInt64) throws {
    let rows = SampleTables.random(seed)
    let (once, twice) = (agreement(rows), agreement(rows + rows))
    #expect(same(once, twice, [.gwetAC1, .fleissKappa, .exactAgreement, .kendallW]))
    let count = Double(RatingTally(RatingTable(rows)).marginals(pairable: true).reduce(0, +))
    for key in [
      AgreementKey.krippendorffNominal, .krippendorffInterval, .krippendorffRatio, .krippendorffOrdinal,
    ] {
      let alpha = try #require(once[key].value)
      #expect(near(twice[key].value, 1 - (1 - alpha) * (2 * count - 1) / (2 * count - 2), 1e-10))
    }
  }

  /// The definition, over all pairs of pairable values, one by one.
  @Test(arguments: seeds)
  func alphaIsItsDefinition(seed: UInt64) throws {
    let rows = SampleTables.random(seed, dossiers: 9, jurors: 4)
    let units = rows.map { $0.compactMap { $0 } }.filter { $0.count > 1 }
    let all = units.flatMap { $0 }
    func difference(_ metric: AlphaMetric, _ first: Double, _ second: Double) -> Double {
      switch metric {
      case .nominal: return first == second ? 0 : 1
      case .interval: return (first - second) * (first - second)
      case .ratio:
        return first == second
          ? 0 : ((first - second) / (first + second)) * ((first - second) / (first + second))
      case .ordinal:
        let (low, high) = (min(first, second), max(first, second))
        let between = all.count { $0 >= low && $0 <= high }
        let half = Double(all.count { $0 == low } + all.count { $0 == high }) / 2
        return low == high ? 0 : (Double(between) - half) * (Double(between) - half)
      }
    }
    for metric in AlphaMetric.allCases {
      var (observed, expected) = (0.0, 0.0)
      for unit in units {
        for first in unit {
          for second in unit { observed += difference(metric, first, second) / Double(unit.count - 1) }
        }
      }
      for first in all { for second in all { expected += difference(metric, first, second) } }
      let alpha = 1 - Double(all.count - 1) * observed / expected
      #expect(near(RatingTally(RatingTable(rows)).alpha(metric).value, alpha, 1e-12), "\(metric)")
    }
  }

  /// Kappa is the mean of the categories' kappas, weighted by πⱼ(1 − πⱼ), also with missing cells.
  @Test(arguments: seeds)
  func kappaIsTheMeanOfItsCategories(seed: UInt64) throws {
    let tally = RatingTally(RatingTable(SampleTables.random(seed)))
    let fleiss = try #require(tally.fleissKappa().value)
    let weights = CategoryAgreement(tally).shares.map { $0 * (1 - $0) }
    let mean = zip(weights, fleiss.categories).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
    #expect(near(fleiss.kappa, mean))
  }

  /// On a complete table Φ of *k* jurors is the absolute agreement of their mean, where no component was
  /// below zero.
  @Test(arguments: seeds)
  func dependabilityIsAbsoluteAgreement(seed: UInt64) throws {
    let rows = SampleTables.random(seed, dossiers: 20).map { row in row.map { $0 ?? 2 } }
    let agreement = agreement(rows)
    let dependability = try #require(agreement.dependability.value)
    guard dependability.components.jurors > 0, dependability.components.dossiers > 0 else { return }
    #expect(near(dependability.coefficient(jurors: 1), agreement[.randomSingle].value, 1e-10))
    #expect(near(dependability.coefficient(jurors: 5), agreement[.randomMean].value, 1e-10))
    for goal in [0.7, 0.8, 0.9] {
      let needed = try #require(dependability.jurorsNeeded(for: goal))
      #expect(dependability.coefficient(jurors: needed) >= goal - 1e-12)
      #expect(needed == 1 || dependability.coefficient(jurors: needed - 1) < goal)
    }
  }

  /// The integral over values is the sum over their pairs, also with zeros and over many orders of magnitude.
  @Test(arguments: seeds)
  func theIntegralOfTheRatioIsItsSum(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let exponents = seed.isMultiple(of: 2) ? -0.2...0.2 : -9...9
    var values = (0..<80).map { _ in 70 * Double.exp10(Double.random(in: exponents, using: &random)) }
    if seed.isMultiple(of: 3) { values.append(0) }
    values.sort()
    let counts = values.map { _ in Int.random(in: 0...4, using: &random) }
    let pairwise = RatioDifference.pairwise(over: values, counts: counts)
    let total = Double(counts.reduce(0, +))
    #expect(abs(RatioDifference.integral(over: values, counts: counts) - pairwise) < 1e-13 * total * total)
  }

  /// Few values are coded through slots, many by sorting: the codes are the same.
  @Test func codingByEitherWay() {
    var random = SplitMix64(seed: 3)
    let few = (0..<600).map { _ in Double(Int.random(in: 0..<256, using: &random)) / 4 }
    for values in [few, few + [1000], [0.0, -0.0, 1]] {
      let table = RatingTable(values.map { [$0] })
      let coded = RatingCodes(table)
      let distinct = Set(values).sorted()
      #expect(coded.values == distinct)
      #expect(coded.codes.map { coded.values[Int($0)] } == values)
    }
    #expect(Set(few).count > 200)
  }
}

extension Double {
  fileprivate static func exp10(_ exponent: Double) -> Double {
    var (result, rest) = (1.0, exponent)
    while rest >= 1 { (result, rest) = (result * 10, rest - 1) }
    while rest < 0 { (result, rest) = (result / 10, rest + 1) }
    return result * (1 + 9 * rest)
  }
}
