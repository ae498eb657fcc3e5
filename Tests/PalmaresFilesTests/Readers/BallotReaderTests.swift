import Palmares
import PalmaresFiles
import Testing

@Suite struct BallotReaderTests {
  private static let ballot = """
    palmares: ballot/1
    juror: j1
    marks:
      cachan:
        inclusion: 4
        method: {mark: 3, comment: "Bien", confidence: 2}
        impact: abstain
        budget: NA
        reach:
        depth: recused
        width: 3,5
      marlioz: recused
      brest:
    """

  @Test(arguments: ["", " {}", " ~", " null", " # rien encore"])
  func aBallotWithoutMarksIsBlank(_ marks: String) throws {
    let (ballots, diagnostics) = BallotReader.read(try document("juror: j1\nmarks:" + marks))
    #expect(ballots.isEmpty && diagnostics.isEmpty)
  }

  @Test(arguments: ["recused", "4", "\"abc\""])
  func aTextInPlaceOfTheMarksIsRefused(_ marks: String) throws {
    let (ballots, diagnostics) = BallotReader.read(try document("juror: j1\nmarks: " + marks))
    #expect(ballots.isEmpty && diagnostics.map(\.code) == [.wrongType])
  }

  @Test func readsAYAMLBallot() throws {
    let (ballots, diagnostics) = BallotReader.read(try document(Self.ballot))
    #expect(diagnostics.map(\.summary) == [])
    #expect(
      ballots.map { $0.criterion?.value } == [
        "inclusion", "method", "impact", "budget", "reach", "depth", "width", nil,
      ])
    #expect(
      ballots.map(\.answer)
        == [.mark(4), .mark(3), .abstain, .notApplicable, .blank, .recused, .mark(Rational(7, 2)), .recused])
    #expect(ballots.allSatisfy { $0.juror.value == "j1" } && ballots.last?.dossier.value == "marlioz")
    #expect(ballots[1].comment == "Bien" && ballots[1].confidence == 2)
    #expect(ballots[0].position == SourcePosition(file: "f.yaml", line: 5, column: 16))
    #expect(ballots[0].dossier.position == SourcePosition(file: "f.yaml", line: 4, column: 3))
  }

  @Test(arguments: [
    Case("juror: j1", "1:1 missing-key(marks, ballot)"),
    Case("juré: j1\nmarks: {}", "1:1 unknown-key(juré, ballot) → juror?"),
    Case("juror: j1\nmarks: {d: {c: bien}}", "2:16 not-a-mark(bien)"),
    Case("juror: j1\nmarks: {d: {c: récusé}}", "2:16 not-a-mark(récusé) → recused?"),
    Case("juror: j1\nmarks: {d: {c: n/a}}", "2:16 not-a-mark(n/a) → na?"),
    Case("juror: j1\nmarks: {d: {c: [3,5]}}", "2:16 split-decimal(3,5) → 3.5"),
    Case("juror: j1\nmarks: {d: na}", "2:12 wrong-type(d, map, text)"),
    Case("juror: j1\nmarks: {d: {c: {comment: x}}}", "2:16 missing-key(mark, mark)"),
    Case("juror: j1\nmarks: {d: {c: {note: 3}}}", "2:17 unknown-key(note, mark) → mark?"),
    Case("juror: j1\nmarks: {d: {c: {mark: 3, confidence: haute}}}", "2:38 bad-number(haute, confidence)"),
    Case("juror: j1\nmarks: [d]", "2:8 wrong-type(marks, map, list)"),
  ])
  func reports(_ example: Case) throws {
    let found = try problems(of: example.text, as: .ballot)
    #expect(found == example.problems)
  }

  // MARK: - CSV

  @Test func readsALongTable() throws {
    let csv = """
      title;juror;criterion;dossier;mark;comment;confidence;allowed
      T;j1;inclusion;cachan;3,5;"Bien; vu";2;0-4
      T;j1;impact;cachan;;;;
      T;j1;;brest;r;;;
      T;j2;impact;cachan;na;;;
      T;j2;inclusion;cachan;A;;;
      T;j2;reach;cachan;0;;;
      """
    let (ballots, diagnostics) = BallotTableReader.read(
      try table(csv), criteria: ["inclusion", "impact", "reach"])
    #expect(diagnostics.map(\.summary) == [])
    #expect(
      ballots.map(\.answer) == [.mark(Rational(7, 2)), .blank, .recused, .notApplicable, .abstain, .mark(0)])
    #expect(
      ballots.map { $0.criterion?.value } == ["inclusion", "impact", nil, "impact", "inclusion", "reach"])
    #expect(ballots[0].comment == "Bien; vu" && ballots[0].confidence == 2 && ballots[1].comment == nil)
    #expect(ballots[0].position == SourcePosition(file: "f.csv", line: 2, column: 23))
  }

  @Test func keepsFractionsAsWritten() throws {
    let fraction = Ballot.Fraction(numerator: Rational(7, 2), denominator: 4)
    let yaml = "juror: j1\nmarks: {d: {a: 3.5 / 4, b: 2, c: {mark: 3.5/4}}}"
    #expect(BallotReader.read(try document(yaml)).ballots.map(\.fraction) == [fraction, nil, fraction])
    for csv in ["juror,dossier,criterion,mark\nj,d,a,3.5/4\nj,d,b,2", "juror,dossier,a,b\nj,d,3.5/4,2"] {
      let ballots = BallotTableReader.read(try table(csv), criteria: ["a", "b"]).ballots
      #expect(ballots.map(\.fraction) == [fraction, nil])
      #expect(ballots.map(\.answer) == [.mark(Rational(7, 8)), .mark(2)])
    }
  }

  @Test func readsAWideTable() throws {
    let csv = "dossier,juror,inclusion,question,impact\ncachan,j1,4,Q,\nbrest,j1,R,Q,NA\n,,,,\n"
    let (ballots, diagnostics) = BallotTableReader.read(try table(csv), criteria: ["inclusion", "impact"])
    #expect(diagnostics.map(\.summary) == [])
    #expect(ballots.map(\.answer) == [.mark(4), .blank, .recused, .notApplicable])
    #expect(ballots.map { $0.criterion?.value } == ["inclusion", "impact", "inclusion", "impact"])
  }

  @Test(arguments: [
    Case("juror,dossier,criterion,mark\nj1,d,a,bien", "2:8 not-a-mark(bien)"),
    Case("juror,dossier,criterion,mark\nj1,d,a,abstain", "2:8 not-a-mark(abstain) → A?"),
    Case("juror,dossier,criterion,mark\n,d,a,1", "2:1 row-without-id(juror)"),
    Case("juror,dossier,criterion,mark\nj1,d,,1", "2:6 row-without-id(criterion)"),
    Case("juror,dossier,criterion,mark\nj1,d,,", "2:6 row-without-id(criterion)"),
    Case(
      "juror,dossier,criterion,mark,poids\nj1,d,a,1,2",
      "1:30 csv-unknown-column(poids) → juror|dossier|criterion|mark|comment|confidence"),
    Case(
      "juror,dossier,criterion,mark,commentaire\nj1,d,a,1,x",
      "1:30 csv-unknown-column(commentaire) → comment?"),
    Case("juror,dossier,mark\nj1,d,1", "1:1 csv-missing-column(criterion)"),
    Case("juror,dossier,criterion,mark,confidence\nj1,d,a,1,x", "2:10 bad-number(x, confidence)"),
    Case("juror,dossier,inclusoin\nj1,d,1", "1:15 csv-unknown-column(inclusoin) → inclusion?"),
    Case(
      "juror,dossier,inclusion,comment\nj1,d,1,x",
      "1:25 csv-unknown-column(comment) → juror|dossier|inclusion|a"),
    Case("juror,inclusion\nj1,1", "1:1 csv-missing-column(dossier)"),
  ])
  func reportsTables(_ example: Case) throws {
    let found = BallotTableReader.read(try table(example.text), criteria: ["inclusion", "a"]).diagnostics
    #expect(found.map(\.summary) == example.problems)
  }

  @Test func takesAnyIDWithoutARubric() throws {
    let found = BallotTableReader.read(try table("juror,dossier,b,Nom du juré\nj1,d,1,x"), criteria: nil)
    #expect(found.ballots.map(\.answer) == [.mark(1)])
    #expect(found.diagnostics.map(\.code) == [.csvUnknownColumn])
  }
}
