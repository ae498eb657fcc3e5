import Testing

@testable import Palmares

/// Closed forms and printed tables of the distributions.
@Suite struct AgreementDistributionTests {
  /// With two degrees of freedom the upper tail is exp(−x/2); with four, (1 + x/2) exp(−x/2).
  @Test(arguments: [(2.0, 6.0, 0.049_787_068_367_863_94), (4, 6, 0.199_148_273_471_455_8), (2, 0, 1)])
  func chiSquareHasClosedForms(freedom: Double, value: Double, tail: Double) {
    #expect(near(ChiSquare(freedom).upperTail(value), tail, 1e-14))
  }

  /// The 5 % points that every table prints.
  @Test(arguments: [(1.0, 3.841_458_820_694_124), (9, 16.918_977_604_620_448), (39, 54.572_227_758_941_736)])
  func chiSquareTables(freedom: Double, value: Double) {
    #expect(near(ChiSquare(freedom).upperTail(value), 0.05, 1e-12))
  }

  /// With two and two degrees of freedom, P(F ≤ f) = f/(1 + f); with one and one, 2/π · arctan √f.
  @Test func fHasClosedForms() {
    #expect(near(FDistribution(2, 2).tails(3).lower, 0.75, 1e-14))
    #expect(near(FDistribution(1, 1).tails(3).lower, 2.0 / 3, 1e-14))
    #expect(near(FDistribution(2, 2).quantile(0.975), 39, 1e-12))
    #expect(near(FDistribution(1, 1).quantile(0.975), 647.789_011_477_775, 1e-10))
    #expect(FDistribution(3, 8).tails(0).lower == 0)
  }

  /// Quantiles of F and of its reciprocal, which swaps the degrees of freedom.
  @Test(arguments: [(3.0, 8.0), (39, 273), (1, 400), (7.5, 2.25), (99_999, 699_993)])
  func quantilesOfTheReciprocal(first: Double, second: Double) {
    let upper = FDistribution(first, second).quantile(0.975)
    #expect(near(1 / FDistribution(second, first).quantile(0.025), upper, 1e-10))
    #expect(near(FDistribution(first, second).tails(upper).upper, 0.025, 1e-12))
  }

  /// The logarithms of factorials: 3! = 6 and 20! = 2432902008176640000.
  @Test func stirlingErrors() {
    #expect(near(GammaTerms.stirlingError(3), 0.027_677_925_684_998_34, 1e-14))
    #expect(near(GammaTerms.stirlingError(20), 0.004_166_319_691_996_922, 1e-15))
  }
}
