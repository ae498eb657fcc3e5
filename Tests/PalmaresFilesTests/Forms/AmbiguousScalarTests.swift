import PalmaresFiles
import Testing

@Suite struct AmbiguousScalarTests {
  @Test(arguments: [
    ("01", "1"), ("08", "8"), ("017", "15"), ("1.10", "1.1"), ("17:30", "1050"), ("no", "false"),
    ("Yes", "true"),
    ("ON", "true"), ("off", "false"), ("~", "null"), ("Null", "null"), ("1_000", "1000"), ("0x1F", "31"),
    ("1e3", "1000"), (".5", "0.5"), ("+5", "5"), ("-01", "-1"), ("1.", "1"), ("-0", "0"), ("2.50", "2.5"),
    ("true", "true"), ("null", "null"), (".inf", "∞"),
  ])
  func changes(text: String, reading: String) { #expect(AmbiguousScalar.otherReading(of: text) == reading) }

  @Test(arguments: [
    "94", "0", "-3", "1.5", "2020.1", "2019-06", "2020-10-05", "2020-10", "Oui", "a01", "1,5", "12 rue",
    "1:2:3:4",
    "17:75", "", "-", ".", "e3", "1e", "219400165", "7 %", "no thanks", "1.0",
  ])
  func keeps(text: String) { #expect(AmbiguousScalar.otherReading(of: text) == nil) }
}
