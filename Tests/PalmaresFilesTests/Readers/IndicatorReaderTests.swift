import Foundation
import Palmares
import PalmaresFiles
import Testing

/// The catalogue, and criteria marked by its indicators.
@Suite struct IndicatorReaderTests {
  /// The catalogue as people read it in the project's folder.
  private static func committed() throws -> Node {
    let file = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
      .appending(path: "rubrics/indicators.yaml")
    return try document(String(contentsOf: file, encoding: .utf8))
  }

  @Test func theCatalogueBuiltInIsTheOneCommitted() throws {
    let (read, diagnostics) = IndicatorReader.catalogue(try Self.committed())
    #expect(diagnostics.map(\.summary) == [])
    let catalogue = try #require(read)
    #expect(catalogue.check().map(\.summary) == [])
    let builtIn = IndicatorCatalogue.builtIn
    #expect(catalogue.facts.map(\.id) == builtIn.facts.map(\.id))
    #expect(catalogue.facts.map(\.unit) == builtIn.facts.map(\.unit))
    #expect(catalogue.indicators.map(\.id) == builtIn.indicators.map(\.id))
    #expect(catalogue.indicators.map(\.formula.text) == builtIn.indicators.map(\.formula.text))
    #expect(catalogue.indicators.map(\.limits) == builtIn.indicators.map(\.limits))
  }

  @Test func everyIndicatorOfTheContractIsThere() {
    #expect(
      IndicatorCatalogue.builtIn.indicators.map(\.id) == [
        "participation_rate", "participation_intensity", "distant_reach", "distant_share",
        "distant_representation", "group_representation", "structure_gap", "evenness_ratio", "women_share",
        "qpv_reach", "conversion_rate", "field_share", "newcomer_share", "cost_per_participant",
        "cost_per_inhabitant", "retention_rate", "answer_rate", "delivery_rate", "feedback_delay",
        "participation_level",
      ])
  }

  @Test func everyTextIsInBothLanguages() {
    let catalogue = IndicatorCatalogue.builtIn
    let texts =
      catalogue.facts.map(\.title) + catalogue.indicators.map { Optional($0.title) }
      + catalogue.indicators.flatMap { [$0.why, $0.limits] }
    #expect(texts.allSatisfy { $0.map { Set($0.variants.keys) == ["fr", "en"] } ?? false })
    #expect(catalogue.indicators.allSatisfy { $0.unit != nil && $0.isFromCatalogue })
  }

  private static let head = """
    palmares: rubric/1
    id: r
    title: T
    scales: {s: {min: 0, max: 4}}
    scale: s
    criteria:
    - {id: j}

    """

  @Test func readsCriteriaMarkedByIndicators() throws {
    let yaml = """
      \(Self.head)- {id: a, from: participation_rate, curve: [[0, 0], [5 %, 1/2]], missing: zero, weight: 3}
      - {id: b, from: own, bands: [["0,5", 0.25]], missing: exclude, evidence: bilan}
      - {id: c, from: cost_per_inhabitant, relative: min_max, direction: lower_is_better, missing: unrated}
      - {id: d, from: own, relative: percent_rank, missing: unrated}
      facts: {clubs: {unit: clubs, form: number}}
      indicators:
      - {id: own, formula: clubs + 1, unit: clubs}
      - {use: women_share, title: "Femmes"}
      eligibility:
      - {id: e, require: answer_rate > 0, otherwise: "…"}
      """
    let (read, diagnostics) = RubricReader.read(try document(yaml))
    #expect(diagnostics.map(\.summary) == [])
    let rubric = try #require(read)
    // Those written or used, then those that criteria and conditions name.
    #expect(
      rubric.indicators.map(\.id) == [
        "own", "women_share", "participation_rate", "cost_per_inhabitant", "answer_rate",
      ])
    #expect(rubric.indicators[1].title.text(in: "fr") == "Femmes")
    #expect(rubric.indicators[1].formula.text == "share(participants_by_gender, women)")
    let measures = rubric.criteria.compactMap { criterion in
      if case .measure(let measure) = criterion.content { measure } else { nil }
    }
    #expect(measures.map(\.missing.value) == [.zero, .exclude, .unrated, .unrated])
    #expect(measures[0].scale.value.points.map(\.value) == [0, Rational(1, 20)])
    #expect(measures[0].scale.value.points.map(\.worth) == [0, Rational(1, 2)])
    #expect(measures[0].scale.value.points.map(\.isPercentage) == [false, true])
    #expect(measures[1].scale.value.points.map(\.value) == [Rational(1, 2)])
    #expect(measures[1].evidence == ["bilan"])
    #expect(measures[2].scale.value == .relative(.minMax, .lower))
    #expect(measures[3].scale.value == .relative(.percentRank, .higher))
    #expect(rubric.declaredFacts.first { $0.id == "clubs" }?.kind == .number)
    #expect(rubric.check().map(\.summary) == ["9:31 bands-start(0.5, 0.25, 0)"])
  }
}
