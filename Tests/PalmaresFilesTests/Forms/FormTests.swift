import Palmares
import PalmaresFiles
import Testing

@Suite struct FormTests {
  @Test(arguments: [
    Case("id: a\npoids: 3", "2:1 unknown-key(poids, criterion) → weight?"),
    Case("id: a\nPoids: 3", "2:1 unknown-key(Poids, criterion) → weight?"),
    Case("id: a\nwieght: 3", "2:1 unknown-key(wieght, criterion) → weight?"),
    Case("id: a\nbarème: s", "2:1 unknown-key(barème, criterion) → scale?"),
    Case("id: a\ncollège: s", "2:1 unknown-key(collège, criterion) → college?"),
    Case("id: a\nxyzzy: 1", "2:1 unknown-key(xyzzy, criterion)"),
    Case("title: t", "1:1 missing-key(id, criterion)"),
    Case("id: [a]", "1:5 wrong-type(id, text, list)"),
    Case("id: a\nquestion: [a]", "2:11 wrong-type(question, text, list)"),
    Case("id: a\nanchors: x", "2:10 wrong-type(anchors, map, text)"),
    Case("id: a\nweight:", "2:8 wrong-type(weight, number, nothing)"),
    Case("id: a\nweight: {a: 1}", "2:9 wrong-type(weight, number, map)"),
    Case("id: a\nweight: lourd", "2:9 bad-number(lourd, weight)"),
    Case("id: a\nweight: 1e3", "2:9 bad-number(1e3, weight) → 1000"),
    Case("id: a\nweight: 1,25E-02", "2:9 bad-number(1,25E-02, weight) → 0.0125"),
    Case("id: a\nweight: '≥ 60'", "2:9 bad-number(≥ 60, weight) → 60"),
    Case("id: a\nweight: 1e99", "2:9 bad-number(1e99, weight)"),
    Case("id: a\nweight: 0", "2:9 number-out-of-range(0, weight, > 0)"),
    Case("id: a\nweight: -2", "2:9 number-out-of-range(-2, weight, > 0)"),
    Case("id: a\nweight: 3,5"),
    Case("id: a\nweight: '3,5'"),
    Case("id: a\nweight: 2/3"),
    Case("id: a\nweight: [3,5]", "2:9 split-decimal(3,5) → 3.5"),
    Case("id: a\nallow_na: yes", "2:11 unknown-word(yes, allow_na) → true?"),
    Case("id: a\nallow_na: non", "2:11 unknown-word(non, allow_na) → false?"),
    Case("id: a\nallow_na: maybe", "2:11 unknown-word(maybe, allow_na) → true|false"),
    Case("id: a\nmissing: exlude", "2:10 unknown-word(exlude, missing) → exclude?"),
    Case("id: a\nmissing: huh", "2:10 unknown-word(huh, missing) → unrated|exclude|zero"),
    Case("id: Inclusion élargie", "1:5 bad-id(Inclusion élargie) → inclusion-elargie"),
    Case("id: ''", "1:5 blank-text(id)"),
    Case("id: a\nquestion: ' '", "2:11 blank-text(question)"),
    Case("id: a\nquestion: {fr: a, en: b}"),
    Case("id: a\nquestion: {es: a}"),
    Case("id: a\nquestion:\n  en-GB: a"),
    Case("id: a\nquestion:\n  es: a\n  pt-BR: b"),
    Case("id: a\nquestion:\n  es: a", "3:3 colon-in-text() → question: \"es: a\""),
    Case("id: a\nquestion:\n  Le: grand débat", "3:3 colon-in-text() → question: \"Le: grand débat\""),
    Case("id: a\nquestion: {Le: débat}", "2:12 unknown-key(Le, question) → fr|en"),
    Case("id: a\nquestion: {fr: a, français: b}", "2:19 unknown-key(français, question) → fr|en"),
    Case("id: a\ncombine: mean", "2:1 group-key-on-leaf(combine, a)"),
    Case("id: a\nfrom: rate\ncurve: []", "3:8 empty-list(curve)", "1:1 missing-key(missing, criterion)"),
    Case("id: g\nscale: s\ncriteria:\n- id: a", "2:1 leaf-key-on-group(scale, g)"),
    Case("id: g\ncriteria: []", "2:11 empty-list(criteria)"),
    Case(
      "id: g\ncriteria:\n- {id: a, poids: 1}\n- {id: b, weight: x}",
      "3:11 unknown-key(poids, criterion) → weight?",
      "4:19 bad-number(x, weight)"),
  ])
  func criterion(_ example: Case) throws {
    var reader = FormReader()
    _ = reader.read(try document(example.text), as: .reference(.criterion), key: "criteria")
    let found = reader.diagnostics.map(\.summary)
    #expect(found == example.problems)
  }

  @Test(arguments: [
    Case("{min: 0, max: 4, levels: {0,5: Demi, 1: Un}}", "1:27 split-decimal(0,5) → 0.5"),
    Case("{min: 0, max: 4, levels: {un: Un}}", "1:27 bad-number(un, levels)"),
    Case("{min: 0, max: 4, levels: {1: }}", "1:30 blank-text(1)"),
    Case("min: 0\nmax: 4\nstep: 0,5"),
  ])
  func scale(_ example: Case) throws {
    var reader = FormReader()
    let record = try #require(Record.rubric.field("scales"))
    guard case .table(_, let scale, _) = record.form else { return #expect(Bool(false)) }
    _ = reader.read(try document(example.text), as: scale, key: "scale")
    let found = reader.diagnostics.map(\.summary)
    #expect(found == example.problems)
  }

  @Test(arguments: [
    Case(
      "Un projet #1 du quartier", "1:13 hash-in-text(#1 du quartier) → title: \"Un projet #1 du quartier\""),
    Case("Un projet # à revoir", "1:13 comment-after-text(# à revoir) → title: \"Un projet # à revoir\""),
    Case("\"Un projet #1\" # à revoir"),
    Case("\"Un projet #1\""),
  ])
  func prose(_ example: Case) throws {
    let pairs = try document("t: \(example.text)")
    var reader = FormReader()
    _ = reader.read(try #require(pairs["t"]), as: .localizedProse, key: "title")
    let found = reader.diagnostics.map(\.summary)
    #expect(found == example.problems)
  }

  @Test(arguments: ["2019", "2019-06", "2020-02-29", "0001-12-31"])
  func goodDate(_ text: String) { #expect(DateText.isValid(text)) }

  @Test(arguments: ["19", "2019-6", "2019-13", "2019-02-29", "1900-02-29", "2019-06-14-1", "2019-", "juin"])
  func badDate(_ text: String) { #expect(!DateText.isValid(text)) }

  @Test(arguments: ["a", "0", "a-b_c", "94"])
  func goodID(_ text: String) { #expect(IdentifierText.isValid(text)) }

  @Test(arguments: ["", "A", "é", "-a", "_a", "a b", "a.b"])
  func badID(_ text: String) { #expect(!IdentifierText.isValid(text)) }

  @Test(arguments: [
    ("Poids", "weight"), ("critères", "criteria"), ("CRITERES", "criteria"), ("Récusés", "recused"),
    ("titre", "title"),
    ("étoiles", "stars"), ("étapes", "steps"), ("égalités", "ties"), ("résumé", "summary"),
    ("suite", "outcome"),
    ("motif", "reason"), ("re\u{301}sultats", "outcome"), ("jurés", "jurors"), ("seuil", "min"),
    ("libellé", "label"),
  ])
  func french(word: String, key: String) {
    let keys = [
      "weight", "criteria", "recused", "title", "stars", "steps", "ties", "summary", "outcome", "reason",
      "jurors",
      "min", "label",
    ]
    #expect(FrenchWords.meaning(of: word, among: keys) == key)
  }

  @Test(arguments: FileKind.allCases)
  func everyFieldHasTitles(kind: FileKind) {
    for field in kind.record.fields {
      #expect(Set(field.title.variants.keys) == ["fr", "en"], "\(field.key)")
      #expect(!field.title.isBlank)
    }
  }
}
