import TestSupport
import Testing

@testable import Palmares

/// Marks that all count alike, scored in one pass, against the way that takes every rule.
@Suite struct PlainScoringTests {
  /// A random edition of jurors who count alike, with every column that ties and gates ask for.
  private static func edition(_ seed: UInt64) throws -> Edition {
    var random = SplitMix64(seed: seed)
    // More dossiers than a block holds, in some of them.
    let count = [3, 40, 600].randomElement(using: &random) ?? 3
    var sample = SampleEdition.random(
      average: .mean, pool: .criterionFirst, dossiers: count, using: &random)
    sample.jurors = sample.jurors.map { .sample($0.id, weight: 3, role: $0.role) }
    sample.colleges = []
    let leaves = sample.criteria.flatMap(\.leafIDs)
    sample.stars = .ladder(
      [1: 20, 2: 45, 3: 60],
      require: [
        1: [try .holds("known(summary)")], 2: [.score(leaves[0], atMost: 80)],
        3: [.score(leaves[0], atLeast: 30), .score(leaves[leaves.count - 1], atLeast: 20, atMost: 90)],
      ])
    if Bool.random(using: &random) { sample.rules.minCoverage = .init(Rational(2, 3)) }
    if Bool.random(using: &random) { sample.rules.quorum = .init(.jurors(2)) }
    if Bool.random(using: &random) {
      sample.eligibility = [Eligibility(id: "told", require: try .parse("known(summary)"), otherwise: "Rien")]
    }
    sample.dossiers = sample.dossiers.map {
      .sample($0.id, summary: Int.random(in: 0..<4, using: &random) > 0 ? "…" : nil)
    }
    sample.decisions = [.withdrawn(dossier: "d2")]
    return try Edition(sample.draft)
  }

  /// What both ways give.
  private static func standings(_ edition: Edition) throws -> (plain: Standings, general: Standings) {
    let columns = StandingColumns(edition)
    let kernel = try #require(ScoringKernel(edition, columns, [1: edition.decisions[0]]))
    #expect(kernel.isPlain)
    let plain = kernel.standings(0..<edition.dossiers.count)
    var (scoring, general) = (KernelScoring(kernel), Standings(columns))
    for dossier in edition.dossiers.indices { scoring.append(dossier, to: &general) }
    scoring.close(&general)
    return (plain, general)
  }

  private func expectEqual(_ plain: Standings, _ general: Standings, _ edition: Edition) {
    #expect(Array(plain.composites) == Array(general.composites))
    #expect(plain.gatesHold == general.gatesHold)
    #expect(plain.asksNothing == general.asksNothing)
    #expect(plain.nodeScores.map { Array($0) } == general.nodeScores.map { Array($0) })
    #expect(Array(plain.medians) == Array(general.medians))
    #expect(Array(plain.chairs) == Array(general.chairs))
    #expect(plain.topMarks == general.topMarks)
    for dossier in edition.dossiers.indices {
      let (one, other) = (plain.values.program(of: dossier), general.values.program(of: dossier))
      #expect(one == other)
      guard let one else { continue }
      let states = plain.values.programs[one].states
      #expect(states == general.values.programs[one].states)
      for node in edition.nodes.indices where states[node] == .value || states[node] == .zero {
        #expect(plain.values.numerator(of: dossier, node) == general.values.numerator(of: dossier, node))
      }
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func givesWhatTheGeneralWayGives(seed: UInt64) throws {
    let edition = try Self.edition(seed)
    let (plain, general) = try Self.standings(edition)
    expectEqual(plain, general, edition)
    #expect(plain.asksNothing[1])
  }

  /// Sums of 1, 2, 3, … marks have no short common denominator beyond thirty: such dossiers, between others, are
  /// scored with rational numbers.
  @Test(arguments: UInt64(0)..<4)
  func manyMarksToo(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let jurors = 70
    var lines: [String] = []
    for dossier in 0..<300 {
      let few = Int.random(in: 1...5, using: &random)
      let marking = dossier.isMultiple(of: 7) ? 31 + few : few
      for juror in (0..<jurors).shuffled(using: &random).prefix(marking) {
        let (a, b) = (Int.random(in: 0...10, using: &random), Int.random(in: 0...10, using: &random))
        let other = juror.isMultiple(of: 9) ? "na" : "\(b)"
        lines.append("d\(1_000 + dossier) j\(100 + juror) a=\(a) b=\(other)")
      }
    }
    var sample = SampleEdition(
      [.leaf("a", weight: 3), .leaf("b")], answers: lines.joined(separator: "\n"),
      rules: .rules(missing: .exclude),
      stars: .ladder([1: 40, 2: 60], require: [2: [.score("a", atLeast: 55)]]),
      ties: [.criterion("a"), .topMarks])
    sample.decisions = [.withdrawn(dossier: "d1001")]
    let edition = try Edition(sample.draft)
    let (plain, general) = try Self.standings(edition)
    expectEqual(plain, general, edition)
    let programs = edition.dossiers.indices.map { plain.values.program(of: $0) }
    #expect(programs.contains(nil) && programs.contains { $0 != nil })
    let (one, other) = (edition.rank(keepsTraces: false), edition.rank(keepsTraces: true))
    #expect(one.entries.map { "\($0)" } == other.entries.map { "\($0)" })
  }

  @Test func otherRulesAreLeft() throws {
    var sample = SampleEdition.split
    sample.rules.average = .init(.median)
    let edition = try Edition(sample.draft)
    let kernel = try #require(ScoringKernel(edition, StandingColumns(edition), [:]))
    #expect(!kernel.isPlain)
    let isNone = PlainScoring(kernel) == nil
    #expect(isNone)
  }
}
