/// The marks of one leaf on one dossier, or of one college there: what its average needs of them.
struct LeafTally: Sendable {
  /// The sum of values times weights; of a median or a trimmed mean, what is left of it.
  var sum = 0
  /// The sum of the weights; of a median 2, since `sum` adds the lower and the upper one.
  var weight = 0
}

/// Averages values that are whole numbers over one denominator.
enum LeafAverage {
  /// Returns the midpoint of the lower and the upper weighted median of one or more values.
  static func median(_ marks: inout [(value: Int, weight: Int)]) -> LeafTally {
    sort(&marks)
    let total = marks.reduce(0) { $0 + $1.weight }
    func first(_ order: some Sequence<Int>) -> Int {
      var weight = 0
      for index in order {
        weight += marks[index].weight
        if weight >= total - weight { return marks[index].value }
      }
      preconditionFailure("a median of nothing")
    }
    return LeafTally(sum: first(marks.indices) + first(marks.indices.reversed()), weight: 2)
  }

  /// Returns the mean without the `count` highest and lowest of values of equal weight; of fewer than
  /// 2 `count` + 1 the mean of all.
  static func trimmed(_ marks: inout [(value: Int, weight: Int)], _ count: Int) -> LeafTally {
    let isShort = (marks.count - 1) / 2 < count
    if !isShort { sort(&marks) }
    let kept = isShort ? marks[...] : marks.dropFirst(count).dropLast(count)
    return LeafTally(sum: kept.reduce(0) { $0 + $1.value }, weight: kept.count)
  }

  /// Few values by insertion, many by the library.
  private static func sort(_ marks: inout [(value: Int, weight: Int)]) {
    guard marks.count <= 16 else {
      marks.sort { $0.value < $1.value }
      return
    }
    for index in marks.indices.dropFirst() {
      let mark = marks[index]
      var place = index
      while place > 0, marks[place - 1].value > mark.value {
        marks[place] = marks[place - 1]
        place -= 1
      }
      marks[place] = mark
    }
  }
}
