extension Fact {
  /// The places of the rows of its table that a publication hides; none for another figure.
  ///
  /// A cell is small where it is, or may be, above 0 and below `minCell` persons. Where just one cell is small,
  /// the next smallest is kept back too, or a total would give it away. A table that states no unit is taken to
  /// count persons; one of another unit is shown whole.
  package func hiddenRows(minCell: Int) -> Set<Int> {
    guard unit == nil || unit == "persons", case .table(let table) = figure else { return [] }
    let limit = Rational(minCell)
    var hidden = Set(
      table.indices.filter { place in
        [table[place].bounds.low, table[place].bounds.high].contains {
          $0.map { .zero < $0 && $0 < limit } ?? false
        }
      })
    if hidden.count == 1 {
      let others = table.indices.filter { !hidden.contains($0) && table[$0].bounds.size > .zero }
      if let next = others.min(by: { table[$0].bounds.size < table[$1].bounds.size }) { hidden.insert(next) }
    }
    return hidden
  }
}

extension Bounds {
  /// The number by which cells are compared: the least it can be, else the most.
  fileprivate var size: Rational { low ?? high ?? .zero }
}
