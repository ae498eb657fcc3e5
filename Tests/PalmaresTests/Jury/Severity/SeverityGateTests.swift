import Testing

@testable import Palmares

/// What each correction refuses, one lack at a time, on panels that bear it otherwise.
@Suite struct SeverityGateTests {
  private let methods: [SeverityMethod] = [.shrunken, .additive, .standardise, .centre]
  private let plain = DrawnTable(seed: 4, dossiers: 12, jurors: 4).table

  private func refusal(_ table: RatingTable, _ method: SeverityMethod) -> SeverityRefusal? {
    do throws(SeverityRefusal) {
      _ = try SeverityResult.correct(table, by: method)
      return nil
    } catch { return error }
  }

  @Test func passesWhatIsEnough() throws {
    for method in methods {
      let result = try SeverityResult.correct(plain, by: method)
      #expect(result.method == method)
      #expect(result.jurors.allSatisfy { $0?.standardError != nil })
      #expect(result.dossiers.allSatisfy { $0 != nil })
    }
  }

  @Test func refusesASingleJuror() {
    for method in methods { #expect(refusal(RatingTable([[1], [2]]), method) == .tooFewJurors(has: 1)) }
  }

  @Test func refusesPartsAndNamesThem() {
    let rows = (0..<12).map { dossier -> [Double?] in
      let pair: [Double?] = [Double(dossier), Double(dossier * dossier)]
      return dossier < 6 ? pair + [nil, nil] : [nil, nil] + pair
    }
    let parts: [Connectivity.Component] = [
      .init(jurors: [0, 1], dossiers: Array(0..<6)), .init(jurors: [2, 3], dossiers: Array(6..<12)),
    ]
    for method in methods { #expect(refusal(RatingTable(rows), method) == .disconnected(parts)) }
  }

  @Test func refusesAJurorOfFourDossiersAndNotOfFive() {
    func panel(_ count: Int) -> RatingTable {
      RatingTable(plain.rows.enumerated().map { $0 < count ? $1 : [nil] + $1.dropFirst() })
    }
    for method in methods {
      #expect(refusal(panel(4), method) == .fewDossiersOfJuror([.init(place: 0, has: 4)], needs: 5))
    }
    #expect(refusal(panel(5), .shrunken) == nil && refusal(panel(5), .additive) == nil)
    // 90 % of 12 are 10.8.
    #expect(refusal(panel(5), .centre) == .incomplete([.init(place: 0, has: 5)], needs: 11, dossiers: 12))
    #expect(refusal(panel(11), .centre) == nil && refusal(panel(11), .standardise) == nil)
    #expect(
      refusal(panel(10), .standardise) == .incomplete([.init(place: 0, has: 10)], needs: 11, dossiers: 12))
  }

  @Test func refusesADossierOfOneJuror() {
    var rows = plain.rows
    rows[3] = [nil, nil, 40, nil]
    for method in methods {
      #expect(refusal(RatingTable(rows), method) == .fewJurorsOfDossier([.init(place: 3, has: 1)], needs: 2))
    }
    rows[3] = [nil, nil, nil, nil]
    // A dossier without any value is no dossier.
    #expect(refusal(RatingTable(rows), .centre) == nil)
  }

  @Test func refusesToStandardiseNineDossiers() {
    let nine = RatingTable(Array(plain.rows.prefix(9)))
    let short = (0..<4).map { SeverityRefusal.Shortage(place: $0, has: 9) }
    #expect(refusal(nine, .standardise) == .fewDossiersOfJuror(short, needs: 10))
    #expect(refusal(nine, .centre) == nil)
    let flat = RatingTable(plain.rows.map { [50] + $0.dropFirst() })
    #expect(refusal(flat, .standardise) == .noSpread(jurors: [0]))
  }

  @Test func refusesWhereJurorsDontDiffer() throws {
    let alike = try PeerFigures.table("alike")
    for method in [SeverityMethod.shrunken, .additive] {
      #expect(refusal(alike, method) == .notSignificant(p: 1, share: 0))
    }
    let unanimous = RatingTable((0..<8).map { [Double($0), Double($0)] })
    #expect(refusal(unanimous, .shrunken) == .noResidual && refusal(unanimous, .additive) == .noResidual)
    let apart = RatingTable((0..<8).map { [Double($0), Double($0) + 9] })
    #expect(refusal(apart, .shrunken) == .noResidual && refusal(apart, .additive) == nil)
  }

  @Test func refusesElementsOfFewMarks() throws {
    func refusal(_ table: MarkTable) -> SeverityRefusal? {
      do throws(SeverityRefusal) {
        _ = try SeverityResult.correct(table)
        return nil
      } catch { return error }
    }
    #expect(refusal(MarkTable(seed: 1, dossiers: 30, jurors: 5, criteria: 2, kept: 1)) == nil)
    let short = (0..<30).map { SeverityRefusal.Shortage(place: $0, has: 9) }
    #expect(
      refusal(MarkTable(seed: 1, dossiers: 30, jurors: 3, criteria: 3, kept: 1))
        == .fewMarks(.dossier, short, needs: 10))
  }
}
