/// The tree of criteria as flat lists.
struct DrawTree: Sendable {
  /// The places of leaves and measures among the nodes.
  let leaves: [Int]
  let measures: [Int]
  /// The groups from the lowest up; the last is the root, whose node is the number of nodes.
  let groups: [Group]
  /// The children of all groups, one group's after another's.
  let children: [Int]
  /// By node, its weight as written.
  let weights: [Double]
  /// By node, its share as stated.
  let shares: [Double]
  /// The least share that must have a value; `nil` asks none.
  let minCoverage: Double?

  struct Group: Sendable {
    let node: Int
    let combine: Combination
    /// Places in ``DrawTree/children``.
    let children: Range<Int>
  }

  init(_ edition: Edition) {
    (leaves, measures) = (edition.leaves, edition.measures)
    var (groups, children): ([Group], [Int]) = ([], [])
    func append(_ node: Int, _ combine: Combination, _ siblings: [Int]) {
      groups.append(
        Group(node: node, combine: combine, children: children.count..<children.count + siblings.count))
      children += siblings
    }
    for node in edition.nodes.indices.reversed() {
      guard let group = edition.nodes[node].group else { continue }
      append(node, group.combine.value, edition.nodes[node].children)
    }
    append(edition.nodes.count, .mean, edition.topNodes)
    (self.groups, self.children) = (groups, children)
    weights = edition.nodes.map(\.criterion.weight.value.doubleValue)
    shares = edition.nodes.map(\.statedShare.doubleValue)
    minCoverage = edition.rubric.jury.minCoverage?.value.doubleValue
  }

  /// Combines every group of one draw, the root last; what is below 0 has no value.
  ///
  /// - Parameters:
  ///   - values: By node, the root last: those of leaves and measures are given.
  ///   - weights: By node.
  ///   - blocks: Whether a child that is ``DrawModel/Absent/unrated`` makes its group that.
  func combine(_ values: inout [Double], _ weights: [Double], blocks: Bool) {
    var lanes = values.map { DrawScoring.Lanes(repeating: $0) }
    let own = weights.map { DrawScoring.Lanes(repeating: $0) }
    lanes.withUnsafeMutableBufferPointer { lanes in
      own.withUnsafeBufferPointer { own in
        guard let values = lanes.baseAddress, let weights = own.baseAddress else { return }
        combine(values, weights, blocks: blocks)
      }
    }
    for group in groups { values[group.node] = lanes[group.node][0] }
  }

  /// Combines every group of several draws abreast.
  func combine(
    _ values: UnsafeMutablePointer<DrawScoring.Lanes>, _ weights: UnsafePointer<DrawScoring.Lanes>,
    blocks: Bool
  ) {
    children.withUnsafeBufferPointer { children in
      groups.withUnsafeBufferPointer { groups in
        for group in groups {
          values[group.node] = Self.combine(
            children[group.children], by: group.combine, blocks: blocks, values, weights)
        }
      }
    }
  }

  /// The share of the composite that nodes bring together, 0...1: as ``Edition/effectiveWeights(hasValue:)``, nothing
  /// below a `min` group.
  ///
  /// - Parameters:
  ///   - nodes: No one of them below another.
  ///   - values: By node; what is below 0 has no value.
  ///   - weights: By node.
  func share(of nodes: [Int], _ values: [DrawScoring.Lanes], _ weights: [DrawScoring.Lanes])
    -> DrawScoring.Lanes
  {
    var shares = Array(repeating: DrawScoring.Lanes.zero, count: weights.count + 1)
    shares[weights.count] = DrawScoring.Lanes(repeating: 1)
    for group in groups.reversed() where group.combine != .min || group.node == weights.count {
      let siblings = children[group.children]
      let present = siblings.map { weights[$0].replacing(with: 0, where: values[$0] .< 0) }
      let total = present.reduce(.zero, +)
      for (node, weight) in zip(siblings, present) {
        shares[node] = (shares[group.node] * weight / total).replacing(with: 0, where: total .== 0)
      }
    }
    return nodes.reduce(.zero) { $0 + shares[$1] }
  }

  /// Combines siblings; what is below 0 has no value.
  ///
  /// - Returns: The value, ``DrawModel/Absent/unrated`` where `blocks` and one of them is that, another negative number
  ///   where none has a value.
  @inline(__always)
  private static func combine(
    _ siblings: Slice<UnsafeBufferPointer<Int>>, by rule: Combination, blocks: Bool,
    _ values: UnsafePointer<DrawScoring.Lanes>, _ weights: UnsafePointer<DrawScoring.Lanes>
  ) -> DrawScoring.Lanes {
    typealias Lanes = DrawScoring.Lanes
    var (sum, total, least) = (Lanes.zero, Lanes.zero, Lanes(repeating: .infinity))
    var (isBlocked, hasOthers) = (SIMDMask<Lanes.MaskStorage>(repeating: false), false)
    var allLeft = SIMDMask<Lanes.MaskStorage>(repeating: true)
    for node in siblings {
      let (value, weight) = (values[node], weights[node])
      let lacks = value .< 0
      if any(lacks) {
        hasOthers = true
        isBlocked .|= value .== DrawModel.Absent.unrated
        allLeft .&= .!lacks .| (value .== DrawModel.Absent.notApplicable)
      }
      switch rule {
      case .mean: sum += (weight * value).replacing(with: 0, where: lacks)
      case .geometric:
        for lane in 0..<Lanes.scalarCount where !lacks[lane] {
          sum[lane] += value[lane] == 0 ? -Double.infinity : weight[lane] * logarithm(value[lane])
        }
      case .min: least.replace(with: value, where: .!lacks .& (value .< least))
      }
      total += weight.replacing(with: 0, where: lacks)
    }
    var result =
      switch rule {
      case .mean: sum / total
      case .geometric: sum.map(over: total) { exponential($0 / $1) }
      case .min: least
      }
    guard hasOthers else { return result }
    let isEmpty = total .== 0
    result.replace(with: DrawModel.Absent.excluded, where: isEmpty)
    result.replace(with: DrawModel.Absent.notApplicable, where: isEmpty .& allLeft)
    if blocks { result.replace(with: DrawModel.Absent.unrated, where: isBlocked) }
    return result
  }
}

extension SIMD8<Double> {
  /// Combines lane by lane.
  @inline(__always)
  fileprivate func map(over other: Self, _ combine: (Double, Double) -> Double) -> Self {
    var result = Self.zero
    for lane in 0..<Self.scalarCount { result[lane] = combine(self[lane], other[lane]) }
    return result
  }
}
