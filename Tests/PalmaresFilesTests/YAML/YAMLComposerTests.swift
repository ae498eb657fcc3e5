import Palmares
import PalmaresFiles
import Testing

private func read(_ text: String, _ limits: Limits = Limits()) -> (
  documents: [Node], diagnostics: [Diagnostic]
) {
  YAMLComposer.documents(of: Array(text.utf8), file: "f.yaml", limits: limits)
}

private func place(_ line: Int, _ column: Int) -> SourcePosition {
  SourcePosition(file: "f.yaml", line: line, column: column)
}

struct YAMLComposerTests {
  @Test(arguments: [
    ("a: b", "{a@1:1 \"b\"@1:4}@1:1"),
    ("a: b # c\nb: c #d  ", "{a@1:1 \"b\"@1:4<# c>, b@2:1 \"c\"@2:4<#d>}@1:1"),
    ("\u{FEFF}a: b", "{a@1:1 \"b\"@1:4}@1:1"),
    ("a: b\r\n\r\nb: c\r\n", "{a@1:1 \"b\"@1:4, b@3:1 \"c\"@3:4}@1:1"),
    ("a: b\rb: c\r", "{a@1:1 \"b\"@1:4, b@2:1 \"c\"@2:4}@1:1"),
    ("é🎉: x\n🎉: [à, 🎉, b]", "{é🎉@1:1 \"x\"@1:5, 🎉@2:1 [\"à\"@2:5, \"🎉\"@2:8, \"b\"@2:11]@2:4}@1:1"),
    ("- 'e\u{301}' # x", "[\"e\u{301}\"@1:3<# x>]@1:1"),
    ("a: \"l\u{2028}m\"\nb: c", "{a@1:1 \"l\\Lm\"@1:4, b@2:1 \"c\"@2:4}@1:1"),
    ("a: >\n  b\n\n  c\n\nd: |\n  e", "{a@1:1 \"b\\nc\\n\"@1:4, d@6:1 \"e\"@6:4}@1:1"),
    ("a: &x {b: 1}\nc: *x", "{a@1:1 {b@1:8 \"1\"@1:11}@1:4, c@2:1 {b@1:8 \"1\"@1:11}@1:4}@1:1"),
    ("a: # c\nb:", "{a@1:1 \"\"@1:3<# c>, b@2:1 \"\"@2:3}@1:1"),
    ("steps: #x\n  - a", "{steps@1:1 [\"a\"@2:5]@2:3}@1:1"),
  ])
  func values(text: String, outline: String) {
    let (documents, diagnostics) = read(text)
    #expect(documents.map(\.outline) == [outline])
    #expect(diagnostics.isEmpty)
  }

  @Test func styles() throws {
    let (documents, _) = read("[a, 'b', \"c\"]\n---\n- d\n- |\n  e\n\n- >\n  f\n")
    let scalars = documents.flatMap { $0.items ?? [] }.compactMap(\.scalar)
    #expect(scalars.map(\.style) == [.plain, .singleQuoted, .doubleQuoted, .plain, .literal, .folded])
    #expect(scalars.map(\.isInFlow) == [true, true, true, false, false, false])
    #expect(scalars.map(\.end.column) == [3, 8, 13, 4, 4, 4])
    #expect(scalars.map(\.end.line) == [1, 1, 1, 3, 5, 8])
  }

  @Test(arguments: [
    ("", 0), ("\u{FEFF}", 0), ("# only a comment\n", 0), ("---\n", 0), ("a: b\n---\n", 1),
    ("---\na: b\n---\nc: d\n", 2),
    ("a: b\n...\n---\nc: d", 2), ("\"\"", 1),
  ])
  func documents(text: String, count: Int) {
    let (documents, diagnostics) = read(text)
    #expect(documents.count == count)
    #expect(diagnostics.isEmpty)
  }

  @Test func keepsTheFirstOfDuplicateKeys() {
    for fill in [0, 20] {
      let middle = (0..<fill).map { "k\($0): x\n" }.joined()
      let (documents, diagnostics) = read("a: 1\n" + middle + "a: 2\nb: 3\n")
      #expect(documents.first?["a"]?.scalar?.text == "1")
      #expect(documents.first?["b"]?.scalar?.text == "3")
      #expect(diagnostics == [Diagnostic(.duplicateKey, ["a", "1"], at: place(fill + 2, 1))])
    }
  }

  @Test(arguments: [("? [a]\n: b\nc: d", "list", 3), ("? {a: b}\n: b\nc: d", "map", 3)])
  func refusesKeysThatAreNoText(text: String, found: String, column: Int) {
    let (documents, diagnostics) = read(text)
    #expect(documents.map(\.plain) == ["{c=d}"])
    #expect(diagnostics == [Diagnostic(.wrongType, ["", "text", found], at: place(1, column))])
  }

  @Test func refusesTags() {
    let (documents, diagnostics) = read("a: !!str 5\nb: ! x\nc: !foo [z]\n")
    #expect(documents.map(\.plain) == ["{a=5|b=x|c=[z]}"])
    #expect(diagnostics.map(\.code) == [.unsupportedTag, .unsupportedTag, .unsupportedTag])
    #expect(diagnostics.map(\.arguments) == [["!!str"], ["!"], ["!foo"]])
    #expect(diagnostics.map(\.position) == [place(1, 4), place(2, 4), place(3, 4)])
  }

  @Test(arguments: [
    ("key: #texte 1\nb: 1", "key", "#texte 1", 1, 5, "key: \"#texte 1\"", "{key=#texte 1|b=1}"),
    ("k:\n  - #1 des\n  - b", "k", "#1 des", 2, 4, "  - \"#1 des\"", "{k=[#1 des|b]}"),
  ])
  func hashEmptiesText(
    text: String, key: String, lost: String, line: Int, column: Int, hint: String, plain: String
  ) {
    let (documents, diagnostics) = read(text)
    #expect(
      diagnostics == [Diagnostic(.hashEmptiesText, [key, lost], at: place(line, column), hint: .write(hint))])
    #expect(documents.map(\.plain) == [plain])
  }

  @Test(arguments: [
    ("{a: 3,5}", "3,5", "3.5", 5, "{a=3}"), ("{b: 1, a: 7,5 %}", "7,5 %", "7.5 %", 11, "{b=1|a=7}"),
    ("{a: -3,50, b: 1}", "-3,50", "-3.50", 5, "{a=-3|b=1}"),
  ])
  func splitDecimals(text: String, meant: String, write: String, column: Int, plain: String) {
    let (documents, diagnostics) = read(text)
    #expect(diagnostics == [Diagnostic(.splitDecimal, [meant], at: place(1, column), hint: .write(write))])
    #expect(documents.map(\.plain) == [plain])
  }

  @Test(arguments: ["{a: x,5}", "{a: 3,b}", "{a: '3',5}", "{a: 3,5: 6}", "[3,5]", "a: 3\n5:"])
  func noDecimalWasSplit(text: String) {
    #expect(read(text).diagnostics.isEmpty)
  }

  @Test func commentsAreNotRefusedAsLostText() {
    #expect(read("a: # x\nb: ## x\nc: #\nd: ####\n").diagnostics.isEmpty)
  }
}
