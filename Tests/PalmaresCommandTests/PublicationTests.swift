import TestSupport
import Testing

/// What is published tells nothing that isn't to be published.
@Suite struct PublicationTests {
  /// An edition in which everything that must stay inside carries a word of its own.
  private func marked(publish: String = "") throws -> TemporaryPlace {
    let place = try TemporaryPlace()
    try place.copy(Palmares.package + "/fixtures/panels", to: "edition")
    func change(_ file: String, _ old: String, _ new: String) throws {
      let text = try place.text("edition/" + file)
      try #require(text.contains(old), "\(file) no longer has \(old)")
      try place.write(text.replacing(old, with: new), to: "edition/" + file)
    }
    try change("jury.yaml", "title: \"Présidente\"", "title: \"Canari-titre\"\n    name: \"Canari-nom\"")
    try change("jury.yaml", "A conseillé le collectif.", "Canari-récusation")
    try change("ballots/long.csv", "Bilan relu en entier, annexes comprises.", "Canari-commentaire")
    try change("dossiers/autres.csv", "Songe d'une nuit de quartier", "Canari-retiré")
    try change("decisions.yaml", "L'association a retiré sa candidature.", "Canari-retrait")
    try change("decisions.yaml", "Le dossier a été déposé après la clôture.", "Canari-disqualification")
    try change(
      "dossiers/quartiers.yaml", "id: essaimont\n",
      """
      id: essaimont
      contacts: [{name: "Canari-contact", email: "canari@example.org", publish: false}]
      assessment:
        ecoute: {mark: 4, evidence: "Canari-évaluation"}

      """)
    if !publish.isEmpty {
      try place.write(
        try place.text("edition/rubric.yaml") + "publish: \(publish)\n", to: "edition/rubric.yaml")
    }
    return place
  }

  /// Ids of jurors that no word of a report contains.
  private static let jurors = ["urbaniste", "mediateur", "controleur", "commercante", "lyceen"]

  @Test(arguments: ["fr", "en"])
  func thePageHoldsNoSecret(_ language: String) throws {
    let place = try marked()
    let page = try Palmares.run("rank", "edition", "--lang", language, "--html", "-", in: place.folder)
    #expect(page.status == 0)
    #expect(page.errorText == "")
    #expect(page.text.contains("La salle aux voix"))
    #expect(page.text.matches(of: /(?i)canari[\w@.-]*/).map { String($0.0) } == [])
    for id in Self.jurors + ["songe-les-bains", "grimoire-le-haut", "ballots/"] {
      #expect(!page.text.contains(id), "\(id)")
    }
    // The record has them all, so their absence is no accident.
    let record = try Palmares.run("rank", "edition", "--json", "-", in: place.folder).text
    for word in ["Canari-retiré", "Canari-retrait", "Canari-disqualification", "songe-les-bains", "ballots/"]
    {
      #expect(record.contains(word), "\(word)")
    }
  }

  @Test(arguments: ["essaimont", "pont-fictif", "fablecourt", "bac-a-sable"])
  func aCandidateSeesNoJuror(_ dossier: String) throws {
    let place = try marked()
    let seen = try Palmares.run("explain", "edition", dossier, "--public", in: place.folder).text
    let json = try Palmares.run("explain", "edition", dossier, "--public", "--json", "-", in: place.folder)
      .text
    for text in [seen, json] {
      #expect(text.matches(of: /(?i)canari[\w@.-]*/).map { String($0.0) } == [])
      for id in Self.jurors { #expect(!text.contains(id), "\(id)") }
    }
    // Nor, beside its own figures, how others stand.
    let others = try #require(try BundledEdition.panels.record()["entries"]).elements
      .compactMap { $0["id"]?.text }.filter { $0 != dossier }
    for other in others { #expect(!json.contains("\"\(other)\""), "\(other)") }
    let document = try StrictJSON(json)
    #expect(document["view"]?.text == "public")
    #expect(document.all("answers").allSatisfy { $0 == .null })
    #expect(document.all("juror") == [])
    let record = try Palmares.run("explain", "edition", dossier, in: place.folder).text
    #expect(Self.jurors.contains { record.contains($0) })
  }

  @Test func fewMarksHaveNoFiguresOfTheirOwn() throws {
    for edition in [BundledEdition.panels, .panelsJurorFirst] {
      let entries = try #require(try edition.record()["entries"]).elements
      var hidden = 0
      for id in entries.compactMap({ $0["id"]?.text }) {
        let text = try Palmares.run("explain", edition.path, id, "--public", "--json", "-").text
        for criterion in try StrictJSON(text)["entry"]?["criteria"]?.elements ?? [] {
          guard let marks = criterion["marks"]?.text.flatMap({ Int($0) }), marks < 5 else { continue }
          for key in ["min", "max", "mean", "median", "spread"] { #expect(criterion[key] == .null) }
          hidden += 1
        }
      }
      #expect(hidden > 10)
    }
  }

  @Test func hiddenScoresAreNowhereOnThePage() throws {
    let place = try marked(publish: "{scores: hide}")
    let page = try Palmares.run("rank", "edition", "--html", "-", in: place.folder).text
    for score in ["84,4", "66,2", "57,3", "73,1", "422/5"] { #expect(!page.contains(score), "\(score)") }
    let seen = try Palmares.run("explain", "edition", "essaimont", "--public", in: place.folder).text
    for score in ["397/6", "66,2", "66,1", "72,2"] { #expect(!seen.contains(score), "\(score)") }
  }

  @Test func allEntriesAndNamedJurorsAreShownWhenAsked() throws {
    let place = try marked(publish: "{entries: all, jurors: named, order: ranked}")
    let page = try Palmares.run("rank", "edition", "--html", "-", in: place.folder).text
    #expect(page.contains("Canari-retiré"))
    #expect(page.contains("Canari-nom"))
    for word in [
      "Canari-récusation", "Canari-commentaire", "Canari-contact", "canari@example.org", "Canari-évaluation",
    ] {
      #expect(!page.contains(word), "\(word)")
    }
  }
}
