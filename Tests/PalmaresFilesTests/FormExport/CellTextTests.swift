import Palmares
import Testing

@testable import PalmaresFiles

/// How single cells are read.
@Suite struct CellTextTests {
  @Test(arguments: [
    ("1500", "value 1500"), ("1 500", "value 1500"), ("1\u{A0}234,5", "value 2469/2"),
    ("1\u{202F}500 €", "value 1500 EUR"), ("€ 12", "value 12 EUR"), ("3 k€", "value 3000 EUR"),
    ("1,2 M€", "value 1200000 EUR"), ("12 000 euros TTC", "value 12000 EUR"), ("12 %", "value 12 %"),
    ("12,5%", "value 25/2 %"), ("environ 1500", "about 1500"), ("Env. 40 personnes", "about 40 persons"),
    ("~300", "about 300"), ("1500 environ", "about 1500"), ("près de 2 000 habitants", "about 2000 persons"),
    ("plus de 300", "at_least 300"), ("Plus d’1", "at_least 1"), ("300+", "at_least 300"),
    (">= 12", "at_least 12"), ("moins de 5", "at_most 5"), ("jusqu'à 40", "at_most 40"),
    ("entre 200 et 300", "between 200 300"), ("de 3 à 4 réunions", "between 3 4 meetings"),
    ("10-20", "between 10 20"), ("entre 5 % et 7 %", "between 5 7 %"), ("0", "value 0"),
    ("1234,5", "value 2469/2"),
    ("beaucoup", nil), ("", nil), ("12 000 € + 3 000 €", nil), ("entre 300 et 200", nil), ("12 34", nil),
    ("1 500 personnes et 300 en ligne", nil), ("2020-10-05", nil), ("06 00 00 00 02", nil), ("12e", nil),
    ("1.500", nil), ("1,234", nil), ("cinq", nil), ("5 chats", nil), ("-", nil), ("20 €/h", nil),
  ])
  func numbers(_ cell: String, _ expected: String?) {
    let found = QuantityText(cell).flatMap { quantity in
      // One column of these would tell a comma.
      quantity.numbers(DecimalMark(of: quantity.digits.map { DecimalMark.shape($0) })).map { numbers in
        ([quantity.kind.rawValue] + numbers.map { "\($0)" }
          + [quantity.isPercentage ? "%" : quantity.unit].compactMap { $0 }).joined(separator: " ")
      }
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    (["1.500", "12,5"], DecimalMark.comma), (["1,234", "1,234.5"], .point), (["1,234", "2,400,000"], .point),
    (["1.234.567"], .comma), (["0.125"], .point), (["0,125"], .comma), (["1 234,567"], .comma),
    (["1.500", "1,234"], .unknown), (["12,5", "12.5"], .unknown), (["1500"], .unknown),
  ])
  func columnsTellTheirDecimalMark(_ numbers: [String], _ expected: DecimalMark) {
    #expect(DecimalMark(of: numbers.map { DecimalMark.shape($0) }) == expected)
  }

  @Test(arguments: [
    ("1.500", DecimalMark.comma, String?.some("1500")), ("1,234", .comma, "1.234"), ("1,234", .point, "1234"),
    ("1.500", .point, "1.500"), ("1.234,5", .unknown, "1234.5"), ("1.500", .unknown, nil),
    ("1,2,3", .comma, nil),
  ])
  func theMarkDecides(_ text: String, _ mark: DecimalMark, _ expected: String?) {
    #expect(mark.plain(text) == expected)
  }

  @Test(arguments: [
    ("05/10/2020", "2020-10-05 2020-05-10"), ("5 octobre 2020", "2020-10-05"),
    ("1er juin 2019", "2019-06-01"),
    ("Lundi 5 octobre 2020", "2020-10-05"), ("juin 2019", "2019-06"), ("06/2019", "2019-06"),
    ("2019", "2019"),
    ("25/10/2020", "2020-10-25"), ("10/25/2020", "2020-10-25"), ("2020-10-05T14:30:00Z", "2020-10-05"),
    ("2020/10/5 2:30:00 PM UTC+2", "2020-10-05"), ("12/03/2026 14:32:10", "2026-03-12 2026-12-03"),
    ("October 5, 2020", "2020-10-05"), ("05.10.2020", "2020-10-05 2020-05-10"), ("03/03/2020", "2020-03-03"),
    ("février 2021", "2021-02"), ("31/02/2020", nil), ("30 février 2020", nil), ("05/10/20", nil),
    ("hier", nil),
    ("13/13/2020", nil), ("12", nil), ("5 octobre", nil), ("printemps 2020", nil), ("", nil),
    ("2020-13", nil), ("du 5/10/2020 au 6/10/2020", nil),
  ])
  func dates(_ cell: String, _ expected: String?) {
    let date = CalendarText(cell)
    var found = [date?.iso(.dayFirst), date?.iso(.monthFirst)].compactMap { $0 }
    if date?.isAmbiguous != true { found = Array(found.prefix(1)) }
    #expect(found.joined(separator: " ") == expected ?? "")
    if date?.isAmbiguous == true { #expect(date?.iso(.unknown) == nil) }
  }

  // 732 829 320 is the worked example of Luhn's check in INSEE's notes on SIREN; 356 000 000 00048 is La Poste's.
  @Test(arguments: [
    ("732 829 320", "732829320"), ("73282932000074", "732829320"), ("732 829 320 00074", "732829320"),
    ("732829321", nil), ("73282932000075", nil), ("35600000000048", "356000000"),
    ("35600000009075", "356000000"),
    ("35600000009076", nil), ("000000000", nil), ("7,32829E+13", nil), ("73282932", nil), ("", nil),
  ])
  func sirens(_ cell: String, _ expected: String?) { #expect(RegistryNumber.siren(cell) == expected) }

  @Test(arguments: [
    ("01004", "01004"), ("2a004", "2A004"), ("97411", "97411"), ("1004", nil), ("20004", nil), ("00123", nil),
    ("940160", nil), ("2C004", nil), ("9401A", nil),
  ])
  func communes(_ cell: String, _ expected: String?) { #expect(RegistryNumber.cog(cell) == expected) }

  @Test(arguments: [
    ("94", "94"), ("01", "01"), ("1", "01 filled"), ("2a", "2A"), ("974", "974"), ("Val-de-Marne", "94"),
    ("Val-de-Marne (94)", "94"), ("94 - Val-de-Marne", "94"), ("VAL DE MARNE", "94"), ("Côte d’Or", "21"),
    ("Département de la Réunion", "974"), ("La Réunion", "974"), ("Val-de-Marne (95)", nil), ("20", nil),
    ("96", nil), ("94, 95", nil), ("Lunaville", nil), ("", nil), ("94000", nil),
  ])
  func departments(_ cell: String, _ expected: String?) {
    #expect(DepartmentText.code(cell).map { $0.code + ($0.isFilled ? " filled" : "") } == expected)
  }

  @Test(arguments: [
    ("Commune", "commune"), ("Communauté de communes", "epci"), ("EPCI", "epci"), ("Métropole", "epci"),
    ("Conseil départemental", "departement"), ("Région", "region"), ("Association (loi 1901)", "association"),
    ("Entreprises", "entreprise"), ("Autre", "autre"), ("Amicale", nil), ("", nil),
    ("Association et commune", nil),
  ])
  func kinds(_ cell: String, _ expected: String?) { #expect(OrganisationKindText.kind(cell) == expected) }

  @Test(arguments: [
    ("https://a.example/x?y=1", ["https://a.example/x?y=1"]), ("www.a.example", ["https://www.a.example"]),
    ("http://a.example, https://b.example", ["http://a.example", "https://b.example"]),
    ("https://a.example\nhttps://b.example", ["https://a.example", "https://b.example"]), ("a.example", nil),
    ("voir https://a.example", nil), ("https://", nil), ("javascript:alert(1)", nil), ("", nil),
    ("https://a.example/\"x", nil),
  ])
  func addresses(_ cell: String, _ expected: [String]?) { #expect(AddressText.urls(cell) == expected) }

  @Test(arguments: [
    ("a@b.example", true), (" a.b+c@d-e.example ", true), ("a@b", false), ("a(at)b.example", false),
    ("a@b.example, c@d.example", false), ("@b.example", false), ("a@b..example", false), ("", false),
  ])
  func emails(_ cell: String, _ isOne: Bool) { #expect(AddressText.isEmail(cell) == isOne) }

  @Test(arguments: [
    (["06 00 00 00 02", "+33 6 00 00 00 01"], ColumnContent.phone), (["Oui", "non", ""], .yesNo),
    (["a@b.example"], .email), (["https://a.example"], .url), (["732 829 320"], .siren),
    (["12", "environ 3"], .number),
    (["5 juin 2020"], .date), (["12", "beaucoup"], .mixed),
    (["12", "beaucoup", "n.c."], .text), (["", " "], .empty), ([], .empty),
  ])
  func columnsLookLike(_ cells: [String], _ expected: ColumnContent) {
    #expect(ColumnContent(of: cells) == expected)
  }

  @Test(arguments: [
    ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\n\r\nb", "a\n\nb"), ("a", "a"),
  ])
  func lineEndsBecomeLineFeeds(_ text: String, _ expected: String) {
    #expect(CellReading.lineFeeds(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
  func lettersOfColumns(_ index: Int, _ expected: String) { #expect(ExportColumn.letter(index) == expected) }
}
