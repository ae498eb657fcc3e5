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
}
