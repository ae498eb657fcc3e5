import TestSupport
import Testing

/// Every output of the bundled editions, byte for byte as `Goldens/` holds it.
///
/// After a change of wording or layout, one command writes them all anew, and fails so that the difference is read:
///
///     UPDATE_GOLDENS=1 swift test --filter PalmaresCommandTests.GoldenTests
@Suite struct GoldenTests {
  /// An output: the file below `Goldens/`, and the arguments that give it.
  struct Output: Sendable, CustomTestStringConvertible {
    let name: String
    let arguments: [String]
    var columns = 100
    var testDescription: String { name }
  }

  static let reports: [Output] = BundledEdition.allCases.flatMap { edition in
    let (name, path) = (edition.rawValue, edition.path)
    // Wider, the Trophées' table would list the laureates word for word as their booklet does.
    let columns = edition == .trophees ? 72 : 100
    return [
      Output(name: "\(name)/rank-fr.txt", arguments: ["rank", path, "--lang", "fr"], columns: columns),
      Output(name: "\(name)/rank-en.txt", arguments: ["rank", path, "--lang", "en"], columns: columns),
      Output(name: "\(name)/check.txt", arguments: ["check", path]),
      Output(name: "\(name)/status.txt", arguments: ["status", path]),
      Output(name: "\(name)/result.json", arguments: ["rank", path, "--json", "-"]),
      Output(name: "\(name)/page.html", arguments: ["rank", path, "--html", "-"]),
    ]
  }

  static let explanations: [Output] = [
    // A tie at the last place, a chair who stepped back.
    explanation(.panels, "essaimont", "fr"), explanation(.panels, "essaimont", "en"),
    publicExplanation(.panels, "essaimont", "fr"), publicExplanation(.panels, "essaimont", "en"),
    record(.panels, "essaimont"), publicRecord(.panels, "essaimont"),
    // Disqualified.
    explanation(.panels, "grimoire-le-haut", "fr"), publicExplanation(.panels, "grimoire-le-haut", "en"),
    record(.panels, "grimoire-le-haut"), publicRecord(.panels, "grimoire-le-haut"),
    // Unranked, with a star by decision.
    explanation(.panels, "fablecourt", "fr"), publicExplanation(.panels, "fablecourt", "en"),
    record(.panels, "fablecourt"), publicRecord(.panels, "fablecourt"),
    // Ties parted by `impact`, by `top_marks` and `chair`, by `median`, by lot, by nothing.
    explanation(.panels, "bac-a-sable", "fr"), explanation(.panels, "maquette-en-plaine", "en"),
    explanation(.panels, "pont-fictif", "fr"), record(.panels, "pont-fictif"),
    explanation(.panelsLot, "mirepage", "fr"), explanation(.panelsJurorFirst, "clairmodele", "en"),
    record(.panelsJurorFirst, "clairmodele"), publicExplanation(.panelsJurorFirst, "rive-imaginaire", "fr"),
    // Real figures, bounds and declared values beside a score.
    explanation(.trophees, "cachan", "fr"), publicExplanation(.trophees, "cachan", "en"),
    record(.trophees, "cachan"), publicRecord(.trophees, "cachan"),
    explanation(.trophees, "ponts-de-ce", "en"),
    publicExplanation(.trophees, "bois-d-arcy", "fr"),
    // Criteria marked by indicators: exact, contradicted, by an end, left out, withdrawn.
    explanation(.participation, "songeval", "fr"), explanation(.participation, "roc-de-fable", "en"),
    publicExplanation(.participation, "pont-aux-songes", "fr"), record(.participation, "sainte-chimere"),
    publicRecord(.participation, "trois-mirages"), explanation(.participation, "la-fable", "fr"),
    // One criterion, real marks, named jurors.
    explanation(.paris, "stags-leap", "en"), publicExplanation(.paris, "stags-leap", "fr"),
    explanation(.parisMedian, "montrose", "en"), publicRecord(.parisMedian, "montrose"),
    // Severity corrected, a star more; and refused.
    explanation(.severity, "carte-aux-voix", "fr"), publicExplanation(.severity, "carte-aux-voix", "en"),
    record(.severity, "carte-aux-voix"), explanation(.severityRefused, "halle-ouverte", "fr"),
  ]

  private static func explanation(_ edition: BundledEdition, _ dossier: String, _ language: String) -> Output
  {
    Output(
      name: "\(edition.rawValue)/explain-\(dossier)-\(language).txt",
      arguments: ["explain", edition.path, dossier, "--lang", language])
  }

  private static func publicExplanation(_ edition: BundledEdition, _ dossier: String, _ language: String)
    -> Output
  {
    Output(
      name: "\(edition.rawValue)/explain-\(dossier)-public-\(language).txt",
      arguments: ["explain", edition.path, dossier, "--public", "--lang", language])
  }

  private static func record(_ edition: BundledEdition, _ dossier: String) -> Output {
    Output(
      name: "\(edition.rawValue)/explain-\(dossier).json",
      arguments: ["explain", edition.path, dossier, "--json", "-"])
  }

  private static func publicRecord(_ edition: BundledEdition, _ dossier: String) -> Output {
    Output(
      name: "\(edition.rawValue)/explain-\(dossier)-public.json",
      arguments: ["explain", edition.path, dossier, "--public", "--json", "-"])
  }

  @Test(arguments: reports + explanations)
  func isAsRecorded(_ output: Output) throws {
    let run = try Palmares.run(output.arguments, environment: ["COLUMNS": "\(output.columns)"])
    #expect(run.status == 0)
    #expect(run.errorText == "")
    try expectGolden(run.output, output.name)
  }

  /// Other than the Trophées', for the same reason as above; ``TableTests`` checks theirs against the record.
  static let tabled = BundledEdition.allCases.filter { $0 != .trophees }

  @Test(arguments: tabled)
  func bothTablesAreAsRecorded(_ edition: BundledEdition) throws {
    let place = try TemporaryPlace()
    let run = try Palmares.run("rank", edition.path, "--csv", place.path("ranking.csv"))
    #expect(run.status == 0)
    #expect(try place.names == ["ranking-excel.csv", "ranking.csv"])
    try expectGolden(try place.bytes("ranking.csv"), "\(edition.rawValue)/ranking.csv")
    try expectGolden(try place.bytes("ranking-excel.csv"), "\(edition.rawValue)/ranking-excel.csv")
  }

  @Test func noGoldenIsLeftOver() throws {
    let tables = Self.tabled.flatMap {
      ["\($0.rawValue)/ranking.csv", "\($0.rawValue)/ranking-excel.csv"]
    }
    let minutes = MinutesCommandTests.goldens
    let expected = Set((Self.reports + Self.explanations).map(\.name) + tables + minutes)
    #expect(
      expected.count == Self.reports.count + Self.explanations.count + tables.count + minutes.count)
    #expect(try Set(Goldens.names) == expected)
  }
}
