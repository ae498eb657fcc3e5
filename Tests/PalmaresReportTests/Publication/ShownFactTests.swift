import Palmares
import Testing

@testable import PalmaresReport

@Suite struct ShownFactTests {
  private func rows(_ cells: [Bounds], unit: String?) -> [Bool] {
    let table = cells.enumerated().map { Figure.Row(name: "\($0)", bounds: $1) }
    return ShownFact(Fact(id: "t", figure: .table(table), unit: unit), minCell: 5).rows.map(\.isSuppressed)
  }

  @Test(
    arguments: [
      ([120, 80], [false, false]), ([4, 3, 100], [true, true, false]), ([5, 6, 7], [false, false, false]),
      ([0, 9], [false, false]),
      // One small cell could be found from a total: the next smallest goes with it.
      ([120, 3, 7], [false, true, true]), ([0, 3], [false, true]),
    ] as [([Int], [Bool])])
  func smallCellsAreKeptBack(cells: [Int], suppressed: [Bool]) {
    #expect(rows(cells.map { Bounds(Rational($0)) }, unit: "persons") == suppressed)
    #expect(rows(cells.map { Bounds(Rational($0)) }, unit: nil) == suppressed)
    #expect(rows(cells.map { Bounds(Rational($0)) }, unit: "EUR").allSatisfy { !$0 })
  }

  @Test func boundsThatMayBeSmallAreKeptBack() {
    let cells = [Bounds(low: 2, high: 30), Bounds(low: nil, high: 4), Bounds(low: 10, high: nil)]
    #expect(rows(cells, unit: "persons") == [true, true, false])
  }

  @Test func nothingOfASuppressedCellIsLeft() {
    let table = [Figure.Row(name: "18-25", bounds: Bounds(3)), .init(name: "26-40", bounds: Bounds(7))]
    let shown = ShownFact(Fact(id: "t", figure: .table(table)), minCell: 5)
    #expect(shown.fact.figure == .table([]))
    #expect(shown.rows.allSatisfy { $0.bounds == nil })
  }
}
