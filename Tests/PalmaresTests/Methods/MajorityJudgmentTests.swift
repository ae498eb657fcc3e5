import Testing

@testable import Palmares

@Suite struct MajorityJudgmentTests {
  /// The lower middlemost of four is the third best; a quarter is above it, none below: 3, 2, 2, 2.
  @Test func grade() {
    let judgment = MajorityJudgment(CompositeTable([[3, 2, 2, 2], [3, 3, 1, 0]]))
    #expect(judgment.grades == [2, 1])
    #expect(judgment.gauges[0] == .init(above: Rational(1, 4), below: 0))
    #expect(judgment.gauges[1] == .init(above: Rational(1, 2), below: Rational(1, 4)))
    #expect(judgment.gauges.map(\.isPositive) == [true, true])
    #expect(judgment.ranking.ranks == [1, 2])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let rows: [[Rational?]]
    let ranks: [Int]
    var testDescription: String { name }
  }

  static let cases = [
    // Middlemost first 3 and 3; then, of 5, 3, 2, 1 and of 4, 3, 3, 1: below the first, 2 against 3.
    Case(name: "the second grade decides", rows: [[5, 3, 3, 2, 1], [4, 3, 3, 3, 1]], ranks: [2, 1]),
    // Values 3, 3, 3, 1, 5 and 3, 3, 3, 1, 4.
    Case(name: "the last grade decides", rows: [[5, 3, 3, 3, 1], [4, 3, 3, 3, 1]], ranks: [1, 2]),
    Case(name: "equal to the end", rows: [[5, 3, 1], [1, 5, 3], [3, 3, 3]], ranks: [2, 2, 1]),
    // One 4 is as many as three 4; half of 4 and half of 2 as two of each.
    Case(name: "unequal panels, equal", rows: [[4, nil, nil], [4, 4, 4]], ranks: [1, 1]),
    Case(
      name: "unequal panels, equal halves", rows: [[4, 2, nil, nil], [4, 4, 2, 2], [4, 4, 4, 2]],
      ranks: [2, 2, 1]),
    // 3, 2 and 3, 2, 1 to six grades: 3 3 3 2 2 2 has value 2, 3, …; 3 3 2 2 1 1 has 2, 2, ….
    Case(name: "unequal panels, apart", rows: [[3, 2, nil], [3, 2, 1]], ranks: [1, 2]),
    Case(name: "one juror", rows: [[1], [3], [2]], ranks: [3, 1, 2]),
    Case(name: "all missing but one", rows: [[nil, nil, 7], [8, nil, nil]], ranks: [2, 1]),
    Case(name: "one dossier", rows: [[nil, 2, 3]], ranks: [1]),
    Case(name: "unanimous", rows: [[2, 2], [2, 2]], ranks: [1, 1]),
  ]

  @Test(arguments: cases) func ranks(_ item: Case) {
    let ranking = MajorityJudgment(CompositeTable(item.rows)).ranking
    #expect(ranking.ranks == item.ranks)
    #expect(ranking.isTied == item.ranks.map { rank in item.ranks.count { $0 == rank } > 1 })
  }

  /// Against the definition: every grade repeated to one length, and the middlemost taken away one by one.
  @Test(arguments: UInt64(0)..<200) func definition(seed: UInt64) {
    let table = CompositeTable.random(seed)
    let panels = table.rows.map { row in
      row.enumerated().flatMap { juror, grade in
        grade.map { Array(repeating: $0, count: table.weights[juror]) } ?? []
      }.sorted(by: >)
    }
    let length = panels.reduce(1) { length, panel in
      (1...panel.count).lazy.map { $0 * length }.first { $0.isMultiple(of: panel.count) } ?? length
    }
    // Panels of up to 36 voices have multiples too long to write out.
    guard length <= 10_000 else { return }
    let values = panels.map { panel in
      var grades = panel.flatMap { Array(repeating: $0, count: length / panel.count) }
      var value: [Rational] = []
      while !grades.isEmpty { value.append(grades.remove(at: grades.count / 2)) }
      return value
    }
    let judgment = MajorityJudgment(table)
    #expect(judgment.grades == values.map { $0[0] })
    for (one, own) in values.enumerated() {
      let better = values.count { own.lexicographicallyPrecedes($0) }
      #expect(judgment.ranking.ranks[one] == better + 1)
      let (grade, panel) = (own[0], panels[one])
      #expect(judgment.gauges[one].above == Rational(panel.count { $0 > grade }, panel.count))
      #expect(judgment.gauges[one].below == Rational(panel.count { $0 < grade }, panel.count))
    }
  }
}
