import Palmares
import Testing

@Suite struct UnitTests {
  @Test(arguments: [
    ("persons", "persons"), ("EUR", "EUR"), (" EUR / persons ", "EUR/persons"), ("€", "EUR"),
    ("euros", "EUR"), ("ratio", "ratio"), ("%", "ratio"), ("1", "ratio"), ("1/persons", "1/persons"),
    ("persons/persons", "ratio"), ("persons*days", "days*persons"), ("persons·days", "days*persons"),
    ("persons^2", "persons^2"), ("EUR/persons^2", "EUR/persons^2"),
    ("EUR/(persons*days)", "EUR/(days*persons)"),
    ("EUR/persons/days", "EUR/(days*persons)"), ("EUR/persons*persons", "EUR"), ("m²", "m²"),
    ("co-design", "co-design"), ("(EUR/persons)^2", "EUR^2/persons^2"),
  ])
  func readsAndWrites(text: String, written: String) throws {
    let unit = try #require(Unit(text))
    #expect(unit.description == written)
    #expect(Unit(written) == unit)
  }

  @Test(arguments: [
    "", " ", "/", "persons/", "/persons", "EUR per person", "EUR//persons", "persons^", "persons^0",
    "persons^-1",
    "persons^1001", "persons^99999999999999999999", "(persons", "persons)", "((persons))", "a*", "a.b",
    String(repeating: "a", count: 201),
  ])
  func refuses(text: String) { #expect(Unit(text) == nil) }

  @Test func multipliesAndDivides() throws {
    let (persons, euros) = (try #require(Unit("persons")), try #require(Unit("EUR")))
    #expect(persons / persons == .ratio)
    #expect((euros / persons).description == "EUR/persons")
    #expect(euros / persons * persons == euros)
    #expect(persons * euros == euros * persons)
    #expect(persons != Unit("participations"))
    #expect((persons * persons).description == "persons^2")
  }

  @Test(arguments: [
    ("persons", true), ("EUR", true), ("EUR/persons", true), ("meetings", true), ("ratio", false),
    ("days", false), ("EUR/days", false),
  ])
  func countsCanNotBeNegative(text: String, isCount: Bool) throws {
    #expect(try #require(Unit(text)).isCount == isCount)
  }
}
