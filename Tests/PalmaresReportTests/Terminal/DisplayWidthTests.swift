import Testing

@testable import PalmaresReport

struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("★☆", 2), ("😀", 2), ("2\u{202F}500", 5), ("", 0),
  ])
  func columns(text: String, width: Int) { #expect(DisplayWidth.of(text) == width) }

  @Test(arguments: [
    ("abcdef", 4, "abc…"), ("abc", 3, "abc"), ("日本語", 4, "日…"), ("ab cd", 4, "ab…"), ("abc", 0, ""),
  ])
  func longTextsAreCut(text: String, columns: Int, cut: String) {
    #expect(DisplayWidth.truncated(text, to: columns) == cut)
    #expect(DisplayWidth.of(cut) <= columns)
  }

  @Test func textsAreWrappedAtPlainSpacesOnly() {
    #expect(TextWrap.lines("aa bb\u{A0}cc dd", width: 6) == ["aa", "bb\u{A0}cc", "dd"])
    #expect(TextWrap.lines("aaa bbb", width: 6, first: "- ") == ["- aaa", "  bbb"])
  }
}
