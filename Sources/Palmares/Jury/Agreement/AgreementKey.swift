/// The statistics of agreement; the raw value is the key in results.
public enum AgreementKey: String, Sendable, Hashable, CaseIterable {
  case krippendorffNominal = "krippendorff_alpha_nominal"
  case krippendorffOrdinal = "krippendorff_alpha_ordinal"
  case krippendorffInterval = "krippendorff_alpha_interval"
  case krippendorffRatio = "krippendorff_alpha_ratio"
  case gwetAC1 = "gwet_ac1"
  case fleissKappa = "fleiss_kappa"
  case oneWaySingle = "icc_1_1"
  case randomSingle = "icc_2_1"
  case fixedSingle = "icc_3_1"
  case oneWayMean = "icc_1_k"
  case randomMean = "icc_2_k"
  case fixedMean = "icc_3_k"
  case kendallW = "kendall_w"
  case kendallProbability = "kendall_w_p"
  case exactAgreement = "exact_agreement"

  /// The metric of a Krippendorff's alpha, `nil` for the others.
  public var alpha: AlphaMetric? {
    switch self {
    case .krippendorffNominal: .nominal
    case .krippendorffOrdinal: .ordinal
    case .krippendorffInterval: .interval
    case .krippendorffRatio: .ratio
    default: nil
    }
  }

  /// The form of an intraclass correlation, `nil` for the others.
  public var intraclass: IntraclassCorrelation? { IntraclassCorrelation(rawValue: rawValue) }

  /// Whether a 95 % interval stands beside the value.
  public var hasInterval: Bool { alpha != nil || intraclass != nil }

  /// Whether the statistic is taken over the complete dossiers alone.
  public var needsCompleteDossiers: Bool {
    intraclass != nil || self == .kendallW || self == .kendallProbability
  }
}
