import Foundation
import Palmares
import TestSupport
import Testing

/// Against pref_voting, scipy and a literal majority judgment: `Tests/Peers/methods.py` wrote what they say.
@Suite struct MethodPeerTests {
  static let cases: [StrictJSON] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Peers/methods.json")
    guard let text = try? String(contentsOf: file, encoding: .utf8), let json = try? StrictJSON(text) else {
      return []
    }
    return json.elements
  }()

  static func whole(_ json: StrictJSON?) -> [Int]? {
    guard case .array(let elements)? = json else { return nil }
    return elements.compactMap { $0.text.flatMap { Int($0) } }
  }

  @Test func areThere() { #expect(Self.cases.count == 121) }

  @Test(arguments: cases) func agrees(_ item: StrictJSON) throws {
    let rows = try #require(item["rows"]).elements.map { row in
      row.elements.map { $0.text.flatMap { Int($0) }.map { Rational($0) } }
    }
    let table = CompositeTable(rows)
    let counts = PairwiseCounts(table)
    let (copeland, judgment, smith) = (Copeland(counts), MajorityJudgment(table), SmithSet(counts))
    #expect(copeland.halfPoints == Self.whole(item["half_points"]))
    #expect(Schulze(counts).ranking.winners == Self.whole(item["schulze"]))
    #expect(Schulze(counts, by: .margins).ranking.winners == Self.whole(item["schulze_margins"]))
    #expect(smith.members == Self.whole(item["smith"]))
    #expect(smith.condorcetWinner == item["condorcet"]?.text.flatMap { Int($0) })
    #expect(judgment.ranking.ranks == Self.whole(item["majority_judgment"]))
    if let winners = Self.whole(item["ranked_pairs"]) {
      // Theirs win in some order of equal majorities; those whom none is certainly before include them.
      #expect(Set(winners).isSubset(of: RankedPairs(counts).ranking.winners))
      if RankedPairs(counts).undecidedPairs == 0 { #expect(RankedPairs(counts).ranking.winners == winners) }
    }
    if let points = Self.whole(item["half_borda"]), table.dossierCount > 1 {
      let most = Rational(2 * table.jurorCount * (table.dossierCount - 1))
      #expect(Borda(table).shares == points.map { Rational($0) / most })
    }
    let tau = KendallTau(judgment.ranking.ranks, copeland.ranking.ranks).value
    let theirs = item["tau"]?.text.flatMap { Double($0) }
    #expect((tau == nil) == (theirs == nil))
    if let tau, let theirs { #expect(abs(tau - theirs) < 1e-11) }
  }
}
