import Testing

@testable import Palmares

/// Components, bridges and weak links of small panels, worked out by hand.
@Suite struct ConnectivityTests {
  /// Two rooms without a juror in common; the fifth juror and the last dossier have no value.
  private let rooms = RatingTable([
    [1, 2, nil, nil, nil], [nil, nil, 3, 4, nil], [2, nil, nil, nil, nil], [nil, nil, 1, 1, nil],
    [nil, nil, nil, nil, nil],
  ])

  @Test func roomsAreComponents() {
    let found = Connectivity(rooms)
    #expect(!found.isConnected)
    #expect(
      found.components == [
        .init(jurors: [0, 1], dossiers: [0, 2]), .init(jurors: [2, 3], dossiers: [1, 3]),
      ])
    #expect(found.bridges == [0])
    #expect(Connectivity.weakestLink(rooms) == nil)
  }

  /// Two jurors share n dossiers: the difference of their means has variance 2/n.
  @Test(arguments: 1...6) func twoJurors(shared: Int) throws {
    let table = RatingTable(Array(repeating: [1, 2], count: shared))
    let link = try #require(Connectivity.weakestLink(table))
    #expect((link.juror, link.other) == (0, 1))
    #expect(abs(link.standardError - (2 / Double(shared)).squareRoot()) < 1e-12)
    #expect(Connectivity(table).bridges == (shared == 1 ? [0] : []))
  }

  /// Jurors 0 and 1 share two dossiers, 2 and 3 two others, and one dossier joins 1 and 2: a path of resistances
  /// 2/2 + 2/1 + 2/2 from end to end.
  @Test func oneDossierJoins() throws {
    let table = RatingTable([
      [1, 1, nil, nil], [1, 1, nil, nil], [nil, 1, 1, nil], [nil, nil, 1, 1], [nil, nil, 1, 1],
    ])
    #expect(Connectivity(table).isConnected)
    #expect(Connectivity(table).bridges == [2])
    let link = try #require(Connectivity.weakestLink(table))
    #expect((link.juror, link.other) == (0, 3))
    #expect(abs(link.standardError - 2) < 1e-12)
  }

  /// In a ring of three every dossier can be lost; in a chain of dossiers with two jurors each, none.
  @Test func ringsHoldAndChainsBreak() {
    let ring = RatingTable([[1, 1, nil], [nil, 1, 1], [1, nil, 1]])
    #expect(Connectivity(ring).bridges.isEmpty)
    let chain = RatingTable([[1, 1, nil, nil], [nil, 1, 1, nil], [nil, nil, 1, 1]])
    #expect(Connectivity(chain).bridges == [0, 1, 2])
  }

  /// A chain as long as a deep recursion would not survive.
  @Test func longChains() {
    let length = 50_000
    let table = RatingTable(
      jurorCount: length + 1, starts: (0...length).map { 2 * $0 },
      jurors: (0..<length).flatMap { [Int32($0), Int32($0 + 1)] },
      values: Array(repeating: 1, count: 2 * length))
    let found = Connectivity(table)
    #expect(found.isConnected && found.bridges.count == length)
    #expect(Connectivity.weakestLink(table) == nil)
  }

  /// Held against a search that takes each dossier out in turn.
  @Test(arguments: UInt64(0)..<60) func bridgesAreWhatTheirLossParts(seed: UInt64) {
    let table = DrawnTable(seed: seed, dossiers: 9, jurors: 7, kept: 0.25).table
    let whole = Connectivity(table).components.count
    let seen = Set(table.jurors).count
    let plain = (0..<table.dossierCount).filter { dossier in
      var rows = table.rows
      rows[dossier] = Array(repeating: nil, count: 7)
      let left = RatingTable(rows)
      // Jurors that lost their only dossier are parts of their own.
      return Connectivity(left).components.count + seen - Set(left.jurors).count > whole
    }
    #expect(Connectivity(table).bridges == plain)
  }

  @Test func nothingIsConnected() {
    let empty = Connectivity(RatingTable([[nil, nil]]))
    #expect(empty.isConnected && empty.components.isEmpty && empty.bridges.isEmpty)
    #expect(Connectivity.weakestLink(RatingTable([[1], [2]])) == nil)
  }
}
