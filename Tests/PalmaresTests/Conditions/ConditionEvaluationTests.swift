import Palmares
import TestSupport
import Testing

@Suite struct ConditionEvaluationTests {
  /// A commune with a summary, 2,500 participants or more, about 1,500 visitors, 480 to 524 guests and 200 proposals.
  static let dossier: Dossier = {
    var dossier = Dossier(id: "cachan", title: .init(variants: ["fr": "Cachan", "en": "Cachan!"]))
    dossier.organisation = Organisation(name: "Ville de Cachan", kind: "commune", department: "94")
    dossier.summary = "…"
    dossier.highlights = ["…"]
    dossier.facts = [
      Fact(id: "participants", figure: .number(Bounds(low: 2500, high: nil))),
      Fact(id: "absentees", figure: .number(Bounds(low: nil, high: 300))),
      Fact(id: "visitors", figure: .number(Bounds(low: 1500, high: 1500, isApproximate: true))),
      Fact(id: "guests", figure: .number(Bounds(low: 480, high: 524))),
      Fact(id: "proposals", figure: .number(Bounds(200))),
      Fact(id: "begun", figure: .date("2019-06-01")),
      Fact(id: "mode", figure: .word("vote")),
      Fact(id: "ages", figure: .table([.init(name: "11-17", bounds: Bounds(120))])),
    ]
    return dossier
  }()

  static func truth(_ text: String) throws -> Truth {
    try Condition.parse(text).holds(for: dossier, in: "fr")
  }

  @Test(arguments: [
    ("known(summary)", Truth.yes), ("known(audience)", .no), ("known(outcome)", .no), ("known(id)", .yes),
    ("known(organisation)", .yes), ("known(organisation.kind)", .yes), ("known(organisation.siren)", .no),
    ("known(highlights)", .yes), ("known(objectives)", .no), ("known(steps)", .no), ("known(focus)", .no),
    ("known(links)", .no), ("known(attachments)", .no), ("known(images)", .no), ("known(category)", .no),
    ("known(participants)", .yes), ("known(ages)", .yes), ("known(budget)", .no),
    ("known(facts.participants)", .yes),
  ])
  func knows(text: String, truth: Truth) throws { #expect(try Self.truth(text) == truth) }

  @Test(arguments: [
    (#"organisation.kind == "commune""#, Truth.yes), (#"organisation.kind == "Commune""#, .no),
    (#"organisation.kind != "commune""#, .no), (#"organisation.kind != "epci""#, .yes),
    (#"organisation.department == "94""#, .yes), (#"organisation.siren == "94""#, .unknown),
    (#"organisation.siren != "94""#, .unknown), (#"title == "Cachan""#, .yes), (#"title == "Cachan!""#, .no),
    (#"organisation.kind in ["epci", "commune"]"#, .yes), (#"organisation.kind in ["epci"]"#, .no),
    (#"organisation.cog in ["94016"]"#, .unknown),
    // What is found is found, whatever else is unknown; else it might have been the unknown one.
    (#"organisation.kind in [organisation.cog, "commune"]"#, .yes),
    (#"organisation.kind in [organisation.cog, "epci"]"#, .unknown),
    (#"mode == "vote""#, .yes), (#"begun == "2019-06-01""#, .yes), (#"mode == 3"#, .unknown),
    (#"proposals == "200""#, .unknown), ("ages == 120", .unknown),
  ])
  func comparesTexts(text: String, truth: Truth) throws { #expect(try Self.truth(text) == truth) }

  @Test(arguments: [
    // Exact.
    ("proposals == 200", Truth.yes), ("proposals != 200", .no), ("proposals == 201", .no),
    ("proposals != 201", .yes), ("proposals < 200", .no), ("proposals <= 200", .yes),
    ("proposals > 200", .no),
    ("proposals >= 200", .yes), ("proposals > 199.5", .yes), ("200 >= proposals", .yes),
    ("201 > proposals", .yes),
    // At least 2,500.
    ("participants >= 2500", .yes), ("participants > 2500", .unknown), ("participants > 2499", .yes),
    ("participants < 2500", .no), ("participants <= 2500", .unknown), ("participants <= 2499", .no),
    ("participants == 2500", .unknown), ("participants != 2500", .unknown), ("participants == 2499", .no),
    ("participants != 2499", .yes), ("participants > 9000", .unknown),
    // At most 300.
    ("absentees <= 300", .yes), ("absentees < 300", .unknown), ("absentees < 301", .yes),
    ("absentees > 300", .no), ("absentees >= 300", .unknown), ("absentees >= 301", .no),
    ("absentees == 301", .no),
    // 480 to 524.
    ("guests >= 480", .yes), ("guests > 480", .unknown), ("guests <= 524", .yes), ("guests < 524", .unknown),
    ("guests < 480", .no), ("guests <= 480", .unknown), ("guests > 524", .no), ("guests >= 524", .unknown),
    ("guests == 500", .unknown), ("guests == 479", .no), ("guests != 525", .yes),
    // Two intervals.
    ("guests < participants", .yes), ("participants > guests", .yes), ("absentees < guests", .yes),
    ("absentees < proposals", .unknown), ("guests == guests", .unknown), ("guests == participants", .no),
    // About 1,500 compares as 1,500.
    ("visitors == 1500", .yes), ("visitors > 1499", .yes), ("visitors > 1500", .no),
    // What the dossier lacks.
    ("budget > 0", .unknown), ("budget == budget", .unknown), ("proposals in [100, 200]", .yes),
    ("proposals in [100, 300]", .no), ("guests in [100, 500]", .unknown), ("guests in [100, 600]", .no),
  ])
  func comparesIntervals(text: String, truth: Truth) throws { #expect(try Self.truth(text) == truth) }

  static let words: [(Truth, String)] = [
    (.yes, "proposals == 200"), (.no, "proposals == 1"), (.unknown, "budget > 0"),
  ]

  /// Kleene's tables: unknown is what either value would change.
  @Test(arguments: 0..<3, 0..<3)
  func joins(left: Int, right: Int) throws {
    let and: [[Truth]] = [[.yes, .no, .unknown], [.no, .no, .no], [.unknown, .no, .unknown]]
    let or: [[Truth]] = [[.yes, .yes, .yes], [.yes, .no, .unknown], [.yes, .unknown, .unknown]]
    let (one, two) = (Self.words[left].1, Self.words[right].1)
    #expect(try Self.truth("\(one) and \(two)") == and[left][right])
    #expect(try Self.truth("\(one) or \(two)") == or[left][right])
  }

  @Test(arguments: zip(0..<3, [Truth.no, .yes, .unknown]))
  func negates(word: Int, truth: Truth) throws {
    #expect(try Self.truth("not \(Self.words[word].1)") == truth)
  }

  @Test func readsTextsInTheLanguageOfTheEdition() throws {
    let condition = try Condition.parse(#"title == "Cachan!""#)
    #expect(condition.holds(for: Self.dossier, in: "en") == .yes)
    #expect(condition.holds(for: Self.dossier, in: "fr") == .no)
    #expect(condition.holds(for: Self.dossier, in: "de") == .no)
  }
}
