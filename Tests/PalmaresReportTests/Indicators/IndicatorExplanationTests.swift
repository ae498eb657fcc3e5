import Palmares
import PalmaresReport
import Testing

@Suite struct IndicatorExplanationTests {
  private func text(
    _ dossier: String, _ view: ResultView = .record, _ language: any Language = French(),
    _ change: (inout EditionDraft) -> Void = { _ in }
  ) throws -> String {
    let ranking = try IndicatorSample.ranking(change)
    return Explanation(
      try #require(ranking.entry(dossier)), of: ranking, view: view, language: language,
      layout: .init(width: 300)
    ).text
  }

  @Test(arguments: ["aulne", "bruyere", "charme"]) func theRecordTellsAll(dossier: String) throws {
    let ranking = try IndicatorSample.ranking()
    let text = try Explanation(#require(ranking.entry(dossier)), of: ranking, language: French()).text
    try expectGolden(text, "indicators-\(dossier)-fr.txt")
  }

  @Test func theCandidateReadsTheSameWithoutPlaces() throws {
    let ranking = try IndicatorSample.ranking()
    let text = try Explanation(
      #require(ranking.entry("bruyere")), of: ranking, view: .publication, language: English()
    ).text
    try expectGolden(text, "indicators-bruyere-public-en.txt")
    #expect(!text.contains("dossiers.yaml") && !text.contains("rubric.yaml"))
  }

  /// 0,5 + (0,071 − 0,05)/0,1 × 0,5 = 0,605.
  @Test func aCurveIsWrittenOut() throws {
    let text = try text("aulne")
    #expect(text.contains("0,5 + (0,071 − 0,05)/(0,15 − 0,05) × (1 − 0,5) = 0,605 → 60,5"))
    #expect(text.contains("0\u{A0}% → 0\u{202F}; 5\u{A0}% → 50\u{202F}; 15\u{A0}% → 100 [rubric.yaml:20]"))
  }

  private static func measured(by scale: MeasureScale) -> @Sendable (inout EditionDraft) -> Void {
    { draft in
      draft.rubric.criteria[1] = Criterion(
        id: "ampleur", title: "Ampleur",
        content: .measure(.init(indicator: .init("rate"), scale: .init(scale), missing: .init(.exclude))))
    }
  }

  /// Where numbers are only near, one ≈ says so, in the place of =.
  @Test func whatIsNearIsSaidOnce() throws {
    let curve = MeasureScale.curve([.init(0, 0), .init(Rational(1_000_003, 1_000_000), 1)])
    let text = try text("aulne", .record, French(), Self.measured(by: curve))
    #expect(text.contains("0 + (0,071 − 0)/(1 − 0) × (1 − 0) ≈ 0,071 → ≈\u{A0}7,1"))
  }

  @Test func bandsTellTheirStep() throws {
    let bands = MeasureScale.bands([
      .init(0, 0, isPercentage: true), .init(Rational(2, 100), Rational(1, 2), isPercentage: true),
    ])
    let text = try text("aulne", .record, French(), Self.measured(by: bands))
    #expect(text.contains("échelle par paliers\u{A0}: sous 2\u{A0}% → 0\u{202F}; dès 2\u{A0}% → 50"))
    #expect(text.contains("\n  2\u{A0}% ≤ 7,1\u{A0}%\u{A0}: 0,5 → 50\n"))
  }

  /// Between 5 % (bruyere's low end) and 7.1 %: the best of the two gets all, the other nothing.
  @Test(arguments: [
    ("aulne", "(0,071 − 0,05)/(0,071 − 0,05) = 1 → 100"), ("bruyere", "(0,05 − 0,05)/(0,071 − 0,05) = 0 → 0"),
  ])
  func aPlaceBetweenExtremes(dossier: String, line: String) throws {
    let scale = MeasureScale.relative(.minMax, .higher)
    #expect(try text(dossier, .record, French(), Self.measured(by: scale)).contains(line))
  }

  @Test func aRankIsWrittenOut() throws {
    let change = Self.measured(by: .relative(.percentRank, .lower))
    let text = try text("aulne", .record, French(), change)
    #expect(text.contains("rang 1 sur 2, le moins bon d'abord"))
    #expect(text.contains("(1 − 1)/(2 − 1) = 0 → 0"))
  }

  @Test func thePublicViewTellsNoOtherDossiersValue() throws {
    let change: (inout EditionDraft) -> Void = { draft in
      Self.measured(by: .relative(.minMax, .higher))(&draft)
      draft.rubric.publish.entries = .laureates
      draft.rubric.stars?.levels[1] = StarLevel(stars: 1, min: .init(30))
    }
    let told = try text("aulne", .publication, French(), change)
    #expect(told.contains("La valeur des autres dossiers n'est pas montrée"))
    #expect(!told.contains("0,071 − 0,05"))
  }

  @Test func hiddenScoresHideWhatAnIndicatorIsWorth() throws {
    let told = try text("aulne", .publication, French()) { $0.rubric.publish.scores = .hide }
    #expect(!told.contains("60,5") && !told.contains("0,605"))
    #expect(told.contains("Taux de participation – 7,1\u{A0}%"))
    #expect(told.contains("Taux de participation\u{A0}: au moins 6\u{A0}% (7,1\u{A0}%)"))
  }

  @Test func theEndThatGivesLessIsNamed() throws {
    #expect(
      try text("bruyere").contains(
        "La valeur n'est connue que par un intervalle\u{A0}: c'est le bas, 5\u{A0}%, qui est noté"))
  }

  @Test func anEndThatIsMissingIsTold() throws {
    let text = try text("aulne", .record, French()) { draft in
      draft.dossiers[0].facts[0] = IndicatorSample.number("participants", Bounds(low: 100, high: nil))
      Self.measured(by: .curve([.init(0, 1), .init(1, 0)]))(&draft)
    }
    #expect(text.contains("L'intervalle n'a pas de fin du côté qui donne le moins"))
  }

  @Test func aValueBetweenTheEndsMayGiveTheLeast() throws {
    let valley = MeasureScale.curve([
      .init(0, 1, isPercentage: true), .init(Rational(6, 100), 0, isPercentage: true),
      .init(1, 1, isPercentage: true),
    ])
    let change = Self.measured(by: valley)
    let french = try text("bruyere", .record, French(), change)
    #expect(
      french.contains(
        "c'est une valeur entre les deux bornes, 6\u{A0}%, qui est notée, puisqu'elle donne le moins."))
    #expect(french.contains("c'est une valeur entre ses bornes qui compte, celle qui donne le moins."))
    let english = try text("bruyere", .record, English(), change)
    #expect(english.contains("a value between its ends, 6%, is marked, since it gives the least."))
    #expect(english.contains("a value between its ends counts, the one that gives the least."))
  }

  /// Who isn't ranked isn't compared, and gets neither a zero nor a sentence about a lacking value.
  @Test(arguments: ["fr", "en"]) func whoIsOutIsNotCompared(tag: String) throws {
    let language = try #require(Languages.named(tag))
    for scale in [MeasureScale.relative(.minMax, .lower), .relative(.percentRank, .higher)] {
      let text = try text("aulne", .record, language) { draft in
        Self.measured(by: scale)(&draft)
        draft.decisions = [Decision(.withdrawn(dossier: "aulne"), reason: "…")]
      }
      #expect(text.contains(language.leftOutOfField))
      #expect(!text.contains(language.outcome(unmeasured: .zero)) && !text.contains(language.endMissing))
    }
  }

  @Test(arguments: [
    (
      "fr",
      "vérifier la condition «\u{A0}assez\u{A0}» (population > 3)\u{202F}; il manque la population."
    ),
    ("en", "whether the condition “assez” is met (population > 3); it lacks “Population”."),
  ])
  func whatCannotBeVerifiedIsNotAsserted(tag: String, words: String) throws {
    let language = try #require(Languages.named(tag))
    let text = try text("charme", .record, language) { draft in
      draft.rubric.eligibility = [
        Eligibility(id: "assez", require: try! .parse("population > 3"), otherwise: "Trop peu d'habitants.")
      ]
    }
    #expect(text.contains(words))
    #expect(!text.contains("Trop peu d'habitants"))
  }

  @Test(arguments: [
    ("fr", "ce qu'on sait du dossier ne tranche pas pour «\u{A0}Larges\u{A0}» (rate >= 6 %)."),
    ("en", "what is known of the dossier doesn't settle “Larges” (rate >= 6 %)."),
  ])
  func anUndecidedCategoryIsTold(tag: String, words: String) throws {
    let language = try #require(Languages.named(tag))
    let change: (inout EditionDraft) -> Void = { draft in
      draft.rubric.categories = [
        Palmares.Category(id: "large", title: "Larges", when: try! .parse("rate >= 6 %")),
        Palmares.Category(id: "seules", title: "Seules", when: try! .parse("rate >= 20 %")),
        Palmares.Category(id: "autres", title: "Autres", when: nil),
      ]
    }
    for view in [ResultView.record, .publication] {
      let text = try text("bruyere", view, language, change)
      #expect(text.contains(words))
      #expect(!text.contains("Seules"))
      #expect(try !self.text("aulne", view, language, change).contains(words))
    }
    #expect(
      try text("charme", .record, language, change).contains(
        tag == "fr" ? "\u{202F}; il manque la population." : "; it lacks “Population”."))
  }

  @Test func whatIsLackingIsNamedWithWhatToWrite() throws {
    let text = try text("charme")
    #expect(text.contains("population: {value: …, definition: …, vintage: …}"))
    #expect(text.contains("Ampleur – sans valeur"))
    #expect(text.matches(of: #/non calculable\u{A0}: il manque la population/#).count >= 3)
    #expect(text.contains("answer_date: AAAA-MM-JJ"))
    #expect(text.contains("role: information | consultation | concertation | codecision"))
  }

  @Test func claimsStandBesideWhatIsComputed() throws {
    #expect(
      try text("aulne").contains("Déclaré par le candidat\u{A0}: 7,0\u{A0}%, ne concorde pas avec le calcul"))
    #expect(
      try text("aulne").contains("Déclaré par le candidat\u{A0}: concertation, concorde avec le calcul"))
    #expect(try text("charme").contains("Déclaré par le candidat\u{A0}: ≤\u{A0}90\u{A0}%\n"))
  }

  @Test func anUnsettledGateSaysWhy() throws {
    let text = try text("bruyere")
    #expect(
      text.contains(
        "✗ Taux de participation\u{A0}: au moins 6\u{A0}% (entre 5 et 7\u{A0}%\u{A0}: ce qu'on sait ne permet pas de trancher)"
      ))
    #expect(
      text.contains(
        "✗ Niveau de participation\u{A0}: au moins «\u{A0}consultation\u{A0}» (non calculable\u{A0}: il manque «\u{A0}Rôle du public\u{A0}»)"
      ))
  }

  @Test func theNextStarTellsWhatAnIndicatorLacks() throws {
    let text = try text("bruyere")
    #expect(
      text.contains("– Taux de participation\u{A0}: au moins 6\u{A0}%\u{A0}: il a entre 5 et 7\u{A0}%\n"))
    #expect(
      text.contains(
        "– Niveau de participation\u{A0}: au moins «\u{A0}consultation\u{A0}» (non calculable"))
    let exact = try self.text("aulne") {
      $0.dossiers[0].facts[0] = IndicatorSample.number("participants", Bounds(90))
    }
    #expect(exact.contains("il a 4,5\u{A0}%, à 1,5\u{A0}point près"))
  }

  @Test func anUnsettledConditionNamesTheFactsThatItLacked() throws {
    let text = try text("charme", .record, French()) { draft in
      draft.rubric.eligibility = [
        Eligibility(id: "base", require: try! .parse("population >= 500"), otherwise: "Trop petit.")
      ]
    }
    #expect(
      text.contains(
        "le dossier ne permet pas de vérifier la condition «\u{A0}base\u{A0}» (population >= 500)\u{202F}; il manque la population"
      ))
  }

  @Test func thePageTellsThemToo() throws {
    let html = try PublicationPage(
      Publication(IndicatorSample.ranking(), words: French()), language: French(), version: "1"
    ).html()
    #expect(html.contains("<caption>Indicateurs\u{A0}: Projet aulne</caption>"))
    #expect(html.contains("<strong>7,1\u{A0}%</strong>"))
    #expect(html.contains("<span class=\"lacking\">non calculable\u{A0}: il manque la population</span>"))
    #expect(
      html.contains(
        "<span class=\"under contradicted\"><span aria-hidden=\"true\">⚠ </span>"
          + "Déclaré par le candidat\u{A0}: 7,0\u{A0}%, ne concorde pas avec le calcul</span>"))
    #expect(html.contains("<span class=\"under\">couverture\u{A0}: entre 71,4 et 100\u{A0}%</span>"))
    #expect(html.contains("<dd><code>participants / population</code></dd>"))
    #expect(html.contains("<dd>Pourquoi rate.</dd>") && html.contains("<dd>Limites de rate.</dd>"))
    #expect(html.contains("noté par l&#39;indicateur «\u{A0}Taux de participation\u{A0}»"))
  }

  @Test func aDossierThatLacksAllSaysSoOnce() throws {
    let ranking = try IndicatorSample.ranking { draft in
      draft.rubric.indicators = Array(draft.rubric.indicators.prefix(1))
      draft.rubric.stars?.levels[0] = StarLevel(stars: 2, min: .init(40))
      (draft.dossiers[2].facts, draft.dossiers[2].declared) = ([], [])
    }
    let page = try PublicationPage(
      Publication(ranking, words: French()), language: French(), version: "1"
    ).html()
    #expect(
      page.contains(
        "<p class=\"lacking small\">Aucun indicateur n&#39;est calculable\u{A0}: il manque le nombre de participants et la "
          + "population.</p>"))
    #expect(!page.contains("Indicateurs\u{A0}: Projet charme"))
  }

  @Test func withoutIndicatorsNothingIsSaidOfThem() throws {
    let html = try PublicationPage(
      Publication(SampleEdition.ranking(), words: French()), language: French(), version: "1"
    ).html()
    #expect(!html.contains("Indicateur"))
  }
}
