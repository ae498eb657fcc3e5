import Palmares
import PalmaresFiles
import Testing

/// Every form, both ways: what its reader takes the schema takes, what it refuses the schema refuses.
@Suite struct FormSchemaTests {
  /// A form with values, as YAML in flow style, that it takes and that it refuses.
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let form: Form
    let taken: [String]
    let refused: [String]

    init(_ name: String, _ form: Form, taken: [String], refused: [String]) {
      (testDescription, self.form, self.taken, self.refused) = (name, form, taken, refused)
    }
  }

  private static let pair = Record(
    "two", [PalmaresFiles.Field("id", .id, fr: "a", en: "a").required, .title])
  private static let either = Record(
    "either",
    [PalmaresFiles.Field("a", .text, fr: "a", en: "a"), PalmaresFiles.Field("b", .text, fr: "b", en: "b")],
    alternatives: [["a"], ["b"]])

  static let examples: [Example] = [
    Example(
      "text", .text, taken: ["a", "01", "1.10", "2020-10-05", "true", "no"],
      refused: ["", "' '", "[a]", "{a: b}"]),
    Example("name", .name, taken: ["a", "2020", "false"], refused: ["", "''", "[]"]),
    Example("prose", .prose(byLanguage: false), taken: ["Été", "2020"], refused: ["", "{fr: a}", "[a]"]),
    Example(
      "prose by language", .localizedProse,
      taken: ["Été", "2020", "{fr: a}", "{fr: a, pt-BR: 1.10}", "{es-419: a}"],
      refused: ["", "{}", "{fr: ''}", "{fr: a, FR: b}", "{fr: [a]}", "{fr: a, xx: b}", "[a]"]),
    Example(
      "id", .id, taken: ["a", "a-b_c", "2020", "01", "true"],
      refused: ["", "A", "é", "-a", "'a b'", "-5", "1.5", "[a]"]),
    Example("tie key", .tieKey, taken: ["median", "inclusion", "3"], refused: ["lot", "''", "{lot: a}"]),
    Example(
      "language", .language, taken: ["fr", "no", "pt-BR", "es-419"],
      refused: ["FR", "xx", "fr_FR", "fr-fr", "1", "''"]),
    Example(
      "word", .word(["mean", "min"]), taken: ["mean", "'min'"], refused: ["Mean", "max", "", "1", "[mean]"]),
    Example("true alone", .word(["true"]), taken: ["true", "'true'"], refused: ["false", "yes", "", "1"]),
    Example(
      "number", .number(.any),
      taken: ["4", "-2", "3.5", "'3,5'", "2/3", "7 %", "7%", "'1 000'", "'1 000,5'", "−7", "'+3'", "-1/2"],
      refused: [
        "", "a", "1/0", "12 34", "'1.234.5'", "'1e3'", "'.5'", "'5.'", "1 / -2", "3 %%", "[4]", "true",
        "'0 000'",
      ]),
    Example(
      "positive number", .number(.positive), taken: ["1", "0.5", "2/3", "'0,001 %'"],
      refused: ["0", "-1", "'0'", "'-1'", "0/3", "0 %", "'0,00'"]),
    Example(
      "number from 0 to 1", .number(.range(0, 1)),
      taken: ["0", "1", "0.25", "'0,25'", "'1,0'", "100 %", "12,5 %", "2/3", "'-0'", "00.5"],
      refused: ["1.5", "-0.1", "'1,01'", "2", "'2'", "101 %", "200 %", "'-0,1'"]),
    Example(
      "number from 0 to 100", .number(.range(0, 100)),
      taken: ["0", "100", "'100,0'", "'99,5'", "85", "50 %", "1/2"],
      refused: ["101", "-1", "'100,5'", "'-1'", "'1000'", "'1 000'"]),
    Example(
      "whole number", .number(.whole(atLeast: 0)),
      taken: ["0", "3", "4.0", "'4,0'", "'1 000'", "200 %", "0 %", "8/2"],
      refused: ["1.5", "'1,5'", "-1", "50 %", "'-1'", "a"]),
    Example(
      "whole number from 1", .number(.whole(atLeast: 1)), taken: ["1", "'2'", "100 %"],
      refused: ["0", "'0'", "0 %", "'0,0'"]),
    Example(
      "boolean", .boolean, taken: ["true", "false", "'true'"], refused: ["yes", "1", "", "oui", "'True'"]),
    Example(
      "date", .date, taken: ["2019", "2019-06", "2019-06-14", "2020-02-29", "2000-02-29", "'2019'"],
      refused: [
        "19", "2019-13", "2019-02-29", "1900-02-29", "2019-04-31", "2019-6", "14/06/2019", "",
        "2019-06-14T10",
      ]),
    Example("condition", .condition, taken: ["known(summary)"], refused: ["''", "1", "true", "[a]"]),
    Example(
      "exact figure", .figure(.exact), taken: ["200", "'3,5'", "7 %", "2/3", "12,34"],
      refused: ["'>=2'", "1,234", "2019-06-14", "oui", "480..524", ""]),
    Example(
      "figure or bounds", .figure(.bounds),
      taken: ["200", "'>=2500'", "'≥ 2'", "<=300", "~1500", "'480..524'", "1,5..2"],
      refused: ["oui", "'>='", "'480..'", "1,234..2,345", "true", "2019-06-14"]),
    Example(
      "figure", .figure(.any),
      taken: ["200", "'>=2500'", "2019-06-14", "oui", "Délibéré", "true", "'480..524'"],
      refused: ["", "o2", "a..b", "2019-02-30", "1,234", "[1]", "'- a'"]),
    Example(
      "answer", .answer,
      taken: ["4", "'3,5'", "3/4", "na", "NA", "Abstain", "recused", "", "' '", "null", "~"],
      refused: ["A", "R", "'null'", "true", "[4]", "absent"]),
    Example(
      "answer to a dossier", .wholeDossierAnswer, taken: ["recused", "RECUSED", "", "null"],
      refused: ["4", "na", "recusé", "true"]),
    Example("nothing", .nothing, taken: ["", "null", "''"], refused: ["a", "0", "{}"]),
    Example("list", .list(.id), taken: ["[]", "[a]", "[a, b]"], refused: ["a", "", "[A]", "{a: b}"]),
    Example("list of some", .list(.id, isNonEmpty: true), taken: ["[a]"], refused: ["[]", "a"]),
    Example(
      "pair", .pair(.number(.any)), taken: ["[1, 2]"], refused: ["[]", "[1]", "[1, 2, 3]", "[1, a]", "1"]),
    Example(
      "one or many", .oneOrMany(.id), taken: ["a", "[a, b]"], refused: ["[]", "A", "[A]", "", "{a: b}"]),
    Example(
      "table by id", .table(key: .id, value: .boolean), taken: ["{}", "{a: true}"],
      refused: ["{A: true}", "{a: 1}", "a", "[a]"]),
    Example(
      "table by name", .table(key: .name, value: .id), taken: ["{É t: a}"], refused: ["{'': a}", "{a: A}"]),
    Example("table by text", .table(key: .text, value: .id), taken: ["{11-17: a}"], refused: ["{' ': a}"]),
    Example(
      "table by number", .table(key: .number, value: .id), taken: ["{0: a, 0.5: b, '1,5': c}"],
      refused: ["{un: a}", "{1/0: a}"]),
    Example(
      "table by whole number", .table(key: .whole, value: .id), taken: ["{1: a}"],
      refused: ["{1.5: a}", "{-1: a}"]),
    Example(
      "record", .record(pair), taken: ["{id: a}", "{id: a, title: b}"],
      refused: ["{}", "{title: b}", "{id: a, titre: b}", "a", "[a]", ""]),
    Example(
      "variants", .variants([.init("id", pair), .init("a", either)]), taken: ["{id: a}", "{a: b}"],
      refused: ["{id: a, a: b}", "{a: b, title: c}", "a"]),
    Example(
      "by shape", .byShape(scalar: .id, list: .list(.number(.any)), map: .record(pair)),
      taken: ["a", "[1.5]", "{id: a}"], refused: ["A", "[a]", "{}"]),
    Example(
      "by shape without scalars", .byShape(list: .list(.id), map: .record(pair)), taken: ["[a]", "{id: a}"],
      refused: ["a", ""]),
    Example(
      "by shape without maps", .byShape(scalar: .id, list: .list(.id)), taken: ["[a]", "a"],
      refused: ["{id: a}"]),
    Example(
      "reference", .reference(.criterion),
      taken: ["{id: a, allow_na: true}", "{id: g, criteria: [{id: a}, {id: h, criteria: [{id: b}]}]}"],
      refused: [
        "{id: a, combine: mean}", "{id: g, scale: s, criteria: [{id: a}]}", "{id: g, criteria: []}",
        "{id: g, criteria: [{id: h, criteria: [{id: A}]}]}", "a",
      ]),
  ]

  @Test(arguments: examples)
  func aFormIsReadAndDescribedAlike(_ example: Example) throws {
    let schema = SchemaEvaluator(FileSchema.schema(of: example.form, language: "fr"))
    for (texts, isTaken) in [(example.taken, true), (example.refused, false)] {
      for text in texts {
        let node = try #require(try document("v: \(text)")["v"])
        var reader = FormReader()
        _ = reader.read(node, as: example.form, key: "v")
        #expect(
          reader.diagnostics.hasErrors == !isTaken, "reader: \(text): \(reader.diagnostics.map(\.summary))")
        #expect(schema.accepts(SchemaInstance(node)) == isTaken, "schema: \(text)")
      }
    }
  }

  /// Exactly one of a record's sets of keys, which the readers of facts and attachments check.
  @Test(arguments: [
    ("{n: {value: 3}}", true), ("{n: {at_least: 3, at_most: 4, unit: persons}}", true),
    ("{n: {unit: persons}}", false),
    ("{n: {value: 3, about: 4}}", false), ("{n: {at_least: 3, about: 4}}", false), ("{n: {}}", false),
  ])
  func oneOfTheSetsOfKeysIsThere(facts: String, isFine: Bool) throws {
    let text = "palmares: dossier/1\nid: a\nfacts: \(facts)"
    #expect(try problems(of: text, as: .dossier).isEmpty == isFine)
    let schema = SchemaEvaluator(FileSchema.schema(of: .dossier, language: "fr"))
    #expect(schema.accepts(SchemaInstance(try document(text))) == isFine)
  }

  /// What a schema can't tell, as its documentation says; a change here is a change there.
  @Test(arguments: [
    ("1e3", Form.number(.any), false), (".5", .number(.any), false), ("5.", .number(.any), false),
    ("null", .text, true), ("~", .name, true), ("7/2", .number(.whole(atLeast: 0)), false),
    ("3/2", .number(.range(0, 1)), false), ("524..480", .figure(.any), false), ("a = b", .condition, false),
    ("+5", .id, false),
  ])
  func whatASchemaCantTell(text: String, form: Form, isRead: Bool) throws {
    let node = try #require(try document("v: \(text)")["v"])
    var reader = FormReader()
    _ = reader.read(node, as: form, key: "v")
    #expect(reader.diagnostics.hasErrors == !isRead)
    let schema = SchemaEvaluator(FileSchema.schema(of: form, language: "fr"))
    #expect(schema.accepts(SchemaInstance(node)) == !isRead)
  }
}
