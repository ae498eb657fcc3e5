import Testing

@testable import PalmaresReport

@Suite struct FoldedTextTests {
  @Test func namesStandAsInADirectory() {
    let names = [
      "Abbeville", "À Cachan", "« Agir »", "aube", "Bœuf", "Bogny", "cote", "côte", "École ouverte",
      "ecole Zola",
      "Été", "L'Haÿ", "Œuvrer", "Zénith",
    ]
    let sorted = names.shuffled().sorted { FoldedText($0) < FoldedText($1) }
    #expect(
      sorted == [
        "À Cachan", "Abbeville", "« Agir »", "aube", "Bœuf", "Bogny", "cote", "côte", "École ouverte",
        "ecole Zola",
        "Été", "L'Haÿ", "Œuvrer", "Zénith",
      ])
  }

  @Test(arguments: [
    ("École", "ecole"), ("E\u{301}cole", "ecole"), ("ŒUVRE", "oeuvre"), ("l’été", "l ete"),
    ("  2020 !", "2020"),
    ("İstanbul", "istanbul"), ("Straße", "strasse"),
  ])
  func foldsAccentsCaseAndLigatures(text: String, base: String) {
    #expect(FoldedText(text).base == base)
  }

  @Test func equalNamesArePartedByTheirBytes() {
    #expect(FoldedText("cote") < FoldedText("côte"))
    #expect(FoldedText("É") != FoldedText("E\u{301}"))
  }
}
