import Palmares
import Testing

@testable import PalmaresReport

/// Unequal scores look unequal, equal ones equal, and none reaches a threshold that it doesn't.
struct ScoreColumnTests {
  @Test(arguments: [
    (["50", "60"], ["50,0", "60,0"]), (["84.76", "84.84"], ["84,76", "84,84"]),
    (["57.5", "57.5"], ["57,5", "57,5"]), (["200/3", "66.67"], ["66,667", "66,670"]),
    (["84.96", "50"], ["84,96", "50,0"]), (["84.96", "85"], ["84,96", "85,00"]),
  ])
  func theyAreWritten(scores: [String], texts: [String]) throws {
    let values = try scores.map { Score(try Self.number($0)) }
    let column = ScoreColumn(values, of: SampleEdition.rubric, French())
    #expect(values.map { column.text($0) } == texts)
    #expect(column.text(nil) == "–")
  }

  /// With the stars that go with them, scores of the same stars may look the same.
  @Test(arguments: [
    ([2, 2], ["84,8", "84,8", "50,0"]), ([2, 1], ["84,78", "84,81", "50,0"]),
    ([nil, 0], ["84,78", "84,81", "50,0"]),
  ])
  func starsAreKeptApart(stars: [Int?], texts: [String]) throws {
    let values = try ["84.78", "84.81", "50"].map { Score(try Self.number($0)) }
    let column = ScoreColumn(values, stars: stars + [0], of: SampleEdition.rubric, French())
    #expect(values.map { column.text($0) } == texts)
    #expect(column.hasMore == (texts[0] != "84,8"))
  }

  private static func number(_ text: String) throws -> Rational {
    let parts = text.split(separator: "/").map(String.init)
    let numbers = try parts.map { part -> Rational in
      let halves = part.split(separator: ".")
      let decimals = halves.count > 1 ? halves[1] : ""
      let whole = try #require(Int(halves[0] + decimals))
      return Rational(whole, (0..<decimals.count).reduce(1) { product, _ in product * 10 })
    }
    return numbers.count > 1 ? numbers[0] / numbers[1] : numbers[0]
  }
}
