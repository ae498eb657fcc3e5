public import Palmares

/// What is shown of how stable a dossier's star and rank are.
public struct ShownRobustness: Sendable, Hashable {
  /// The least and the greatest rank, as ``DossierRobustness`` says; `nil` where the order is not shown.
  public let ranks: ClosedRange<Int>?
  /// The share of results of each computed star that came up, from the top; `nil` without a ladder.
  public let stars: [DossierRobustness.Star]?
  /// Whether the computed star came up in less than nine results of ten; `nil` without a ladder.
  public let isCloseCall: Bool?
  /// The share of results in which it had no value.
  public let withoutValue: Rational
  /// By how little they would be others; `nil` in a publication, and where that wasn't asked.
  public var sensitivity: ShownSensitivity?
}

extension Disclosure {
  /// Shows how stable a dossier's star and rank are.
  func robustness(of dossier: String) -> ShownRobustness? {
    robustness?[dossier].map { robustness in
      ShownRobustness(
        ranks: showsOrder ? robustness.rankLow...robustness.rankHigh : nil, stars: robustness.stars,
        isCloseCall: robustness.isCloseCall, withoutValue: robustness.withoutValue,
        sensitivity: sensitivity.flatMap { study in
          edition.dossierPlace(dossier).map { ShownSensitivity(study, of: $0, in: edition) }
        })
    }
  }
}
