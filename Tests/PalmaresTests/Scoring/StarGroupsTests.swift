import TestSupport
import Testing

@testable import Palmares

/// Dossiers by their stars, and patterns by their places.
@Suite struct StarGroupsTests {
  @Test(arguments: [0, 1, 5, 400], UInt64(0)..<5)
  func groupsByStarsInTheOrderOfPlaces(count: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let most = Int.random(in: 0...6, using: &random)
    let stars = (0..<count).map { _ in Int.random(in: -1...most, using: &random) }
    let groups = StarGroups(count) { stars[$0] < 0 ? nil : stars[$0] }
    #expect(groups.stars == Set(stars).subtracting([-1]).sorted())
    for number in 0...most + 1 { #expect(groups[number] == stars.indices.filter { stars[$0] == number }) }
  }

  @Test(arguments: UInt64(0)..<5)
  func patternsKeepTheirPlaces(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var (places, met): (PatternPlaces, [LeafPattern]) = (PatternPlaces(), [])
    for _ in 0..<600 {
      let pattern = LeafPattern(
        marked: .random(in: 0...40, using: &random) << 40, notApplicable: .random(in: 0...3, using: &random))
      #expect(places.place(of: pattern) == met.firstIndex(of: pattern))
      guard !met.contains(pattern) else { continue }
      places.append(pattern)
      met.append(pattern)
      #expect(places.count == met.count)
    }
  }

  @Test func roomGrows() {
    var room = Room<Int>([7])
    for number in 0..<100 { room.append(number) }
    #expect(room.count == 101)
    room[0] = -1
    let (first, last) = (room[0], room[100])
    #expect(first == -1)
    #expect(last == 99)
  }

  /// Steps of ties in two levels of stars tell their own groups, by place.
  @Test func tiesTellTheirLevel() throws {
    // Composites of d1…d3 are 7, of d4…d6 4; the criterion a parts each the other way round.
    let answers = "d1 j1 a=6 b=8\nd2 j1 a=7 b=7\nd3 j1 a=8 b=6\nd4 j1 a=3 b=5\nd5 j1 a=4 b=4\nd6 j1 a=5 b=3"
    let sample = SampleEdition(
      [.leaf("a"), .leaf("b")], answers: answers, stars: .ladder([1: 20, 2: 60]), ties: [.criterion("a")])
    let entries = try Edition(sample.draft).rank(keepsTraces: false).entries
    #expect(entries.map(\.dossier.id) == ["d3", "d2", "d1", "d6", "d5", "d4"])
    for entry in entries {
      let level = entry.stars == 2 ? ["d1", "d2", "d3"] : ["d4", "d5", "d6"]
      #expect(entry.ties.map(\.group) == [level])
    }
  }
}
