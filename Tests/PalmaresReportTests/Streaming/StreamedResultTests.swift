import Palmares
import TestSupport
import Testing

@testable import PalmaresReport

/// What many cores write is what one writes.
@Suite struct StreamedResultTests {
  private func json(_ ranking: Ranking, large: Int) throws -> String {
    let collected = Collected()
    var writer = ResultWriter(version: "0.1.0", words: French())
    writer.large = large
    try writer.write(ranking, inputs: SampleRanking.inputs, warnings: [], to: collected.take)
    return collected.text
  }

  private func csv(_ ranking: Ranking, _ dialect: CSVDialect, large: Int) throws -> String {
    let collected = Collected()
    var table = RankingCSV(dialect, words: French(), headings: French())
    table.large = large
    try table.write(ranking, to: collected.take)
    return collected.text
  }

  private func expectSame(_ ranking: Ranking) throws {
    #expect(try json(ranking, large: 0) == json(ranking, large: .max))
    for dialect in CSVDialect.allCases {
      #expect(try csv(ranking, dialect, large: 0) == csv(ranking, dialect, large: .max))
    }
  }

  @Test(arguments: UInt64(0)..<30)
  func ofSmallEditions(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    try expectSame(TestSupport.SampleEdition.random(using: &random).ranked().ranking)
  }

  /// Several pieces, the last one not full.
  @Test(arguments: UInt64(0)..<4)
  func ofEditionsOfSeveralPieces(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    try expectSame(
      TestSupport.SampleEdition.random(dossiers: 130 + Int(seed) * 31, using: &random).ranked().ranking)
  }

  @Test func ofDecisionsPrizesAndMentions() throws {
    try expectSame(SampleEdition.decidedRanking())
    try expectSame(SampleRanking().ranking)
  }
}
