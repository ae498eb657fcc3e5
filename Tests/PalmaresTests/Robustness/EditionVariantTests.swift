import TestSupport
import Testing

@testable import Palmares

@Suite struct EditionVariantTests {
  /// Composites and computed stars by dossier, such as `d1 62 3★`, of the dossiers that `ranked` names.
  private func scores(_ ranking: Ranking, of ranked: [Bool]) -> [String] {
    zip(ranking.edition.dossiers, ranked).filter(\.1).map { dossier, _ in
      let entry = ranking.entry(dossier.id)
      let criteria = (entry?.criteria ?? []).map { $0.score?.value.description ?? "-" }
      return "\(dossier.id) \(entry?.score?.value.description ?? "-") \(criteria)"
    }
  }

  /// The sample with other jurors: each as often as told, copies under ids that sort after the first.
  private func changed(_ sample: SampleEdition, _ times: [String: Int]) -> SampleEdition {
    var changed = sample
    changed.jurors = sample.jurors.flatMap { juror in
      (0..<times[juror.id, default: 1]).map { copy in
        .sample(
          copy == 0 ? juror.id : "\(juror.id)x\(copy)", weight: juror.weight.value,
          college: juror.college?.value, role: copy == 0 ? juror.role : .member)
      }
    }
    let left = Set(changed.jurors.map { $0.college?.value })
    changed.colleges = sample.colleges.filter { left.contains($0.id) }
    changed.answers = sample.answers.split(separator: "\n").flatMap { line in
      let words = line.split(separator: " ", maxSplits: 2).map(String.init)
      return (0..<times[words[1], default: 1]).map { copy in
        "\(words[0]) \(copy == 0 ? words[1] : "\(words[1])x\(copy)") \(words[2])"
      }
    }.joined(separator: "\n")
    return changed
  }

  /// Without a juror, or with one several times, scores are those of an edition written that way.
  @Test(arguments: UInt64(0)..<60)
  func jurorsAsIfWrittenThatWay(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let sample = SampleEdition.random(isPlain: seed.isMultiple(of: 2), using: &random)
    let ranking = try sample.ranked().ranking
    let ranked = ranking.rankedByMarks
    var times = ranking.edition.jurors.map { _ in Int.random(in: 0...2, using: &random) }
    if times.allSatisfy({ $0 == 0 }) { times[0] = 1 }
    let named = Dictionary(uniqueKeysWithValues: zip(ranking.edition.jurors.map(\.id), times))
    let written = try changed(sample, named).ranked().ranking
    let drawn = ranking.edition.resampled(times: times, ranked: ranked).rank()
    #expect(scores(drawn, of: ranked) == scores(written, of: ranked))
    #expect(drawn.rankedByMarks.elementsEqual(ranked) { !$0 || $1 }, "marks rank nobody else")
    guard ranking.edition.jurors.count > 1 else { return }
    let withoutFirst = ranking.edition.without(juror: 0, ranked: ranked).rank()
    let first = ranking.edition.jurors[0].id
    let writtenWithout = try changed(sample, [first: 0]).ranked().ranking
    #expect(scores(withoutFirst, of: ranked) == scores(writtenWithout, of: ranked))
  }

  /// Both colleges weigh 1: 0 and 10 make 50; with the experts alone the others' share is theirs, 100.
  @Test func anEmptyCollegeLeavesItsShare() throws {
    let sample = SampleEdition(
      jurors: [.sample("j1", college: "citizens"), .sample("j2", college: "experts")],
      colleges: [.init(id: "citizens", weight: .init(1)), .init(id: "experts", weight: .init(1))],
      answers: "x j1 a=0\nx j2 a=10", rules: .rules(quorum: .jurors(2)))
    let ranking = try sample.ranked().ranking
    #expect(ranking.entries.first?.score?.value == 50)
    let without = ranking.edition.without(college: "citizens", ranked: ranking.rankedByMarks).rank()
    #expect(without.entries.map { $0.score?.value } == [100])
    #expect(without.jurors.map(\.juror.id) == ["j2"])
  }

  /// y has one mark of the two that the quorum asks: whoever leaves, it stays out, and x stays in with one.
  @Test func theRankedStayTheRanked() throws {
    let sample = SampleEdition(
      answers: "x j1 a=4\nx j2 a=6\ny j2 a=10", rules: .rules(missing: .zero, quorum: .jurors(2)))
    let ranking = try sample.ranked().ranking
    let drawn = ranking.edition.without(juror: 0, ranked: ranking.rankedByMarks).rank()
    #expect(drawn.entries.map(\.dossier.id) == ["x"])
    #expect(drawn.entries.map { $0.score?.value } == [60])
  }

  /// Weights 1 and 1 give 50 for 0 and 10; times 1/2 and 3/2, (0·½ + 10·3/2)/2 of 10 is 75. Confidences stay with marks:
  /// a at 4 with confidence 3 and 0 with 1 is 3 of 10, alone it is 4.
  @Test func weightsAndConfidences() throws {
    let two = try SampleEdition([.leaf("a"), .leaf("b")], answers: "x j1 a=0 b=10").ranked().ranking
    let drawn = two.edition.resampled(
      times: [1], factors: [Rational(1, 2), Rational(3, 2)], ranked: two.rankedByMarks)
    #expect(drawn.rank().entries.map { $0.score?.value } == [75])
    let sure = try SampleEdition(
      answers: "x j1 a=4*3\nx j2 a=0*1", rules: .rules(confidence: .weight)
    ).ranked().ranking
    #expect(sure.entries.map { $0.score?.value } == [30])
    let twice = sure.edition.resampled(times: [1, 2], ranked: sure.rankedByMarks)
    #expect(twice.rank().entries.map { $0.score?.value } == [24])
    #expect(sure.edition.without(juror: 1, ranked: [true]).rank().entries.map { $0.score?.value } == [40])
  }

  @Test func anotherMark() throws {
    let ranking = try SampleEdition(answers: "x j1 a=4\nx j2 a=6\ny j1 a=5").ranked().ranking
    let changed = ranking.edition.replacing(mark: 9, in: 1, ranked: ranking.rankedByMarks).rank()
    #expect(changed.entry("x")?.score?.value == 65)
    #expect(changed.entry("y")?.score?.value == 50)
  }

  /// Without a criterion, scores are those of a rubric without it, and its gate and key are gone.
  @Test func aCriterionAsIfNeverAsked() throws {
    let sample = SampleEdition(
      [
        .leaf("a", weight: 2), .group("g", weight: 3, [.leaf("b"), .leaf("c", weight: 2)]),
        .group("h", weight: 1, [.leaf("d")]),
      ],
      answers: "x j1 a=4 b=6 c=3 d=9\nx j2 a=7 b=2 c=8 d=1\ny j1 a=1 b=5 c=3 d=2\ny j2 recused",
      stars: .ladder([1: 10], require: [1: [.score("b", atLeast: 100)]]), ties: [.criterion("b"), .median])
    let ranking = try sample.ranked().ranking
    #expect(ranking.entries.map(\.stars) == [0, 0])
    var written = sample
    (written.stars, written.ties) = (.ladder([1: 10]), [.median])
    written.criteria[1] = .group("g", weight: 3, [.leaf("c", weight: 2)])
    written.answers = sample.answers.replacing(#/ b=\d/#, with: "")
    let expected = try written.ranked().ranking
    let left = try #require(ranking.edition.without(criterion: 2, ranked: ranking.rankedByMarks))
    #expect(scores(left.rank(), of: [true, true]) == scores(expected, of: [true, true]))
    #expect(left.rank().entries.map(\.stars) == [1, 1])
    #expect(left.nodes.map(\.statedShare) == expected.edition.nodes.map(\.statedShare))
    #expect(left.nodes.map(\.parent) == expected.edition.nodes.map(\.parent))
    #expect(left.rubric.criteria == expected.edition.rubric.criteria)
    // An only child takes its group along.
    let withoutGroup = try #require(ranking.edition.without(criterion: 5, ranked: [true, true]))
    #expect(withoutGroup.nodes.map(\.criterion.id) == ["a", "g", "b", "c"])
  }

  @Test func theLastCriterionStays() throws {
    let ranking = try SampleEdition([.group("g", [.leaf("a")])], answers: "x j1 a=4").ranked().ranking
    #expect(ranking.edition.without(criterion: 1, ranked: [true]) == nil)
  }
}
