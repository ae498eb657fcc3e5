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

  private func explained(
    _ dossier: String, view: ResultView = .record, _ language: any Language = French(),
    _ change: (inout EditionDraft) -> Void
  ) throws -> String {
    var draft = SampleEdition.draft()
    change(&draft)
    let ranking = try Edition(draft).rank()
    return Explanation(
      try #require(ranking.entry(dossier)), of: ranking, view: view, language: language,
      layout: .init(width: 200)
    ).text
  }

  @Test func aSingleValueKeptIsTold() throws {
    let text = try explained("aulnay") {
      $0.rubric.jury.pool = .init(.jurorFirst)
      $0.rubric.jury.average = .init(.trimmed(1))
    }
    #expect(text.contains("moyenne sans la note la plus haute ni la plus basse\u{A0}: 100\n"))
  }

  @Test(arguments: [
    ("aulnay", "fr", "✓ à la seule place"), ("clamart", "fr", "✗ n'a pas la seule place"),
    ("aulnay", "en", "✓ in the only place"), ("clamart", "en", "✗ not in the only place"),
  ])
  func aCandidateReadsOfPlaces(dossier: String, tag: String, words: String) throws {
    let language = try #require(Languages.named(tag))
    let text = try explained(dossier, view: .publication, language) {
      $0.rubric.stars = Stars(max: 1, levels: [], quota: [1: .init(1)])
      $0.decisions = []
    }
    #expect(text.contains(words))
  }

  @Test func withoutAScoreAWeightHasNoShare() throws {
    let text = try explained("ermont") { _ in }
    #expect(text.contains("poids 3 [rubric.yaml:5]\n"))
    #expect(!text.contains("du score"))
    let hidden = try explained("aulnay", view: .publication) { $0.rubric.publish.scores = .hide }
    #expect(hidden.contains("poids 3, soit 60\u{A0}% du score"))
  }

  @Test func aTieIsToldOnce() throws {
    let text = try explained("clamart") { $0.rubric.stars?.quota = [2: .init(1)] }
    #expect(text.matches(of: #/dossiers à égalité/#).count == 1)
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
