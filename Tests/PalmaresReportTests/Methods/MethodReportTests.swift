import Palmares
import TestSupport
import Testing

@testable import PalmaresReport

/// What other methods would say, as people and programs read it.
///
/// Three jurors on a scale of words: x has 4, 4, 0, y 3, 3, 3, z 1, 2, 2. By the mean y (75) is before x (66.7) and z; by
/// the median x is first, and majorities of two put x before y, y before z.
@Suite struct MethodReportTests {
  private static let scale = Scale(
    name: "quatre", min: 0, max: 4, step: 1,
    levels: [.init(mark: 0, title: "None"), .init(mark: 2, title: "Real"), .init(mark: 3, title: "Solid")])
  private static let swayed = TestSupport.SampleEdition(
    [.leaf("a", scale: scale)],
    answers: """
      x j1 a=4
      x j2 a=4
      x j3 a=0
      y j1 a=3
      y j2 a=3
      y j3 a=3
      z j1 a=1
      z j2 a=2
      z j3 a=2
      """)
  /// A circle: x before y by two, y before z by two, z before x by two.
  private static let circle = TestSupport.SampleEdition(
    [.leaf("a", scale: scale)],
    answers: """
      x j1 a=4
      y j1 a=2
      z j1 a=1
      y j2 a=4
      z j2 a=2
      x j2 a=1
      z j3 a=4
      x j3 a=2
      y j3 a=0
      """)

  private func shown(
    _ sample: TestSupport.SampleEdition, _ publish: Publish? = nil
  ) throws -> (methods: ShownMethods?, ranking: Ranking) {
    var draft = sample.draft
    if let publish { draft.rubric.publish = publish }
    let ranking = try Edition(draft).rank()
    let comparison = try #require(MethodComparison(ranking))
    guard publish != nil else {
      let disclosure = Disclosure(recordOf: ranking.edition, language: "en", words: English())
      return (disclosure.methods(comparison, of: ranking), ranking)
    }
    return (Publication(ranking, language: "en", methods: comparison, words: English()).methods, ranking)
  }

  @Test func theRecordTellsHowFarEachMethodGoes() throws {
    let methods = try #require(try shown(Self.swayed).methods)
    #expect(methods.reference == .mean && methods.dossierCount == 3)
    let median = try #require(methods.methods.first { $0.method == .median })
    #expect(median.moved == 2 && median.greatestMove == 1)
    #expect((median.pairs.pairs, median.pairs.same, median.pairs.opposite) == (3, 2, 1))
    #expect(English().order(of: median.pairs) == "2 of 3 in the same order, 1 in the opposite order")
    #expect(methods.moved?.map(\.dossier) == ["y", "x"])
    let x = try #require(methods.moved?.last)
    #expect(x.ranks.first == 2 && x.ranks.contains(1) && x.span == 1)
    #expect(x.grade?.value == 100 && x.scaleGrade?.mark == 4 && x.scaleGrade?.label == nil)
    #expect(methods.majorities?.leaders == ["x"] && methods.majorities?.circleCount == 0)
    #expect(!methods.isUnanimous)
  }

  @Test func gradesAreInTheScalesWords() throws {
    let english = English()
    #expect(english.grade(Score(75), ScaleGrade(mark: 3, label: "Solid", labelAbove: nil)) == "Solid")
    #expect(
      english.grade(Score(60), ScaleGrade(mark: Rational(12, 5), label: "Real", labelAbove: "Solid"))
        == "between “Real” and “Solid”")
    #expect(english.grade(Score(60), ScaleGrade(mark: Rational(12, 5), label: nil, labelAbove: nil)) == "2.4")
    #expect(english.grade(Score(60), nil) == english.outOfHundred("60.0"))
  }

  @Test func theJSONHasTheWords() throws {
    let ranking = try Self.swayed.ranked().ranking
    let collected = Collected()
    try ResultWriter(version: "0.1.0", words: French())
      .write(ranking, study: ranking.study(), inputs: [], warnings: [], to: collected.take)
    let judgment = try #require(try StrictJSON(collected.text)["methods_comparison"]?["majority_judgment"])
    let y = try #require(judgment["y"])
    #expect(
      y.keys == [
        "above", "above_exact", "below", "below_exact", "grade", "grade_exact", "label", "label_above",
        "mark",
        "mark_exact", "sign",
      ])
    #expect(y["label"] == .string("Solid") && y["label_above"] == .null && y["mark"] == .number("3"))
    #expect(judgment["z"]?["label"] == .string("Real") && judgment["z"]?["mark_exact"] == .string("2"))
  }

  @Test func circlesAreToldAsSuch() throws {
    let (methods, _) = try shown(Self.circle)
    let majorities = try #require(methods?.majorities)
    #expect(majorities.leaderCount == 3 && majorities.circles == [["x", "y", "z"]])
    #expect(
      English().sentences(majorities, of: 3) == [
        "No dossier, nor any group of dossiers, is preferred by a majority to all others.",
        "Majorities go round in a circle: a majority prefers “x” to “y”, a majority prefers “y” to “z” and a majority prefers "
          + "“z” to “x”. No order can follow them all.",
      ])
    let hidden = ShownMethods.Majorities(leaders: nil, leaderCount: 3, circles: [], circleCount: 1)
    #expect(
      English().sentences(hidden, of: 9) == [
        "No dossier is preferred by a majority to each of the others; the first is to be looked for among 3.",
        "In a group of dossiers, some of which aren't published, majorities go round in a circle.",
      ])
    let three = ShownMethods.Majorities(
      leaders: ["x", "y"], leaderCount: 2, circles: [["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]],
      circleCount: 3)
    let told = English().sentences(three, of: 9)
    #expect(told.count == 4 && told[3] == "There is one more circle, which --json gives.")
    #expect(told[0].contains("but “x” and “y” are each preferred to all the remaining dossiers."))
    let many = ShownMethods.Majorities(
      leaders: (1...7).map { "d\($0)" }, leaderCount: 7, circles: [], circleCount: 0)
    #expect(!English().sentences(many, of: 9).joined().contains("d1"))
    #expect(told.count == 4 && English().sentences(many, of: 9).last == English().noMajorities)
    let plain = ShownMethods.Majorities(leaders: ["x"], leaderCount: 1, circles: [], circleCount: 0)
    #expect(
      French().sentences(plain, of: 3) == [
        "Comparé à chacun des autres dossiers, \(French().quoted("x")) est préféré par une majorité.",
        "Les majorités ne se contredisent nulle part.",
      ])
  }

  /// Places are told where the order is; grades where scores are; nothing of a jury too small for statistics.
  @Test func aPublicationTellsWhatPublishAllows() throws {
    let ordered = Publish(entries: .all, order: .ranked, jurors: .named)
    let open = try #require(try shown(Self.swayed, ordered).methods)
    #expect(open.moved?.count == 2 && open.majorities?.leaders == ["x"] && open.moved?.first?.grade != nil)
    let alphabetical = try #require(try shown(Self.swayed, Publish(entries: .all, jurors: .named)).methods)
    #expect(alphabetical.moved == nil && alphabetical.majorities == nil && !alphabetical.methods.isEmpty)
    let hidden = Publish(entries: .all, order: .ranked, scores: .hide, jurors: .named)
    #expect(
      try #require(try shown(Self.swayed, hidden).methods).moved?.allSatisfy { $0.grade == nil } == true)
    #expect(
      try shown(Self.swayed, Publish(entries: .all, order: .ranked, jurors: .aggregate, minCell: 4)).methods
        == nil)
    #expect(
      try shown(Self.swayed, Publish(entries: .all, order: .ranked, jurors: .aggregate, minCell: 3)).methods
        != nil)
  }

  /// Only y has the star: x, which the median would put first, isn't published, and isn't named.
  @Test func whoIsNotPublishedIsNotNamed() throws {
    var sample = Self.swayed
    sample.stars = .ladder([1: 70])
    let methods = try #require(try shown(sample, Publish(order: .ranked, jurors: .named)).methods)
    #expect(methods.moved?.map(\.dossier) == ["y"])
    #expect(methods.majorities?.leaders == nil)
    var round = Self.circle
    round.stars = .ladder([1: 55])
    let circle = try #require(try shown(round, Publish(order: .ranked, jurors: .named)).methods?.majorities)
    #expect(circle.circles.isEmpty && circle.circleCount == 1)
  }

  @Test func thePageHasTableAndSentences() throws {
    var draft = Self.swayed.draft
    draft.rubric.publish = Publish(entries: .all, order: .ranked, jurors: .named)
    let ranking = try Edition(draft).rank()
    let publication = Publication(
      ranking, language: "en", methods: MethodComparison(ranking), words: English())
    let html = try PublicationPage(publication, language: English(), version: "1").html()
    #expect(html.contains("<a href=\"#methods\">Other ways to rank</a>"))
    #expect(html.contains("<section id=\"methods\" aria-labelledby=\"methods-name\">"))
    #expect(html.contains("that of this ranking (mean)"))
    #expect(
      html.contains(
        "<tr><th scope=\"row\">median</th><td class=\"number\">2</td><td class=\"number\">1</td>"
          + "<td>2 of 3 in the same order, 1 in the opposite order</td></tr>"))
    #expect(
      html.contains(
        "<th scope=\"row\" class=\"named\"><a href=\"#d-y\">y</a></th><td class=\"number\">1</td>"))
    #expect(html.contains("<td class=\"named\">Solid</td>"))
    #expect(html.contains("Held against each of the other dossiers, “x” is preferred by a majority."))
    #expect(!html.contains("τ") && !html.lowercased().contains("tau-b"))
    let none = try PublicationPage(Publication(ranking, words: English()), language: English(), version: "1")
      .html()
    #expect(!none.contains("id=\"methods\""))
  }

  @Test func whatCannotRankSaysWhy() throws {
    var sample = Self.swayed
    sample.jurors = [.sample("j1", weight: 2)]
    var draft = sample.draft
    draft.rubric.publish = Publish(entries: .all, jurors: .named)
    let ranking = try Edition(draft).rank()
    let publication = Publication(
      ranking, language: "en", methods: MethodComparison(ranking), words: English())
    #expect(publication.methods?.leftOut.map(\.method) == [.trimmed])
    let html = try PublicationPage(publication, language: English(), version: "1").html()
    #expect(
      html.contains(
        "<li>Rule not tried, mean without the extremes: nothing is trimmed where jurors don&#39;t all weigh the same.</li>"
      ))
    let study = try #require(ranking.study())
    let text = StudyTable(study, of: ranking, language: English(), layout: .init(width: 200)).text
    #expect(
      text.contains("– Rule not tried, mean without the extremes: nothing is trimmed where jurors don't"))
  }

  @Test func theTerminalTellsPlacesAndMajorities() throws {
    let ranking = try Self.swayed.ranked().ranking
    let study = try #require(ranking.study())
    let text = StudyTable(study, of: ranking, language: English(), layout: .init(width: 100)).text
    #expect(text.contains("\nOther ways to rank\n"))
    #expect(text.contains("median"))
    #expect(text.contains("– Held against each of the other dossiers, “x” is preferred by a majority."))
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("x ") && $0.contains("(") })
    #expect(line.contains("1 (median"))
    let one = TestSupport.SampleEdition(answers: "x j1 a=9\nx j2 a=9\ny j1 a=3\ny j2 a=3")
    let agreed = try one.ranked().ranking
    let agreedText = StudyTable(try #require(agreed.study()), of: agreed, language: English()).text
    #expect(agreedText.contains("All rules tried give the same places."))
  }
}
