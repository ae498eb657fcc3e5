import Palmares
import PalmaresFiles
import Testing

private func read(_ text: String) -> (documents: [Node], diagnostics: [Diagnostic]) {
  YAMLComposer.documents(of: Array(text.utf8), file: "f.yaml")
}

struct YAMLSyntaxTests {
  @Test(arguments: [
    ("title: Médiacités : dans ma ville", "1:19", "title: \"Médiacités : dans ma ville\""),
    ("- a: b : c", "1:8", "- a: \"b : c\""),
    ("- a: b : c # note", "1:8", "- a: \"b : c\" # note"),
    ("a: b : c #1", "1:6", "a: \"b : c #1\""),
    ("a: foo:bar: baz", "1:11", "a: \"foo:bar: baz\""),
    ("a: \"x\" : y", "1:8", "a: \"\\\"x\\\" : y\""),
    ("{title: Une ville : la nôtre, b: 2}", "1:19", "{title: \"Une ville : la nôtre\", b: 2}"),
    ("a: [x : y : z, w]", "1:11", "a: [\"x : y : z\", w]"),
    ("a: [b, {c: d : e}]", "1:14", "a: [b, {c: \"d : e\"}]"),
    ("a: b\r\nc: d : e\r\nf: g", "2:6", "c: \"d : e\""),
    ("\u{FEFF}a: d : e", "1:6", "a: \"d : e\""),
  ])
  func colonInText(text: String, place: String, line: String) throws {
    let problem = try #require(read(text).diagnostics.first)
    #expect(problem.code == .colonInText)
    #expect(problem.position?.description == "f.yaml:" + place)
    #expect(problem.hint == .write(line))
    let corrected = text.split(whereSeparator: \.isNewline).map {
      $0.contains(" : ") || $0.contains("foo") ? line[...] : $0
    }
    #expect(read(corrected.joined(separator: "\n")).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("a: Une ville\n  et sa voix : la nôtre", "2:14", "a: \"Une ville et sa voix : la nôtre\""),
    (
      "- a: Une\r\n    ville\r\n    où : là\r\n    et là\r\n  b: c", "3:8", "- a: \"Une ville où : là et là\""
    ),
    ("x: y\nk:\n  - Une\n    ville : là\nz: t", "4:11", "  - \"Une ville : là\""),
  ])
  func colonInALaterLineOfAText(text: String, place: String, line: String) {
    let problem = read(text).diagnostics.first
    #expect(problem?.code == .colonInText)
    #expect(problem?.position?.description == "f.yaml:" + place)
    #expect(problem?.hint == .write(line))
  }

  @Test(arguments: [
    ("a: Une ville #1 de\n  France\nb: c", "1:13", "#1 de", "a: \"Une ville #1 de France\""),
    ("k:\n  - Une ville #1 de\n    France", "2:14", "#1 de", "  - \"Une ville #1 de France\""),
  ])
  func hashInATextOfSeveralLines(text: String, place: String, lost: String, line: String) {
    let diagnostics = read(text).diagnostics
    #expect(diagnostics.map(\.code) == [.hashInText])
    #expect(diagnostics.first?.arguments == [lost])
    #expect(diagnostics.first?.position?.description == "f.yaml:" + place)
    #expect(diagnostics.first?.hint == .write(line))
  }

  @Test(arguments: ["a:\n\tb: 1", "a: |\n\tb", "a: b\n\tc: d", "a:\n  - b\n\t- c"])
  func tabIndentation(text: String) {
    let diagnostics = read(text).diagnostics
    #expect(diagnostics.map(\.code) == [.tabIndentation])
    #expect(diagnostics.first?.position?.column == 1)
  }

  @Test(arguments: [
    ("a: @foo", "1:4", "a: \"@foo\"" as String?), ("a: \"Foo\" bar", "1:10", "a: \"\\\"Foo\\\" bar\""),
    ("a: *Note* x", "1:9", "a: \"*Note* x\""), ("a: *note", "1:4", "a: \"*note\""),
    ("a: - b", "1:4", "a: \"- b\""),
    ("a: b\n  c: d", "2:4", nil), ("a: [1, 2\nb: 3", "1:4", "a: [1, 2]"),
    ("a: \"b\nc: d\n", "1:4", "a: \"b\""), ("a: \"b\nc: \"d\"\n", "1:4", "a: \"b\""),
    ("a:\n  - b\n - c", "3:2", nil), ("a: \u{1}", "1:4", nil), ("é: b\né: \u{1}", "2:4", nil),
  ])
  func malformed(text: String, place: String, line: String?) {
    let diagnostics = read(text).diagnostics
    #expect(diagnostics.map(\.code) == [.malformedYAML])
    #expect(diagnostics.first?.arguments.first?.isEmpty == false)
    #expect(diagnostics.first?.position?.description == "f.yaml:" + place)
    #expect(diagnostics.first?.hint == line.map { .write($0) })
  }

  @Test func documentsAroundAnErrorAreRead() {
    let (documents, diagnostics) = read("a: 1\n---\nb: c : d\n---\ne: \"f\n---\ng: h\n")
    #expect(documents.map(\.plain) == ["{a=1}", "{g=h}"])
    #expect(diagnostics.map { $0.position?.line } == [3, 5])
    #expect(documents.last?.position.line == 7)
  }

  @Test(arguments: ["%TAG ! tag:x,2000:\n---\na: b", "a: b\n---\nc: !x!y d"])
  func refusesTagsOfOtherKinds(text: String) {
    #expect(read(text).diagnostics.map(\.code) == [.unsupportedTag])
  }

  @Test(arguments: [
    "", "é « l’été »", "a\"b\\c", "\u{0}\u{1}\t\r\n\u{7F}\u{85}\u{A0}\u{2028}\u{2029}", "\u{FEFF}\u{FFFE}🎉",
    "- : #",
  ])
  func quotedTextsReadBack(text: String) {
    let (documents, diagnostics) = read("a: " + yamlQuoted(text))
    #expect(diagnostics.isEmpty)
    #expect(documents.first?["a"]?.scalar?.text.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }
}
