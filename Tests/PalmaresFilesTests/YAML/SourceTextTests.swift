import PalmaresFiles
import Testing

struct SourceTextTests {
  @Test(arguments: [
    ("a\nb\r\nc\rd", ["", "a", "b", "c", "d", ""]), ("\u{FEFF}é\n", ["", "é", "", ""]), ("", ["", "", ""]),
    ("\u{1B}[31mx\ty", ["", "\u{FFFD}[31mx\ty"]),
  ])
  func lines(text: String, lines: [String]) {
    let source = SourceText(Array(text.utf8))
    for number in lines.indices.reversed() { #expect(source.line(number) == lines[number]) }
  }

  @Test func longLinesAreCut() {
    let source = SourceText(Array(String(repeating: "é", count: 10_000).utf8))
    #expect(source.line(1, limit: 50) == String(repeating: "é", count: 50))
    #expect(source.line(1).unicodeScalars.count == 2_000)
  }
}
