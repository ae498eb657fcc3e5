import Palmares
import Testing

@testable import PalmaresReport

@Suite struct CSVWriterTests {
  private func text(_ dialect: CSVDialect, _ rows: [[CSVCell]]) throws -> String {
    let collected = Collected()
    var csv = CSVWriter(dialect, collected.take)
    for row in rows { csv.row(row) }
    try csv.finish()
    return collected.text
  }

  private static let row: [CSVCell] = [
    .number(Rational(175, 2)), .empty, .text("a;b"), .text("c,d"), .text("dit \"oui\""),
    .text("deux\nlignes"),
  ]

  @Test func machineIsRFC4180() throws {
    #expect(try text(.machine, [Self.row]) == "87.5,,a;b,\"c,d\",\"dit \"\"oui\"\"\",\"deux\nlignes\"\n")
  }

  @Test func excelIsForFrance() throws {
    let expected = "\u{FEFF}87,5;;\"a;b\";c,d;\"dit \"\"oui\"\"\";\"deux\nlignes\"\r\n"
    #expect(try text(.excel, [Self.row]).utf8.elementsEqual(expected.utf8))
  }

  @Test(arguments: [
    ("=SUM(A1)", "'=SUM(A1)"), ("+33 1", "'+33 1"), ("-2+3", "'-2+3"), ("@A1", "'@A1"), ("\tx", "'\tx"),
    ("\rx", "'\rx"), ("-3,5", "-3,5"), ("+12", "+12"), ("-3.5", "-3.5"), ("-", "'-"), ("-3,", "'-3,"),
    ("-1,2,3", "'-1,2,3"), ("Ville", "Ville"), ("", ""), ("a=b", "a=b"), ("\r\nx", "'\r\nx"),
  ])
  func formulasAreMadeHarmless(text: String, written: String) {
    #expect(CSVWriter.harmless(text) == written)
  }

  @Test func negativeNumbersStayNumbers() throws {
    #expect(try text(.excel, [[.number(Rational(-7, 2))]]) == "\u{FEFF}-3,5\r\n")
  }

  @Test func nothingIsNotQuoted() throws {
    #expect(try text(.machine, [[.empty, .text(""), .text(" x")]]) == ",,\" x\"\n")
  }
}
