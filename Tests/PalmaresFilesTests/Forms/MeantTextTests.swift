import Palmares
import Testing

@testable import PalmaresFiles

/// What texts were probably meant as that are no dates, numbers or marks.
@Suite struct MeantTextTests {
  /// 44109 is 5 October 2020 and 36526 1 January 2000 in every spreadsheet that counts from 1900.
  @Test(
    arguments: [
      ("5/10/2020", Diagnostic.Hint.write("2020-10-05")), ("2020/10/5", .write("2020-10-05")),
      ("2020-6-5", .write("2020-06-05")), ("5.10.2020", .write("2020-10-05")),
      ("31/02/2025", .lengthOfMonth(days: 28, month: 2, year: 2025)),
      ("30/02/2024", .lengthOfMonth(days: 29, month: 2, year: 2024)),
      ("2025-06-31", .lengthOfMonth(days: 30, month: 6, year: 2025)),
      ("10/25/2020", .didYouMean("2020-10-25")),
      ("44109", .didYouMean("2020-10-05")), ("36526", .didYouMean("2000-01-01")),
      ("59", nil), ("19999", nil), ("60001", nil), ("5 octobre 2020", .write("2020-10-05")),
      ("lundi 5 octobre 2020", .write("2020-10-05")), ("juin 2019", .write("2019-06")),
      ("2020-10-05 14:30", .write("2020-10-05")), ("05/10/20", nil), ("32/01/2020", nil), ("13/13/2020", nil),
      ("00/02/2020", nil), ("printemps 2020", nil), ("", nil),
    ] as [(String, Diagnostic.Hint?)])
  func dates(_ text: String, _ hint: Diagnostic.Hint?) { #expect(DateText.hint(for: text) == hint) }

  @Test(arguments: ["juin 2019", "2019-06", "06/2019"])
  func aMonthIsNoDay(_ text: String) { #expect(DateText.hint(for: text, needsDay: true) == nil) }

  @Test(
    arguments: [
      ("5O", Diagnostic.Hint.letterForDigit("O", "50")), ("l2", .letterForDigit("l", "12")),
      ("I,5", .letterForDigit("I", "1,5")), ("O", .letterForDigit("O", "0")),
      ("1 oOo %", .letterForDigit("o", "1 000 %")), ("50", nil), ("oui", nil), ("5S", nil), ("", nil),
      ("Oo.", nil),
    ] as [(String, Diagnostic.Hint?)])
  func letters(_ text: String, _ hint: Diagnostic.Hint?) { #expect(LookalikeDigits.hint(for: text) == hint) }

  @Test(arguments: [
    ("participants: 1 200 EUR", "3:17 fact-unit(participants, EUR, persons)"),
    ("participants: 1 200 €", "3:17 fact-unit(participants, EUR, persons)"),
    ("participants: 12 personnes", "3:17 unit-in-number(12 personnes, participants, persons) → 12"),
    (
      "participants: environ 1 200 personnes",
      "3:17 unit-in-number(environ 1 200 personnes, participants, persons) → \"~1 200\""
    ),
    ("budget: 12 k€", "3:11 unit-in-number(12 k€, budget, EUR) → 12000"),
    ("budget: 1 200 €", "3:11 unit-in-number(1 200 €, budget, EUR) → 1 200"),
    ("budget: entre 2 et 3 €", "3:11 unit-in-number(entre 2 et 3 €, budget, EUR) → 2..3"),
    ("budget: {value: 12 €}", "3:19 unit-in-number(12 €, value, EUR) → 12"),
    ("trees: 12 arbres", "3:10 unit-in-number(12 arbres, trees, arbres) → 12"),
    ("trees: 12 beaux arbres", "3:10 bad-number(12 beaux arbres, trees)"),
    ("trees: 5O", "3:10 bad-number(5O, trees) → 50 for O"), ("trees: 12e", "3:10 bad-number(12e, trees)"),
  ])
  func units(_ fact: String, _ problem: String) throws {
    #expect(try problems(of: "palmares: dossier/1\nfacts:\n  \(fact)\nid: d", as: .dossier) == [problem])
  }

  /// The rubric's own units come before the catalogue's.
  @Test func unitsAreThoseThatTheRubricDeclares() throws {
    let node = try document("palmares: dossier/1\nid: d\nfacts:\n  participants: 12 €\n  rooms: 3 €\n")
    let found = DossierReader.read(node, units: ["participants": "EUR", "rooms": "rooms"]).diagnostics
    #expect(
      found.map(\.summary) == [
        "4:17 unit-in-number(12 €, participants, EUR) → 12", "5:10 fact-unit(rooms, EUR, rooms)",
      ])
  }

  @Test func marks() throws {
    let long = "3." + String(repeating: "3", count: 70)
    let prose = "la méthode est bien décrite"
    #expect(
      try problems(
        of: "palmares: ballot/1\njuror: j\nmarks: {d: {a: 1O, b: \(long), c: \(prose)}}", as: .ballot) == [
          "3:16 not-a-mark(1O) → 10 for O", "3:23 number-too-long(64)",
          "3:\(23 + long.count + 5) not-a-mark(\(prose)) → {mark: …, comment: \"\(prose)\"}",
        ])
    let read = BallotTableReader.read(
      try table("juror,dossier,a,b,c\nj,d,l,\(long),\(prose)\n"), criteria: nil)
    #expect(
      read.diagnostics.map(\.summary) == [
        "2:5 not-a-mark(l) → 1 for l", "2:7 number-too-long(64)",
        "2:\(8 + long.count) not-a-mark(\(prose)) → juror,dossier,criterion,mark,comment",
      ])
  }

  @Test(arguments: [
    ("rubrique", "rubric"), ("critères", "criteria"), ("jurés", "jurors"), ("poids", "weight"),
    ("Grille", "rubric"),
  ])
  func frenchKeys(_ key: String, _ meant: String) {
    #expect(FrenchWords.meaning(of: key, among: ["criteria", "jurors", "rubric", "weight"]) == meant)
  }

  /// An edition knows no jurors, but the jury's file.
  @Test func jurorsOfAnEditionAreTheJury() {
    #expect(FrenchWords.meaning(of: "jurés", among: ["dossiers", "jury", "rubric"]) == "jury")
  }
}
