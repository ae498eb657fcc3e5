import Palmares
import PalmaresFiles
import Testing

@Suite struct DossierTableReaderTests {
  @Test func readsRows() throws {
    let csv = """
      id;title;organisation.name;organisation.department;facts.participants;facts.budget;facts.budget.unit;objectives
      a;;Ville;01;">=2500";130 000;EUR;Un
      b;Titre;;;1,5;;;
      """
    let (dossiers, diagnostics) = DossierTableReader.read(try table(csv))
    #expect(diagnostics.map(\.summary) == [])
    #expect(dossiers.map(\.id) == ["a", "b"])
    #expect(dossiers[0].title == nil && dossiers[0].organisation?.department == "01")
    #expect(
      dossiers[0].facts.map(\.figure) == [.number(Bounds(low: 2500, high: nil)), .number(Bounds(130_000))])
    #expect(dossiers[0].facts.map(\.unit) == [nil, "EUR"] && dossiers[0].objectives == ["Un"])
    #expect(dossiers[1].organisation == nil && dossiers[1].declared.isEmpty)
    #expect(
      dossiers[1].facts.map(\.figure) == [
        .number(Bounds(low: Rational(3, 2), high: Rational(3, 2), decimals: 1))
      ])
    #expect(dossiers[1].position == SourcePosition(file: "f.csv", line: 3, column: 1))
  }

  @Test(arguments: [
    Case("id,titre\na,T", "1:4 csv-unknown-column(titre) → title?"),
    Case("id,nom\na,T", "1:4 csv-unknown-column(nom) → organisation.name?"),
    Case("id,organisation.nom\na,T", "1:4 csv-unknown-column(organisation.nom) → organisation.name?"),
    Case("id,fact.participants\na,1", "1:4 csv-unknown-column(fact.participants) → facts.participants?"),
    Case("id,organisation\na,V", "1:4 csv-unknown-column(organisation) → organisation.name?"),
    Case("id,steps\na,1", "1:4 csv-unknown-column(steps)"),
    Case("id,facts.\na,1", "1:4 csv-unknown-column(facts.)"),
    Case("ID,title\na,T", "1:1 csv-unknown-column(ID) → id?"),
    Case("id,title\n,T", "2:1 row-without-id(id)"),
    Case("id,title\nVille de X,T", "2:1 bad-id(Ville de X) → ville-de-x"),
    Case("id,facts.n\na,beaucoup d'eau 3", "2:3 bad-number(beaucoup d'eau 3, n)"),
    Case("id,title,title.en\na,T,U", "2:3 unknown-key(value, title) → fr|en"),
  ])
  func reports(_ example: Case) throws {
    let found = DossierTableReader.read(try table(example.text)).diagnostics
    #expect(found.map(\.summary) == example.problems)
  }
}
