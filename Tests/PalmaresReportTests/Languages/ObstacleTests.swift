import Testing

@testable import PalmaresReport

struct ObstacleTests {
  @Test func everyObstacleHasItsOwnWords() {
    for language in Languages.all {
      let words = Obstacle.worded.map { language.words($0) }
      #expect(Set(words).count == Obstacle.worded.count, "\(language.tag)")
      #expect(language.words(.other("strange")) == "strange")
    }
    for obstacle in Obstacle.worded { #expect(French().words(obstacle) != English().words(obstacle)) }
  }

  @Test func itIsToldWithThePath() {
    #expect(English().cannotWrite("a/b", .diskFull) == "palmares: can't write a/b: disk full")
    #expect(
      French().cannotWrite("-", .closedPipe)
        == "palmares\u{A0}: impossible d'écrire sur la sortie standard\u{A0}: plus personne ne lit")
  }
}
