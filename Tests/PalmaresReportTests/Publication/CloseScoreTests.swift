import Palmares
import TestSupport
import Testing

@testable import PalmaresReport

/// Scores that one decimal shows alike though they differ.
///
/// y has (1000 · 7 + 1001 · 8)/2001 of ten, x has 8 and 7: 75.0025 and 74.9975, which 10/2001 parts. z has 30.
@Suite struct CloseScoreTests {
  private func ranking(
    _ order: Publish.Order, stars: Stars = .ladder([1: 20]), x: String = "x j1 a=8 b=7"
  ) throws -> Ranking {
    var draft = TestSupport.SampleEdition(
      [.leaf("a", weight: 1000), .leaf("b", weight: 1001)],
      answers: [x, "y j1 a=7 b=8", "z j1 a=3 b=3"].joined(separator: "\n"), stars: stars
    ).draft
    draft.rubric.publish = Publish(entries: .all, order: order, jurors: .named)
    return try Edition(draft).rank()
  }

  private func page(_ ranking: Ranking, _ language: any Language = French()) throws -> String {
    let publication = Publication(ranking, language: language.tag, words: language)
    return try PublicationPage(publication, language: language, version: "1").html()
  }

  private func explanation(
    _ dossier: String, _ ranking: Ranking, _ view: ResultView = .record, _ language: any Language = French()
  ) throws -> String {
    Explanation(
      try #require(ranking.entry(dossier)), of: ranking, view: view, language: language,
      layout: .init(width: 400)
    ).text
  }

  private static let more = "a ≈\u{A0}0,005\u{A0}(=\u{A0}10/2001)\u{A0}point de plus\u{A0}: "
  private static let less = "a ≈\u{A0}0,005\u{A0}(=\u{A0}10/2001)\u{A0}point de moins\u{A0}: "

  @Test func theTerminalShowsWhatPartsThem() throws {
    let text = RankingTable(try ranking(.ranked), language: French(), layout: .init(width: 300)).text
    #expect(text.contains("  75,002  y") && text.contains("  74,998  x") && text.contains("    30,0  z"))
    #expect(text.contains(French().label(.legendDecimals)))
    let apart = RankingTable(try ranking(.ranked, x: "x j1 a=9 b=9"), language: French()).text
    #expect(apart.contains("75,0  y") && !apart.contains("décimale"))
  }

  @Test func eachIsExplainedWithTheOther() throws {
    let ranking = try ranking(.ranked)
    #expect(try explanation("x", ranking).contains("«\u{A0}y\u{A0}» (1er) \(Self.more)"))
    #expect(try explanation("y", ranking).contains("«\u{A0}x\u{A0}» (2e) \(Self.less)"))
    #expect(try !explanation("z", ranking).contains("point de "))
    let english = try explanation("x", ranking, .record, English())
    #expect(english.contains("“y” (1st) has ≈\u{A0}0.005\u{A0}(=\u{A0}10/2001)\u{A0}points more: "))
  }

  /// What a candidate sees tells it where it tells places.
  @Test func candidatesAreToldWhereTheOrderIs() throws {
    #expect(try explanation("x", ranking(.ranked), .publication).contains(Self.more))
    #expect(try !explanation("x", ranking(.alphabetical), .publication).contains("point de "))
  }

  @Test func thePageSaysItInBothDossiers() throws {
    let html = try page(ranking(.ranked))
    #expect(html.contains("y\u{A0}» (1er) \(Self.more)") && html.contains("x\u{A0}» (2e) \(Self.less)"))
    #expect(html.contains("Score\u{A0}: 75,002 sur 100") && html.contains("Score\u{A0}: 74,998 sur 100"))
    #expect(html.contains("<li>Plus d&#39;une décimale\u{A0}: "))
    #expect(try page(ranking(.ranked), English()).contains("<li>More than one decimal: "))
  }

  /// Where places aren't told, more decimals would tell them; between stars they say why one has a star more.
  @Test func anAlphabeticalPagePartsStarsAlone() throws {
    let alike = try page(ranking(.alphabetical))
    #expect(!alike.contains("point de ") && !alike.contains("75,00") && alike.contains("75,0 sur 100"))
    let quota = try page(ranking(.alphabetical, stars: .ladder(quota: [2: 1, 1: 2])))
    #expect(quota.contains("75,002 sur 100") && quota.contains("74,998 sur 100"))
  }

  /// Equal scores with places of their own say which keys gave them.
  @Test func equalScoresNameTheirKeys() throws {
    func text(_ ties: [TieKey]) throws -> String {
      let sample = TestSupport.SampleEdition(
        [.leaf("a"), .leaf("b")], answers: "x j1 a=8 b=7\ny j1 a=7 b=8", stars: .ladder([1: 20]), ties: ties)
      let ranking = try sample.ranked().ranking
      return RankingTable(ranking, language: French(), layout: .init(width: 300)).text
    }
    #expect(try text([.criterion("b")]).contains("À score égal, on compare dans l'ordre\u{A0}: b"))
    let tied = try text([])
    #expect(!tied.contains("À score égal") && tied.contains("= 1"))
  }

  /// The nearest on each side, of equal ones the first of the list, and only such as look the same.
  @Test func neighbours() throws {
    let rubric = TestSupport.SampleEdition(answers: "x j1 a=1", stars: .ladder([1: 60])).draft.rubric
    func nearest(_ thousandths: [Int], to own: Int) -> [[Int]] {
      let scores = thousandths.enumerated().map { (place: $0, score: Score(Rational($1, 1000))) }
      return ScoreNeighbours(scores, of: rubric).nearest(to: Score(Rational(own, 1000))).map { near in
        [near.place, Int((near.difference * 1000).doubleValue)]
      }
    }
    #expect(nearest([50_010, 50_000, 50_020, 50_020, 50_010, 50_000], to: 50_010) == [[2, 10], [1, -10]])
    #expect(nearest([50_000, 50_000], to: 50_000).isEmpty)
    #expect(nearest([50_049, 50_051], to: 50_049).isEmpty)
    // At a threshold more is shown: 59.99 isn't 60.0.
    #expect(nearest([59_990, 60_000], to: 60_000).isEmpty)
  }
}
