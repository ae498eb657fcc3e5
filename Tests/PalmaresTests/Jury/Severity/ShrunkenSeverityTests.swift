import TestSupport
import Testing

@testable import Palmares

@Suite struct ShrunkenSeverityTests {
  /// Dense matrices of all values in numpy, maximised by Nelder and Mead: to 1e-5 of a figure.
  @Test(arguments: PeerFigures.designs) func agreesWithDenseMatrices(design: String) throws {
    let fit = try ShrunkenSeverity(try PeerFigures.table(design))
    for (what, own) in [
      ("a", fit.dossierVariance), ("s", fit.jurorVariance), ("e", fit.residualVariance), ("mean", fit.mean),
    ] {
      let expected = try PeerFigures.figure(design, "restricted", what)
      #expect(abs(own - expected) <= 1e-5 * abs(expected) + 1e-9, "\(what): \(own) for \(expected)")
    }
    #expect(abs(fit.logLikelihood - (try PeerFigures.figure(design, "restricted", "loglik"))) < 1e-8)
    #expect(abs(fit.nullLogLikelihood - (try PeerFigures.figure(design, "restricted", "null"))) < 1e-8)
    let expected = { try PeerFigures.figures(design, "restricted", $0) }
    #expect(fit.jurors.map { $0?.severity }.distance(from: try expected("severity")) < 1e-5)
    #expect(fit.jurors.map { $0?.standardError }.distance(from: try expected("error")) < 1e-5)
    #expect(fit.qualities.distance(from: try expected("quality")) < 1e-5)
  }

  /// lme4 to its own precision, and never a lower likelihood than its.
  @Test(arguments: PeerFigures.designs) func agreesWithLme4(design: String) throws {
    let fit = try ShrunkenSeverity(try PeerFigures.table(design))
    for (what, own) in [("a", fit.dossierVariance), ("s", fit.jurorVariance), ("e", fit.residualVariance)] {
      let expected = try PeerFigures.figure(design, "lme4", what)
      #expect(abs(own - expected) <= 1e-4 * abs(expected) + 1e-9, "\(what): \(own) for \(expected)")
    }
    #expect(fit.logLikelihood > (try PeerFigures.figure(design, "lme4", "loglik")) - 1e-8)
    let severity = try PeerFigures.figures(design, "lme4", "severity")
    #expect(fit.jurors.map { $0?.severity }.distance(from: severity) < 1e-4)
  }

  /// In a complete design restricted likelihood is the analysis of variance, where no component is negative:
  /// E = MS(e), A = (MS(a) − E)/n_J, S = (MS(s) − E)/n_C, and a prediction is the juror's mean, shrunk.
  @Test(arguments: UInt64(0)..<20) func isTheAnalysisOfVarianceWhereComplete(seed: UInt64) throws {
    let (dossiers, jurors) = (14, 5)
    let table = DrawnTable(seed: seed, dossiers: dossiers, jurors: jurors).table
    let rows = table.rows.map { $0.map { $0! } }
    let grand = rows.joined().reduce(0, +) / Double(dossiers * jurors)
    let ofDossier = rows.map { $0.reduce(0, +) / Double(jurors) }
    let ofJuror = (0..<jurors).map { juror in rows.reduce(0) { $0 + $1[juror] } / Double(dossiers) }
    func square(_ values: [Double]) -> Double { values.reduce(0) { $0 + ($1 - grand) * ($1 - grand) } }
    let between = Double(jurors) * square(ofDossier)
    let severe = Double(dossiers) * square(ofJuror)
    let residual = (square(Array(rows.joined())) - between - severe) / Double((dossiers - 1) * (jurors - 1))
    let quality = (between / Double(dossiers - 1) - residual) / Double(jurors)
    let severity = (severe / Double(jurors - 1) - residual) / Double(dossiers)
    try #require(quality > 0 && severity > 0)
    let fit = try ShrunkenSeverity(table)
    #expect(abs(fit.residualVariance / residual - 1) < 1e-7)
    #expect(abs(fit.dossierVariance / quality - 1) < 1e-7)
    #expect(abs(fit.jurorVariance / severity - 1) < 1e-7)
    let shrinkage = severity / (severity + residual / Double(dossiers))
    for juror in 0..<jurors {
      #expect(abs((try #require(fit.jurors[juror])).severity + shrinkage * (ofJuror[juror] - grand)) < 1e-7)
    }
    #expect(abs(fit.reliability(jurors: 5) - quality / (quality + residual / 5)) < 1e-7)
    #expect(fit.change < 1e-10)
  }

  /// Severities sum to zero and lie nearer to zero than least squares has them, in all; the variance is recovered.
  @Test(arguments: UInt64(0)..<20) func shrinks(seed: UInt64) throws {
    let sample = DrawnTable(seed: seed, dossiers: 60, jurors: 12, kept: 0.4)
    let (fit, additive) = (try ShrunkenSeverity(sample.table), try AdditiveSeverity(sample.table))
    let own = fit.jurors.compactMap { $0?.severity }
    let fixed = additive.jurors.compactMap { $0?.severity }
    #expect(abs(own.reduce(0, +)) < 1e-8)
    #expect(own.reduce(0) { $0 + $1 * $1 } < fixed.reduce(0) { $0 + $1 * $1 })
    let common = sample.severities.reduce(0, +) / Double(sample.severities.count)
    for (juror, truth) in sample.severities.enumerated() {
      let own = try #require(fit.jurors[juror])
      #expect(abs(own.severity - (truth - common)) < 4.5 * (try #require(own.standardError)))
    }
    #expect(fit.residualVariance.squareRoot() > 4 && fit.residualVariance.squareRoot() < 6)
    #expect(fit.p < 0.01)
  }

  /// Jurors that don't differ: nothing is corrected, p is 1.
  @Test func nothingToCorrectLeavesTheMeans() throws {
    let table = try PeerFigures.table("alike")
    let fit = try ShrunkenSeverity(table)
    #expect(fit.jurorVariance == 0 && fit.p == 1 && fit.jurorShare == 0)
    #expect(fit.jurors.allSatisfy { $0?.severity == 0 && $0?.standardError == 0 })
    for dossier in 0..<table.dossierCount {
      let values = table.cells(of: dossier).map { table.values[$0] }
      let mean = values.reduce(0, +) / Double(values.count)
      #expect(abs((try #require(fit.dossiers[dossier])) - mean) < 1e-12)
    }
  }

  @Test(arguments: UInt64(0)..<10) func orderNeverMatters(seed: UInt64) throws {
    let table = DrawnTable(seed: seed, dossiers: 25, jurors: 6, kept: 0.6).table
    var random = SplitMix64(seed: seed)
    let (dossiers, jurors) = ((0..<25).shuffled(using: &random), (0..<6).shuffled(using: &random))
    let rows = table.rows
    let fit = try ShrunkenSeverity(table)
    let other = try ShrunkenSeverity(RatingTable(dossiers.map { c in jurors.map { rows[c][$0] } }))
    for (place, juror) in jurors.enumerated() {
      #expect(
        abs((try #require(other.jurors[place])).severity - (try #require(fit.jurors[juror])).severity) < 1e-7)
    }
  }

  @Test func refusesWhatItCannotEstimate() {
    func refusal(_ rows: [[Double?]]) -> SeverityRefusal? {
      do throws(SeverityRefusal) {
        _ = try ShrunkenSeverity(RatingTable(rows))
        return nil
      } catch { return error }
    }
    #expect(refusal([[1], [2]]) == .tooFewJurors(has: 1))
    #expect(refusal([[1, 2]]) == .nothingLeft(values: 2, effects: 2))
    #expect(refusal([[5, 5], [5, 5], [5, 5]]) == .noResidual)
    #expect(refusal([[10, 20], [30, 40], [20, 30]]) == .noResidual)
    #expect(
      refusal([[1, 2, nil, nil], [nil, nil, 3, 4]])
        == .disconnected([.init(jurors: [0, 1], dossiers: [0]), .init(jurors: [2, 3], dossiers: [1])]))
  }

  /// The gradient that the search climbs by is the deviance's.
  @Test(arguments: [(0.0, 0.0), (0.5, 0.2), (3, 0.01), (0, 1.5)])
  func gradientIsThatOfTheDeviance(dossierRatio: Double, jurorRatio: Double) throws {
    let data = DossierGroups(try PeerFigures.table("wide"))
    func deviance(_ one: Double, _ two: Double) throws -> Double {
      try #require(RestrictedLikelihood(data, dossierRatio: one, jurorRatio: two)).deviance
    }
    let point = try #require(
      RestrictedLikelihood(data, dossierRatio: dossierRatio, jurorRatio: jurorRatio))
    let width = 1e-5
    // One-sided with three points, so that it holds at 0 as well.
    func slope(_ at: (Double) throws -> Double) throws -> Double {
      try (4 * at(width) - 3 * at(0) - at(2 * width)) / (2 * width)
    }
    let byDossier = try slope { try deviance(dossierRatio + $0, jurorRatio) }
    let byJuror = try slope { try deviance(dossierRatio, jurorRatio + $0) }
    #expect(abs(point.gradient.dossier - byDossier) < 1e-3 * (1 + abs(byDossier)))
    #expect(abs(point.gradient.juror - byJuror) < 1e-3 * (1 + abs(byJuror)))
  }
}
