import TestSupport
import Testing

@testable import Palmares

/// The correction of severity in a ranking: what it moves, and what it leaves.
@Suite struct SeverityRankingTests {
  private func sample(_ method: SeverityMethod, average: Average = .mean) -> SampleEdition {
    var rules = JuryRules.rules(average: average)
    rules.severity = .init(method)
    return SampleEdition(
      answers: SampleAnswers.unequallySevere, rules: rules,
      stars: .ladder([1: 30, 2: Rational(115, 2), 3: 80]))
  }

  /// By least squares d1 and d2 lie half a mark or less apart, as the three jurors that saw both have them: equal.
  @Test func additiveTakesTheLuckOut() throws {
    let (raw, corrected) = (try sample(.none).ranked(), try sample(.additive).ranked())
    #expect(raw["d1"].score?.value == 60 && raw["d2"].score?.value == 55)
    #expect(raw["d1"].scoreRaw == nil && raw["d1"].starsRaw == nil)
    let entry = corrected["d2"]
    #expect(entry.scoreRaw?.value == 55 && entry.scoreRaw?.isExact == true)
    #expect(entry.score?.isExact == false)
    let fit = try AdditiveSeverity(try sample(.none).edition().compositeTable())
    for (place, id) in ["d1", "d2", "d3", "d4", "d5", "d6"].enumerated() {
      // Rounded half-even to nine decimals, as they are compared.
      let expected = Rational(rounding: try #require(fit.dossiers[place]), decimals: 9)
      #expect(corrected[id].score?.value == expected)
    }
    #expect(entry.notes.contains(.severityCorrected(raw: Score(55))))
    #expect(entry.notes.contains(.roundedToCompare))
  }

  /// d2's star comes from the correction alone, d1 has lost nothing to it; gates and criteria stay raw.
  @Test func starsFollowTheCorrection() throws {
    let entry = try sample(.additive).ranked()["d2"]
    #expect(entry.starsRaw == 1)
    let corrected = try #require(entry.score).value
    #expect(entry.starsComputed == (corrected >= Rational(115, 2) ? 2 : 1))
    let changes = entry.notes.contains(.severityChangesStars(raw: 1, corrected: entry.starsComputed ?? 0))
    #expect(changes == (entry.starsComputed != 1))
    #expect(entry.criteria[0].score?.value == 55)
  }

  @Test(arguments: [SeverityMethod.additive, .shrunken])
  func traceOrNoneGivesTheSame(method: SeverityMethod) throws {
    let edition = try sample(method).edition()
    let (traced, bare) = (edition.rank(keepsTraces: true), edition.rank(keepsTraces: false))
    #expect(traced.severity?.result != nil)
    #expect(traced.severity?.decision == bare.severity?.decision)
    for (one, two) in zip(traced.entries, bare.entries) {
      #expect(one.dossier.id == two.dossier.id && one.score == two.score && one.scoreRaw == two.scoreRaw)
      #expect(one.stars == two.stars && one.starsRaw == two.starsRaw && one.notes == two.notes)
    }
  }

  /// The jury's own average pools what is corrected: the median of the corrected composites.
  @Test func theJurysAveragePools() throws {
    let result = try sample(.additive, average: .median).ranked()
    let table = try sample(.none).edition().compositeTable()
    let fit = try AdditiveSeverity(table)
    let values = (0..<4).map { fit.jurors[$0]!.corrected(table[2, $0]!) }.sorted()
    let score = try #require(result["d3"].score).value.doubleValue
    #expect(abs(score - (values[1] + values[2]) / 2) < 1e-8)
  }

  /// A refusal keeps the raw result, to the last fraction, and says why.
  @Test func refusalsKeepTheRawResult() throws {
    let (raw, refused) = (try sample(.none).ranked(), try sample(.standardise).ranked())
    let ranking = try sample(.standardise).edition().rank()
    // j4 saw five of the six dossiers, and nine in ten is six.
    #expect(ranking.severity?.refusal == .incomplete([.init(place: 3, has: 5)], needs: 6, dossiers: 6))
    for id in ["d1", "d2", "d3", "d4", "d5", "d6"] {
      #expect(refused[id].score == raw[id].score && refused[id].score?.isExact == true)
      #expect(refused[id].scoreRaw == nil && refused[id].starsRaw == nil)
      #expect(refused[id].rank == raw[id].rank && refused[id].notes == raw[id].notes)
    }
    #expect(try sample(.none).edition().rank().severity == nil)
  }

  /// Without a correction asked, each juror's severity is still told, in points, by least squares.
  @Test func severitiesAreToldAnyway() throws {
    let ranking = try sample(.none).edition().rank()
    guard case .known(let jurors, by: .additive) = ranking.jurorSeverities() else {
      Issue.record("no severities")
      return
    }
    #expect(jurors.count == 4)
    #expect(try #require(jurors[3]).severity > 10)
    #expect(jurors.allSatisfy { $0?.standardError != nil })
    #expect(abs(jurors.reduce(0) { $0 + ($1?.severity ?? 0) }) < 1e-9)
    let alone = try SampleEdition(answers: "x j1 a=5\ny j1 a=6").edition().rank()
    #expect(alone.jurorSeverities() == .unknown(.tooFewJurors(has: 1)))
    let apart = try SampleEdition(answers: "x j1 a=5\ny j2 a=6").edition().rank()
    guard case .unknown(.disconnected(let parts)) = apart.jurorSeverities() else {
      Issue.record("apart and known")
      return
    }
    #expect(parts.map(\.jurors) == [[0], [1]])
  }

  /// A juror's composite is his own tree over what he marked: a group of two and a criterion, weights 1 to 3.
  @Test func compositesAreEachJurorsOwnTree() throws {
    let criteria: [Criterion] = [
      .group("g", weight: 1, combine: .min, [.leaf("a"), .leaf("b")]), .leaf("c", weight: 3),
    ]
    let edition = try SampleEdition(
      criteria, answers: "x j1 a=4 b=6 c=8\nx j2 a=5 c=na\ny j1 c=10", rules: .rules(missing: .exclude)
    ).edition()
    let table = edition.compositeTable()
    // (1 × 4 + 3 × 8)/4 = 7; what j2 didn't mark is left out.
    #expect(table.rows == [[70, 50], [100, nil]])
    #expect(edition.compositeTable { $0 == 1 }.rows == [[nil, nil], [100, nil]])
    #expect(edition.compositeWeights(table) == nil)
  }

  /// The doubles of the table are the exact composites of the trace, to 1e-11.
  @Test(arguments: UInt64(0)..<20) func tablesAgreeWithTraces(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let edition = try SampleEdition.random(using: &random).edition()
    let table = edition.compositeTable()
    for (dossier, own) in edition.dossiers.enumerated() {
      let entry = try #require(edition.rank(keepsTraces: true).entry(own.id))
      let composites = table.cells(of: dossier).map { (Int(table.jurors[$0]), table.values[$0]) }
      #expect(composites.map(\.0) == entry.composites.map(\.juror))
      for (one, two) in zip(composites, entry.composites) {
        #expect(abs(one.1 - two.score.value.doubleValue) < 1e-11)
      }
    }
  }

  /// The many-facet model on enough marks: corrected scores stay on 0...100 and favour who had the severe jurors.
  @Test func raschCorrectsMarks() throws {
    var random = SplitMix64(seed: 21)
    var lines: [String] = []
    for dossier in 0..<24 {
      let quality = 5 + 1.5 * random.normal()
      for juror in 0..<4 where (dossier + juror) % 4 != 0 {
        let marks = ["a", "b", "c", "e"].map { criterion in
          let mark = quality - 0.8 * Double(juror) + random.normal()
          return "\(criterion)=\(Int(min(max(mark.rounded(), 0), 10)))"
        }
        lines.append("d\(10 + dossier) j\(juror) " + marks.joined(separator: " "))
      }
    }
    var rules = JuryRules.rules()
    rules.severity = .init(.rasch)
    let sample = SampleEdition(
      ["a", "b", "c", "e"].map { .leaf($0) }, answers: lines.joined(separator: "\n"), rules: rules)
    let ranking = try sample.edition().rank()
    guard case .corrected(let result) = try #require(ranking.severity).decision,
      case .rasch(let fit) = result.figures
    else {
      Issue.record("refused: \(String(describing: ranking.severity?.refusal))")
      return
    }
    let severities = fit.jurors.compactMap { $0?.value }
    #expect(severities == severities.sorted() && severities.count == 4)
    for entry in ranking.entries {
      let score = try #require(entry.score)
      #expect(score.value >= 0 && score.value <= 100 && !score.isExact)
      let dossier = try #require(ranking.edition.dossiers.firstIndex { $0.id == entry.dossier.id })
      let fair = (0..<4).compactMap { fit.fairMark(dossier: dossier, criterion: $0) }
      #expect(abs(score.value.doubleValue - 10 * fair.reduce(0, +) / 4) < 1e-8)
    }
    // Without steps there is nothing to model.
    let loose = Scale(name: "loose", min: 0, max: 10)
    let other = SampleEdition(
      ["a", "b", "c", "e"].map { .leaf($0, scale: $0 == "b" ? loose : .ten) },
      answers: lines.joined(separator: "\n"), rules: rules)
    #expect(try other.edition().rank().severity?.refusal == .noSteps(criteria: [1]))
  }
}

extension SampleEdition {
  /// The edition, checked.
  fileprivate func edition() throws -> Edition { try Edition(draft, digest: digest) }
}
