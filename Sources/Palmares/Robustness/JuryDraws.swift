/// A redrawn jury under redrawn weights.
struct JuryDraw: Sendable, Hashable {
  /// By juror of the edition, how often the juror is there.
  var times: [Int]
  /// By node, a number *k* in 0..<2⁵³: the weight is multiplied by 1 + w·(1 − 2k/2⁵³), above 1 − w and at most 1 + w.
  var bits: [UInt64]

  /// What a node's weight is multiplied by, exactly.
  static func factor(_ bits: UInt64, spread: Rational) -> Rational {
    .one + spread * (.one - Rational(Int(bits), 1 << 52))
  }

  /// The same in plain numbers.
  @inline(__always)
  static func factor(_ bits: UInt64, spread: Double) -> Double { 1 + spread * (1 - Double(bits) * 0x1p-52) }
}

/// The draws of an edition, one after another from a single generator, so that they don't depend on how the work on them
/// is spread.
///
/// A draw takes, college by college (jurors who name none first, then colleges by id), as many jurors as the college
/// has among those who gave a mark, each by ``Xoshiro256StarStar/below(_:)`` of them in the order of their ids, with
/// replacement; then a number a criterion, groups included, depth first in the rubric's order. Jurors without any mark
/// stay as they are.
struct JuryDraws: Sendable {
  private var random: Xoshiro256StarStar
  private let strata: [[Int]]
  private let nodeCount: Int
  private let juryCount: Int

  init(_ random: Xoshiro256StarStar, _ ranking: Ranking) {
    let marking = ranking.markingJurors
    let jurors = ranking.edition.jurors
    let colleges = Dictionary(grouping: marking) { jurors[$0].college?.value ?? "" }
    strata = colleges.sorted { $0.key < $1.key }.map(\.value)
    (self.random, nodeCount, juryCount) = (random, ranking.edition.nodes.count, jurors.count)
  }

  mutating func next() -> JuryDraw {
    var times = Array(repeating: 0, count: juryCount)
    for stratum in strata {
      for _ in stratum { times[stratum[random.below(stratum.count)]] += 1 }
    }
    if strata.reduce(0, { $0 + $1.count }) < juryCount {
      let drawn = Set(strata.joined())
      for juror in times.indices where !drawn.contains(juror) { times[juror] = 1 }
    }
    return JuryDraw(times: times, bits: (0..<nodeCount).map { _ in random.bits53() })
  }
}

extension Ranking {
  /// The jurors with at least one mark, as places in ``Edition/jurors``.
  var markingJurors: [Int] { jurors.indices.filter { jurors[$0].counts.marks > 0 } }
}
