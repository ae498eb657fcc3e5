import Foundation
import TestSupport
import Testing

/// Results known from elsewhere: published ones, and those worked out by hand beside the editions.
@Suite struct PublishedFactsTests {
  /// A dossier's place: rank, whether tied, exact composite, stars.
  struct Place: Sendable, Hashable {
    let id: String
    let rank: Int
    var tied = false
    let score: String?
    var stars: Int? = nil
    /// Where a decision changed them.
    var computed: Int? = nil
  }

  private func places(_ edition: BundledEdition) throws -> Set<Place> {
    Set(
      try #require(try edition.record()["entries"]).elements.map { entry in
        func number(_ key: String) -> Int? { entry[key]?.text.flatMap { Int($0) } }
        let (stars, computed) = (number("stars"), number("stars_computed"))
        return Place(
          id: try #require(entry["id"]?.text), rank: try #require(number("rank")),
          tied: entry["tied"] == .bool(true), score: entry["score_exact"]?.text, stars: stars,
          computed: stars == computed ? nil : computed ?? -1)
      })
  }

  /// “Retour sur l'édition 2020”, Décider ensemble and La Gazette des communes: 6 laureates with four stars, 10 with
  /// three, 10 with two, 14 with one.
  @Test func trophees2020GivesThePublishedStarsWithoutAnyDecision() throws {
    let record = try BundledEdition.trophees.record()
    let entries = try #require(record["entries"]).elements
    let stars = entries.compactMap { $0["stars"]?.text }
    #expect([4, 3, 2, 1].map { star in stars.count { $0 == "\(star)" } } == [6, 10, 10, 14])
    #expect(entries.allSatisfy { $0["decision"] == .null && $0["stars"] == $0["stars_computed"] })
    #expect(record["unranked"]?.elements == [])
    #expect(!(record["inputs"]?.elements ?? []).contains { $0["path"]?.text?.contains("decisions") == true })
    #expect(stars == stars.sorted(by: >))
  }

  /// Ashenfelter and Quandt, “Analyzing a Wine Tasting Statistically”, Chance 12(3), 1999: eleven jurors' marks out of
  /// 20, averaged; a composite is five times the mean.
  @Test func theJudgmentOfParisByMean() throws {
    let sums = [
      ("stags-leap", "1555/22"), ("mouton-rothschild", "775/11"), ("montrose", "750/11"),
      ("haut-brion", "1455/22"),
      ("ridge-monte-bello", "1335/22"), ("leoville-las-cases", "615/11"), ("heitz-marthas", "570/11"),
      ("clos-du-val", "1115/22"),
      ("mayacamas", "1075/22"), ("freemark-abbey", "530/11"),
    ]
    let expected = sums.enumerated().map { Place(id: $1.0, rank: $0 + 1, score: $1.1) }
    #expect(try places(.paris) == Set(expected))
  }

  /// The same marks by their median.
  @Test func theJudgmentOfParisByMedian() throws {
    #expect(
      try places(.parisMedian) == [
        Place(id: "stags-leap", rank: 1, tied: true, score: "70"),
        Place(id: "mouton-rothschild", rank: 1, tied: true, score: "70"),
        Place(id: "montrose", rank: 1, tied: true, score: "70"),
        Place(id: "haut-brion", rank: 4, score: "135/2"),
        Place(id: "ridge-monte-bello", rank: 5, tied: true, score: "60"),
        Place(id: "leoville-las-cases", rank: 5, tied: true, score: "60"),
        Place(id: "clos-du-val", rank: 7, score: "55"), Place(id: "heitz-marthas", rank: 8, score: "50"),
        Place(id: "mayacamas", rank: 9, score: "95/2"), Place(id: "freemark-abbey", rank: 10, score: "40"),
      ])
  }

  /// The first table of `fixtures/panels/README.md`.
  @Test func panels() throws {
    #expect(
      try places(.panels) == [
        Place(id: "bac-a-sable", rank: 1, score: "422/5", stars: 3),
        Place(id: "brouillonville", rank: 2, score: "422/5", stars: 3),
        Place(id: "valmont-les-essais", rank: 3, score: "3359/40", stars: 2),
        Place(id: "maquette-en-plaine", rank: 4, score: "3359/40", stars: 2),
        Place(id: "clairmodele", rank: 5, score: "3359/40", stars: 2),
        Place(id: "essaimont", rank: 6, tied: true, score: "397/6", stars: 2),
        Place(id: "mirepage", rank: 6, tied: true, score: "397/6", stars: 2),
        Place(id: "papier-bascule", rank: 8, score: "5537/120", stars: 2, computed: 1),
        Place(id: "rive-imaginaire", rank: 9, score: "172/3", stars: 1),
        Place(id: "pont-fictif", rank: 10, score: "172/3", stars: 1),
        Place(id: "fablecourt", rank: 11, score: nil, stars: 1, computed: -1),
      ])
  }

  /// Its second: a lot parts the last two of two stars.
  @Test func panelsByLot() throws {
    #expect(
      try places(.panelsLot) == [
        Place(id: "bac-a-sable", rank: 1, score: "422/5", stars: 3),
        Place(id: "brouillonville", rank: 2, score: "422/5", stars: 3),
        Place(id: "valmont-les-essais", rank: 3, score: "3359/40", stars: 2),
        Place(id: "maquette-en-plaine", rank: 4, score: "3359/40", stars: 2),
        Place(id: "clairmodele", rank: 5, score: "3359/40", stars: 2),
        Place(id: "essaimont", rank: 6, score: "397/6", stars: 2),
        Place(id: "papier-bascule", rank: 7, score: "5537/120", stars: 2, computed: 1),
        Place(id: "mirepage", rank: 8, score: "397/6", stars: 1),
        Place(id: "rive-imaginaire", rank: 9, score: "172/3", stars: 1),
        Place(id: "pont-fictif", rank: 10, score: "172/3", stars: 1),
        Place(id: "fablecourt", rank: 11, score: nil, stars: 1, computed: -1),
      ])
  }

  /// Its third: juror by juror, trimmed, no keys, and a cut that demotes.
  @Test func panelsJurorFirst() throws {
    #expect(
      try places(.panelsJurorFirst) == [
        Place(id: "bac-a-sable", rank: 1, tied: true, score: "169/2", stars: 3),
        Place(id: "brouillonville", rank: 1, tied: true, score: "169/2", stars: 3),
        Place(id: "valmont-les-essais", rank: 3, score: "685/8", stars: 2),
        Place(id: "clairmodele", rank: 4, tied: true, score: "675/8", stars: 2),
        Place(id: "maquette-en-plaine", rank: 4, tied: true, score: "675/8", stars: 2),
        Place(id: "papier-bascule", rank: 6, score: "1165/24", stars: 2, computed: 1),
        Place(id: "essaimont", rank: 7, tied: true, score: "200/3", stars: 1),
        Place(id: "mirepage", rank: 7, tied: true, score: "200/3", stars: 1),
        Place(id: "pont-fictif", rank: 9, score: "235/4", stars: 1),
        Place(id: "rive-imaginaire", rank: 10, score: "115/2", stars: 1),
        Place(id: "fablecourt", rank: 11, score: nil, stars: 1, computed: -1),
      ])
  }

  @Test(arguments: [BundledEdition.panels, .panelsLot, .panelsJurorFirst])
  func whatPanelsLeaveUnranked(_ edition: BundledEdition) throws {
    let unranked = try #require(try edition.record()["unranked"]).elements
    let found = unranked.map { "\($0["id"]?.text ?? "") \($0["status"]?.text ?? "")" }
    #expect(
      found == [
        "ebauche-la-neuve ineligible", "grimoire-le-haut disqualified", "hypothese-sur-lune unrated",
        "songe-les-bains withdrawn", "temoin-sur-papier unrated",
      ])
  }

  @Test(arguments: [BundledEdition.panels, .panelsLot, .panelsJurorFirst])
  func thePrizesOfPanels(_ edition: BundledEdition) throws {
    let prizes = try #require(try edition.record()["prizes"]).elements
    let found = prizes.map {
      "\($0["id"]?.text ?? ""): \(($0["winners"]?.elements ?? []).compactMap(\.text))"
    }
    #expect(
      found == [
        "ecoute: [\"essaimont\", \"mirepage\"]", "impact: [\"bac-a-sable\"]", "audace: [\"essaimont\"]",
        "memoire: []",
      ])
  }

  /// The keys' values of the first table.
  @Test(arguments: [
    ("bac-a-sable", ["impact 97"]), ("brouillonville", ["impact 72"]),
    ("valmont-les-essais", ["impact 131/2", "median 175/2", "top_marks 11/27"]),
    ("maquette-en-plaine", ["impact 131/2", "median 175/2", "top_marks 10/27", "chair 175/2"]),
    ("clairmodele", ["impact 131/2", "median 175/2", "top_marks 10/27", "chair 70"]),
    ("essaimont", ["impact 65", "median 135/2", "top_marks 1/21", "chair passed over"]),
    ("rive-imaginaire", ["impact passed over", "median 65"]),
    ("pont-fictif", ["impact passed over", "median 60"]),
  ])
  func theKeysThatPartPanels(_ dossier: String, keys: [String]) throws {
    let text = try Palmares.run("explain", BundledEdition.panels.path, dossier, "--json", "-").text
    let found = try #require(try StrictJSON(text)["ties"]).elements.map { step in
      let own = step["values"]?.elements.first { $0["dossier"]?.text == dossier }
      let value = own?["score_exact"]?.text ?? own?["share_exact"]?.text
      let isPassed = step["passed_over"] == .bool(true)
      return "\(step["key"]?.text ?? "") \(isPassed ? "passed over" : value ?? "none")"
    }
    #expect(found == keys)
  }

  /// Protocol of the World Figure Skating Championships 2017, men, free skating, as parsed by BuzzFeed News (CC BY 4.0): each
  /// of five components is averaged without its highest and lowest mark, rounded to 2 decimals and doubled, so that a total
  /// is within 5 × 2 × 0.005 of the exact composite.
  @Test func figureSkatingGivesThePublishedComponents() throws {
    let folder = "fixtures/figure-skating-2017"
    let rows = try String(contentsOfFile: "\(Palmares.package)/\(folder)/dossiers.csv", encoding: .utf8)
      .split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    let published = try Dictionary(
      uniqueKeysWithValues: rows.map { (String($0[0]), try #require(Double($0[2]))) })
    let record = try StrictJSON(try Palmares.run("rank", folder, "--json", "-").text)
    let entries = try #require(record["entries"]).elements
    #expect(entries.count == 24 && published.count == 24)
    for entry in entries {
      let id = try #require(entry["id"]?.text)
      let score = try #require(entry["score"]?.text.flatMap { Double($0) })
      #expect(abs(score - (try #require(published[id]))) <= 0.05, "\(id)")
    }
  }
}
