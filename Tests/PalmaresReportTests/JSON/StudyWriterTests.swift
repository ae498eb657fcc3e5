import Palmares
import PalmaresReport
import TestSupport
import Testing

@Suite struct StudyWriterTests {
  private func record(studied: Bool) throws -> String {
    let ranking = try TestSupport.SampleEdition.split.ranked().ranking
    let collected = Collected()
    try ResultWriter(version: "0.1.0", words: French())
      .write(ranking, study: studied ? ranking.study() : nil, inputs: [], warnings: [], to: collected.take)
    return collected.text
  }

  @Test func agendaAndInfluenceAreBlocksOfTheRecord() throws {
    let text = try record(studied: true)
    #expect(
      text.contains(
        """
          "agenda": [
            {
              "criteria": [],
              "detail": "Le résultat tient à chacun de ces jurés. Sans j1 ou j2\u{A0}: 0\u{A0}étoile.",
              "dossier": "x",
              "jurors": ["j1", "j2"],
              "score_then": null,
              "score_then_exact": null,
              "spread": null,
              "stars": 2,
              "stars_then": 0,
              "why": "one_juror"
            },
        """))
    #expect(text.contains(#""spread": 51.961524227066,"#))
    #expect(
      text.contains(
        """
                "influence": {
                  "changes": [
                    {
                      "dossier": "z",
                      "rank": 2,
                      "rank_without": 3,
                      "score_without": 50,
                      "score_without_exact": "50",
                      "stars": 1,
                      "stars_without": 0
                    }
                  ],
                  "greatest_move": 1,
                  "ranks_changed": 1,
                  "stars_changed": ["z"]
                },
        """))
  }

  /// j1 and j2 give 10, 6, 5, j3 gives 1, 6, 8: means 7, 7, 5 around 19/3, so that severities are −20/3, −20/3, 40/3.
  @Test func jurorsHaveTheirFigures() throws {
    let text = try record(studied: true)
    #expect(text.contains("\"mean\": 7,") && text.contains("\"mean\": 5,"))
    #expect(text.contains("\"severity\": -6.666666667,") && text.contains("\"severity\": 13.333333333,"))
    #expect(text.contains("\"spread\": 2.645751311,") && text.contains("\"spread\": 3.605551275,"))
    #expect(text.contains("\"halo\": null,"))
  }

  @Test func blocksNotComputedAreAbsent() throws {
    let text = try record(studied: false)
    #expect(!text.contains("agenda") && !text.contains("influence"))
  }

  /// Jurors' severities are ∓20/3 and 40/3; residuals leave 5200/4, so that two standard errors are 2√(1300/3 · 2/3) = 34.
  @Test func theTerminalTellsWhatToDeliberate() throws {
    let ranking = try TestSupport.SampleEdition.split.ranked().ranking
    let study = try #require(ranking.study())
    let text = StudyTable(study, of: ranking, language: English(), layout: .init(width: 72)).text
    #expect(
      text.hasPrefix(
        """

        To deliberate
        – x: The result hangs on each of these jurors. Without j1 or j2:
          0\u{A0}stars.
        – z: The result hangs on one juror. Without j3: 0\u{A0}stars.
        – x: The jurors differ: from 10.0 to 100.0 out of 100 (3\u{A0}jurors, spread
          52).

        The jury
        What each juror gave, then what would change without that juror.
        Juror  Marks  Recusals  Stars changed  Ranks changed
        j1         3         0              1              2
        j2         3         0              1              2
        j3         3         0              1              1

        The severity of jurors
        A juror's severity, in points out of 100: how far the juror's scores lie
        below (+, more severe) or above (−, more lenient) those of the others on
        the same dossiers.
        Juror  Severity (points)          From lenient to severe
        j1     −6.7 (give or take 34.0)   ··────────●─│───────·····
        j2     −6.7 (give or take 34.0)   ··────────●─│───────·····
        j3     +13.3 (give or take 34.0)  ·······─────│──●─────────

        Other ways to rank

        """))
  }
}
