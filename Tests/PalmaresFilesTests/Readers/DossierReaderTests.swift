import Palmares
import PalmaresFiles
import Testing

@Suite struct DossierReaderTests {
  @Test func readsAWholeDossier() throws {
    let yaml = """
      palmares: dossier/1
      id: cachan
      title: {fr: "Parlons", en: "Let's talk"}
      organisation: {name: "Ville", kind: commune, department: "94", logo: {file: l.svg, alt: "Logo"}}
      category: communes
      summary: "La démarche"
      highlights: ["Un", "Deux"]
      objectives: "Un seul"
      audience: "Tous"
      steps:
        - {title: "A", text: "B", date: 2019-06}
      focus: {title: "F", text: "T"}
      outcome: "Suite"
      links: [{title: "L", url: "https://example.org"}]
      attachments: [{title: "Bilan", kind: bilan, file: bilan.pdf}, {url: "https://example.org/a"}]
      images: [{file: p.jpg, alt: "P", credit: "C"}]
      contacts: [{name: "N", email: "n@example.org", publish: true}, {name: "M"}]
      facts:
        participants: {at_least: 2500, source: "suite & résultats", unit: persons}
      declared:
        participation_rate: {about: 7 %}
      assessment:
        inclusion: {mark: 2, target: 3, by: 2026-12, evidence: "bilan"}
        impact: 1
      """
    let (read, diagnostics) = DossierReader.read(try document(yaml))
    #expect(diagnostics.map(\.summary) == [])
    let dossier = try #require(read)
    #expect(dossier.id == "cachan" && dossier.position == SourcePosition(file: "f.yaml", line: 2, column: 5))
    #expect(dossier.title?.text(in: "en") == "Let's talk")
    #expect(dossier.organisation?.department == "94" && dossier.organisation?.logo?.file == "l.svg")
    #expect(dossier.category?.value == "communes" && dossier.highlights == ["Un", "Deux"])
    #expect(
      dossier.objectives == ["Un seul"] && dossier.steps == [Step(title: "A", text: "B", date: "2019-06")])
    #expect(dossier.attachments.map(\.location) == ["bilan.pdf", "https://example.org/a"])
    #expect(dossier.images == [Picture(file: "p.jpg", alt: "P", credit: "C")])
    #expect(dossier.contacts.map(\.isPublished) == [true, false])
    #expect(dossier.facts.map(\.figure) == [.number(Bounds(low: 2500, high: nil))])
    #expect(dossier.facts[0].unit == "persons" && dossier.facts[0].source == "suite & résultats")
    let share = Rational(7, 100)
    #expect(
      dossier.declared.map(\.figure)
        == [.number(Bounds(low: share, high: share, isApproximate: true, isPercentage: true, decimals: 2))])
    #expect(
      dossier.assessment == [
        Assessment(
          criterion: "inclusion", mark: 2, target: 3, by: "2026-12", evidence: "bilan",
          position: place(23, 3), markPosition: place(23, 21), targetPosition: place(23, 32)),
        Assessment(criterion: "impact", mark: 1, position: place(24, 3), markPosition: place(24, 11)),
      ])
  }

  private func place(_ line: Int, _ column: Int) -> SourcePosition {
    SourcePosition(file: "f.yaml", line: line, column: column)
  }

  static let splitSentences = [
    Case("- Le: grand débat", "3:3 colon-in-text() → - \"Le: grand débat\""),
    Case("- Budget: 3 M€ par an", "3:3 colon-in-text() → - \"Budget: 3 M€ par an\""),
    Case("- Budget: 3 M€\n  Durée: 2 ans #1", "3:3 colon-in-text() → - \"Budget: 3 M€ Durée: 2 ans #1\""),
    Case("- Un budget:", "3:3 colon-in-text() → - \"Un budget:\""),
    Case(" [Oui: nous, non]", "3:3 colon-in-text() → \"Oui: nous\""),
    Case("- fr: Un\n- {fr: Deux, en: Two}"),
  ]

  @Test(arguments: splitSentences)
  func tellsSentencesFromTextsByLanguage(_ test: Case) throws {
    #expect(try problems(of: "id: d\nhighlights:\n" + test.text, as: .dossier) == test.problems)
  }

  @Test func takesTheLanguageOfTheEditionAlone() throws {
    let node = try document("id: d\ntitle:\n  oc: Lo grand debat")
    #expect(DossierReader.read(node, language: "oc").dossier?.title?.text(in: "oc") == "Lo grand debat")
    #expect(DossierReader.read(node).diagnostics.map(\.code) == [.colonInText])
  }

  static let attachments = [
    Case("{file: a.pdf}"), Case("{title: \"A\", url: \"https://example.org\"}"),
    Case("{title: \"A\", kind: bilan}", "2:15 missing-key(file, attachment) → file|url"),
    Case("{file: a.pdf, url: \"b\"}", "2:34 unknown-key(url, attachment, file) → file|url"),
    Case("{file: }", "2:22 blank-text(file)"),
    Case("{fil: a.pdf}", "2:16 unknown-key(fil, attachment) → file?"),
  ]

  @Test(arguments: attachments)
  func anAttachmentHasOnePlace(_ test: Case) throws {
    #expect(try problems(of: "id: d\nattachments: [\(test.text)]", as: .dossier) == test.problems)
  }

  private static func bounds(
    _ low: Rational?, _ high: Rational?, about: Bool = false, percent: Bool = false, decimals: Int? = 0
  ) -> Figure {
    // Two ends have no last digit that would stand for both.
    let isInterval = low != nil && high != nil && low != high
    return .number(
      Bounds(
        low: low, high: high, isApproximate: about, isPercentage: percent,
        decimals: isInterval ? nil : decimals))
  }

  @Test(arguments: [
    ("200", bounds(200, 200)), ("3,5", bounds(Rational(7, 2), Rational(7, 2), decimals: 1)),
    ("2/3", bounds(Rational(2, 3), Rational(2, 3), decimals: nil)),
    ("7 %", bounds(Rational(7, 100), Rational(7, 100), percent: true, decimals: 2)),
    ("'>=2500'", bounds(2500, nil)),
    ("≥ 2 500", bounds(2500, nil)), ("<=300", bounds(nil, 300)), ("~1500", bounds(1500, 1500, about: true)),
    ("480..524", bounds(480, 524)), ("5..5", bounds(5, 5, decimals: nil)),
    ("20.50", bounds(Rational(41, 2), Rational(41, 2), decimals: 2)),
    ("{at_least: 5, at_most: 5}", bounds(5, 5, decimals: nil)), ("2019-06-14", .date("2019-06-14")),
    ("consultation", .word("consultation")),
    ("{value: 130000, unit: EUR}", bounds(130_000, 130_000)), ("{value: '~15'}", bounds(15, 15, about: true)),
    ("{at_most: 3}", bounds(nil, 3)), ("{between: [480, 524]}", bounds(480, 524)),
    ("{at_least: 1, at_most: 2}", bounds(1, 2)), ("{about: 1500}", bounds(1500, 1500, about: true)),
    ("{about: 2.50}", bounds(Rational(5, 2), Rational(5, 2), about: true, decimals: 2)),
    ("{value: codecision}", .word("codecision")),
    (
      "{table: {11-17: 120, 18-25: '>=80'}}",
      .table([
        .init(name: "11-17", bounds: Bounds(120)), .init(name: "18-25", bounds: Bounds(low: 80, high: nil)),
      ])
    ),
  ])
  func readsFacts(text: String, figure: Figure) throws {
    let (dossier, diagnostics) = DossierReader.read(
      try document("palmares: dossier/1\nid: a\nfacts:\n  n: \(text)"))
    #expect(diagnostics.map(\.summary) == [])
    #expect(dossier?.facts.map(\.figure) == [figure])
  }

  @Test(arguments: [
    Case("n: 1,234", "1:4 ambiguous-number(1,234) → 1.234|1234"),
    Case("n: {value: '1,234'}", "1:12 ambiguous-number(1,234) → 1.234|1234"),
    Case("n: environ 1500", "1:4 bad-number(environ 1500, n) → \"~1500\""),
    Case("n: plus de 2 500", "1:4 bad-number(plus de 2 500, n) → \">=2 500\""),
    Case("n: 12 personnes", "1:4 unit-in-number(12 personnes, n, persons) → 12"),
    Case("n: '>=beaucoup'", "1:4 bad-number(beaucoup, n)"),
    Case("n: 524..480", "1:4 ends-swapped(524, 480) → 480..524"),
    Case("n:", "1:3 wrong-type(n, number, nothing)"),
    Case("n: [1, 2, 3]", "1:4 wrong-type(n, number, list)"),
    Case("n: [1,5]", "1:4 split-decimal(1,5) → 1.5"),
    Case("n: {unit: EUR}", "1:4 missing-key(value, fact) → value|at_least|at_most|between|about|table"),
    Case("n: {value: 1, about: 2}", "1:22 only-one-of(about, value)"),
    Case("n: {between: [1]}", "1:14 wrong-type(between, [1, 2], list)"),
    Case("n: {between: [2, 1]}", "1:15 ends-swapped(2, 1) → [1, 2]"),
    Case("n: {table: {a: x}}", "1:16 bad-number(x, a)"),
    Case("n: {at_least: 12, at_most: 9}", "1:15 ends-swapped(12, 9) → at_least: 9, at_most: 12"),
    Case("n: {table: {}}", "1:12 empty-list(table)"), Case("n: ~", "1:4 blank-text(n)"),
    Case("n: 2026-02-30", "1:4 bad-date(2026-02-30) → 2/2026 has 28"),
    Case("n: 14/06/2026", "1:4 bad-date(14/06/2026) → 2026-06-14"),
    Case("n: 14 juin 2026", "1:4 bad-date(14 juin 2026) → 2026-06-14"),
    Case("n: 2026-06", "1:4 bad-date(2026-06)"),
    Case("n: {valeur: 1}", "1:5 unknown-key(valeur, fact) → value?"),
    Case("N: 1", "1:1 bad-id(N) → n"),
  ])
  func reportsFacts(_ example: Case) throws {
    let node = try document("palmares: dossier/1\nid: a\nfacts:\n  \(example.text)")
    let diagnostics = DossierReader.read(node).diagnostics
    let found = diagnostics.map { $0.moved(lines: -3, columns: -2).summary }
    #expect(found == example.problems)
  }

  @Test(arguments: [
    Case("title: \"T\"", "1:1 missing-key(id, dossier)"),
    Case("id: a\nrésumé: \"…\"", "3:1 unknown-key(résumé, dossier) → summary?"),
    Case("id: a\nsteps: [{date: été 2019}]", "3:16 bad-date(été 2019)"),
    Case("id: a\nsteps: [{date: 14/06/2019}]", "3:16 bad-date(14/06/2019) → 2019-06-14"),
    Case("id: a\norganisation: Ville", "3:15 wrong-type(organisation, map, text)"),
    Case("id: a\nlinks: [{title: L}]", "3:9 missing-key(url, link)"),
    Case("id: a\ncontacts: [{name: N, publish: oui}]", "3:31 unknown-word(oui, publish) → true?"),
    Case("id: 01", "2:5 ambiguous-scalar(01, 1) → id: \"01\""),
    Case("id: a\norganisation: {department: 01}", "3:28 ambiguous-scalar(01, 1) → department: \"01\""),
    Case("id: a\norganisation: {department: 94}"),
    Case("id: a\ntitle: Un #défi", "3:10 hash-in-text(#défi) → title: \"Un #défi\""),
    Case("id: a\nhighlights:\n- Un #défi", "4:5 hash-in-text(#défi) → - \"Un #défi\""),
    Case("id: a\nsummary: \"\"", "3:10 blank-text(summary)"),
  ])
  func reports(_ example: Case) throws {
    let head = "palmares: dossier/1\n"
    let found = try problems(of: head + example.text, as: .dossier)
    #expect(found == example.problems)
  }
}

extension Diagnostic {
  /// The same at another place.
  func moved(lines: Int, columns: Int) -> Diagnostic {
    let moved = position.map {
      SourcePosition(file: $0.file, line: $0.line + lines, column: $0.column + columns)
    }
    return Diagnostic(code, arguments, at: moved, hint: hint)
  }
}
