/// Marks on steps: who gave what to whom on which criterion, any of them missing.
public struct MarkTable: Sendable, Hashable {
  /// How many dossiers, with a mark or without.
  public let dossierCount: Int
  /// How many jurors, with a mark or without.
  public let jurorCount: Int
  /// How many criteria, with a mark or without.
  public var criterionCount: Int { scaleOf.count }
  /// By dossier, the place of its first mark; one more than dossiers, the last is the number of marks.
  public let starts: [Int]
  /// The juror of each mark.
  public let jurors: [Int32]
  /// The criterion of each mark.
  public let criteria: [Int32]
  /// Each mark, in steps above its scale's lowest mark.
  public let marks: [Int32]
  /// The scales.
  public let scales: [StepScale]
  /// By criterion, the place of its scale.
  public let scaleOf: [Int]

  /// Creates a table from columns.
  ///
  /// - Precondition: Columns are of one length, places exist, and marks lie on their scales.
  public init(
    jurorCount: Int, starts: [Int], jurors: [Int32], criteria: [Int32], marks: [Int32], scales: [StepScale],
    scaleOf: [Int]
  ) {
    precondition(starts.first == 0 && starts.last == marks.count)
    precondition(jurors.count == marks.count && criteria.count == marks.count)
    precondition(jurors.allSatisfy { 0..<jurorCount ~= Int($0) })
    precondition(zip(criteria, marks).allSatisfy { 0...scales[scaleOf[Int($0)]].steps ~= Int($1) })
    (dossierCount, self.jurorCount, self.starts) = (starts.count - 1, jurorCount, starts)
    (self.jurors, self.criteria, self.marks) = (jurors, criteria, marks)
    (self.scales, self.scaleOf) = (scales, scaleOf)
  }

  /// The marks of a dossier, as places in the columns.
  func cells(of dossier: Int) -> Range<Int> { starts[dossier]..<starts[dossier + 1] }
}

/// A scale with steps.
public struct StepScale: Sendable, Hashable {
  /// The lowest mark.
  public let lowest: Double
  /// The distance between neighbouring marks, above 0.
  public let step: Double
  /// How many steps lie between the ends, 1 or more.
  public let steps: Int

  /// Creates a scale.
  public init(lowest: Double, step: Double, steps: Int) {
    (self.lowest, self.step, self.steps) = (lowest, step, steps)
  }

  /// The mark so many steps above the lowest.
  public func mark(_ steps: Double) -> Double { lowest + step * steps }
}
