import Foundation
import TestSupport
import Testing

/// `palmares schema`, and the schemas that come with the project and with a new edition.
@Suite struct SchemaTests {
  /// The kinds, as the command lists them where none is named.
  static let kinds: [String] = {
    let told = (try? Palmares.run("schema").errorText) ?? ""
    let list = told.components(separatedBy: "The kind: ").dropFirst().first?.prefix { $0 != "." } ?? ""
    return list.components(separatedBy: ", ")
  }()

  @Test func thereIsAKindForEveryFile() {
    #expect(Set(Self.kinds).isSuperset(of: ["edition", "rubric", "dossier", "jury", "ballot", "decisions"]))
  }

  @Test(arguments: kinds, ["fr", "en"])
  func theCommittedSchemaIsTheOnePrinted(kind: String, language: String) throws {
    let run = try Palmares.run("schema", kind, "--lang", language)
    #expect(run.status == 0)
    #expect(run.errorText == "")
    try expectGolden(run.output, "../../../schemas/\(language)/\(kind).json")
    let schema = try StrictJSON(run.text)
    #expect(schema["$schema"]?.text == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["$id"]?.text == "urn:palmares:\(kind):1:\(language)")
    #expect(schema["properties"]?["palmares"]?["const"]?.text == "\(kind)/1")
  }

  @Test func frenchIsTheDefault() throws {
    #expect(
      try Palmares.run("schema", "jury").output == Palmares.run("schema", "jury", "--lang", "fr").output)
  }

  @Test(arguments: [["schema"], ["schema", "result"], ["schema", "Rubric"]])
  func aWrongKindIsToldTheRightOnes(_ arguments: [String]) throws {
    let run = try Palmares.run(arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errorText.contains(Self.kinds.joined(separator: ", ")))
  }

  @Test(arguments: ["fr", "en"])
  func aNewEditionBringsItsSchemas(language: String) throws {
    let place = try TemporaryPlace()
    let new = try Palmares.run("new", "edition", "--lang", language, in: place.folder)
    #expect(new.text.contains("schemas/*.json"))
    for kind in Self.kinds {
      let run = try Palmares.run("schema", kind, "--lang", language)
      #expect(try place.bytes("edition/schemas/\(kind).json") == run.output)
    }
    for (file, kind) in [
      ("edition", "edition"), ("rubric", "rubric"), ("jury", "jury"), ("dossiers", "dossier"),
    ] {
      let text = try place.text("edition/\(file).yaml")
      #expect(text.hasPrefix("# yaml-language-server: $schema=schemas/\(kind).json\n"))
    }
  }
}
