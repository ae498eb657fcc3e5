/// How many jurors it takes: the dependability of a mean of *k* jurors, Φ(k) = A/(A + (S + E)/k).
///
/// Absolute: a juror's severity counts as error, as it does where jurors differ from dossier to dossier or
/// from year to year.
public struct Dependability: Sendable, Hashable {
  /// The variance components.
  public let components: VarianceComponents

  /// Creates the answer from components of which one at least is positive.
  public init(_ components: VarianceComponents) { self.components = components }

  /// Φ of the mean of so many jurors, from 0 to 1.
  ///
  /// - Precondition: `jurors` is positive.
  public func coefficient(jurors: Int) -> Double {
    precondition(jurors > 0)
    return components.dossiers
      / (components.dossiers + (components.jurors + components.rest) / Double(jurors))
  }

  /// The least number of jurors whose mean reaches a dependability; `nil` where dossiers don't differ, or
  /// above a million.
  ///
  /// - Precondition: `goal` is between 0 and 1, both excluded.
  public func jurorsNeeded(for goal: Double) -> Int? {
    precondition(goal > 0 && goal < 1)
    guard components.dossiers > 0 else { return nil }
    let exact = goal * (components.jurors + components.rest) / (components.dossiers * (1 - goal))
    guard exact < 1e6 else { return nil }
    var jurors = max(1, Int(exact.rounded(.down)))
    while coefficient(jurors: jurors) < goal - 1e-12 { jurors += 1 }
    return jurors
  }
}
