import Palmares
import TestSupport
import Testing

@testable import PalmaresReport

/// What minutes gather, by hand and over editions drawn by chance.
struct MinutesTests {
  private typealias Drawn = TestSupport.SampleEdition

  private func minutes(_ seed: UInt64) throws -> (minutes: Minutes, ranking: Ranking) {
    var random = SplitMix64(seed: seed)
    let ranking = try Drawn.random(using: &random).ranked().ranking
    return (Minutes(ranking, version: "1.0"), ranking)
  }

  @Test(arguments: UInt64(0)..<60)
  func everyDossierStandsOnce(_ seed: UInt64) throws {
    let (minutes, ranking) = try minutes(seed)
    let ids = ranking.edition.dossiers.map(\.id).sorted()
    #expect((minutes.places.map(\.dossier) + minutes.unranked.map(\.dossier)).sorted() == ids)
    #expect(minutes.attendance.map(\.dossier) == ids)
    #expect(minutes.members.map(\.juror.id).sorted() == ranking.jurors.map(\.juror.id).sorted())
    #expect(minutes.members.first?.juror.role == .chair)
    let marks = (Array(ranking.entries) + Array(ranking.unranked)).map { entry in
      entry.criteria.reduce(0) { $0 + ($1.counts?.marks ?? 0) }
    }
    #expect(marks.reduce(0, +) == minutes.markCount)
    #expect(minutes.places.reduce(0) { $0 + $1.marks } <= minutes.markCount)
  }

  @Test(arguments: UInt64(0)..<60)
  func everyRecusalIsTold(_ seed: UInt64) throws {
    let (minutes, ranking) = try minutes(seed)
    for result in ranking.jurors {
      let told = minutes.recusals.filter { $0.juror.id == result.juror.id }.map(\.dossier)
      #expect(told == result.recusedDossiers.sorted())
    }
    for attendance in minutes.attendance {
      let entry = try #require(ranking.entry(attendance.dossier))
      #expect(attendance.jurors == entry.composites.count)
      #expect(attendance.steps.allSatisfy { $0.has == attendance.jurors })
    }
  }

  /// Eight dossiers of few different scores, before places that are fewer; at odd seeds no key parts them.
  private func crowded(_ seed: UInt64) throws -> (minutes: Minutes, ranking: Ranking) {
    var random = SplitMix64(seed: seed)
    let lines = (1...8).flatMap { dossier in
      (1...2).map { juror in
        "d\(dossier) j\(juror) a=\(Int.random(in: 4...5, using: &random)) b=\(Int.random(in: 4...5, using: &random))"
      }
    }
    let ranking = try Drawn(
      [.leaf("a"), .leaf("b")], answers: lines.joined(separator: "\n"),
      stars: .ladder(quota: [2: 2, 1: 2], quotaTies: seed % 4 < 2 ? .promote : .demote),
      ties: seed.isMultiple(of: 2) ? [.criterion("a"), .topMarks] : []
    ).ranked().ranking
    return (Minutes(ranking, version: "1.0"), ranking)
  }

  /// What shares a place shares a tie; what a tie holds had one score; keys that parted some stand among the rubric's.
  @Test(arguments: UInt64(0)..<100, [false, true])
  func everyTieIsTold(seed: UInt64, isCrowded: Bool) throws {
    let (minutes, ranking) = try isCrowded ? crowded(seed) : minutes(seed)
    let stillTied = minutes.ties.flatMap(\.stillTied).joined().map(\.dossier).sorted()
    #expect(stillTied == minutes.places.filter(\.isTied).map(\.dossier).sorted())
    let places = Dictionary(uniqueKeysWithValues: minutes.places.map { ($0.dossier, $0) })
    for tie in minutes.ties {
      #expect(tie.members.count > 1)
      #expect(Set(tie.members.map { places[$0.dossier]?.score }).count == 1)
      let ranks = Set(tie.members.map(\.rank)).count
      #expect(ranks == 1 || !tie.partedBy.isEmpty)
      #expect(tie.partedBy.allSatisfy { key in ranking.edition.rubric.ties.contains { $0.value == key } })
      if let first = tie.steps.first {
        #expect(first.group.sorted() == tie.members.map(\.dossier).sorted())
      }
    }
  }

  /// A dossier at a cut that fell on a tie is told; all that stayed equal there enter, or none.
  @Test(arguments: UInt64(0)..<100)
  func everyCutOnATieIsTold(seed: UInt64) throws {
    let (minutes, ranking) = try crowded(seed)
    for entry in ranking.entries {
      for level in entry.levels where level.quota?.isAtCut == true {
        let tie = minutes.quotaTies.first { $0.stars == level.stars && $0.atCut.contains(entry.dossier.id) }
        let members = try #require(tie).members
        #expect(members.first { $0.dossier == entry.dossier.id }?.isIn == level.quota?.isIn)
      }
    }
    for tie in minutes.quotaTies {
      #expect(tie.members.count > 1)
      let decided = tie.members.filter { tie.atCut.contains($0.dossier) }.map(\.isIn)
      #expect(Set(decided).count <= 1)
    }
  }

  @Test func recusedVotersAreLeftOut() throws {
    let minutes = Minutes(try SampleEdition.decidedRanking(), version: "1.0")
    #expect(minutes.decisions.map(\.decision.dossier) == ["drancy", "ermont", "fresnes"])
    #expect(minutes.decisions.map(\.voters) == [4, 4, 4])
    #expect(minutes.decisions.map(\.cast) == [4, nil, nil])
    #expect(minutes.decisions.map(\.marksSetAside) == [0, 2, 12])
    let prizes = minutes.prizes.map { ($0.result.winners, $0.deliberation?.hasTooManyVotes) }
    // Eight votes of four jurors.
    #expect(prizes[0] == (["clamart"], true) && prizes[1] == ([], false))
    #expect(minutes.mentions.map(\.decision.dossier) == ["bonneuil"])
  }

  @Test(arguments: ["fr", "en"])
  func warningsAreReservations(tag: String) throws {
    let language = try #require(Languages.named(tag))
    let warning = Diagnostic(
      .chairMissing, ["ties"], at: SourcePosition(file: "rubric.yaml", line: 3, column: 7))
    let minutes = Minutes(try SampleEdition.ranking(), warnings: [warning], version: "1.0")
    let text = MinutesSample.flat(MinutesText(minutes, language: language).text)
    let place = tag == "fr" ? "(rubric.yaml, ligne 3)." : "(rubric.yaml, line 3)."
    #expect(text.contains(place) && !text.contains("warning[") && !text.contains(":3:7"))
  }

  @Test func filesAreToldByPathWithTheirDigests() throws {
    let inputs = [
      ResultInput(path: "jury.yaml", sha256: String(repeating: "a", count: 64), kind: .jury),
      ResultInput(path: "mon édition.yaml", sha256: String(repeating: "b", count: 64), kind: .edition),
      ResultInput(path: "ballots/j1.csv", sha256: String(repeating: "c", count: 64), kind: .ballots),
    ]
    let minutes = Minutes(try SampleEdition.ranking(), inputs: inputs, version: "7.8")
    let text = MinutesText(minutes, language: French()).text
    let digests = text.split(separator: "\n").filter { $0.contains(#/^[abc]{64}  /#) }
    #expect(digests.map { $0.dropFirst(66) } == ["ballots/j1.csv", "jury.yaml", "mon édition.yaml"])
    let flat = MinutesSample.flat(text)
    #expect(flat.contains("Procès-verbal établi avec palmares 7.8."))
    #expect(flat.contains("palmares minutes 'mon édition.yaml'\u{A0}»"))
    #expect(try MinutesPage(minutes, language: French()).html().contains("<code>\(inputs[0].sha256)</code>"))
    let alone = MinutesText(Minutes(try SampleEdition.ranking(), version: "7.8"), language: French()).text
    #expect(alone.contains("Les fichiers d'origine ne sont pas connus."))
  }

  /// Jurors of fixed severity: 2, 1 and 0 of 10 points below what each dossier is worth.
  @Test func severityIsToldWithRawBesideCorrected() throws {
    let lines = (0..<12).flatMap { dossier in
      [2, 1, 0].enumerated().map { "d\(dossier + 10) j\($0 + 1) a=\(2 + dossier % 7 - $1)" }
    }
    let rules = JuryRules(severity: .init(.centre))
    let edition = Drawn(answers: lines.joined(separator: "\n"), rules: rules, stars: .ladder([1: 40]))
    let minutes = Minutes(try edition.ranked().ranking, version: "1.0")
    guard case .corrected(let result)? = minutes.severity?.decision else {
      Issue.record("not corrected")
      return
    }
    #expect(result.method == .centre)
    let text = MinutesSample.flat(MinutesText(minutes, language: French()).text)
    #expect(text.contains("Score Score brut") && text.contains("Étoiles brutes"))
    #expect(text.contains("j1 +10,0") && text.contains("j2 0,0") && text.contains("j3 \u{2212}10,0"))
    #expect(text.contains("ce que ses scores ont de moins (+, plus sévère) ou de plus"))
    #expect(text.contains("les scores sont arrondis à 9 décimales avant d'être comparés."))
    #expect(!text.contains("Le calcul est exact"))
  }

  /// The many-facet model measures in its own units: its words are told, not its numbers.
  @Test func theModelOfMarksIsToldInWords() throws {
    let minutes = Minutes(try FitReportTests.ranking(), version: "1.0")
    let text = MinutesSample.flat(MinutesText(minutes, language: French()).text)
    #expect(text.contains("Du plus clément au plus sévère, selon le modèle\u{A0}: j1"))
    #expect(text.contains(", j20."))
    #expect(text.contains("j21 plus irrégulièrement que le modèle ne l'attend\u{A0}: à relire"))
    #expect(!text.contains("logit"))
    // Without stars none is told to have stayed.
    #expect(!text.contains(French().noCorrectedStars))
  }

  @Test func unequalWeightsAreTold() throws {
    let answers = "x j1 a=9\nx j2 a=8\ny j1 a=3\ny j2 a=4"
    let equal = Drawn(answers: answers)
    let unequal = Drawn(jurors: [.sample("j1", weight: 2), .sample("j2")], answers: answers)
    for (edition, isTold) in [(equal, false), (unequal, true)] {
      let text = MinutesSample.flat(
        MinutesText(Minutes(try edition.ranked().ranking, version: "1"), language: English()).text)
      #expect(text.contains(English().unequalJurorsRule) == isTold)
    }
    #expect(try !Edition(equal.draft).areJurorsUnequal)
    #expect(try Edition(unequal.draft).areJurorsUnequal)
    // Each is alone in a college, whose weight counts.
    let colleges = Drawn(
      jurors: [.sample("j1", weight: 2, college: "a"), .sample("j2", college: "b")],
      colleges: [College(id: "a", weight: .init(1)), College(id: "b", weight: .init(1))], answers: answers)
    #expect(try !Edition(colleges.draft).areJurorsUnequal)
  }
}
