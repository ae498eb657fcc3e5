import Palmares
import TestSupport
import Testing

@testable import PalmaresReport

/// What a publication withholds so that no hidden cell can be worked back.
@Suite struct WithheldTests {
  /// How the sample is changed: aulne has 3 women of 113, whose share marks the second criterion and guards a star.
  ///
  /// Aulne's composite is (2 × 50 + 2 × 100 + 60)/5 where `clarte` and `suite` weigh 2 and 2, `parite` 1 and the share
  /// of women is worth 3/113 × 2 = 6/113: (100 + 100 + 600/113)/5 = 4640/113 = 41.06….
  private static func sample(_ draft: inout EditionDraft) {
    let scale = Scale(name: "quatre", min: 0, max: 4, step: 1)
    let curve = MeasureScale.curve([.init(0, 0), .init(Rational(1, 2), 1)])
    draft.rubric.criteria = [
      Criterion(
        id: "fond", title: "Fond", weight: .init(3),
        content: .group(
          .init(
            criteria: [
              Criterion(id: "clarte", title: "Clarté", weight: .init(2), content: .leaf(.init(scale: scale))),
              Criterion(
                id: "parite", title: "Parité",
                content: .measure(
                  .init(indicator: .init("women"), scale: .init(curve), missing: .init(.exclude)))),
            ]))),
      Criterion(id: "suite", title: "Suite", weight: .init(2), content: .leaf(.init(scale: scale))),
    ]
    draft.rubric.stars = Stars(
      max: 2,
      levels: [
        StarLevel(
          stars: 2, min: .init(60),
          require: [
            Requirement(.indicator("women", min: .init(Rational(1, 100)), max: nil)),
            Requirement(.criterion("fond", min: 10, max: nil)),
            Requirement(.criterion("suite", min: 20, max: nil)),
            Requirement(.condition(condition("genders[women] >= 2"), label: nil)),
          ]),
        StarLevel(stars: 1, min: .init(20)),
      ])
    draft.rubric.categories = [
      Category(id: "peu", title: "Peu de femmes", when: condition("genders[women] < 10")),
      Category(id: "autres", title: "Autres", when: condition("known(genders)")),
    ]
    draft.ballots = IndicatorSample.dossiers.flatMap { dossier in
      ["clarte", "suite"].map {
        Ballot(juror: .init("j1"), dossier: .init(dossier.id), criterion: .init($0), answer: .mark(2))
      }
    }
    draft.rubric.publish.order = .ranked
    draft.dossiers[0].facts = draft.dossiers[0].facts.map {
      $0.id == "genders" ? IndicatorSample.genders(3, 50, 60) : $0
    }
  }

  private static func condition(_ text: String) -> Condition {
    guard let condition = try? Condition.parse(text) else { preconditionFailure(text) }
    return condition
  }

  private func shown(
    _ dossier: String, _ change: (inout EditionDraft) -> Void = { _ in }
  ) throws -> ShownEntry {
    let ranking = try IndicatorSample.ranking {
      Self.sample(&$0)
      change(&$0)
    }
    let publication = Publication(ranking, words: PlainWords())
    return try #require((publication.entries + publication.unranked).first { $0.dossier.id == dossier })
  }

  @Test func noScoreOfACriterionIsToldAndTheCompositeIsCut() throws {
    let ranking = try IndicatorSample.ranking(Self.sample)
    #expect(try #require(ranking.entry("aulne")?.score).value == Rational(4640, 113))
    let entry = try shown("aulne")
    #expect(entry.criteria.allSatisfy { $0.score == nil && $0.statistics == nil })
    #expect(entry.score == Score(Rational(41, 1)) && entry.score?.isExact == false)
    #expect(entry.notes.contains("scores 5"))
  }

  @Test func aDossierOfLargeCellsIsToldWhole() throws {
    let entry = try shown("charme")
    #expect(entry.criteria.first?.score == Score(50) && entry.score?.isExact == true)
    #expect(entry.gates.allSatisfy { $0.holds != nil })
    #expect(!entry.notes.contains { $0.contains("scores") })
  }

  @Test func requirementsTellNothingOfIt() throws {
    let gates = try shown("aulne").gates
    #expect(gates.map(\.holds) == [nil, nil, true, nil])
    #expect(gates.allSatisfy { $0.value == nil && $0.figure == nil && $0.lacking.isEmpty })
    #expect(gates.map(\.reasonWord) == ["suppressed", "suppressed", nil, "suppressed"])
  }

  /// All three hold, and stand there as if they might not.
  @Test func theNextStarListsThemMetOrNot() throws {
    let needs = try #require(try shown("aulne").nextStar).needs
    #expect(needs.count == 4)
    guard case .composite(60, has: 41, gap: 19) = needs[0] else {
      Issue.record("the composite")
      return
    }
    for need in needs.dropFirst() {
      guard case .requirement(_, has: nil, gap: nil) = need else {
        Issue.record("\(need)")
        return
      }
    }
  }

  @Test func theCategoryIsToldWhereTheDossierNamesIt() throws {
    let entry = try shown("aulne")
    #expect(entry.category == nil && entry.categoryRank == nil && entry.notes.contains("category 5"))
    let named = try shown("aulne") { $0.dossiers[0].category = .init("peu") }
    #expect(named.category == "peu" && named.categoryRank != nil)
    // A condition before the one that holds is known not to hold.
    let second = try shown("aulne") { $0.rubric.categories.swapAt(0, 1) }
    #expect(second.category == "autres")
    let excluded = try shown("aulne") {
      $0.rubric.categories[0] = Category(
        id: "peu", title: "Peu", when: Self.condition("genders[women] < 2"))
    }
    #expect(excluded.category == nil)
  }

  @Test func theCompositeIsHiddenWhereTheMarksBehindItAreKnown() throws {
    let ballots = try shown("aulne") { $0.rubric.publish.ballots = .pseudonym }
    #expect(ballots.score == nil && ballots.notes.contains("scoresAndComposite 5"))
    let alone = try shown("aulne") { draft in
      draft.ballots.removeAll { $0.criterion?.value == "suite" }
      draft.rubric.jury.missing = .init(.exclude)
    }
    #expect(alone.score == nil)
    #expect(!alone.notes.contains { $0.contains("exclusionGains") })
  }

  /// Bruyère and aulne have a share of women: on a relative scale, each score has both in it.
  @Test func onARelativeScaleAllAreWithheld() throws {
    let entry = try shown("bruyere") { draft in
      guard case .group(let group) = draft.rubric.criteria[0].content else { return }
      var criteria = group.criteria
      criteria[1] = Criterion(
        id: "parite", title: "Parité",
        content: .measure(
          .init(
            indicator: .init("women"), scale: .init(.relative(.minMax, .higher)), missing: .init(.exclude))))
      draft.rubric.criteria[0] = Criterion(
        id: "fond", title: "Fond", weight: .init(3), content: .group(.init(criteria: criteria)))
      draft.dossiers[1].facts = draft.dossiers[1].facts.map {
        $0.id == "genders" ? IndicatorSample.genders(96, 20, 20) : $0
      }
    }
    #expect(entry.indicators.contains { $0.indicator.id == "women" && !$0.isKeptBack })
    #expect(entry.criteria.allSatisfy { $0.score == nil } && entry.score?.isExact == false)
  }

  @Test func theReasonForNoRankTellsNothingOfIt() throws {
    let entry = try shown("aulne") {
      $0.rubric.eligibility = [
        Eligibility(
          id: "femmes", require: Self.condition("genders[women] > 20"), otherwise: "Trop peu de femmes.")
      ]
    }
    #expect(entry.status == "ineligible" && entry.reason == "reason 5")
  }

  /// 41.06… in any form, 6/113, 600/113, the share of women, and what the group comes to.
  @Test(arguments: ["fr", "en"])
  func nothingPublishedTellsIt(tag: String) throws {
    let ranking = try IndicatorSample.ranking(Self.sample)
    let language: any Language = tag == "fr" ? French() : English()
    let page = try PublicationPage(
      Publication(ranking, language: tag, words: language), language: language, version: "1"
    ).html()
    let entry = try #require(ranking.entry("aulne"))
    let text = Explanation(entry, of: ranking, view: .publication, language: language).text
    let steps = try #require(try explanationText("aulne", ranking, .publication))
    for written in [page, text, steps, try publicText(ranking)] {
      for secret in [
        "113", "41,06", "41.06", "35,1", "35.1", "5,30", "5.30", "2,65", "2.65",
      ] {
        #expect(!written.contains(secret), "\(secret)")
      }
    }
    // A dossier that lacks the figure may be told to be undecided; of this one, nothing is said.
    for written in [text, steps] { #expect(!written.contains("Peu de femmes")) }
    let record = Explanation(entry, of: ranking, language: language).text
    #expect(record.contains("4640/113") && record.contains("6/113"))
    func flat(_ text: String) -> String { text.replacing(#/\s+/#, with: " ") }
    #expect(flat(text).contains(flat(language.answerKeptBack(persons: 5))))
    #expect(page.contains(language.label(.notShown)))
  }

  /// 0,5 + (0,071 − 0,05)/0,1 × 0,5 = 0,605 is a score too, though its indicator is shown.
  @Test func noCriterionHasItsArithmeticThen() throws {
    let curve = MeasureScale.curve([
      .init(0, 0), .init(Rational(5, 100), Rational(1, 2)), .init(Rational(15, 100), 1),
    ])
    let ranking = try IndicatorSample.ranking { draft in
      Self.sample(&draft)
      draft.rubric.criteria.append(
        Criterion(
          id: "ampleur", title: "Ampleur",
          content: .measure(.init(indicator: .init("rate"), scale: .init(curve), missing: .init(.exclude)))))
    }
    let entry = try #require(ranking.entry("aulne"))
    let told = Explanation(entry, of: ranking, view: .publication, language: French()).text
    #expect(told.contains("noté par l'indicateur «\u{A0}Taux de participation\u{A0}»\u{A0}: 7,1\u{A0}%"))
    #expect(!told.contains("0,605") && !told.contains("60,5"))
    #expect(Explanation(entry, of: ranking, language: French()).text.contains("= 0,605 → 60,5"))
  }

  /// One that is told and fails says that the conditions do, whatever else is kept back.
  @Test(arguments: [ResultView.record, .publication])
  func aConditionThatIsToldAndFailsIsSaid(view: ResultView) throws {
    let ranking = try IndicatorSample.ranking { draft in
      Self.sample(&draft)
      draft.rubric.stars?.levels[0] = StarLevel(
        stars: 2, min: .init(60),
        require: [
          Requirement(.indicator("rate", min: .init(Rational(1, 2)), max: nil)),
          Requirement(.condition(Self.condition("genders[women] >= 2"), label: nil)),
        ])
    }
    let entry = try #require(ranking.entry("aulne"))
    let text = Explanation(entry, of: ranking, view: view, language: French()).text
    #expect(text.contains("non atteint\u{A0}: ni le score ni les conditions n'y sont"))
  }

  /// A fact that is lacking tells of no cell, and is named.
  @Test func whatIsLackingIsNotKeptBack() throws {
    let entry = try shown("aulne") { draft in
      draft.rubric.indicators[3] = IndicatorSample.indicator(
        "women", "Part des femmes", "genders[women] / population", unit: "ratio", line: 7)
      draft.dossiers[0].facts.removeAll { $0.id == "population" }
    }
    let women = try #require(entry.indicators.first { $0.indicator.id == "women" })
    #expect(!women.isKeptBack && women.missing == ["population"])
  }

  @Test func checkWarnsOfEachUse() throws {
    var draft = IndicatorSample.draft(Self.sample)
    func warned(_ draft: EditionDraft) -> [[String]] {
      Edition.check(draft).filter { $0.code == .smallCells }.map { Array($0.arguments.prefix(3)) }
    }
    #expect(
      warned(draft) == [
        ["criterion", "parite", "1"], ["requirement", "women", "1"],
        ["requirement", "genders[women] >= 2", "1"], ["category", "peu", "1"],
      ])
    draft.rubric.publish.scores = .hide
    #expect(!warned(draft).contains { $0[0] == "criterion" })
    draft.rubric.publish.minCell = 2
    #expect(warned(draft).isEmpty)
  }
}
