/// What a mixed model needs of a table, summed over dossiers that as many jurors rated: every likelihood after that
/// costs the jurors' cube, however many dossiers there are.
struct DossierGroups {
  /// The dossiers with so many values.
  struct Group {
    /// Values of each of them.
    let size: Double
    /// How many they are.
    var count = 0.0
    /// By pair of jurors, how many of them both rated; on the diagonal how many one did.
    var pairs: [Double]
    /// By juror, the sum over the dossiers that he rated of all their values.
    var sums: [Double]
    /// The sum of all values.
    var sum = 0.0
    /// The sum of squares of the dossiers' sums.
    var squares = 0.0
  }

  /// The jurors with a value, as places in the table.
  let jurors: [Int]
  /// By rising size.
  let groups: [Group]
  /// By juror, the sum of his values.
  let totals: [Double]
  /// The sum of squared distances from the dossiers' means.
  let within: Double
  /// The number of values.
  let count: Double
  /// What was taken off every value: the pooled mean.
  let origin: Double

  init(_ table: RatingTable) {
    var places = Array(repeating: -1, count: table.jurorCount)
    for juror in table.jurors { places[Int(juror)] = 0 }
    jurors = places.indices.filter { places[$0] == 0 }
    for (place, juror) in jurors.enumerated() { places[juror] = place }
    let size = jurors.count
    origin = table.pooledMean()
    var groups: [Group?] = Array(repeating: nil, count: size + 1)
    var (totals, within) = (Array(repeating: 0.0, count: size), 0.0)
    for dossier in 0..<table.dossierCount {
      let cells = table.cells(of: dossier)
      guard !cells.isEmpty else { continue }
      var group =
        groups[cells.count]
        ?? Group(
          size: Double(cells.count), pairs: Array(repeating: 0, count: size * size),
          sums: Array(repeating: 0, count: size))
      // Moved out of its place, so that adding to it copies nothing.
      groups[cells.count] = nil
      var sum = 0.0
      for cell in cells { sum += table.values[cell] - origin }
      let mean = sum / group.size
      group.count += 1
      group.sum += sum
      group.squares += sum * sum
      for cell in cells {
        let (row, value) = (places[Int(table.jurors[cell])], table.values[cell] - origin)
        totals[row] += value
        within += (value - mean) * (value - mean)
        group.sums[row] += sum
        for other in cells.lowerBound..<cell {
          group.pairs[row * size + places[Int(table.jurors[other])]] += 1
        }
        group.pairs[row * size + row] += 1
      }
      groups[cells.count] = group
    }
    self.groups = groups.compactMap { group in
      group.map { group in
        var group = group
        for row in 0..<size {
          for column in 0..<row { group.pairs[column * size + row] = group.pairs[row * size + column] }
        }
        return group
      }
    }
    (self.totals, self.within) = (totals, within)
    count = Double(table.values.count)
  }
}
