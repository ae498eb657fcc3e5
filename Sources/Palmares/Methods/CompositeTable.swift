/// Who gave what, exactly: the composites of jurors on dossiers, any of them missing.
///
/// The ordinal methods all read this one shape. A composite is kept as its place among the distinct ones, so that
/// comparing two is comparing two machine integers and a tie is a tie. Cells are kept by dossier, then juror.
public struct CompositeTable: Sendable, Hashable {
  /// How many dossiers, with a composite or without.
  public let dossierCount: Int
  /// How many jurors, with a composite or without.
  public let jurorCount: Int
  /// By dossier, the place of its first cell; one more than dossiers, the last is the number of cells.
  public let starts: [Int]
  /// The juror of each cell, as a place in 0..<`jurorCount`; rising within a dossier.
  public let jurors: [Int32]
  /// The composite of each cell, as a place in `values`.
  public let grades: [Int32]
  /// The distinct composites, rising.
  public let values: [Rational]
  /// By juror, what his voice weighs: whole numbers above 0 without a common divisor.
  public let weights: [Int]

  /// What the weights of all jurors together stay below.
  public static let mostWeight = 1 << 62

  /// Creates a table from columns.
  ///
  /// - Parameters:
  ///   - jurorCount: How many jurors.
  ///   - starts: Where each dossier's cells begin; the last is the number of cells.
  ///   - jurors: Each cell's juror.
  ///   - composites: Each cell's composite.
  ///   - weights: By juror, a whole number above 0; `nil` gives every juror one voice.
  /// - Precondition: `starts` rises from 0 to the number of cells, jurors rise within a dossier and are below
  ///   `jurorCount`, weights are above 0 and together below ``mostWeight``.
  public init(
    jurorCount: Int, starts: [Int], jurors: [Int32], composites: [Rational], weights: [Int]? = nil
  ) {
    precondition(starts.first == 0 && starts.last == composites.count && jurors.count == composites.count)
    let weights = weights ?? Array(repeating: 1, count: jurorCount)
    precondition(weights.count == jurorCount && weights.allSatisfy { $0 > 0 }, "a weight a juror, above 0")
    precondition(
      weights.reduce(UInt(0)) { $0.addingReportingOverflow(UInt($1)).partialValue } < UInt(Self.mostWeight),
      "weights too long")
    let divisor = weights.reduce(0) { Int(greatestCommonDivisor(UInt($0), UInt($1))) }
    self.weights = divisor > 1 ? weights.map { $0 / divisor } : weights
    (dossierCount, self.jurorCount) = (starts.count - 1, jurorCount)
    (self.starts, self.jurors) = (starts, jurors)
    values = Set(composites).sorted()
    let places = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, Int32($0)) })
    grades = composites.map { composite in
      guard let place = places[composite] else { preconditionFailure("a composite without a place") }
      return place
    }
  }

  /// Creates a table from rows: one a dossier, in each one composite a juror, `nil` where it is missing.
  ///
  /// - Precondition: All rows are of one length; for weights as above.
  public init(_ rows: [[Rational?]], weights: [Int]? = nil) {
    var (starts, jurors, composites): ([Int], [Int32], [Rational]) = ([0], [], [])
    for row in rows {
      precondition(row.count == rows[0].count, "rows of different lengths")
      for (juror, composite) in row.enumerated() {
        guard let composite else { continue }
        jurors.append(Int32(juror))
        composites.append(composite)
      }
      starts.append(composites.count)
    }
    self.init(
      jurorCount: rows.first?.count ?? 0, starts: starts, jurors: jurors, composites: composites,
      weights: weights)
  }

  /// The cells of a dossier, as places in `jurors` and `grades`.
  @inline(__always)
  public func cells(of dossier: Int) -> Range<Int> { starts[dossier]..<starts[dossier + 1] }

  /// The composite of a juror on a dossier, `nil` where it is missing.
  public subscript(dossier: Int, juror: Int) -> Rational? {
    cells(of: dossier).first { jurors[$0] == Int32(juror) }.map { values[Int(grades[$0])] }
  }

  /// The sum of the weights of the jurors that have a dossier.
  func weight(of dossier: Int) -> Int { cells(of: dossier).reduce(0) { $0 + weights[Int(jurors[$1])] } }
}
