import Palmares
import Testing

@Suite struct ScaleTests {
  static let halves = Scale(
    name: "halves", min: 1, max: 5, step: Rational(1, 2),
    levels: [.init(mark: 5, title: "Exemplaire"), .init(mark: 1, title: "Absent")])
  static let free = Scale(name: "free", min: -1, max: 1)

  @Test(arguments: [
    (Rational(1), true, true), (Rational(5), true, true), (Rational(3, 2), true, true),
    (Rational(5, 3), true, false), (Rational(1, 2), false, true), (Rational(11, 2), false, true),
    (Rational(26, 5), false, false),
  ])
  func knowsItsMarks(mark: Rational, isWithin: Bool, isOnStep: Bool) {
    #expect(Self.halves.contains(mark) == isWithin)
    #expect(Self.halves.isOnStep(mark) == isOnStep)
  }

  @Test func takesAnyMarkWithoutAStep() {
    #expect(Self.free.isOnStep(Rational(1, 7)))
    #expect(!Self.free.contains(Rational(8, 7)))
  }

  @Test(
    arguments: zip(
      [Rational(-1), Rational(0), Rational(1, 2), Rational(1)],
      [Rational(0), Rational(1, 2), Rational(3, 4), Rational(1)]))
  func turnsMarksIntoSharesAndBack(mark: Rational, share: Rational) {
    #expect(Self.free.normalise(mark) == share)
    #expect(Self.free.mark(atShare: share) == mark)
  }

  @Test func namesTheMarksThatHaveAWord() {
    #expect(Self.halves.levels.map(\.mark) == [1, 5])
    #expect(Self.halves.title(of: 5) == "Exemplaire")
    #expect(Self.halves.title(of: 3) == nil)
  }
}
