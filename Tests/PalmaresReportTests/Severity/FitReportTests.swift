import Palmares
import TestSupport
import Testing

@testable import PalmaresReport

/// How well the many-facet model fits, as people read it.
///
/// Twelve dossiers from bad to good, twelve jurors, two criteria on 0...4: a dossier's marks are its level, one more from the
/// second half of the jurors. j21 marks the other way round; j20 gives 0 to all.
@Suite struct FitReportTests {
  private static let scale = Scale(name: "quatre", min: 0, max: 4, step: 1)

  private static func mark(_ dossier: Int, _ juror: Int, _ criterion: Int) -> Int {
    let level = min(3, dossier * 4 / 12 + (dossier * 7 + juror * 5 + criterion * 3) % 2)
    return switch juror {
    case 10: 0
    case 11: 4 - level
    default: min(4, level + juror / 6)
    }
  }

  private static let answers = (0..<12).flatMap { dossier in
    (0..<12).map { juror in
      "d\(dossier + 10) j\(juror + 10) a=\(mark(dossier, juror, 0)) b=\(mark(dossier, juror, 1))"
    }
  }.joined(separator: "\n")

  static func ranking(_ publish: Publish? = nil, answers: String = answers) throws -> Ranking {
    var rules = JuryRules()
    rules.severity = .init(.rasch)
    var draft = TestSupport.SampleEdition(
      [.leaf("a", scale: scale), .leaf("b", scale: scale)], answers: answers, rules: rules
    ).draft
    if let publish { draft.rubric.publish = publish }
    return try Edition(draft).rank()
  }

  private static func fit(_ ranking: Ranking, _ publish: Publish? = nil) throws -> ShownFit {
    guard publish != nil else {
      let disclosure = Disclosure(recordOf: ranking.edition, language: "en", words: English())
      return try #require(disclosure.severity(ranking, nil)?.fit)
    }
    return try #require(Publication(ranking, language: "en", words: English()).severity?.fit)
  }

  private static func page(_ ranking: Ranking) throws -> String {
    let publication = Publication(
      ranking, language: "en", severities: ranking.study()?.portraits.map(\.severity), words: English())
    return try PublicationPage(publication, language: English(), version: "1").html()
  }

  @Test func mannersAreThoseOfTheSquares() {
    func manner(_ infit: Double?, _ outfit: Double?, isExtreme: Bool = false) -> ShownFit.Manner {
      ShownFit.Manner(infit: infit, outfit: outfit, isExtreme: isExtreme)
    }
    #expect(manner(1, 1) == .expected && manner(1.5, 0.5) == .expected)
    #expect(manner(1.51, 1) == .erratic && manner(1, 1.51) == .erratic && manner(0.2, 1.6) == .erratic)
    #expect(manner(0.49, 1) == .uniform && manner(1, 0.49) == .uniform)
    #expect(manner(nil, nil, isExtreme: true) == .extreme)
  }

  @Test func whoMarksTheOtherWayRoundIsErratic() throws {
    let fit = try Self.fit(try Self.ranking())
    let jurors = try #require(fit.jurors)
    #expect(jurors.map(\.id) == (10...21).map { "j\($0)" })
    #expect(jurors.filter { $0.manner == .erratic }.map(\.id) == ["j21"])
    #expect(jurors.filter { $0.manner == .extreme }.map(\.id) == ["j20"])
    // 24 marks a dossier, of which j20's two are set aside: 22/21.
    #expect(fit.stretch == Rational(rounding: 1.0 / 21, decimals: 6))
    #expect(fit.iterations > 1 && fit.extremeDossiers.isEmpty)
  }

  @Test func thePageHasATableInWords() throws {
    let named = Publish(entries: .all, jurors: .named)
    let ranking = try Self.ranking(named)
    let html = try Self.page(ranking)
    #expect(html.contains("<h3>How well the model fits</h3>"))
    #expect(
      html.contains(
        "<p>The fit of the model came to an end in \(try Self.fit(ranking, named).iterations) steps.</p>"))
    #expect(
      html.contains(
        "<tr><th scope=\"row\">j21</th><td>less regularly than the model expects: worth reading again</td></tr>"
      ))
    #expect(html.contains("<tr><th scope=\"row\">j20</th><td>always at the same end of the scale: "))
    for word in ["infit", "outfit", "logit"] { #expect(!html.lowercased().contains(word)) }
  }

  /// Of an aggregate, that it came to an end, and nothing of one juror or of marks that are all the same.
  @Test(arguments: [Publish.Jurors.aggregate, .pseudonym]) func aPublicationTellsSingleJurorsWhereItMay(
    jurors: Publish.Jurors
  ) throws {
    let publish = Publish(entries: .all, jurors: jurors)
    let ranking = try Self.ranking(publish)
    let fit = try Self.fit(ranking, publish)
    let html = try Self.page(ranking)
    #expect(html.contains("The fit of the model came to an end in "))
    #expect((fit.jurors == nil) == (jurors == .aggregate))
    #expect(html.contains("worth reading again</td>") == (jurors == .pseudonym))
    #expect(fit.jurors?.allSatisfy { $0.name == nil && $0.id.hasPrefix("J") } ?? true)
  }

  /// d21 with nothing but 4, of all but j20, who is out.
  @Test func aDossierAtAnEndIsNamed() throws {
    let lines = Self.answers.split(separator: "\n").filter { !$0.contains(" j20 ") }
    let answers = lines.map { $0.hasPrefix("d21 ") ? $0.prefix(7) + " a=4 b=4" : $0 }.joined(separator: "\n")
    let ranking = try Self.ranking(answers: answers)
    #expect(try Self.fit(ranking).extremeDossiers == ["d21"])
    let sentences = French().sentences(try Self.fit(ranking))
    #expect(sentences.contains { $0.hasPrefix("Toutes leurs notes sont au même bout") && $0.contains("d21") })
    let aggregate = Publish(entries: .all, jurors: .aggregate)
    #expect(try Self.fit(try Self.ranking(aggregate, answers: answers), aggregate).extremeDossiers.isEmpty)
    let named = Publish(entries: .all, jurors: .named)
    #expect(try Self.fit(try Self.ranking(named, answers: answers), named).extremeDossiers == ["d21"])
  }

  @Test func jurorsWhoMarkAsExpectedAreToldTogether() {
    let fit = ShownFit(
      iterations: 5, stretch: nil, jurors: [.init(id: "j1", name: nil, manner: .expected)],
      extremeDossiers: [])
    #expect(
      English().sentences(fit) == [
        English().raschConverged(iterations: 5), "Each juror marks about as the model expects.",
      ])
    let other = ShownFit(
      iterations: 5, stretch: nil, jurors: [.init(id: "j1", name: nil, manner: .uniform)], extremeDossiers: []
    )
    #expect(English().sentences(other).last == English().raschMisfit("j1", isErratic: false))
  }
}
