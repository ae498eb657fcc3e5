import Testing

@testable import PalmaresReport

struct WrappedTableTests {
  private let table = TextTable(
    columns: [.init(title: "Dossier"), .init(title: "Dossiers notés", isRight: true)],
    rows: [["Le bac à sable de tous", "12"], ["Court", "3"]])

  @Test func whatFitsStaysOnItsLine() {
    #expect(
      table.wrappedLines(.init(width: 80)) == [
        "Dossier                 Dossiers notés", "Le bac à sable de tous              12",
        "Court                                3",
      ])
  }

  /// A heading that is wider than its cells gives way before any cell does.
  @Test func headingsGiveWayFirst() {
    var narrow = table
    narrow.rows.append(["Une démarche de plus de trente", "1"])
    #expect(
      narrow.wrappedLines(.init(width: 40))?.prefix(3) == [
        "Dossier                         Dossiers", "                                   notés",
        "Le bac à sable de tous                12",
      ])
  }

  @Test func thenCellsTakeSeveralLines() {
    let wide = TextTable(
      columns: [.init(title: "A"), .init(title: "B")],
      rows: [["un deux trois quatre cinq six sept", "huit neuf dix onze"]])
    #expect(
      wide.wrappedLines(.init(width: 40)) == [
        "A                     B", "un deux trois quatre  huit neuf dix onze", "cinq six sept",
      ])
  }

  @Test func aHeadingTakesTwoLinesBeforeACellGivesWay() {
    let table = TextTable(
      columns: [.init(title: "Dossier"), .init(title: "Jurés qui ont noté", isRight: true)],
      rows: [["un deux trois quatre cinq six sept huit", "2"]])
    #expect(
      table.wrappedLines(.init(width: 40)) == [
        "Dossier                        Jurés qui", "                                ont noté",
        "un deux trois quatre cinq six          2", "sept huit",
      ])
  }

  @Test func wordsThatDoNotFitHaveNoTable() {
    let long = TextTable(
      columns: [.init(title: "A"), .init(title: "B")],
      rows: [[String(repeating: "x", count: 30), String(repeating: "y", count: 30)]])
    #expect(long.wrappedLines(.init(width: 40)) == nil)
  }

  @Test(arguments: [
    ("Un potager pour tous ? Oui", ["Un potager", "pour tous ?", "Oui"]),
    ("Il dit « bonjour à tous » ici", ["Il dit", "« bonjour à", "tous » ici"]),
    ("Prix : aucun", ["Prix : aucun"]), ("? seul", ["? seul"]),
  ])
  func noLineBeginsWithAMarkThatFrenchSetsApart(text: String, lines: [String]) {
    #expect(TextWrap.lines(text, width: 12) == lines)
  }
}
