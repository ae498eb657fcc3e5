import Testing

@testable import Palmares

/// Values that were published with their data.
@Suite struct AgreementPublishedTests {
  @Test(arguments: [
    (AlphaMetric.nominal, 0.743), (.ordinal, 0.815), (.interval, 0.849), (.ratio, 0.797),
  ])
  func krippendorff2011(metric: AlphaMetric, alpha: Double) {
    #expect(near(RatingTally(SampleTables.krippendorff).alpha(metric).value, alpha, 0.0005))
  }

  /// Gwet, *Handbook of Inter-Rater Reliability* (2014), on Krippendorff's table; five decimals as printed by
  /// irrCAC.
  @Test func gwet2014() throws {
    let tally = RatingTally(SampleTables.krippendorff)
    #expect(near(tally.gwetAC1().value, 0.77544, 0.000_005))
    let fleiss = try #require(tally.fleissKappa().value)
    #expect(near(fleiss.kappa, 0.76117, 0.000_005))
    #expect(!fleiss.equalNumbers)
  }

  @Test func fleiss1971() throws {
    let tally = RatingTally(SampleTables.counted(SampleTables.fleissCounts))
    let fleiss = try #require(tally.fleissKappa().value)
    #expect(near(fleiss.kappa, 0.430, 0.0005))
    #expect(fleiss.equalNumbers)
    for (kappa, published) in zip(fleiss.categories, [0.245, 0.245, 0.520, 0.471, 0.566]) {
      #expect(near(kappa, published, 0.0005))
    }
    #expect(near(tally.exactAgreement().value, 0.5556, 0.00005))
  }

  /// Shrout and Fleiss (1979), table 4.
  @Test(arguments: zip(IntraclassCorrelation.allCases, [0.17, 0.29, 0.71, 0.44, 0.62, 0.91]))
  func shroutFleiss1979(form: IntraclassCorrelation, value: Double) throws {
    let estimate = try #require(CompleteRatings(SampleTables.shroutFleiss).intraclass(form).value)
    #expect(near(estimate.value, value, 0.005))
    let interval = try #require(estimate.interval)
    #expect(interval.low < estimate.value && estimate.value < interval.high)
  }

  /// Their table 3: mean squares 11.24, 6.26, 32.49 and 1.02.
  @Test func shroutFleissMeanSquares() {
    let squares = MeanSquares(CompleteRatings(SampleTables.shroutFleiss))
    #expect(near(squares.between, 11.24, 0.005) && near(squares.within, 6.26, 0.005))
    #expect(near(squares.betweenJurors, 32.49, 0.005) && near(squares.residual, 1.02, 0.005))
  }
}
