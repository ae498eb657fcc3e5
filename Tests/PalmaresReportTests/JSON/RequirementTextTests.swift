import Palmares
import PalmaresReport
import Testing

@Suite struct RequirementTextTests {
  @Test(arguments: [
    (Requirement.Kind.criterion("publics", min: 60, max: nil), "criterion publics >= 60"),
    (.criterion("publics", min: nil, max: Rational(161, 2)), "criterion publics <= 80.5"),
    (.criterion("publics", min: 60, max: 80), "criterion publics >= 60 and <= 80"),
    (
      .condition(Condition(text: "known(focus)", root: .known(.part("focus"))), label: nil),
      "condition known(focus)"
    ),
    (
      .condition(Condition(text: "known(focus)", root: .known(.part("focus"))), label: "Un focus"), "Un focus"
    ),
  ])
  func textOfARequirement(kind: Requirement.Kind, text: String) {
    #expect(Requirement(kind).text(in: "fr") == text)
  }
}
