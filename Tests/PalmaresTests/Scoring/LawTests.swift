import Palmares
import TestSupport
import Testing

/// What holds of every edition; the seed is the argument, so that a failure replays.
@Suite struct LawTests {
  static let seeds = UInt64(0)..<40

  /// All that a ranking says of each dossier, by id.
  private func outcome(_ result: SampleResult) -> [String: [String]] {
    let entries = result.ranking.entries + result.ranking.unranked
    return Dictionary(
      uniqueKeysWithValues: entries.map { entry in
        let criteria = entry.criteria.map {
          "\($0.state) \($0.score?.value.description ?? "nil") \($0.weight?.description ?? "nil")"
        }
        return (
          entry.dossier.id,
          [
            "\(entry.rank ?? 0) \(entry.isTied) \(entry.stars ?? -1) \(entry.starsComputed ?? -1)",
            "\(entry.score?.value.description ?? "nil") \(entry.unranked?.status ?? "ranked")",
          ] + criteria
        )
      })
  }

  private func composites(_ result: SampleResult) -> [String: Rational] {
    Dictionary(
      uniqueKeysWithValues: result.ranking.entries.compactMap { entry in
        entry.score.map { (entry.dossier.id, $0.value) }
      })
  }

  @Test(arguments: seeds)
  func theOrderOfTheFilesNeverMatters(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let draft = SampleEdition.random(using: &random).draft
    var shuffled = draft
    shuffled.dossiers.shuffle(using: &random)
    shuffled.jury.jurors.shuffle(using: &random)
    shuffled.jury.colleges.shuffle(using: &random)
    shuffled.ballots.shuffle(using: &random)
    shuffled.decisions.shuffle(using: &random)
    let (one, two) = (try SampleResult(draft), try SampleResult(shuffled))
    #expect(outcome(one) == outcome(two))
    #expect(one.ranking.entries.map(\.dossier.id) == two.ranking.entries.map(\.dossier.id))
    #expect(one.ranking.entries.map(\.notes) == two.ranking.entries.map(\.notes))
  }

  @Test(arguments: seeds)
  func onlyTheProportionsOfWeightsMatter(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let draft = SampleEdition.random(using: &random).draft
    var scaled = draft
    scaled.rubric.criteria = scale(draft.rubric.criteria, using: &random)
    let (jurors, colleges) = (Rational.random(using: &random), Rational.random(using: &random))
    scaled.jury.jurors = draft.jury.jurors.map { juror in
      .sample(
        juror.id, weight: juror.weight.value * jurors, college: juror.college?.value, role: juror.role)
    }
    scaled.jury.colleges = draft.jury.colleges.map {
      College(id: $0.id, weight: .init($0.weight.value * colleges))
    }
    #expect(outcome(try SampleResult(draft)) == outcome(try SampleResult(scaled)))
  }

  /// Multiplies the weights of siblings by a factor of their own, at every level.
  private func scale(_ siblings: [Criterion], using random: inout SplitMix64) -> [Criterion] {
    let factor = Rational.random(using: &random)
    return siblings.map { criterion in
      let weight = criterion.weight.value * factor
      switch criterion.content {
      case .leaf, .measure:
        return Criterion(
          id: criterion.id, title: criterion.title, weight: .init(weight), content: criterion.content)
      case .group(let group):
        let children = scale(group.criteria, using: &random)
        return .group(criterion.id, weight: weight, combine: group.combine.value, children)
      }
    }
  }

  static let averages: [Average] = [.mean, .median, .trimmed(1)]

  @Test(arguments: seeds, averages)
  func aHigherMarkNeverLowersItsDossier(seed: UInt64, average: Average) throws {
    var random = SplitMix64(seed: seed)
    let draft = SampleEdition.random(average: average, isPlain: true, using: &random).draft
    let before = composites(try SampleResult(draft))
    for index in draft.ballots.indices.shuffled(using: &random).prefix(12) {
      let ballot = draft.ballots[index]
      guard case .mark(let mark) = ballot.answer, mark < 4, let old = before[ballot.dossier.value] else {
        continue
      }
      var raised = draft
      raised.ballots[index] = Ballot(
        juror: ballot.juror, dossier: ballot.dossier, criterion: ballot.criterion, answer: .mark(mark + 1))
      let after = composites(try SampleResult(raised))
      let new = try #require(after[ballot.dossier.value])
      #expect(old <= new, "\(ballot)")
      let others = before.filter { $0.key != ballot.dossier.value }
      #expect(others == after.filter { $0.key != ballot.dossier.value })
    }
  }

  @Test(arguments: seeds)
  func scoresStayOnTheirScale(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let result = try SampleEdition.random(using: &random).ranked()
    for entry in result.ranking.entries + result.ranking.unranked {
      for score in [entry.score] + entry.criteria.map(\.score) + entry.composites.map(\.score) {
        guard let score else { continue }
        #expect(0 <= score.value && score.value <= 100)
        #expect(score.isExact)
      }
    }
  }

  /// What the entries of a dossier weigh adds up to one, and their scores to the composite.
  @Test(arguments: seeds)
  func weightsExplainTheComposite(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let result = try SampleEdition.random(pool: .criterionFirst, using: &random).ranked()
    for entry in result.ranking.entries {
      guard let score = entry.score else { continue }
      let top = entry.criteria.filter { result.ranking.edition.nodes[$0.node].parent == nil }
      #expect(Rational.sum(top.compactMap(\.weight)) == 1)
      let parts = top.map { ($0.weight ?? 0) * ($0.score?.value ?? 0) }
      #expect(Rational.sum(parts) == score.value)
    }
  }

  @Test(arguments: seeds)
  func countsAddUpToTheJurors(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let ranking = try SampleEdition.random(using: &random).ranked().ranking
    for counts in (ranking.entries + ranking.unranked).flatMap({ $0.criteria.compactMap(\.counts) }) {
      #expect(total(counts) == ranking.edition.jurors.count)
    }
    for juror in ranking.jurors {
      #expect(total(juror.counts) == ranking.edition.dossiers.count * ranking.edition.leaves.count)
    }
    #expect(ranking.jurors.reduce(0) { $0 + $1.counts.marks } == ranking.markCount)
  }

  private func total(_ counts: AnswerCounts) -> Int {
    counts.marks + counts.abstained + counts.na + counts.blank + counts.recused + counts.notAsked
  }

  /// Turns the ids' order round: d1 becomes x9, d2 x8.
  @Test(arguments: seeds)
  func idsDecideNothing(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var edition = SampleEdition.random(using: &random)
    edition.decisions = []
    let before = outcome(try edition.ranked())
    func renamed(_ id: String) -> String { "x\(10 - (Int(id.dropFirst()) ?? 0))" }
    var draft = edition.draft
    draft.dossiers = draft.dossiers.map { .sample(renamed($0.id)) }
    draft.ballots = draft.ballots.map { ballot in
      Ballot(
        juror: ballot.juror, dossier: .init(renamed(ballot.dossier.value)), criterion: ballot.criterion,
        answer: ballot.answer)
    }
    let after = outcome(try SampleResult(draft))
    #expect(Dictionary(uniqueKeysWithValues: before.map { (renamed($0), $1) }) == after)
  }

  /// A juror who answers nothing, and a dossier that is out before it is ranked, change nobody's result.
  @Test(arguments: seeds)
  func whoSaysNothingChangesNothing(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let edition = SampleEdition.random(using: &random)
    let before = outcome(try edition.ranked())
    var more = edition
    more.jurors.append(.sample("silent", college: edition.colleges.first?.id))
    more.answers += "\nout j1 " + edition.criteria.flatMap(\.leafIDs).map { "\($0)=4" }.joined(separator: " ")
    more.decisions.append(.disqualified(dossier: "out"))
    var after = outcome(try more.ranked())
    after["out"] = nil
    #expect(before == after)
  }

  @Test(arguments: seeds)
  func starsRiseWithTheComposite(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let entries = try SampleEdition.random(isPlain: true, using: &random).ranked().ranking.entries
    for (higher, lower) in zip(entries, entries.dropFirst()) {
      let (one, two) = (try #require(higher.score), try #require(lower.score))
      #expect(one >= two)
      #expect(try #require(higher.stars) >= #require(lower.stars))
      if higher.rank == lower.rank { #expect(higher.isTied && lower.isTied && one == two) }
    }
  }
}
