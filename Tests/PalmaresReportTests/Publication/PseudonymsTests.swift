import Testing

@testable import Palmares
@testable import PalmaresReport

@Suite struct PseudonymsTests {
  /// The numbers follow the answers, whatever the jurors are called.
  @Test(arguments: [["a", "b", "c"], ["c", "b", "a"], ["zoe", "yan", "xavier"]])
  func namesSayNothing(ids: [String]) {
    let pseudonyms = Pseudonyms(SampleRanking(jurorIDs: ids).ranking)
    #expect((0..<3).map { pseudonyms[$0] } == ["J3", "J1", "J2"])
    #expect(pseudonyms.order == [1, 2, 0])
  }
}
