import Foundation
import Palmares
import Testing

@testable import PalmaresReport

/// What people and programs see.
struct DiagnosticRendererTests {
  static func position(_ line: Int, _ column: Int, _ file: String = "jury.yaml") -> SourcePosition {
    SourcePosition(file: file, line: line, column: column)
  }

  static func text(_ diagnostic: Diagnostic, _ source: String? = nil, language: String = "en") -> String {
    DiagnosticRenderer(language: language, root: "edition", sourceLine: { _ in source }).text(diagnostic)
  }

  @Test func pointsAtAnAccentedLine() {
    let line = "  - {id: é1, name: \"Zoë\", rôle: chair}"
    let diagnostic = Diagnostic(
      .unknownKey, ["rôle", "juror"], at: Self.position(12, 27), hint: .didYouMean("role"))
    #expect(
      Self.text(diagnostic, line) == """
        edition/jury.yaml:12:27: error[unknown-key]: unknown key 'rôle' (juror)
           12 |   - {id: é1, name: "Zoë", rôle: chair}
              |                           ^
              = hint: did you mean 'role'?
        """)
    #expect(
      Self.text(diagnostic, line, language: "fr") == """
        edition/jury.yaml:12:27: error[unknown-key]: clé «\u{A0}rôle\u{A0}» inconnue (juré)
           12 |   - {id: é1, name: "Zoë", rôle: chair}
              |                           ^
              = conseil\u{A0}: vouliez-vous écrire «\u{A0}role\u{A0}»\u{202F}?
        """)
  }

  @Test func keepsTabsAndGivesTheAdviceOfTheCode() {
    let diagnostic = Diagnostic(.tabIndentation, at: Self.position(3, 3))
    #expect(
      Self.text(diagnostic, "\t\tid: j1") == """
        edition/jury.yaml:3:3: error[tab-indentation]: this line is indented with a tab
            3 | \t\tid: j1
              | \t\t^
              = hint: replace the tab by two spaces
        """)
  }

  @Test func marksTakenApartByCombiningAccentsStayUnderTheirLetter() {
    let excerpt = SourceExcerpt("e\u{301}te\u{301}: x", column: 8)
    #expect(excerpt.indent == String(repeating: " ", count: 5))
  }

  @Test(arguments: [(1, ""), (3, "  "), (4, "   "), (9, "   "), (0, ""), (-4, "")])
  func caretStaysAtTheLine(column: Int, indent: String) {
    #expect(SourceExcerpt("abc", column: column).indent == indent)
  }

  @Test(arguments: [1, 60, 61, 150, 299, 300, 301])
  func longLinesAreCutAroundTheCaret(column: Int) {
    let line = (1...300).map { $0 == column ? "#" : "." }.joined()
    let excerpt = SourceExcerpt(line, column: column)
    #expect(excerpt.line.unicodeScalars.count <= SourceExcerpt.shownScalars + 2)
    let under = excerpt.line.dropFirst(excerpt.indent.count).first
    #expect(column > 300 ? under == nil : under == "#")
  }

  @Test func theGutterGrowsWithTheLineNumber() {
    let diagnostic = Diagnostic(.strayQuote, at: Self.position(1_234_567, 2))
    let lines = Self.text(diagnostic, "a\"b").split(separator: "\n")
    #expect(lines[1] == "1234567 | a\"b")
    #expect(lines[2] == "        |  ^")
    #expect(lines[3].hasPrefix("        = hint: "))
  }

  @Test func aTextToPasteStandsAloneWhereItIsLong() {
    func hint(_ text: String) -> String {
      let diagnostic = Diagnostic(.colonInText, at: Self.position(1, 1), hint: .write(text))
      return Self.text(diagnostic).split(separator: "\n").dropFirst().joined(separator: "\n")
    }
    let long = "title: \"" + String(repeating: "ah ", count: 30) + "\""
    #expect(hint("title: \"a : b\"") == "      = hint: write: title: \"a : b\"")
    #expect(hint(long) == "      = hint: write:\n        " + long)
    #expect(hint("a: |\n  b") == "      = hint: write:\n        a: |\n          b")
  }

  @Test func wordsToChooseFromAreListed() {
    let diagnostic = Diagnostic(.unknownWord, ["avg", "average"], hint: .oneOf(["mean", "median"]))
    #expect(
      Self.text(diagnostic) == """
        error[unknown-word]: 'average' doesn't know the word 'avg'
              = hint: one of: mean, median
        """)
  }

  @Test(arguments: [
    (
      Diagnostic(.unknownJuror, ["J1"], hint: .didYouMean("j1")), "did you mean 'j1'? (capitals count)",
      "vouliez-vous écrire «\u{A0}j1\u{A0}»\u{202F}? (les majuscules comptent)"
    ),
    (
      Diagnostic(.unknownJuror, ["j11"], hint: .didYouMean("j1")), "did you mean 'j1'?",
      "vouliez-vous écrire «\u{A0}j1\u{A0}»\u{202F}?"
    ),
    (
      Diagnostic(.badNumber, ["5O", "weight"], hint: .letterForDigit("O", "50")),
      "the letter O for a digit? write: 50",
      "la lettre O pour un chiffre\u{202F}? écrire\u{A0}: 50"
    ),
    (
      Diagnostic(.badDate, ["31/02/2025"], hint: .lengthOfMonth(days: 28, month: 2, year: 2025)),
      "February 2025 has 28 days", "février 2025 a 28 jours"
    ),
  ])
  func hintsSayWhatIsMeant(diagnostic: Diagnostic, english: String, french: String) {
    for (language, hint) in [("en", english), ("fr", french)] {
      let renderer = DiagnosticRenderer(language: language)
      #expect(renderer.text(diagnostic).hasSuffix(": \(hint)"))
      #expect(renderer.json([diagnostic]).contains("\"hint\":\"\(hint)\""))
    }
  }

  @Test(arguments: [
    ("edition", "a.yaml", "edition/a.yaml"), ("edition/", "a.yaml", "edition/a.yaml"),
    ("", "a.yaml", "a.yaml"),
    (".", "a.yaml", "a.yaml"), ("edition", "/etc/a.yaml", "/etc/a.yaml"), ("edition", "-", "-"),
    ("edition", "../a.yaml", "edition/../a.yaml"),
  ])
  func relativePathsStartFromTheRoot(root: String, file: String, shown: String) {
    let renderer = DiagnosticRenderer(language: "en", root: root)
    let diagnostic = Diagnostic(.utf16, at: Self.position(1, 1, file))
    #expect(renderer.text(diagnostic).hasPrefix(shown + ":1:1: error[utf16]: "))
    #expect(renderer.json([diagnostic]).contains("\"file\":\"\(shown)\""))
  }

  @Test(arguments: [
    (3, 1, "3 errors, 1 warning", "3 erreurs, 1 avertissement"), (1, 0, "1 error", "1 erreur"),
    (0, 2, "2 warnings", "2 avertissements"),
  ])
  func theLastLineCounts(errors: Int, warnings: Int, english: String, french: String) {
    let list =
      Array(repeating: Diagnostic(.noJuror), count: errors)
      + Array(repeating: Diagnostic(.chairMissing), count: warnings)
    #expect(DiagnosticRenderer(language: "en").text(list).hasSuffix("\n\n\(english)\n"))
    #expect(DiagnosticRenderer().text(list).hasSuffix("\n\n\(french)\n"))
  }

  @Test func nothingWrongSaysNothing() {
    #expect(DiagnosticRenderer().text([]) == "")
    #expect(DiagnosticRenderer().json([]) == "[]\n")
  }

  @Test func inputCannotSteerTheTerminal() {
    let diagnostic = Diagnostic(.notAMark, ["3\n\u{1B}[2J\u{202E}"], at: Self.position(2, 1))
    let text = Self.text(diagnostic, "3\u{1B}[2J")
    #expect(text.contains(#"'3\n\u{1B}[2J\u{202E}' is not a mark"#))
    #expect(text.contains("    2 | 3\u{FFFD}[2J\n"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test func longArgumentsAreCutAndPathsAndChoicesAreNot() {
    let long = String(repeating: "x", count: 500)
    let diagnostic = Diagnostic(
      .unknownWord, [long, "kind"], at: Self.position(1, 1, long), hint: .oneOf([long, "end"]))
    let cut = String(repeating: "x", count: TerminalText.quotedScalars) + "…"
    #expect(
      Self.text(diagnostic) == """
        edition/\(long):1:1: error[unknown-word]: 'kind' doesn't know the word '\(cut)'
              = hint: one of: \(long), end
        """)
  }

  @Test func coloursOnlyWhereAsked() {
    let diagnostic = Diagnostic(.chairMissing, at: Self.position(2, 1))
    let coloured = DiagnosticRenderer(language: "en", sourceLine: { _ in "x" }, usesColour: true)
    let plain = DiagnosticRenderer(language: "en", sourceLine: { _ in "x" })
    #expect(coloured.text(diagnostic).contains("\u{1B}[1;33mwarning[chair-missing]\u{1B}[0m"))
    #expect(coloured.text(diagnostic).replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain.text(diagnostic))
  }

  @Test func jsonHasAllKeysSortedAndNullsWhereThereIsNothing() {
    let list = [
      Diagnostic(.notAMark, ["b\"i\\en\n\u{1}é"], at: Self.position(2, 5), hint: .oneOf(["0", "1"])),
      Diagnostic(.chairMissing),
    ]
    let mark =
      #"{"advice":"write a number or leave it empty; or, in CSV, NA (does not apply), A (abstains), "#
      + #"R (recused), in YAML na, abstain","#
      + #""arguments":["b\"i\\en\n\u0001é"],"code":"not-a-mark","column":5,"file":"jury.yaml","#
      + #""hint":"one of: 0, 1","line":2,"message":"'b\"i\\en\\n\\u{1}é' is not a mark","severity":"error"}"#
    let chair =
      #"{"advice":"write role: chair for one juror, or remove chair from 'ties'","arguments":[],"#
      + #""code":"chair-missing","column":null,"file":null,"hint":null,"line":null,"#
      + #""message":"'ties' asks the chair, and the jury has none","severity":"warning"}"#
    #expect(DiagnosticRenderer(language: "en").json(list) == "[\n  \(mark),\n  \(chair)\n]\n")
  }

  @Test func jsonIsReadBackAsItWas() throws {
    let every = String(String.UnicodeScalarView((0..<0x300).compactMap(Unicode.Scalar.init))) + "🗳️\u{2028}"
    let json = DiagnosticRenderer().json([Diagnostic(.badID, [every], at: Self.position(1, 1, every))])
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let object = try #require((read as? [[String: Any]])?.first)
    #expect(object["arguments"] as? [String] == [every])
    #expect(object["file"] as? String == every)
    #expect(
      object.keys.sorted() == [
        "advice", "arguments", "code", "column", "file", "hint", "line", "message", "severity",
      ])
  }

  @Test(arguments: [
    ("fr", "… et 2 de plus de [bad-id]\u{202F}; --diagnostics json montre tout"),
    ("en", "… and 2 more of [bad-id]; --diagnostics json shows all"),
  ])
  func ofOneCodeATextShowsSoMany(tag: String, line: String) {
    let many = (1...DiagnosticRenderer.mostOfOneCode + 2).map { Diagnostic(.badID, ["X\($0)"]) }
    let list = [Diagnostic(.twoChairs, ["j1", "j2"])] + many + [Diagnostic(.csvNoRows, ["vide"])]
    let renderer = DiagnosticRenderer(language: tag)
    let blocks = renderer.text(list).split(separator: "\n\n", omittingEmptySubsequences: false)
    #expect(blocks.count == 1 + DiagnosticRenderer.mostOfOneCode + 1 + 2)
    #expect(blocks[blocks.count - 2] == line)
    #expect(blocks[blocks.count - 3] == renderer.text(list[list.count - 1]))
    #expect(blocks[blocks.count - 1].contains("\(DiagnosticRenderer.mostOfOneCode + 3)"))
    #expect(renderer.json(list).split(separator: "\n").count == list.count + 2)
    #expect(!renderer.text(Array(list.dropLast(3))).contains("…"))
  }
}
