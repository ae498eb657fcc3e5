extension Bounds {
  /// Compares two numbers as they are known: yes or no only where every value of both says so.
  public func compared(_ comparison: Formula.Comparison, to other: Bounds) -> Truth {
    func isBelow(_ left: Bounds, _ right: Bounds, orEqual: Bool) -> Truth {
      if let high = left.high, let low = right.least, orEqual ? high <= low : high < low { return .yes }
      if let low = left.least, let high = right.high, orEqual ? low > high : low >= high { return .no }
      return .unknown
    }
    switch comparison {
    case .less: return isBelow(self, other, orEqual: false)
    case .atMost: return isBelow(self, other, orEqual: true)
    case .greater: return isBelow(other, self, orEqual: false)
    case .atLeast: return isBelow(other, self, orEqual: true)
    case .equal, .unequal:
      var truth = Truth.unknown
      if let left = value, let right = other.value { truth = left == right ? .yes : .no }
      if isBelow(self, other, orEqual: false) == .yes || isBelow(other, self, orEqual: false) == .yes {
        truth = .no
      }
      return comparison == .equal ? truth : !truth
    }
  }

  /// Whether every value lies within the ends, both inclusive, and not merely some.
  public func lies(from min: Rational?, to max: Rational?) -> Truth {
    let above = min.map { compared(.atLeast, to: Bounds($0)) } ?? .yes
    let below = max.map { compared(.atMost, to: Bounds($0)) } ?? .yes
    return above && below
  }
}
