import Foundation
import TestSupport
import Testing

@testable import Palmares

@Suite struct RaschSeverityTests {
  /// Joint maximum likelihood in numpy, a facet after the other with its own Newton steps.
  @Test func agreesWithNumpy() throws {
    let fit = try RaschSeverity(try PeerFigures.marks(), leastUse: 1)
    func expected(_ what: String) throws -> [Int: Double] { try PeerFigures.figures("marks", "rasch", what) }
    #expect(fit.dossiers.map { $0?.value }.distance(from: try expected("measure")) < 1e-8)
    #expect(fit.jurors.map { $0?.value }.distance(from: try expected("severity")) < 1e-8)
    #expect(fit.criteria.map { $0?.value }.distance(from: try expected("difficulty")) < 1e-8)
    #expect(fit.thresholds[0].map { $0 }.distance(from: try expected("threshold")) < 1e-8)
    for (facet, measures) in [("dossier", fit.dossiers), ("juror", fit.jurors), ("criterion", fit.criteria)] {
      let own = measures.map { $0?.isExtreme == true ? nil : $0 }
      #expect(own.map { $0?.standardError }.distance(from: try expected("\(facet)_error")) < 1e-7)
      #expect(own.map { $0?.infit }.distance(from: try expected("\(facet)_infit")) < 1e-7)
      #expect(own.map { $0?.outfit }.distance(from: try expected("\(facet)_outfit")) < 1e-7)
    }
    let fair = (0..<60).flatMap { dossier in (0..<4).map { fit.fairMark(dossier: dossier, criterion: $0) } }
    #expect(fair.distance(from: try expected("fair")) < 1e-7)
    let extreme = try expected("extreme")
    #expect(fit.dossiers.indices.filter { fit.dossiers[$0]?.isExtreme == true } == [7, 23])
    #expect(extreme.keys.filter { extreme[$0] == 1 }.sorted() == [7, 23])
    #expect(fit.change < 1e-9 && fit.iterations < 20)
  }

  /// Sums are zero, and every element's expected score is the one observed: what a maximum is.
  @Test(arguments: UInt64(0)..<10) func sumsAreZeroAndScoresMet(seed: UInt64) throws {
    let table = MarkTable(seed: seed, dossiers: 40, jurors: 5, criteria: 3, kept: 0.7)
    let fit = try RaschSeverity(table, leastUse: 1)
    #expect(abs(fit.jurors.reduce(0) { $0 + ($1.map { $0.isExtreme ? 0 : $0.value } ?? 0) }) < 1e-8)
    #expect(abs(fit.criteria.reduce(0) { $0 + ($1?.value ?? 0) }) < 1e-8)
    #expect(abs(fit.thresholds[0].reduce(0, +)) < 1e-8)
    var curve = RaschCurve(fit.thresholds[0])
    for juror in 0..<5 {
      var (observed, expected) = (0.0, 0.0)
      for dossier in 0..<40 where fit.dossiers[dossier]?.isExtreme == false {
        for cell in table.cells(of: dossier) where table.jurors[cell] == juror {
          let criterion = Int(table.criteria[cell])
          let one = try #require(fit.dossiers[dossier]).value
          let logit =
            one - (try #require(fit.jurors[juror])).value - (try #require(fit.criteria[criterion])).value
          curve.move(toOdds: exp(logit))
          observed += Double(table.marks[cell])
          expected += curve.expected
        }
      }
      #expect(abs(observed - expected) < 1e-6)
    }
  }

  /// Severities from −0.8 to 0.8 come back, stretched by no more than theory says, within four standard errors.
  @Test(arguments: UInt64(0)..<10) func recoversSeverities(seed: UInt64) throws {
    let table = MarkTable(seed: seed, dossiers: 150, jurors: 5, criteria: 4, kept: 0.8)
    let fit = try RaschSeverity(table)
    let stretch = try #require(fit.stretch)
    for juror in 0..<5 {
      let own = try #require(fit.jurors[juror])
      let truth = Double(juror - 2) * 0.4
      #expect(abs(own.value / stretch - truth) < 4 * own.standardError)
      #expect(try #require(own.infit) > 0.8 && #require(own.infit) < 1.2)
    }
    #expect(try #require(fit.separationReliability) > 0.7)
  }

  /// Two dossiers and one step: Rasch's own model. With one juror that marks 1 on the first and 0 on the second, and
  /// another the other way round, all measures are 0.
  @Test func solvesByHand() throws {
    let table = MarkTable(
      jurorCount: 2, starts: [0, 2, 4], jurors: [0, 1, 0, 1], criteria: [0, 0, 0, 0], marks: [1, 0, 0, 1],
      scales: [StepScale(lowest: 0, step: 1, steps: 1)], scaleOf: [0])
    let fit = try RaschSeverity(table, leastUse: 1)
    #expect(fit.dossiers.allSatisfy { abs($0?.value ?? 1) < 1e-9 })
    #expect(fit.jurors.allSatisfy { abs($0?.value ?? 1) < 1e-9 })
    #expect(abs(fit.logLikelihood - 4 * log(0.5)) < 1e-12)
    // Two marks of variance ¼ each.
    #expect(abs((try #require(fit.dossiers[0])).standardError - 2.0.squareRoot()) < 1e-9)
    #expect(abs((try #require(fit.fairMark(dossier: 0, criterion: 0))) - 0.5) < 1e-9)
    #expect(fit.stretch == 2)
  }

  /// Half a mark a step from 1 on: only fair marks know of it.
  @Test func fairMarksAreInMarks() throws {
    let plain = MarkTable(seed: 3, dossiers: 30, jurors: 4, criteria: 2, kept: 1)
    let halves = MarkTable(
      jurorCount: 4, starts: plain.starts, jurors: plain.jurors, criteria: plain.criteria, marks: plain.marks,
      scales: [StepScale(lowest: 1, step: 0.5, steps: 4)], scaleOf: [0, 0])
    let (one, two) = (try RaschSeverity(plain), try RaschSeverity(halves))
    for dossier in 0..<30 {
      let (left, right) = (
        one.fairMark(dossier: dossier, criterion: 1), two.fairMark(dossier: dossier, criterion: 1)
      )
      #expect(abs(1 + (try #require(left)) / 2 - (try #require(right))) < 1e-9)
    }
  }

  /// Criteria on a scale of two steps beside others of five: each scale has its own thresholds.
  @Test func scalesOfTheirOwn() throws {
    let plain = MarkTable(seed: 8, dossiers: 60, jurors: 4, criteria: 3, kept: 0.9)
    let table = MarkTable(
      jurorCount: 4, starts: plain.starts, jurors: plain.jurors, criteria: plain.criteria,
      marks: zip(plain.marks, plain.criteria).map { mark, criterion in criterion == 2 ? mark / 2 : mark },
      scales: [StepScale(lowest: 0, step: 1, steps: 4), StepScale(lowest: 0, step: 1, steps: 2)],
      scaleOf: [0, 0, 1])
    let fit = try RaschSeverity(table)
    #expect(fit.thresholds.map(\.count) == [4, 2])
    #expect(fit.thresholds.allSatisfy { abs($0.reduce(0, +)) < 1e-8 })
    #expect(abs(fit.criteria.reduce(0) { $0 + ($1?.value ?? 0) }) < 1e-8)
    #expect(try #require(fit.fairMark(dossier: 0, criterion: 2)) <= 2)
  }

  @Test func rareMarksJoinTheirNeighbours() {
    let merged = MarkCategories(counts: [3, 12, 0, 20, 40], least: 10)
    // 2 joins 1 (12 ≤ 20); 0 joins them.
    #expect(merged.ranges == [0...2, 3...3, 4...4])
    #expect(merged.uses == [15, 20, 40] && merged.hasMerged)
    #expect(merged.means == [12.0 / 15, 3, 4])
    #expect(merged.places == [0, 0, 0, 1, 2])
    #expect(MarkCategories(counts: [4, 5], least: 10).ranges == [0...1])
    #expect(!MarkCategories(counts: [10, 10], least: 10).hasMerged)
  }

  /// A mark that nobody gave: the model is the one of the marks given.
  @Test func unusedMarksLeaveTheModelAlone() throws {
    let plain = MarkTable(seed: 5, dossiers: 40, jurors: 4, criteria: 2, kept: 1, steps: 3)
    // 0 1 2 3 written as 0 1 3 4.
    let spread = MarkTable(
      jurorCount: 4, starts: plain.starts, jurors: plain.jurors, criteria: plain.criteria,
      marks: plain.marks.map { $0 < 2 ? $0 : $0 + 1 }, scales: [StepScale(lowest: 0, step: 1, steps: 4)],
      scaleOf: [0, 0])
    let (one, two) = (try RaschSeverity(plain, leastUse: 1), try RaschSeverity(spread, leastUse: 1))
    #expect(two.categories[0].ranges.count == 4 && two.categories[0].hasMerged)
    for (left, right) in zip(one.dossiers, two.dossiers) {
      #expect(abs((try #require(left)).value - (try #require(right)).value) < 1e-8)
    }
  }

  /// A juror who gives the highest mark to all is set aside, flagged, and the most lenient; the others are as without.
  @Test func extremeJurorsAreSetAside() throws {
    let plain = MarkTable(seed: 9, dossiers: 40, jurors: 4, criteria: 2, kept: 1)
    var (starts, jurors, criteria, marks) = ([0], [Int32](), [Int32](), [Int32]())
    for dossier in 0..<40 {
      for cell in plain.cells(of: dossier) {
        jurors.append(plain.jurors[cell])
        criteria.append(plain.criteria[cell])
        marks.append(plain.marks[cell])
      }
      for criterion in 0..<2 {
        jurors.append(4)
        criteria.append(Int32(criterion))
        marks.append(4)
      }
      starts.append(marks.count)
    }
    let table = MarkTable(
      jurorCount: 5, starts: starts, jurors: jurors, criteria: criteria, marks: marks, scales: plain.scales,
      scaleOf: plain.scaleOf)
    let (one, two) = (try RaschSeverity(plain), try RaschSeverity(table))
    let lenient = try #require(two.jurors[4])
    #expect(lenient.isExtreme && lenient.infit == nil && lenient.marks == 80)
    for juror in 0..<4 {
      let (own, other) = (try #require(one.jurors[juror]), try #require(two.jurors[juror]))
      #expect(abs(own.value - other.value) < 1e-8)
      #expect(lenient.value < other.value)
    }
  }

  /// Far out, where exp(η)ᵏ is beyond doubles, chances stay numbers.
  @Test(arguments: [-700.0, -300, 0, 300, 700]) func farOutChancesStayNumbers(logit: Double) {
    var curve = RaschCurve(Array(repeating: 0, count: 10))
    curve.move(toOdds: exp(logit))
    #expect(abs(curve.chances.reduce(0, +) - 1) < 1e-12)
    #expect(abs(curve.expected - (logit < 0 ? 0 : logit > 0 ? 10 : 5)) < 1e-9)
  }

  @Test func refusesWhatItCannotFit() {
    let scale = StepScale(lowest: 0, step: 1, steps: 4)
    func refusal(_ rows: [(Int, Int, Int)]) -> SeverityRefusal? {
      var starts = Array(repeating: 0, count: 1 + (rows.map(\.0).max() ?? -1) + 1)
      for row in rows { starts[row.0 + 1] += 1 }
      for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
      let table = MarkTable(
        jurorCount: 4, starts: starts, jurors: rows.map { Int32($0.1) }, criteria: rows.map { _ in 0 },
        marks: rows.map { Int32($0.2) }, scales: [scale], scaleOf: [0])
      do throws(SeverityRefusal) {
        _ = try RaschSeverity(table, leastUse: 1)
        return nil
      } catch { return error }
    }
    #expect(refusal([]) == .tooFewJurors(has: 0))
    #expect(refusal([(0, 0, 3), (1, 0, 3), (0, 1, 3)]) == .fewCategories(criteria: [0], needs: 1))
    #expect(
      refusal([
        (0, 0, 1), (0, 1, 2), (1, 0, 2), (1, 1, 1), (2, 2, 1), (2, 3, 2), (3, 2, 2), (3, 3, 1),
      ])
        == .disconnected([
          .init(jurors: [0, 1], dossiers: [0, 1]), .init(jurors: [2, 3], dossiers: [2, 3]),
        ]))
  }
}

extension MarkTable {
  /// Draws marks from the model: severities 0.4 apart around 0, difficulties 0.3 apart.
  init(seed: UInt64, dossiers: Int, jurors: Int, criteria: Int, kept: Double, steps: Int = 4) {
    var random = SplitMix64(seed: seed)
    let middle = Double(steps - 1) / 2
    var curve = RaschCurve((0..<steps).map { Double($0) - middle })
    var (starts, ofJuror, ofCriterion, marks) = ([0], [Int32](), [Int32](), [Int32]())
    for _ in 0..<dossiers {
      let quality = 0.9 * random.normal()
      for juror in 0..<jurors {
        for criterion in 0..<criteria where Double.random(in: 0..<1, using: &random) < kept {
          let severity = 0.4 * (Double(juror) - Double(jurors - 1) / 2)
          let difficulty = 0.3 * (Double(criterion) - Double(criteria - 1) / 2)
          curve.move(toOdds: exp(quality - severity - difficulty))
          let draw = Double.random(in: 0..<1, using: &random)
          var (mark, below) = (0, curve.chances[0])
          while mark < steps, below <= draw {
            mark += 1
            below += curve.chances[mark]
          }
          ofJuror.append(Int32(juror))
          ofCriterion.append(Int32(criterion))
          marks.append(Int32(mark))
        }
      }
      starts.append(marks.count)
    }
    self.init(
      jurorCount: jurors, starts: starts, jurors: ofJuror, criteria: ofCriterion, marks: marks,
      scales: [StepScale(lowest: 0, step: 1, steps: steps)], scaleOf: Array(repeating: 0, count: criteria))
  }
}
