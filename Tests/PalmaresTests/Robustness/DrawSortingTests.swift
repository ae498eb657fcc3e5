import TestSupport
import Testing

@testable import Palmares

@Suite struct DrawSortingTests {
  /// From the highest down, equal ones by place, without those that have no value; few and many, as both ways sort.
  @Test(arguments: [0, 1, 2, 255, 256, 257, 1_000, 3_000]) func sortsAsTheLibraryDoes(count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    var sorting = DrawSorting()
    var order: [Int] = []
    for most in [0, 5, 1 << 20, 100_000_000_000] {
      let composites = (0..<count).map { _ in Int.random(in: -1...most, using: &random) }
      // A slice that does not begin at 0, as a lane's doesn't.
      let lane = ([7, 7, 7] + composites)[3...]
      sorting.sort(lane, into: &order)
      let expected = composites.indices.filter { composites[$0] >= 0 }
        .sorted { (composites[$1], $0) < (composites[$0], $1) }
      #expect(order == expected, "up to \(most)")
    }
  }
}
