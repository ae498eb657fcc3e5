import Palmares
import PalmaresFiles
import Testing

@Suite struct JuryReaderTests {
  @Test func readsAJury() throws {
    let yaml = """
      palmares: jury/1
      colleges: {experts: 60, citizens: 40}
      jurors:
        - {id: j1, name: "A", title: "B", role: chair, weight: 1/2, college: experts, recused: [marlioz]}
        - {id: j2, recused: [{dossier: cachan, reason: "Élue"}]}
        - {id: j3, dossiers: [cachan], categories: [communes]}
      """
    let (read, diagnostics) = JuryReader.read(try document(yaml))
    #expect(diagnostics.map(\.summary) == [])
    let jury = try #require(read)
    #expect(
      jury.colleges.map(\.id) == ["experts", "citizens"] && jury.colleges.map(\.weight.value) == [60, 40])
    #expect(jury.jurors.map(\.role) == [.chair, .member, .member])
    #expect(jury.jurors.map(\.weight.value) == [Rational(1, 2), 1, 1])
    #expect(
      jury.jurors[0].recused.map(\.dossier.value) == ["marlioz"] && jury.jurors[1].recused[0].reason == "Élue"
    )
    #expect(jury.jurors[0].dossiers == nil && jury.jurors[2].dossiers?.map(\.value) == ["cachan"])
    #expect(jury.jurors[2].categories?.map(\.value) == ["communes"])
    #expect(jury.jurors[2].position == SourcePosition(file: "f.yaml", line: 6, column: 10))
  }

  @Test(arguments: [
    Case("jurés: []", "1:1 unknown-key(jurés, jury) → jurors?"),
    Case("jurors: [{name: A}]", "1:10 missing-key(id, juror)"),
    Case("jurors: [{id: j1, role: présidente}]", "1:25 unknown-word(présidente, role) → chair?"),
    Case("jurors: [{id: j1, recused: cachan}]", "1:28 wrong-type(recused, list, text) → recused: [cachan]"),
    Case("jurors: [{id: j1, récusés: [cachan]}]", "1:19 unknown-key(récusés, juror) → recused?"),
    Case("jurors: [{id: j1, weight: 0}]", "1:27 number-out-of-range(0, weight, > 0)"),
    Case("colleges: {a: 0}\njurors: [{id: j}]", "1:15 number-out-of-range(0, a, > 0)"),
    Case("colleges: {Élus: 1}\njurors: [{id: j}]", "1:12 bad-id(Élus) → elus"),
    Case("colleges: [a]\njurors: [{id: j}]", "1:11 wrong-type(colleges, map, list)"),
    Case("jurors: []", "1:9 empty-list(jurors)"),
    Case("jurors: [j1]", "1:10 wrong-type(jurors, list of maps, text) → - {id: j1}"),
    Case("jurors: [{id: j1, recused: [{reason: x}]}]", "1:29 missing-key(dossier, recusal)"),
  ])
  func reports(_ example: Case) throws {
    let found = try problems(of: example.text, as: .jury)
    #expect(found == example.problems)
  }
}
