import TestSupport
import Testing

@testable import Palmares

/// A box says what an array of ballots says.
@Suite struct BallotBoxTests {
  /// The same draft with its ballots in two boxes, in another order.
  static func boxed(_ draft: EditionDraft, seed: UInt64) -> EditionDraft {
    var random = SplitMix64(seed: seed)
    let places = BallotPlaces(rubric: draft.rubric, jury: draft.jury, dossiers: draft.dossiers)
    var boxes = [BallotBox(places), BallotBox(places)]
    for ballot in draft.ballots.shuffled(using: &random) {
      boxes[Int.random(in: 0...1, using: &random)].add(
        ballot.answer, juror: ballot.juror.value, dossier: ballot.dossier.value,
        criterion: ballot.criterion?.value, comment: ballot.comment, confidence: ballot.confidence)
    }
    boxes[0].append(boxes[1])
    var boxed = draft
    (boxed.ballots, boxed.box) = ([], boxes[0])
    return boxed
  }

  @Test(arguments: UInt64(0)..<60)
  func ranksAsBallotsDo(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var draft = SampleEdition.random(using: &random).draft
    draft.ballots = draft.ballots.map { ballot in
      Ballot(
        juror: .init(ballot.juror.value), dossier: .init(ballot.dossier.value),
        criterion: ballot.criterion.map { .init($0.value) }, answer: ballot.answer,
        comment: Bool.random(using: &random) && ballot.criterion != nil ? "remarque" : nil,
        confidence: Bool.random(using: &random) ? 2 : nil)
    }
    let (one, other) = (try Edition(draft).rank(), try Edition(Self.boxed(draft, seed: seed)).rank())
    for (left, right) in zip(one.entries + one.unranked, other.entries + other.unranked) {
      #expect("\(left)" == "\(right)")
    }
    #expect(one.markCount == other.markCount)
  }

  /// Whatever is wrong with a ballot in an array is wrong with it in a box; a box knows no places in files, and what
  /// was written as a fraction is a number there.
  @Test(
    arguments: BallotCheckTests.marks + BallotCheckTests.names + BallotCheckTests.cells
      + BallotCheckTests.recusals)
  func reportsWhatBallotsReport(test: CheckCase) throws {
    var draft = CheckCase.valid.draft
    try test.change(&draft)
    guard !draft.ballots.contains(where: { $0.fraction != nil }) else { return }
    draft.ballots = draft.ballots.map { ballot in
      Ballot(
        juror: .init(ballot.juror.value), dossier: .init(ballot.dossier.value),
        criterion: ballot.criterion.map { .init($0.value) }, answer: ballot.answer, comment: ballot.comment,
        confidence: ballot.confidence)
    }
    let expected = Edition.check(draft).map { "\($0.code) \($0.arguments)" }.sorted()
    #expect(
      Edition.check(Self.boxed(draft, seed: 1)).map { "\($0.code) \($0.arguments)" }.sorted() == expected)
  }

  /// A box that was filled for other jurors still says the same, by ids.
  @Test func survivesAJurorMore() throws {
    var draft = Self.boxed(CheckCase.valid.draft, seed: 3)
    draft.jury.jurors.append(.sample("aaron", college: "citizens"))
    let edition = try Edition(draft)
    #expect(edition.markCount == 13)
    #expect(edition.warnings == [Diagnostic(.jurorWithoutBallot, ["aaron"])])
  }

  /// More distinct marks than two bytes number.
  @Test func takesMarksOfManyDecimals() throws {
    let rubric = Rubric(
      id: "r", title: "R", criteria: [.leaf("a", scale: Scale(name: "any", min: 0, max: 100_000))])
    let (jury, dossiers) = (Jury(jurors: [.sample("j")]), (0..<70_000).map { Dossier(id: "d\($0)") })
    var box = BallotBox(BallotPlaces(rubric: rubric, jury: jury, dossiers: dossiers))
    for dossier in dossiers.indices {
      let id = box.places.dossiers[dossier]
      box.add(.mark(Rational(Int(id.dropFirst()) ?? 0)), juror: 0, dossier: dossier, criterion: 0)
    }
    #expect(box.count == 70_000)
    let ranking = try Edition(
      EditionDraft(
        campaign: Campaign(id: "c", title: "C"), rubric: rubric, dossiers: dossiers, jury: jury, box: box)
    ).rank()
    #expect(ranking.entries.first?.dossier.id == "d69999")
    #expect(ranking.entries.first?.score?.value == Rational(69_999, 1_000))
    #expect(ranking.entries.standing(69_998).score?.value == Rational(1, 1_000))
  }
}
