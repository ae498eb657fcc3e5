import PalmaresReport
import Testing

@testable import Palmares

@Suite struct PublicationTests {
  private func publication(_ publish: Publish, hasStars: Bool = true) -> Publication {
    let ranking = SampleRanking(publish: publish, hasStars: hasStars).ranking
    return Publication(ranking, inputs: SampleRanking.inputs, words: PlainWords())
  }

  /// What no setting of `publish` ever tells, in the JSON or anywhere in the value that pages are made from.
  @Test(arguments: Publish.all)
  func neverTold(publish: Publish) throws {
    let text = try publicText(SampleRanking(publish: publish).ranking)
    #expect(try parsed(text)["view"] as? String == "public")
    for told in [text, "\(publication(publish))"] {
      for secret in [
        "motif secret", "cachee@example.org", "Personne cachée", "preuve interne", "budget de brume",
      ] {
        #expect(!told.contains(secret))
      }
      #expect(publish.comments == .public || !told.contains("remarque"))
      for id in ["dupont", "durand", "martin"] where publish.jurors != .named { #expect(!told.contains(id)) }
      for id in ["brume", "dune"] where publish.entries == .laureates { #expect(!told.contains(id)) }
      for score in ["87.5", "175/2", "83.3", "250/3", "62.5", "125/2", "0.577", "10/3"]
      where publish.scores == .hide {
        #expect(!told.contains(score))
      }
    }
  }

  @Test func laureatesHaveAStarAPrizeOrAMention() {
    let shown = publication(Publish(order: .ranked))
    #expect(shown.entries.map(\.dossier.id) == ["zenith", "ecole", "aube", "cap", "ete"])
    #expect(shown.unranked.isEmpty)
    #expect(shown.unrankedCount == 2)
    #expect(shown.entries.last?.criteria.isEmpty == true)
    #expect(shown.entries.last?.reason == nil)
    #expect(shown.entries.last?.mentions.map(\.title) == ["Encouragement"])
  }

  @Test func withoutStarsAllTheRankedAreLaureates() {
    let shown = publication(Publish(order: .ranked), hasStars: false)
    #expect(shown.entries.map(\.dossier.id) == ["zenith", "ecole", "aube", "brume", "cap", "ete"])
  }

  @Test func allShowsTheUnrankedWithTheirReason() {
    let shown = publication(Publish(entries: .all, order: .ranked))
    #expect(shown.entries.map(\.dossier.id) == ["zenith", "ecole", "aube", "brume", "cap"])
    #expect(shown.unranked.map(\.dossier.id) == ["dune", "ete"])
    #expect(shown.unranked.allSatisfy { $0.reason != nil })
  }

  @Test func alphabeticalHidesThePlaces() throws {
    let shown = publication(Publish(order: .alphabetical))
    #expect(shown.entries.map(\.dossier.id) == ["ecole", "zenith", "aube", "cap", "ete"])
    #expect(
      shown.entries.prefix(4).allSatisfy { $0.rank == nil && $0.isTied == nil && $0.categoryRank == nil })
    #expect(shown.entries.allSatisfy { entry in !entry.notes.contains { $0.contains("tieKeyPassedOver") } })
  }

  @Test(arguments: [(3, true), (4, false)])
  func statisticsNeedEnoughJurors(minCell: Int, areShown: Bool) {
    let shown = publication(Publish(minCell: minCell))
    #expect((shown.entries[0].criteria[1].statistics != nil) == areShown)
    #expect(shown.entries[0].criteria[1].counts?.marks == 3)
    #expect(shown.entries[0].criteria[1].score != nil)
  }

  @Test func exclusionGainsAreRepeatedAndSmallCountsDropped() {
    let notes = publication(Publish()).entries[0].notes
    #expect(notes.contains { $0.contains("exclusionGains") })
    #expect(!notes.contains { $0.contains("naCountsAsAbstention") })
  }

  @Test func hiddenScoresLeaveWeightsAndGates() {
    let entry = publication(Publish(scores: .hide)).entries[0]
    #expect(entry.score == nil)
    #expect(entry.criteria.allSatisfy { $0.score == nil && $0.statistics == nil && $0.weight != nil })
    #expect(entry.gates.allSatisfy { $0.value == nil && $0.holds == true })
  }

  @Test func filesOfHiddenDossiersAndBallotsAreNotNamed() {
    #expect(publication(Publish()).header.inputs.map(\.path) == ["dossiers/zenith.yaml", "jury.yaml"])
    let all = publication(Publish(entries: .all, jurors: .named))
    #expect(all.header.inputs.map(\.path).count == 4)
  }

  @Test func jurorsAreTold() {
    #expect(publication(Publish(jurors: .aggregate)).jurors == nil)
    let named = publication(Publish(jurors: .named)).jurors
    #expect(named?.map(\.name) == ["Nom dupont", "Nom durand", "Nom martin"])
    #expect(named?.allSatisfy { $0.counts?.marks == 10 } == true)
    let masked = publication(Publish(jurors: .pseudonym)).jurors
    #expect(masked?.map(\.id) == ["J1", "J2", "J3"])
    #expect(
      masked?.allSatisfy { $0.name == nil && $0.title == nil && $0.role == nil && $0.weight == nil } == true)
    let withBallots = publication(Publish(jurors: .pseudonym, ballots: .pseudonym)).jurors
    #expect(withBallots?.map(\.weight) == [2, 3, 1])
    #expect(withBallots?.map(\.role) == [.member, .member, .chair])
  }

  @Test func whoDecidedIsLeftOutWhereThatNamesAJuror() {
    #expect(publication(Publish()).entries[1].decision?.by == nil)
    #expect(publication(Publish()).entries[1].decision?.reason == "Unanimité")
    #expect(publication(Publish(jurors: .named)).entries[1].decision?.by == "Nom dupont")
    #expect(publication(Publish(jurors: .named)).entries[1].decision?.votes == nil)
  }

  @Test func commentsAreTheRubricsChoice() {
    #expect(publication(Publish(comments: .none)).entries[0].comments.isEmpty)
    #expect(publication(Publish(comments: .feedback)).entries[0].comments.isEmpty)
    #expect(publication(Publish(comments: .public)).entries[0].comments.map(\.text).count == 2)
  }

  @Test func whoWouldHaveWonIsToldWhereShown() {
    #expect(publication(Publish()).prizes[0].computed == nil)
    #expect(publication(Publish(entries: .all)).prizes[0].computed == ["brume"])
  }
}
