/// The six intraclass correlations of Shrout and Fleiss; the raw value is the key in results.
public enum IntraclassCorrelation: String, Sendable, CaseIterable {
  /// Jurors differ from dossier to dossier; one juror's value.
  case oneWaySingle = "icc_1_1"
  /// The same jurors, a sample of possible ones, on all dossiers; absolute agreement of one juror's value.
  case randomSingle = "icc_2_1"
  /// These jurors and no others; consistency of one juror's value: a severe juror costs nothing.
  case fixedSingle = "icc_3_1"
  /// As ``oneWaySingle``, of the mean of all jurors.
  case oneWayMean = "icc_1_k"
  /// As ``randomSingle``, of the mean of all jurors.
  case randomMean = "icc_2_k"
  /// As ``fixedSingle``, of the mean of all jurors.
  case fixedMean = "icc_3_k"
}

/// An intraclass correlation with its 95 % interval from the F distribution.
public struct IntraclassEstimate: Sendable, Hashable {
  /// At most 1; negative where dossiers differ less than chance would have them.
  public let value: Double
  /// The 95 % interval; `nil` where the mean squares leave it no degrees of freedom or no bottom.
  public let interval: EstimateInterval?
}

extension CompleteRatings {
  /// An intraclass correlation over the complete dossiers, with its interval.
  ///
  /// With the mean squares B between *n* dossiers, W within them, J between *k* jurors and E of the rest:
  /// (1,1) = (B − W)/(B + (k−1)W), (2,1) = (B − E)/(B + (k−1)E + k(J − E)/n), (3,1) = (B − E)/(B + (k−1)E),
  /// (1,k) = (B − W)/B, (2,k) = (B − E)/(B + (J − E)/n), (3,k) = (B − E)/B.
  ///
  /// - Returns: The estimate, or why there is none: fewer than two complete dossiers or jurors, equal values,
  ///   a denominator that isn't positive.
  /// - Note: Shrout and Fleiss, “Intraclass correlations” (1979); McGraw and Wong (1996) for the interval of
  ///   the second case.
  public func intraclass(_ form: IntraclassCorrelation) -> Estimate<IntraclassEstimate> {
    lacking.map { .undefined($0) } ?? MeanSquares(self).intraclass(form)
  }

  /// All six, in the order of `allCases`, from one pass over the table.
  func intraclassCorrelations() -> [Estimate<IntraclassEstimate>] {
    if let lacking { return IntraclassCorrelation.allCases.map { _ in .undefined(lacking) } }
    let squares = MeanSquares(self)
    return IntraclassCorrelation.allCases.map { squares.intraclass($0) }
  }
}

extension MeanSquares {
  fileprivate func intraclass(_ form: IntraclassCorrelation) -> Estimate<IntraclassEstimate> {
    let (count, width) = (dossiers, jurors)
    let spread = (betweenJurors - residual) / count
    let (top, bottom) =
      switch form {
      case .oneWaySingle: (between - within, between + (width - 1) * within)
      case .randomSingle: (between - residual, between + (width - 1) * residual + width * spread)
      case .fixedSingle: (between - residual, between + (width - 1) * residual)
      case .oneWayMean: (between - within, between)
      case .randomMean: (between - residual, between + spread)
      case .fixedMean: (between - residual, between)
      }
    guard bottom > 0 else { return .undefined(.noSpread) }
    return .value(IntraclassEstimate(value: top / bottom, interval: interval(form)))
  }

  private func interval(_ form: IntraclassCorrelation) -> EstimateInterval? {
    let free = dossiers - 1
    switch form {
    case .oneWaySingle: return ends(within, dossiers * (jurors - 1), single: true)
    case .oneWayMean: return ends(within, dossiers * (jurors - 1), single: false)
    case .fixedSingle: return ends(residual, free * (jurors - 1), single: true)
    case .fixedMean: return ends(residual, free * (jurors - 1), single: false)
    case .randomSingle: return absoluteEnds()
    case .randomMean:
      func stepped(_ end: Double) -> Double { jurors * end / (1 + end * (jurors - 1)) }
      return absoluteEnds().flatMap { EstimateInterval(finite: stepped($0.low), stepped($0.high)) }
    }
  }

  /// The ends from F = B/error: (F/q − 1)/(F/q + k − 1), or 1 − q/F of the mean; written without dividing by
  /// the error.
  private func ends(_ error: Double, _ freedom: Double, single: Bool) -> EstimateInterval? {
    let lower = FDistribution(dossiers - 1, freedom).quantile(0.975)
    let upper = 1 / FDistribution(freedom, dossiers - 1).quantile(0.975)
    let ends = [lower, upper].map { quantile in
      let scaled = quantile * error
      return (between - scaled) / (between + (single ? (jurors - 1) * scaled : 0))
    }
    return EstimateInterval(finite: ends[0], ends[1])
  }

  /// The ends for absolute agreement, by Satterthwaite's degrees of freedom (McGraw and Wong, table 7).
  private func absoluteEnds() -> EstimateInterval? {
    let (count, width) = (dossiers, jurors)
    if betweenJurors == 0, residual == 0 { return EstimateInterval(low: 1, high: 1) }
    let value =
      (between - residual)
      / (between + (width - 1) * residual + width * (betweenJurors - residual) / count)
    let free = absoluteFreedom(value)
    guard free > 0 else { return nil }
    let bottom = width * betweenJurors + (width * count - width - count) * residual
    let lower = FDistribution(count - 1, free).quantile(0.975)
    let upper = FDistribution(free, count - 1).quantile(0.975)
    return EstimateInterval(
      finite: count * (between - lower * residual) / (lower * bottom + count * between),
      count * (upper * between - residual) / (bottom + count * upper * between))
  }

  /// Satterthwaite's degrees of freedom for a correlation, between those of the jurors and of the rest.
  private func absoluteFreedom(_ value: Double) -> Double {
    if residual == 0 { return jurors - 1 }
    if betweenJurors == 0 { return (dossiers - 1) * (jurors - 1) }
    let own = jurors * value * betweenJurors
    let rest = (dossiers * (1 + (jurors - 1) * value) - jurors * value) * residual
    return (dossiers - 1) * (jurors - 1) * (own + rest) * (own + rest)
      / ((dossiers - 1) * own * own + rest * rest)
  }
}

extension EstimateInterval {
  /// Takes two ends; `nil` where one is not finite.
  fileprivate init?(finite low: Double, _ high: Double) {
    guard low.isFinite, high.isFinite else { return nil }
    self.init(low: low, high: high)
  }
}
