import Palmares
import TestSupport
import Testing

/// What the star above the computed one lacks.
@Suite struct NextStarTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let cells: String
    var require: [Int: [Requirement]] = [:]
    let stars: Int?
    let needs: [String]
    var testDescription: String { name }
  }

  /// Composites are the mean of a and b.
  static let cases = [
    Case(name: "points", cells: "a=6 b=7", stars: 3, needs: ["composite 70 has 65"]),
    Case(name: "nothing at the top", cells: "a=9 b=9", stars: nil, needs: []),
    Case(name: "the first", cells: "a=1 b=2", stars: 1, needs: ["composite 40 has 15"]),
    Case(
      name: "a gate", cells: "a=5 b=10", require: [3: [.score("a", atLeast: 60)]], stars: 3,
      needs: ["gate has 50 gap 10"]),
    Case(
      name: "a gate from above", cells: "a=5 b=10", require: [3: [.score("b", atMost: 75)]], stars: 3,
      needs: ["gate has 100 gap 25"]),
    Case(
      name: "points and gates", cells: "a=5 b=7",
      require: [3: [.score("a", atLeast: 60), .score("b", atLeast: 70)], 4: [.score("b", atLeast: 99)]],
      stars: 3, needs: ["composite 70 has 60", "gate has 50 gap 10"]),
    Case(
      name: "a gate without a value", cells: "a=na b=9", require: [2: [.score("a", atLeast: 60)]], stars: 2,
      needs: ["gate has nil gap nil"]),
  ]

  static func words(_ need: NextStar.Need) -> String {
    switch need {
    case .composite(let needs, let has): "composite \(needs) has \(has.value)"
    case .requirement(_, let has, let gap):
      "gate has \(has?.value.description ?? "nil") gap \(gap?.description ?? "nil")"
    case .quota(let places): "places \(places)"
    }
  }

  @Test(arguments: cases)
  func needs(_ test: Case) throws {
    let result = try SampleEdition(
      [.leaf("a"), .leaf("b")], answers: "x j1 \(test.cells)",
      stars: .ladder(StarTests.mins, require: test.require)
    ).ranked()
    #expect(result["x"].nextStar?.stars == test.stars)
    #expect((result["x"].nextStar?.needs ?? []).map(Self.words) == test.needs)
  }

  @Test func needsAPlaceWhereOnlyThatLacks() throws {
    let result = try SampleEdition(
      answers: "x j1 a=9\ny j1 a=8\nz j1 a=5", stars: .ladder([1: 40, 2: 70], quota: [2: 1])
    ).ranked()
    #expect(result["x"].nextStar == nil)
    #expect(result["y"].nextStar?.needs.map(Self.words) == ["places 1"])
    #expect(result["z"].nextStar?.needs.map(Self.words) == ["composite 70 has 50"])
  }

  /// The jury's star changes nothing of what the marks lack.
  @Test func countsFromTheComputedStar() throws {
    let result = try SampleEdition(
      answers: "x j1 a=6\ny j1 a=abstain", stars: .ladder(StarTests.mins),
      decisions: [.stars(4, dossier: "x"), .stars(4, dossier: "y")]
    ).ranked()
    #expect(result["x"].nextStar?.stars == 3)
    #expect(result["y"].nextStar == nil)
  }
}
