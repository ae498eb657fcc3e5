import Palmares
import Testing

@Suite struct JobProgressTests {
  @Test func aStageBeginsWithNothingDone() {
    let progress = JobProgress()
    #expect(progress.state.stage == nil)
    progress.begin(.reading("a.csv"), steps: 8)
    progress.advance(by: 6)
    #expect(progress.state.share == Rational(3, 4))
    progress.begin(.writing("b.json"))
    #expect(progress.state.stage == .writing("b.json"))
    #expect(progress.state.share == nil)
    progress.expect(2)
    progress.expect(3)
    progress.advance()
    #expect(progress.state.share == Rational(1, 5))
  }

  @Test func theShareIsNeverMoreThanAll() {
    let progress = JobProgress()
    progress.begin(.scoring, steps: 2)
    progress.advance(by: 5)
    #expect(progress.state.share == 1)
  }

  @Test func theLanguageAskedForStays() {
    let progress = JobProgress()
    progress.speak("en")
    progress.speak("fr")
    #expect(progress.state.language == "en")
  }
}
