import Palmares
import TestSupport
import Testing

/// Step 6: requirements, on `a` beside `b` of the same weight.
@Suite struct GateTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let cells: String
    var missing = MissingRule.unrated
    let require: [Int: [Requirement]]
    let stars: Int
    var reason: Gate.Reason?
    var testDescription: String { name }
  }

  static let cases = [
    // Composite 75: the ladder alone gives 3.
    Case(name: "above", cells: "a=6 b=9", require: [3: [.score("a", atLeast: 59)]], stars: 3),
    Case(name: "at its least", cells: "a=6 b=9", require: [3: [.score("a", atLeast: 60)]], stars: 3),
    Case(name: "below", cells: "a=6 b=9", require: [3: [.score("a", atLeast: 61)]], stars: 2),
    Case(name: "at its most", cells: "a=6 b=9", require: [3: [.score("b", atMost: 90)]], stars: 3),
    Case(name: "over its most", cells: "a=6 b=9", require: [3: [.score("b", atMost: 89)]], stars: 2),
    Case(
      name: "one of two", cells: "a=6 b=9",
      require: [3: [.score("a", atLeast: 60), .score("b", atMost: 89)]], stars: 2),
    Case(
      name: "the levels below must hold", cells: "a=6 b=9", require: [2: [.score("a", atLeast: 61)]],
      stars: 1),
    Case(
      name: "from the first", cells: "a=6 b=9", require: [1: [.score("a", atLeast: 61)]], stars: 0),
    Case(
      name: "above the level reached", cells: "a=6 b=9", require: [4: [.score("a", atLeast: 61)]], stars: 3),
    Case(
      name: "on what left", cells: "a=na b=9", require: [3: [.score("a", atLeast: 0)]], stars: 2,
      reason: .notApplicable),
    Case(
      name: "on what is excluded", cells: "b=9", missing: .exclude, require: [3: [.score("a", atLeast: 0)]],
      stars: 2, reason: .unrated),
    // Composite 45.
    Case(
      name: "on a zero", cells: "b=9", missing: .zero, require: [1: [.score("a", atLeast: 0)]], stars: 1),
  ]

  @Test(arguments: cases)
  func guards(_ test: Case) throws {
    let result = try SampleEdition(
      [.leaf("a"), .leaf("b")], answers: "x j1 \(test.cells)", rules: .rules(missing: test.missing),
      stars: .ladder(StarTests.mins, require: test.require)
    ).ranked()
    #expect(result["x"].stars == test.stars)
    #expect(result["x"].gates.compactMap(\.reason) == (test.reason.map { [$0] } ?? []))
  }

  struct Known: Sendable { let (condition, stars, reason): (String, Int, Gate.Reason?) }

  /// The dossier has a summary and no organisation.
  @Test(arguments: [
    Known(condition: "known(summary)", stars: 1, reason: nil),
    Known(condition: "not known(summary)", stars: 0, reason: nil),
    Known(condition: "organisation.kind == \"commune\"", stars: 0, reason: .unknown),
    Known(condition: "not organisation.kind == \"commune\"", stars: 0, reason: .unknown),
  ])
  func asksConditions(_ known: Known) throws {
    let result = try SampleEdition(
      dossiers: [.sample("x", summary: "…")], answers: "x j1 a=9",
      stars: .ladder([1: 40], require: [1: [try .holds(known.condition)]])
    ).ranked()
    #expect(result["x"].stars == known.stars)
    #expect(result["x"].gates.map(\.reason) == [known.reason])
  }

  @Test func listsGatesFromTheTopWithTheirValues() throws {
    let result = try SampleEdition(
      [.group("g", [.leaf("a"), .leaf("b")])], answers: "x j1 a=6 b=9",
      stars: .ladder(
        StarTests.mins,
        require: [1: [.score("a", atLeast: 61)], 3: [.score("g", atLeast: 70), .score("b", atMost: 80)]])
    ).ranked()
    let gates = result["x"].gates
    #expect(gates.map(\.stars) == [3, 3, 1])
    #expect(gates.map(\.holds) == [true, false, false])
    #expect(gates.map(\.value?.value) == [75, 90, 60])
    #expect(result["x"].levels.map(\.gatesHold) == [true, false, true, false])
    #expect(result["x"].levels.map(\.holds) == [false, false, false, false])
  }
}
