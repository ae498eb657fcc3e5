internal import Palmares

extension Edition {
  /// Whether jurors' weights differ, with colleges inside one of them.
  var areJurorsUnequal: Bool {
    let groups = Dictionary(grouping: jurors) { colleges.isEmpty ? "" : $0.college?.value ?? "" }
    return groups.values.contains { Set($0.map(\.weight.value)).count > 1 }
  }
}
