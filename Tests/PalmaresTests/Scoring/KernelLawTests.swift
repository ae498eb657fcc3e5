import TestSupport
import Testing

@testable import Palmares

/// A large edition is ranked without traces, by the kernel where it takes the rules: everything must come out the same.
@Suite struct KernelLawTests {
  static let seeds = UInt64(0)..<60
  static let averages: [Average] = [.mean, .median, .trimmed(1)]

  /// A random edition with more rules than ``SampleEdition/random(average:pool:isPlain:using:)`` draws.
  static func edition(_ seed: UInt64, _ average: Average?, _ pool: Pool?) throws -> Edition {
    var random = SplitMix64(seed: seed)
    var sample = SampleEdition.random(average: average, pool: pool, using: &random)
    let leaves = sample.criteria.flatMap(\.leafIDs)
    let (first, last) = (leaves[0], leaves[leaves.count - 1])
    if Bool.random(using: &random) { sample.rules.minCoverage = .init(Rational(2, 3)) }
    if Bool.random(using: &random) { sample.rules.quorum = .init(.jurors(2)) }
    if Bool.random(using: &random), sample.jurors.contains(where: { $0.college != nil }) {
      sample.rules.quorum = .init(
        .colleges([.init(college: "even", jurors: 1), .init(college: "odd", jurors: 1)]))
    }
    if Bool.random(using: &random) {
      sample.eligibility = [Eligibility(id: "told", require: try .parse("known(summary)"), otherwise: "Rien")]
    }
    sample.categories = [
      .init(id: "towns", title: "Villes", when: nil), .init(id: "rest", title: "Autres", when: nil),
    ]
    sample.dossiers = sample.dossiers.map { dossier in
      .sample(
        dossier.id, category: ["towns", "rest", nil].randomElement(using: &random) ?? nil,
        summary: Bool.random(using: &random) ? "…" : nil)
    }
    sample.prizes = [
      .init(id: "all", title: "Prix", by: .init(last)),
      .init(id: "towns", title: "Prix", by: .init(first), among: .init("towns")),
    ]
    sample.stars = .ladder(
      [1: 20, 2: 45, 3: 60],
      require: [1: [try .holds("known(summary)")], 3: [.score(first, atLeast: 30, atMost: 90)]],
      quota: Bool.random(using: &random) ? [3: 1, 1: 3] : [:])
    if Bool.random(using: &random) { sample.ties.append(.lot(seed: "s")) }
    return try Edition(sample.draft) { String($0.utf8.reduce(7) { ($0 * 31 + Int($1)) % 10_007 }) }
  }

  @Test(arguments: seeds, averages)
  func theKernelScoresAsTheTraceDoes(seed: UInt64, average: Average) throws {
    let edition = try Self.edition(seed, average, .criterionFirst)
    let (columns, exclusions): (StandingColumns, [Int: Decision]) = (StandingColumns(edition), [:])
    _ = try #require(ScoringKernel(edition, columns, exclusions))
    try expectEqual(edition.rank(keepsTraces: false), edition.rank(keepsTraces: true))
  }

  @Test(arguments: seeds)
  func otherRulesAreRankedWithoutTraces(seed: UInt64) throws {
    let edition = try Self.edition(seed, nil, .jurorFirst)
    #expect(ScoringKernel(edition, StandingColumns(edition), [:]) == nil)
    try expectEqual(edition.rank(keepsTraces: false), edition.rank(keepsTraces: true))
  }

  private func expectEqual(_ one: Ranking, _ other: Ranking) throws {
    #expect(one.entries.count == other.entries.count)
    #expect(one.entries.standings.map { "\($0)" } == other.entries.standings.map { "\($0)" })
    #expect(one.unranked.standings.map { "\($0)" } == other.unranked.standings.map { "\($0)" })
    for (left, right) in zip(one.entries + one.unranked, other.entries + other.unranked) {
      #expect("\(left)" == "\(right)")
    }
    for (list, whole) in [(one.entries, other.entries), (one.unranked, other.unranked)] {
      for place in list.indices {
        #expect(Self.told(list.summary(place)) == Self.told(whole[place]))
        #expect(list.nodeScores(place) == whole[place].criteria.map(\.score))
      }
    }
    #expect(one.prizes.map(\.winners) == other.prizes.map(\.winners))
    for dossier in one.edition.dossiers {
      #expect("\(try #require(one.entry(dossier.id)))" == "\(try #require(other.entry(dossier.id)))")
    }
  }

  /// What a summary tells.
  private static func told(_ entry: Entry) -> [String] {
    [
      "\(entry.dossier)", "\(String(describing: entry.unranked))", "\(entry.gates)", "\(entry.levels)",
      "\(entry.ties)",
      "\(String(describing: entry.nextStar))", "\(entry.mentions)", "\(String(describing: entry.decision))",
      "\(entry.quorum)", "\(String(describing: entry.coverage))", "\(entry.notes)",
      "\(String(describing: entry.score)) \(String(describing: entry.rank))",
    ]
      + entry.criteria.map { result in
        "\(result.node) \(result.state) \(String(describing: result.score)) \(String(describing: result.weight)) "
          + "\(String(describing: result.counts)) \(String(describing: result.statistics))"
      }
  }

  /// Wherever the work is cut, the ranking is the same.
  @Test func cutsChangeNothing() throws {
    let edition = try LargeSample.edition(dossiers: 5_000, seed: 1)
    let cut = Parallel(workers: 3) { count, body in for index in (0..<count).reversed() { body(index) } }
    let (one, other) = (edition.rank(), edition.rank(parallel: cut))
    #expect(one.entries.standings.map { "\($0)" } == other.entries.standings.map { "\($0)" })
    #expect(one.jurors.map { "\($0)" } == other.jurors.map { "\($0)" })
  }

  /// The kernel at size, against traces: ties in groups of hundreds.
  @Test func aLargeEditionIsRankedAsASmallOneIs() throws {
    let edition = try LargeSample.edition(dossiers: 2_500, seed: 2)
    let (one, other) = (edition.rank(keepsTraces: false), edition.rank(keepsTraces: true))
    #expect(one.entries.standings.map { "\($0)" } == other.entries.standings.map { "\($0)" })
    #expect(one.entries[1_234].notes == other.entries[1_234].notes)
    #expect(one.jurors.map(\.owed) == other.jurors.map(\.owed))
  }
}
