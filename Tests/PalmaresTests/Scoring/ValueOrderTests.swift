import TestSupport
import Testing

@testable import Palmares

/// Orders by exact numbers, held against a plain sort.
@Suite struct ValueOrderTests {
  /// Numbers of which many are equal, and some are unequal though one double is the nearest to both.
  private static func numbers(_ count: Int, _ random: inout SplitMix64) -> [Rational] {
    let near = 100_000_000_000_000_000
    return (0..<count).map { _ in
      switch Int.random(in: 0..<4, using: &random) {
      case 0: Rational(near + Int.random(in: 0...2, using: &random), 3 * near)
      case 1: Rational(Int.random(in: -3...3, using: &random), 7)
      default: Rational(Int.random(in: 0...60, using: &random), Int.random(in: 1...6, using: &random))
      }
    }
  }

  /// Each of the three ways to sort, by size; every other dossier alone is a member.
  @Test(arguments: [0, 1, 2, 20, 24, 25, 300, 513, 3_000], UInt64(0)..<6)
  func isThatOfAPlainSort(count: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let numbers = Self.numbers(2 * count, &random)
    let dossiers = (0..<count).map { 2 * $0 + 1 }
    var order = ValueOrder(dossiers)
    order.sort(0..<count) { numbers[$0] }
    let sorted = dossiers.sorted { numbers[$0] == numbers[$1] ? $0 < $1 : numbers[$0] > numbers[$1] }
    #expect(order.members.map(\.dossier) == sorted)
    let last = sorted.indices.filter { $0 + 1 == count || numbers[sorted[$0]] != numbers[sorted[$0 + 1]] }
    #expect(Self.ends(order, 0..<count) == last.map { $0 + 1 })
  }

  /// Whole numbers, near and far apart; others as doubles.
  @Test(arguments: [0, 1, 24, 25, 513, 3_000], UInt64(0)..<4)
  func wholeNumbersAndDoublesToo(count: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bits = Int.random(in: 1..<62, using: &random)
    let numbers = (0..<count).map { _ in Int.random(in: 0...1 << bits, using: &random) >> (bits / 2) }
    let sorted = numbers.indices.sorted { numbers[$0] == numbers[$1] ? $0 < $1 : numbers[$0] > numbers[$1] }
    let last = sorted.indices.filter { $0 + 1 == count || numbers[sorted[$0]] != numbers[sorted[$0 + 1]] }
    var (order, doubles) = (ValueOrder(Array(0..<count)), ValueOrder(Array(0..<count)))
    order.sort(0..<count, byWhole: { numbers[$0] })
    doubles.sort(0..<count, byDoubles: { Double(numbers[$0]) - 7 })
    for order in [order, doubles] {
      #expect(order.members.map(\.dossier) == sorted)
      #expect(Self.ends(order, 0..<count) == last.map { $0 + 1 })
    }
  }

  private static func ends(_ order: ValueOrder, _ range: Range<Int>) -> [Int] {
    var (ends, start): ([Int], Int) = ([], range.lowerBound)
    while start < range.upperBound {
      start = order.end(ofGroupAt: start, in: range)
      ends.append(start)
    }
    return ends
  }

  @Test func leavesOthersWhereTheyStand() {
    var order = ValueOrder([0, 1, 2, 3, 4])
    order.sort(1..<4) { Rational($0) }
    #expect(Self.ends(order, 1..<4) == [2, 3, 4])
    #expect(order.members.map(\.dossier) == [0, 3, 2, 1, 4])
    let words = ["e", "b", "a", "b", "c"]
    order.sort(1..<4) { words[$0] < words[$1] }
    #expect(Self.ends(order, 1..<4) == [2, 4])
    #expect(order.members.map(\.dossier) == [0, 2, 1, 3, 4])
  }
}
