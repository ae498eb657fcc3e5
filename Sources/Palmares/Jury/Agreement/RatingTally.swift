/// A table of ratings counted: by dossier, how many jurors gave each value.
///
/// What nominal and ordinal statistics and Krippendorff's alpha need of a table; who gave a value no longer
/// counts. Dossiers without a value are left out.
public struct RatingTally: Sendable {
  /// The distinct values, rising.
  public let values: [Double]
  /// How many jurors gave a value on any dossier.
  public let jurorCount: Int
  /// By dossier with a value, how many jurors gave one.
  let sizes: [Int32]
  /// By dossier, the place of its first entry; one more than dossiers.
  let starts: [Int]
  /// By entry, a place in `values`.
  let codes: [Int32]
  /// By entry, how many jurors gave that value; positive.
  let counts: [Int32]
  /// How many dossiers have the values of two jurors or more.
  public let pairableCount: Int

  /// Counts a table.
  ///
  /// - Complexity: O(cells + distinct values), beside the coding of values.
  public init(_ table: RatingTable) { self.init(table, coded: RatingCodes(table)) }

  init(_ table: RatingTable, coded: RatingCodes) {
    var counts = [Int32](repeating: 0, count: coded.values.count)
    var heard = [Bool](repeating: false, count: table.jurorCount)
    var (sizes, starts): ([Int32], [Int]) = ([], [0])
    var entries: (codes: [Int32], counts: [Int32]) = ([], [])
    let likely = min(table.values.count, table.dossierCount * coded.values.count)
    entries.codes.reserveCapacity(likely)
    entries.counts.reserveCapacity(likely)
    sizes.reserveCapacity(table.dossierCount)
    starts.reserveCapacity(table.dossierCount + 1)
    var pairable = 0
    for dossier in 0..<table.dossierCount {
      let cells = table.cells(of: dossier)
      if cells.isEmpty { continue }
      let first = entries.codes.count
      for cell in cells {
        let code = coded.codes[cell]
        if counts[Int(code)] == 0 { entries.codes.append(code) }
        counts[Int(code)] += 1
        heard[Int(table.jurors[cell])] = true
      }
      for entry in first..<entries.codes.count {
        let code = Int(entries.codes[entry])
        entries.counts.append(counts[code])
        counts[code] = 0
      }
      starts.append(entries.codes.count)
      sizes.append(Int32(cells.count))
      if cells.count > 1 { pairable += 1 }
    }
    (values, jurorCount, pairableCount) = (coded.values, heard.count { $0 }, pairable)
    (self.sizes, self.starts, self.codes, self.counts) = (sizes, starts, entries.codes, entries.counts)
  }

  /// How many dossiers have a value.
  public var dossierCount: Int { sizes.count }
  /// How many values there are.
  public var valueCount: Int { sizes.reduce(0) { $0 + Int($1) } }
  /// How many pairs of values there are on one dossier.
  public var pairCount: Int { sizes.reduce(0) { $0 + Int($1) * (Int($1) - 1) / 2 } }

  /// By place in `values`, how many cells have it; without the dossiers of a single juror if `pairable`.
  func marginals(pairable: Bool) -> [Int] {
    var marginals = [Int](repeating: 0, count: values.count)
    for dossier in 0..<dossierCount where !pairable || sizes[dossier] > 1 {
      for entry in starts[dossier]..<starts[dossier + 1] {
        marginals[Int(codes[entry])] += Int(counts[entry])
      }
    }
    return marginals
  }

  /// Why agreement between pairs of values can't be measured, `nil` where it can.
  var lacking: UndefinedReason? {
    switch (jurorCount, pairableCount) {
    case (0, _): .noValues
    case (1, _): .oneJuror
    case (_, 0): .noPairs
    case (_, 1): .fewDossiers
    default: nil
    }
  }
}
