/// What ranks the dossiers get under all weights of the top criteria that one could think of: SMAA-2.
public struct WeightAcceptability: Sendable {
  /// How many weights were drawn.
  public let draws: Int
  /// The criteria whose weights were drawn, by id.
  public let criteria: [String]
  /// The dossiers that marks rank, by id.
  public let dossiers: [Dossier]

  /// One dossier's.
  public struct Dossier: Sendable, Hashable {
    /// Its id.
    public let id: String
    /// The share of weights under which it has each rank, the first rank first.
    public let ranks: [Rational]
    /// The mean of the weights that rank it first, in the order of ``WeightAcceptability/criteria``; `nil` where none do.
    public let centralWeights: [Double]?

    /// The standard error of a share, √(b(1 − b)/n), at most ½/√n.
    public func standardError(ofRank rank: Int, draws: Int) -> Double {
      let share = ranks[rank - 1].doubleValue
      return (share * (1 - share) / Double(draws)).squareRoot()
    }
  }
}

extension Ranking {
  /// Ranks the dossiers under weights of the top criteria drawn uniformly from all that add up to 1.
  ///
  /// Weights are the gaps between n − 1 sorted uniform numbers on 0..<1: uniform on the simplex, without any function that
  /// platforms compute differently. Where the rubric has one top group, its children's weights are drawn. Weights below
  /// stay as they are; the jury isn't redrawn. Composites are rounded half-even to 9 decimals before they are compared.
  ///
  /// - Parameters:
  ///   - draws: How many, ≥ 1.
  ///   - parallel: How to spread the work; the outcome doesn't depend on it.
  /// - Returns: `nil` with fewer than two criteria side by side, without dossiers that marks rank, and where the edition
  ///   was made without a digest.
  /// - Note: Lahdelma and Salminen, “SMAA-2”, Operations Research 49 (2001).
  public func weightAcceptability(draws: Int = 10_000, parallel: Parallel = .serial) -> WeightAcceptability? {
    guard placing != nil, draws > 0, rankedByMarks.contains(true),
      var random = edition.seed.flatMap(Xoshiro256StarStar.init(seedDigest:))
    else { return nil }
    let siblings = edition.mainCriteria
    guard siblings.count > 1 else { return nil }
    let model = DrawModel(self)
    let weights = (0..<draws).map { _ in Self.simplex(siblings.count, &random) }
    let (width, count) = (DrawScoring.width, model.dossiers.count)
    let blocks = (draws + width - 1) / width
    // A few parts only: each counts every rank of every dossier.
    let parts = parallel.map(blocks, grain: Swift.max(16, blocks / (2 * parallel.workers))) { range in
      var (scoring, placing) = (DrawScoring(model), DrawPlacing(model))
      var counts = Array(repeating: Int32(0), count: count * (count + 1))
      var order: [(draw: Int, dossier: Int)] = []
      for block in range {
        let own = Array(weights[block * width..<Swift.min(draws, (block + 1) * width)])
        scoring.score(
          weights: own.map { drawn in
            var all = model.tree.weights
            for (place, node) in siblings.enumerated() { all[node] = drawn[place] }
            return all
          })
        for lane in own.indices {
          placing.place(&scoring, lane: lane)
          for dossier in 0..<count {
            let rank = Swift.min(Int(placing.ranks[dossier]), count + 1)
            counts[dossier * (count + 1) + rank - 1] += 1
            if rank == 1 { order.append((block * width + lane, dossier)) }
          }
        }
      }
      return (counts, order)
    }
    var counts = Array(repeating: 0, count: count * (count + 1))
    var central = Array(repeating: Array(repeating: 0.0, count: siblings.count), count: count)
    for (own, firsts) in parts {
      for index in own.indices { counts[index] += Int(own[index]) }
      for (draw, dossier) in firsts {
        for place in siblings.indices { central[dossier][place] += weights[draw][place] }
      }
    }
    let dossiers = model.dossiers.enumerated().map { place, dossier in
      let own = counts[place * (count + 1)..<(place + 1) * (count + 1) - 1]
      let firsts = own.first ?? 0
      return WeightAcceptability.Dossier(
        id: edition.dossiers[dossier].id, ranks: own.map { Rational($0, draws) },
        centralWeights: firsts == 0 ? nil : central[place].map { $0 / Double(firsts) })
    }
    return WeightAcceptability(
      draws: draws, criteria: siblings.map { edition.nodes[$0].criterion.id }, dossiers: dossiers)
  }

  /// Weights uniform on the simplex, as gaps of sorted uniform numbers.
  static func simplex(_ count: Int, _ random: inout Xoshiro256StarStar) -> [Double] {
    let cuts = [0] + (1..<count).map { _ in random.uniform() }.sorted() + [1]
    return (0..<count).map { cuts[$0 + 1] - cuts[$0] }
  }
}
