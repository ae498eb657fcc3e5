import Palmares
import PalmaresFiles
import Testing

@Suite struct RubricReaderTests {
  private static let head = "palmares: rubric/1\nid: r\ntitle: T\n"
  private static let scales = "scales: {s: {min: 0, max: 4, step: 1, levels: {0: Non, 4: Oui}}}\n"
  private static let criteria = "scale: s\ncriteria:\n- {id: a}\n- {id: b}\n"

  @Test func readsAWholeRubric() throws {
    let yaml = """
      palmares: rubric/1
      id: grid
      version: "2020.1"
      title: "Grille"
      notice: {fr: "Avis", en: "Notice"}
      references:
        - {title: "Charte", url: "https://example.org"}
      scales:
        quatre: {min: 0, max: 4, step: 1, levels: {4: Exemplaire, 0: Absent}}
        libre: {min: 0, max: 1}
      scale: quatre
      facts:
        meetings: {unit: meetings, title: "Réunions"}
      criteria:
        - id: publics
          title: "Publics"
          weight: 30 %
          combine: geometric
          criteria:
            - id: inclusion
              weight: 2,5
              question: "Quoi ?"
              anchors: {4: "Tout", 0: "Rien"}
              evidence: [bilan]
              allow_na: true
              college: experts
              missing: zero
            - {id: reach, scale: libre}
      eligibility:
        - {id: described, require: known(summary), otherwise: "Rien."}
      jury:
        pool: juror_first
        average: {trimmed: 2}
        missing: exclude
        min_coverage: 2/3
        quorum: {experts: 2, citizens: 3}
        severity: none
        comment_required_at: [0, 4]
        confidence: weight
      stars:
        max: 2
        symbol: étoile
        levels:
          - {stars: 1}
          - {stars: 2, min: 85, label: "Deux", require: [{criterion: publics, min: 60}, {condition: known(summary)}]}
        quota: {2: 6, 1: 10}
        quota_ties: demote
      ties: [inclusion, median, top_marks, chair, {lot: "seed"}]
      categories:
        - {id: communes, title: "Communes", when: organisation.kind == "commune"}
      prizes:
        - {id: inclusion, title: "Prix", by: inclusion, among: communes}
      robustness: {draws: 500, seed: x, weights: 0.1}
      publish: {entries: all, order: ranked, scores: hide, jurors: named, comments: public, ballots: pseudonym, min_cell: 3}
      """
    let (read, diagnostics) = RubricReader.read(try document(yaml))
    #expect(diagnostics.map(\.summary) == [])
    let rubric = try #require(read)
    #expect(rubric.notice?.text(in: "en") == "Notice")
    #expect(rubric.robustness == RobustnessRules(draws: 500, seed: "x", weights: Rational(1, 10)))
    #expect(rubric.references == [Reference(title: "Charte", url: "https://example.org")])
    #expect(
      rubric.facts == [
        DeclaredFact(
          id: "meetings", unit: "meetings", title: "Réunions",
          position: SourcePosition(file: "f.yaml", line: 13, column: 3),
          unitPosition: SourcePosition(file: "f.yaml", line: 13, column: 20))
      ])
    #expect(rubric.scales.map(\.name) == ["quatre", "libre"])
    guard case .group(let group) = rubric.criteria[0].content,
      case .leaf(let leaf) = group.criteria[0].content,
      case .leaf(let free) = group.criteria[1].content
    else { return #expect(Bool(false), "a group with two leaves") }
    #expect(rubric.criteria[0].weight.value == Rational(3, 10))
    #expect(rubric.criteria[0].weight.position == SourcePosition(file: "f.yaml", line: 17, column: 13))
    #expect(rubric.criteria[0].position == SourcePosition(file: "f.yaml", line: 15, column: 9))
    #expect(group.combine.value == .geometric)
    #expect(group.criteria[0].weight.value == Rational(5, 2))
    #expect(group.criteria[1].title == "reach")
    #expect(leaf.scale.name == "quatre" && leaf.scale.levels.map(\.mark) == [0, 4])
    #expect(leaf.anchors.map(\.mark) == [0, 4] && leaf.evidence == ["bilan"])
    #expect(leaf.allowsNotApplicable && leaf.college?.value == "experts" && leaf.missing?.value == .zero)
    #expect(free.scale.step == nil && !free.allowsNotApplicable && free.missing == nil)
    #expect(rubric.eligibility.map(\.require.text) == ["known(summary)"])
    #expect(rubric.jury.pool.value == .jurorFirst && rubric.jury.average.value == .trimmed(2))
    #expect(rubric.jury.missing.value == .exclude && rubric.jury.minCoverage?.value == Rational(2, 3))
    #expect(
      rubric.jury.quorum.value
        == .colleges([.init(college: "experts", jurors: 2), .init(college: "citizens", jurors: 3)]))
    #expect(rubric.jury.commentRequiredAt == [0, 4] && rubric.jury.confidence.value == .weight)
    let stars = try #require(rubric.stars)
    #expect(
      stars.levels.map(\.stars) == [2, 1] && stars.levels[0].min?.value == 85 && stars.levels[1].min == nil)
    #expect(stars.levels[0].require.count == 2 && stars.quotaTies.value == .demote)
    #expect(stars.quota.mapValues(\.value) == [2: 6, 1: 10])
    #expect(
      rubric.ties.map(\.value)
        == [.criterion("inclusion"), .median, .topMarks, .chair, .lot(seed: "seed")])
    #expect(rubric.categories.map(\.when?.text) == ["organisation.kind == \"commune\""])
    #expect(rubric.prizes.map(\.by?.value) == ["inclusion"])
    #expect(
      rubric.publish
        == Publish(
          entries: .all, order: .ranked, scores: .hide, jurors: .named, comments: .public,
          ballots: .pseudonym,
          minCell: 3))
  }

  @Test func leftOutMeansTheDefault() throws {
    let (read, diagnostics) = RubricReader.read(try document(Self.head + Self.scales + Self.criteria))
    #expect(diagnostics.isEmpty)
    let rubric = try #require(read)
    #expect(rubric.jury == JuryRules() && rubric.publish == Publish() && rubric.stars == nil)
    #expect(rubric.criteria.map(\.weight.value) == [1, 1] && rubric.criteria[0].weight.position == nil)
  }

  @Test(arguments: [
    Case("scales: {s: {min: 0, max: 4}}\ncriteria:\n- id: a", "6:7 missing-scale(a)"),
    Case("criteria:\n- {id: a, scale: x}", "5:18 unknown-scale(x)"),
    Case(
      "scales: {quatre: {min: 0, max: 4}}\nscale: quarte\ncriteria:\n- id: a",
      "5:8 unknown-scale(quarte) → quatre?"),
    Case(
      "scales: {s: {min: 0}}\nscale: s\ncriteria:\n- id: a", "4:13 missing-key(max, scale)"),
    Case("scales: {S: {min: 0, max: 1}}\nscale: S\ncriteria:\n- id: a", "4:10 bad-id(S) → s"),
    Case(
      "\(scales)\(criteria)indicators:\n- use: participation_rat",
      "10:8 unknown-indicator(participation_rat) → participation_rate?"),
    Case("\(scales)\(criteria)jury: {severity: rash}", "9:18 unknown-word(rash, severity) → rasch?"),
    Case("\(scales)\(criteria)jury: {average: trimmed}", "9:17 unknown-word(trimmed, average) → mean|median"),
    Case("\(scales)\(criteria)jury: {average: médiane}", "9:17 unknown-word(médiane, average) → median?"),
    Case("\(scales)\(criteria)jury: {quorum: 0}", "9:16 number-out-of-range(0, quorum, 1, 2, 3…)"),
    Case("\(scales)\(criteria)jury: {quorum: 1.5}", "9:16 number-out-of-range(1.5, quorum, 1, 2, 3…)"),
    Case("\(scales)\(criteria)jury: {quorum: {experts: x}}", "9:26 bad-number(x, experts)"),
    Case("\(scales)\(criteria)stars: {levels: []}", "9:8 missing-key(max, stars)"),
    Case(
      "\(scales)\(criteria)stars: {max: 1, levels: [{stars: 1, min: 101}]}",
      "9:42 number-out-of-range(101, min, 0…100)"),
    Case(
      "\(scales)\(criteria)stars: {max: 1, levels: [{stars: 1, require: [{indicator: rate, min: x}]}]}",
      "9:70 bad-number(x, min)"),
    Case(
      "\(scales)\(criteria)stars: {max: 1, levels: [{stars: 1, require: [{critère: a}]}]}",
      "9:48 unknown-key(critère, requirement) → criterion?"),
    Case("\(scales)\(criteria)ties: [lot]", "9:8 missing-key(lot, tie) → {lot: \"…\"}"),
    Case(
      "\(scales)\(criteria)categories: [{id: c, when: kind = 1}]",
      "9:33 bad-formula(=, +, -, *, /, ==, !=, <, <=, >, >=, in, not in) → ==?"),
    Case("\(scales)\(criteria)publish: {scores: non}", "9:19 unknown-word(non, scores) → show|hide"),
    Case("\(scales)\(criteria)égalités: [median]", "9:1 unknown-key(égalités, rubric) → ties?"),
    Case(
      "scales: []\nscale: s\ncriteria:\n- id: a", "4:9 wrong-type(scales, map, list)"),
    Case(
      "scales: {s: {min: 0, max: 4}}\néchelle: s\ncriteria:\n- id: a",
      "5:1 unknown-key(échelle, rubric) → scale?"),
    Case(
      "\(scales)\(criteria)- {id: g, critères: [{id: h}]}", "9:11 unknown-key(critères, group) → criteria?"),
    Case("title: U\n", "1:1 missing-key(criteria, rubric)"),
  ])
  func reports(_ example: Case) throws {
    let head = example.text.hasPrefix("title") ? "palmares: rubric/1\nid: r\n\n" : Self.head
    let found = try problems(of: head + example.text, as: .rubric)
    #expect(found == example.problems)
  }
}
