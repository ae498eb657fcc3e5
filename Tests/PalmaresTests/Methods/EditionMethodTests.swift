import TestSupport
import Testing

@testable import Palmares

/// Ranking by a method in the place of the rubric's.
@Suite struct EditionMethodTests {
  private func ranked(_ sample: SampleEdition, by method: RankingMethod) throws -> String {
    let ranking = try Edition(sample.draft).rank(by: method)
    #expect(ranking.method == method)
    return ranking.entries.map { entry in
      let stars = entry.stars.map { " \($0)★" } ?? ""
      return "\(entry.rank ?? 0)\(entry.isTied ? "=" : "") \(entry.dossier.id)\(stars)"
    }.joined(separator: ", ")
  }

  /// Of 10: x has 10 10 1 0 0, y has 4 each, z has 5 5 5 0 0. Means 4.2, 4, 3; medians 1, 4, 5; without the extremes
  /// 11/3, 4, 10/3. Two put x first, three put it below y; z beats x and y 3 to 2, y beats x 3 to 2.
  static let sample = SampleEdition(
    answers: """
      x j1 a=10
      x j2 a=10
      x j3 a=1
      x j4 a=0
      x j5 a=0
      y j1 a=4
      y j2 a=4
      y j3 a=4
      y j4 a=4
      y j5 a=4
      z j1 a=5
      z j2 a=5
      z j3 a=5
      z j4 a=0
      z j5 a=0
      """)

  // Borda: j4 and j5 put y first, x and z equal. x 2 + 2 + 0 + ½ + ½, y 0 + 0 + 1 + 2 + 2, z 1 + 1 + 2 + ½ + ½.
  static let places: [(RankingMethod, String)] = [
    (.mean, "1 x, 2 y, 3 z"), (.median, "1 z, 2 y, 3 x"), (.trimmed, "1 y, 2 x, 3 z"),
    (.geometric, "1 x, 2 y, 3 z"), (.majorityJudgment, "1 z, 2 y, 3 x"), (.borda, "1= x, 1= y, 1= z"),
    // z beats y 3 to 2, y beats x 3 to 2, x beats z 2 to 1: a circle; by votes x before z is the weakest.
    (.copeland, "1= x, 1= y, 1= z"), (.schulze, "1 z, 2 y, 3 x"), (.rankedPairs, "1 z, 2 y, 3 x"),
  ]

  @Test(arguments: places) func byMethod(method: RankingMethod, places: String) throws {
    #expect(try ranked(Self.sample, by: method) == places)
  }

  @Test func everyMethodIsTested() { #expect(Self.places.map(\.0) == RankingMethod.allCases) }

  /// Criteria 9 and 4: mean 6.5, geometric mean 6; against 6.2 and 6.2.
  @Test func geometricAtTheTopToo() throws {
    let flat = SampleEdition([.leaf("a"), .leaf("b")], answers: "x j1 a=9 b=4\ny j1 a=7 b=6")
    #expect(try ranked(flat, by: .mean) == "1= x, 1= y")
    #expect(try ranked(flat, by: .geometric) == "1 y, 2 x")
    let group = SampleEdition([.group("g", [.leaf("a"), .leaf("b")])], answers: flat.answers)
    #expect(try ranked(group, by: .geometric) == "1 y, 2 x")
    #expect(try Edition(flat.draft).rank(by: .geometric).entry("x")?.score?.value == 60)
  }

  /// Under thresholds the stars stay the rubric's, and places within a star are the method's.
  @Test func thresholds() throws {
    var sample = Self.sample
    sample.stars = Stars(
      max: 1, levels: [StarLevel(stars: 1, min: .init(40), label: nil, meaning: nil, require: [])])
    // 42, 40 and 30 of 100.
    #expect(try ranked(sample, by: .schulze) == "1 y 1★, 2 x 1★, 3 z 0★")
    #expect(try ranked(sample, by: .borda) == "1= x 1★, 1= y 1★, 3 z 0★")
  }

  /// Under a quota they follow; a tie at the cut enters together.
  @Test func quota() throws {
    var sample = Self.sample
    sample.stars = Stars(max: 1, quota: [1: .init(1)])
    #expect(try ranked(sample, by: .mean) == "1 x 1★, 2 y 0★, 3 z 0★")
    #expect(try ranked(sample, by: .schulze) == "1 z 1★, 2 y 0★, 3 x 0★")
    #expect(try ranked(sample, by: .borda) == "1= x 1★, 1= y 1★, 1= z 1★")
  }

  /// Tie keys don't part what an ordinal method leaves equal.
  @Test func tieKeys() throws {
    var sample = Self.sample
    sample.ties = [.criterion("a"), .median]
    #expect(try ranked(sample, by: .borda) == "1= x, 1= y, 1= z")
  }

  /// A dossier without a composite stays without a rank.
  @Test func unranked() throws {
    var sample = Self.sample
    sample.decisions = [.withdrawn(dossier: "z")]
    #expect(try ranked(sample, by: .schulze) == "1 y, 2 x")
  }

  @Test func refusals() throws {
    var weighted = Self.sample
    weighted.jurors = [.sample("j1", weight: 2)]
    #expect(throws: MethodRefusal.trimmedWithWeights) { try Edition(weighted.draft).rank(by: .trimmed) }
    weighted.jurors = [.sample("j1", weight: Rational(1, 1 << 61)), .sample("j2", weight: Rational(1, 3))]
    #expect(throws: MethodRefusal.weightsTooLong) { try Edition(weighted.draft).rank(by: .borda) }
  }

  /// A weight is so many voices: j4 with two of six makes y beat z by 3 to 3, no longer; x beats z by 2 to 1.
  @Test func voices() throws {
    var sample = Self.sample
    sample.jurors = [.sample("j4", weight: 2)]
    // y before x by 4, y and z 3 to 3, x before z by 2 to 1.
    #expect(try ranked(sample, by: .copeland) == "1 y, 2 x, 3 z")
  }

  /// A college's weight is shared by its members: one expert of 60 outweighs two citizens of 20 each.
  @Test func colleges() throws {
    let sample = SampleEdition(
      jurors: [
        .sample("e1", college: "e"), .sample("c1", college: "c"), .sample("c2", college: "c"),
      ],
      colleges: [College(id: "c", weight: .init(40)), College(id: "e", weight: .init(60))],
      answers: "x e1 a=5\nx c1 a=1\nx c2 a=1\ny e1 a=4\ny c1 a=9\ny c2 a=9")
    #expect(try ranked(sample, by: .copeland) == "1 x, 2 y")
    #expect(try ranked(sample, by: .mean) == "1 y, 2 x")
  }

  @Test func comparison() throws {
    let comparison = try #require(MethodComparison(Self.sample.ranked().ranking))
    #expect(comparison.reference == .mean)
    for ((method, ranking), expected) in zip(comparison.rankings, Self.places) {
      let text = ranking.ranks.indices.sorted { (ranking.ranks[$0], $0) < (ranking.ranks[$1], $1) }.map {
        "\(ranking.ranks[$0])\(ranking.isTied[$0] ? "=" : "") \(["x", "y", "z"][$0])"
      }
      #expect(method == expected.0)
      #expect(text.joined(separator: ", ") == expected.1)
    }
    #expect(comparison.rankings.count == 9)
    #expect(comparison.pairs?.smithSet.members == [0, 1, 2])
    #expect(comparison.pairs?.cycles.map(\.example) == [[0, 2, 1]])
    #expect(comparison.tau(.mean, .median)?.value == -1)
    #expect(comparison.tau(.mean, .borda)?.value == nil)
    #expect(
      comparison.moves(by: .median) == [
        .init(dossier: 0, from: 1, to: 3), .init(dossier: 2, from: 3, to: 1),
      ])
    #expect(comparison.moves(by: .mean).isEmpty)
  }

  /// Whatever method a ranking is by, the comparison is of the edition as written.
  @Test(arguments: RankingMethod.allCases) func sameComparison(method: RankingMethod) throws {
    let edition = try Edition(Self.sample.draft)
    let one = try #require(MethodComparison(edition.rank()))
    let other = try #require(MethodComparison(edition.rank(by: method)))
    #expect(one.rankings.map(\.ranking) == other.rankings.map(\.ranking))
    #expect(other.reference == method)
  }

  /// One dossier more than chains are followed among: d000 marked 0 by both jurors, d001 1 of 1,000, and so on.
  @Test func manyDossiersAreStillComparedInPairs() throws {
    func comparison(of count: Int) throws -> MethodComparison {
      let scale = Scale(name: "mille", min: 0, max: 1_000, step: 1)
      let answers = (0..<count).map { place in
        let id = "d" + String(1_000 + place).dropFirst()
        return "\(id) j1 a=\(place)\n\(id) j2 a=\(place)"
      }
      let sample = SampleEdition([.leaf("a", scale: scale)], answers: answers.joined(separator: "\n"))
      return try #require(MethodComparison(sample.ranked().ranking))
    }
    let most = MethodComparison.mostChained
    let (all, many) = (try comparison(of: most), try comparison(of: most + 1))
    #expect(all.rankings.count == 9 && all.leftOut.isEmpty && all.pairs?.schulzeByMargins != nil)
    #expect(
      many.rankings.map(\.method) == [
        .mean, .median, .trimmed, .geometric, .majorityJudgment, .borda, .copeland,
      ])
    #expect(many.leftOut.map(\.method) == [.schulze, .rankedPairs])
    #expect(many.leftOut.map(\.refusal) == [.tooManyUnasked(most + 1), .tooManyUnasked(most + 1)])
    #expect(many.leftOut.map(\.refusal.word) == ["too_many_unasked", "too_many_unasked"])
    #expect(many.pairs?.smithSet.condorcetWinner == most && many.pairs?.cycles.isEmpty == true)
    #expect(many.pairs?.schulzeByMargins == nil && many.pairs?.undecided == [:])
    #expect(many.ranking(by: .copeland)?.ranks == (0...most).map { most + 1 - $0 })
  }

  @Test func tooFew() throws {
    #expect(MethodComparison(try SampleEdition(answers: "x j1 a=1\ny j1 a=2").ranked().ranking) == nil)
    #expect(MethodComparison(try SampleEdition(answers: "x j1 a=1\nx j2 a=2").ranked().ranking) == nil)
  }
}
