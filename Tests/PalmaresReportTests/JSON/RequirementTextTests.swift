import Palmares
import PalmaresReport
import Testing

@Suite struct RequirementTextTests {
  @Test(arguments: [
    (Requirement.Kind.criterion("publics", min: 60, max: nil), "criterion publics >= 60"),
    (.criterion("publics", min: nil, max: Rational(161, 2)), "criterion publics <= 80.5"),
    (.criterion("publics", min: 60, max: 80), "criterion publics >= 60 and <= 80"),
  ])
  func textOfARequirement(kind: Requirement.Kind, text: String) {
    #expect(Requirement(kind).text(in: "fr") == text)
  }

  @Test func textOfACondition() throws {
    let condition = try Condition.parse("known(focus)")
    #expect(Requirement(.condition(condition, label: nil)).text(in: "fr") == "condition known(focus)")
    #expect(Requirement(.condition(condition, label: "Un focus")).text(in: "fr") == "Un focus")
  }
}
