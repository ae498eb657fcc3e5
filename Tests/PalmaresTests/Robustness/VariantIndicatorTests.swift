import Palmares
import TestSupport
import Testing

/// Without a juror, what indicators decide of a dossier stays decided.
@Suite struct VariantIndicatorTests {
  /// How an indicator weighs in.
  enum Part: CaseIterable, Sendable { case none, eligibility, gate, conditionGate, measure }

  /// Jurors j1 and j2 disagree on x; the fact `f` of y is 5, that of the others 50.
  private func sample(_ part: Part) throws -> SampleEdition {
    let scale = MeasureScale.curve([[0, 0], [50, 1]])
    var sample = SampleEdition(
      part == .measure ? [.leaf("a"), .measure("m", from: "f", scale)] : [.leaf("a")],
      dossiers: ["x", "y", "z"].map { Dossier.sample($0).with("f", Bounds($0 == "y" ? 5 : 50)) },
      answers: """
        x j1 a=2
        x j2 a=8
        y j1 a=9
        y j2 a=9
        z j1 a=6
        z j2 a=6
        """,
      stars: .ladder(
        [1: 60],
        require: [
          1: part == .gate
            ? [Requirement(.indicator("f", min: .init(10), max: nil))]
            : part == .conditionGate ? [try .holds("f >= 10")] : []
        ]),
      eligibility: part == .eligibility
        ? [Eligibility(id: "large", require: try .parse("f >= 10"), otherwise: "Trop petit")] : [])
    sample.facts = [DeclaredFact(id: "f", kind: .number)]
    sample.indicators = [try .sample("f", "facts.f")]
    return sample
  }

  /// With both jurors x has 50 by marks, without j1 80; where `m` counts half, (50 + 100)/2 and (80 + 100)/2, and y
  /// has (90 + 10)/2 either way.
  static let changes: [Part: [String]] = [
    .none: ["x 3→2 0★→1★ 80", "z 2→3 1★→1★ 60"],
    .eligibility: ["x 2→1 0★→1★ 80", "z 1→2 1★→1★ 60"],
    .gate: ["x 3→1 0★→1★ 80", "y 2→3 0★→0★ 90", "z 1→2 1★→1★ 60"],
    .conditionGate: ["x 3→1 0★→1★ 80", "y 2→3 0★→0★ 90", "z 1→2 1★→1★ 60"],
    .measure: ["x 2→1 1★→1★ 90", "z 1→2 1★→1★ 80"],
  ]

  @Test(arguments: Part.allCases) func withoutAJuror(part: Part) throws {
    let ranking = try sample(part).ranked().ranking
    let influence = try #require(ranking.study()?.jurors[0])
    let told = influence.changes.map { change in
      "\(ranking.edition.dossiers[change.dossier].id) \(change.rank)→\(change.rankWithout ?? 0) "
        + "\(change.stars ?? 0)★→\(change.starsWithout ?? 0)★ \(change.scoreWithout?.value.description ?? "-")"
    }
    #expect(told.sorted() == Self.changes[part])
  }
}
