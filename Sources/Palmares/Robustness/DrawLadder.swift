/// The rules of stars and places in plain numbers; scores are whole numbers of 10⁻⁹ on 0...100.
struct DrawLadder: Sendable {
  /// A star that can be given, from the top.
  struct Rung: Sendable {
    let stars: Int
    /// The least composite, in 10⁻⁹.
    let min: Int?
    /// The criterion gates.
    let gates: [Gate]
    /// By dossier of the model, whether the level's other gates hold; empty where there are none.
    let holds: [Bool]
    let places: Int?
  }

  /// A gate on a criterion, ends in 10⁻⁹.
  struct Gate: Sendable {
    let node: Int
    let min: Int
    let max: Int
  }

  /// What parts equal composites.
  enum Key: Sendable {
    /// A criterion: its node, and its column among those kept.
    case criterion(node: Int, column: Int)
    case median, topMarks
    /// The chair's place; -1 without.
    case chair(Int)
    /// By dossier of the model, its place in the drawing of lots.
    case lot([Int])
  }

  let hasStars: Bool
  let max: Int
  /// What is added to every composite, in 10⁻⁹: corrected ones may lie below 0, which says that there is none.
  let shift: Int
  let rungs: [Rung]
  /// Whether rungs ask for nothing but a composite.
  let isPlain: Bool
  /// By rung, the least composite, in 10⁻⁹; 0 where it asks for none.
  let leasts: [Int]
  /// Whether some rungs have a number of places.
  let hasQuotas: Bool
  /// Whether who has the higher composite has no fewer stars, so that composites alone order.
  let keepsOrder: Bool
  let promotes: Bool
  let keys: [Key]
  /// The criteria that keys compare, by column.
  let keyNodes: [Int]
  /// By dossier of the model, the star that was decided; -1 for none.
  let decided: [Int]
  /// The stars decided for dossiers that marks don't rank.
  let decidedAlone: [Int]

  init(_ ranking: Ranking, _ dossiers: [Int], _ tree: DrawTree) {
    let edition = ranking.edition
    let stars = edition.rubric.stars
    hasStars = stars != nil
    promotes = stars?.quotaTies.value == .promote
    let isReal = Self.isReal(edition)
    let isCorrected = edition.rubric.jury.severity.value != .none
    let shift = isCorrected ? Self.correctionRoom : 0
    let composite: FloatingPointRoundingRule =
      isCorrected || isReal[edition.nodes.count] ? .up : .toNearestOrEven
    self.shift = shift
    var rungs: [Rung] = []
    for star in stars?.given ?? [] {
      let level = stars?.levels.first { $0.stars == star }
      var (gates, others): ([Gate], Bool) = ([], false)
      for requirement in level?.require ?? [] {
        if case .criterion(let id, let min, let max) = requirement.kind, let node = edition.node(id) {
          gates.append(
            Gate(
              node: node, min: min.map { Self.units($0, isReal[node] ? .up : .toNearestOrEven) } ?? Int.min,
              max: max.map { Self.units($0, isReal[node] ? .down : .toNearestOrEven) } ?? Int.max))
        } else {
          others = true
        }
      }
      let holds =
        !others
        ? []
        : dossiers.map { dossier in
          (ranking.entry(edition.dossiers[dossier].id)?.gates ?? []).allSatisfy { gate in
            if gate.stars != star || gate.holds { return true }
            if case .criterion = gate.requirement.kind { return true }
            return false
          }
        }
      rungs.append(
        Rung(
          stars: star,
          min: level?.min.map { Self.units($0.value, composite) + shift },
          gates: gates, holds: holds, places: stars?.quota[star]?.value))
    }
    self.rungs = rungs
    isPlain = rungs.allSatisfy { $0.gates.isEmpty && $0.holds.isEmpty }
    leasts = rungs.map { $0.min ?? 0 }
    hasQuotas = rungs.contains { $0.places != nil }
    var (keys, keyNodes): ([Key], [Int]) = ([], [])
    for key in edition.rubric.ties {
      switch key.value {
      case .criterion(let id):
        guard let node = edition.node(id) else { continue }
        keys.append(.criterion(node: node, column: keyNodes.count))
        keyNodes.append(node)
      case .median: keys.append(.median)
      case .topMarks: keys.append(.topMarks)
      case .chair: keys.append(.chair(edition.jurors.firstIndex { $0.role == .chair } ?? -1))
      case .lot:
        let order = dossiers.indices.sorted { edition.lots[dossiers[$0]] < edition.lots[dossiers[$1]] }
        var places = Array(repeating: 0, count: dossiers.count)
        for (place, dossier) in order.enumerated() { places[dossier] = place }
        keys.append(.lot(places))
      }
    }
    (self.keys, self.keyNodes) = (keys, keyNodes)
    var decisions: [String: Int] = [:]
    for decision in edition.decisions {
      if case .stars(let stars, let dossier) = decision.kind { decisions[dossier] = stars }
    }
    decided = dossiers.map { decisions[edition.dossiers[$0].id] ?? -1 }
    keepsOrder = isPlain && !hasQuotas && edition.decisions.isEmpty
    let own = Set(dossiers)
    decidedAlone = ranking.entries.standings.filter { !own.contains($0.dossier) }.map { $0.stars ?? 0 }
    max = Self.top(edition)
  }

  /// How far below 0 a corrected composite may lie: 10⁴ points, in 10⁻⁹.
  private static let correctionRoom = 10_000_000_000_000

  /// The most stars that can be given or decided.
  static func top(_ edition: Edition) -> Int {
    edition.decisions.reduce(edition.rubric.stars?.max ?? 0) { top, decision in
      if case .stars(let stars, _) = decision.kind { Swift.max(top, stars) } else { top }
    }
  }

  /// By node, the root last, whether a geometric mean makes its value a real number.
  private static func isReal(_ edition: Edition) -> [Bool] {
    var isReal = Array(repeating: false, count: edition.nodes.count + 1)
    for node in edition.nodes.indices.reversed() {
      guard let group = edition.nodes[node].group else { continue }
      isReal[node] =
        group.combine.value == .geometric || edition.nodes[node].children.contains { isReal[$0] }
    }
    isReal[edition.nodes.count] = edition.topNodes.contains { isReal[$0] }
    return isReal
  }

  private static func units(_ number: Rational, _ rule: FloatingPointRoundingRule) -> Int {
    let scaled = number * Rational(1_000_000_000)
    let nearest = scaled.rounded(decimals: 0, rule: .halfEven)
    let whole = Int(exactly: nearest) ?? (number < .zero ? -(1 << 60) : 1 << 60)
    switch rule {
    case .up: return nearest < scaled ? whole + 1 : whole
    case .down: return nearest > scaled ? whole - 1 : whole
    default: return whole
    }
  }

  /// A value on 0...1 in 10⁻⁹ of 0...100, half-even; -1 for one below 0, which is none.
  @inline(__always)
  static func units(_ value: Double) -> Int {
    value < 0 ? -1 : Int((value * 100 * 1e9).rounded(.toNearestOrEven))
  }

  /// The same lane by lane: -1 where there is no value.
  ///
  /// Adding 2⁵² rounds what is above 0 and below 2⁵² to a whole number, half-even, as every addition of doubles rounds.
  @inline(__always)
  static func units(_ values: SIMD8<Double>) -> SIMD8<Int> {
    let shifted = values * 100 * 1e9 + 0x1p52
    var whole = SIMD8<Int>.zero
    for lane in 0..<8 {
      whole[lane] = values[lane] < 0 ? -1 : Int(truncatingIfNeeded: shifted[lane].bitPattern & (1 << 52 - 1))
    }
    return whole
  }
}
