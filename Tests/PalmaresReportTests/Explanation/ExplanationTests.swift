import Palmares
import PalmaresReport
import Testing

struct ExplanationTests {
  @Test(arguments: ["aulnay", "drancy", "ermont"])
  func theRecordTellsAll(dossier: String) throws {
    let ranking = try SampleEdition.ranking()
    let text = try Explanation(#require(ranking.entry(dossier)), of: ranking, language: French()).text
    try expectGolden(text, "explanation-\(dossier)-fr.txt")
  }

  @Test func theCandidateSeesWhatThePublicationShows() throws {
    let ranking = try SampleEdition.ranking()
    let text = try Explanation(
      #require(ranking.entry("aulnay")), of: ranking, view: .publication, language: English()
    )
    .text
    try expectGolden(text, "explanation-aulnay-public-en.txt")
    for secret in ["j1", "j2", "j3", "j4", "y travaille", "Bien mené", "ballots/", "rubric.yaml", "Mme Un"] {
      #expect(!text.contains(secret), "\(secret)")
    }
  }

  @Test func theArithmeticIsWrittenOut() throws {
    let ranking = try SampleEdition.ranking()
    let text = try Explanation(
      #require(ranking.entry("clamart")), of: ranking, language: French(), layout: .init(width: 200)
    ).text
    #expect(text.contains("(3 + 3 + 2 + 3)/4 = 2,75\u{A0}· (2,75 − 0)/(4 − 0) = 0,6875 → 68,75"))
    #expect(text.contains("0,6\u{A0}×\u{A0}62,5\u{A0}=\u{A0}37,5"))
    #expect(text.contains("score 57,5\u{A0}(=\u{A0}115/2)"))
  }

  @Test func aPrizeIsToldWithItsVoteInTheRecordAlone() throws {
    let ranking = try SampleEdition.decidedRanking()
    let entry = try #require(ranking.entry("clamart"))
    let record = Explanation(entry, of: ranking, language: French()).text
    #expect(
      record.contains(
        """

        Prix
          Prix de l'inclusion\u{A0}: Un choix débattu.
            Décision du 6\u{A0}octobre 2020 (bureau).
            Vote\u{A0}: 5 pour, 2 contre, 1\u{A0}abstention.

        """))
    let told = Explanation(entry, of: ranking, view: .publication, language: French()).text
    #expect(!told.contains("bureau") && !told.contains("5 pour"))
  }

  @Test func aMentionIsToldWithItsVoteInTheRecordAlone() throws {
    var draft = SampleEdition.draft()
    draft.decisions = [
      Decision(
        .mention("Élan", dossier: "aulnay"), reason: "Une belle énergie.", date: "2020-10-07",
        by: "la présidence", votes: .init(for: 4, against: 0))
    ]
    let ranking = try Edition(draft).rank()
    let entry = try #require(ranking.entry("aulnay"))
    let record = Explanation(entry, of: ranking, language: English()).text
    #expect(record.contains("  Élan: Une belle énergie.\n    Decided on 7\u{A0}October 2020 (la"))
    #expect(record.contains("\n    Votes: 4 for, 0 against.\n"))
    let told = Explanation(entry, of: ranking, view: .publication, language: English()).text
    #expect(told.contains("  Élan: Une belle énergie.\n"))
    #expect(!told.contains("4 for") && !told.contains("la présidence"))
  }

  @Test func recusalsKeepTheirReasonInTheRecord() throws {
    let ranking = try SampleEdition.ranking()
    #expect(
      try Explanation(#require(ranking.entry("aulnay")), of: ranking, language: French()).text.contains(
        "récusé\u{A0}: y travaille"))
  }

  @Test func hiddenScoresStayHidden() throws {
    var draft = SampleEdition.draft()
    draft.rubric.publish.scores = .hide
    let ranking = try Edition(draft).rank()
    let text = try Explanation(
      #require(ranking.entry("aulnay")), of: ranking, view: .publication, language: French()
    )
    .text
    for number in ["91,6", "94,4", "87,5", "91,7"] { #expect(!text.contains(number), "\(number)") }
  }
}
