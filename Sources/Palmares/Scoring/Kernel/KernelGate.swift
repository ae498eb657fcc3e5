/// What the level of a star requires beside its composite, as ``KernelScoring`` asks it.
struct KernelGate: Sendable {
  /// Criteria with the least and the most that their scores may be, 0...100.
  let bounds: [(node: Int, min: Rational?, max: Rational?)]
  /// What the dossier itself must be.
  let conditions: [Condition]

  /// Takes the requirements of a level, none of which asks an indicator.
  init(_ level: StarLevel, in edition: Edition) {
    var (bounds, conditions): ([(node: Int, min: Rational?, max: Rational?)], [Condition]) = ([], [])
    for requirement in level.require {
      switch requirement.kind {
      case .criterion(let id, let min, let max):
        guard let node = edition.node(id) else { preconditionFailure("a gate without its criterion") }
        bounds.append((node, min, max))
      case .condition(let condition, _): conditions.append(condition)
      case .indicator: preconditionFailure("a kernel without indicators")
      }
    }
    (self.bounds, self.conditions) = (bounds, conditions)
  }

  /// A criterion with the least and the most that the numerator of its value may be.
  typealias Limits = (node: Int, least: Int, most: Int)

  /// The bounds over the denominators of a program; `nil` where machine integers don't tell them.
  func limits(in program: KernelProgram) -> [Limits]? {
    guard let denominators = program.denominators else { return nil }
    var limits: [Limits] = []
    for (node, min, max) in bounds {
      let denominator = Rational(denominators[node])
      guard let least = ((min ?? .zero) * denominator / 100).ceiling,
        let most = ((max ?? 100) * denominator / 100).floor
      else { return nil }
      // Nothing lies between the limits of what has no value.
      limits.append(denominators[node] > 0 ? (node, least, most) : (node, 1, 0))
    }
    return limits
  }
}
