import TestSupport
import Testing

@testable import Palmares

@Suite struct ScaleGradeTests {
  private static let words = Scale(
    name: "quatre", min: 0, max: 4, step: 1,
    levels: [
      .init(mark: 1, title: "Started"), .init(mark: 3, title: "Solid"), .init(mark: 4, title: "Exemplary"),
    ])

  /// 75 of 100 is mark 3, 50 is 2, between the words of 1 and 3; 10 lies below all words.
  @Test func aGradeHasTheWordOfItsMark() throws {
    let edition = try Edition(
      SampleEdition(
        [.leaf("a", scale: Self.words), .leaf("b", scale: Self.words)], answers: "x j1 a=3 b=3"
      ).draft)
    let exact = try #require(edition.grade(75))
    #expect(exact.mark == 3 && exact.label == "Solid" && exact.labelAbove == nil)
    let between = try #require(edition.grade(50))
    #expect(between.mark == 2 && between.label == "Started" && between.labelAbove == "Solid")
    let below = try #require(edition.grade(10))
    #expect(below.mark == Rational(2, 5) && below.label == nil && below.labelAbove == nil)
    #expect(edition.grade(100)?.label == "Exemplary" && edition.grade(100)?.labelAbove == nil)
  }

  @Test func severalScalesHaveNoCommonMark() throws {
    let edition = try Edition(
      SampleEdition(
        [.leaf("a", scale: Self.words), .leaf("b")], answers: "x j1 a=3 b=3"
      ).draft)
    #expect(edition.grade(75) == nil)
  }
}
