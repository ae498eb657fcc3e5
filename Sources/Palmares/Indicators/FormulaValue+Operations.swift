extension FormulaValue {
  /// What a fact says; where a number counts something, it is 0 or more.
  init(_ fact: Fact, isCount: Bool) {
    func counted(_ bounds: Bounds) -> Bounds { isCount ? bounds.counted : bounds }
    switch fact.figure {
    case .number(let bounds): self = .number(counted(bounds))
    case .date(let text): self = Day(text).map { .date($0) } ?? .undefined(.wrongKind(fact.id))
    case .word(let word): self = .word(word)
    case .table(let rows):
      self = .table(rows.map { .init(name: $0.name, bounds: counted($0.bounds)) })
    }
  }

  /// Whether facts are lacking.
  var isMissing: Bool { if case .missing = self { true } else { false } }

  /// Whether it has a value.
  public var isKnown: Bool {
    switch self {
    case .missing, .undefined: false
    case .truth(let truth): truth != .unknown
    case .number, .table, .date, .word: true
    }
  }

  /// The rows of a table.
  var rows: [Figure.Row]? { if case .table(let rows) = self { rows } else { nil } }

  /// Whether it holds; unknown for what is no truth.
  public var truth: Truth { if case .truth(let truth) = self { truth } else { .unknown } }

  /// Whether a number in it takes more bits.
  func isBeyond(bits: Int) -> Bool {
    switch self {
    case .number(let bounds): bounds.isBeyond(bits: bits)
    case .table(let rows): rows.contains { $0.bounds.isBeyond(bits: bits) }
    default: false
    }
  }

  /// Compares: texts by their letters, days in time, numbers as intervals; unknown where anything else stands beside
  /// another, or where some values would deny it.
  func compared(_ comparison: Formula.Comparison, to other: Self) -> Truth {
    switch (self, other) {
    case (.number(let left), .number(let right)): return left.compared(comparison, to: right)
    case (.date(let left), .date(let right)): return Self.compare(left, comparison, right)
    case (.date(let left), .word(let right)):
      return Day(right).map { Self.compare(left, comparison, $0) } ?? .unknown
    case (.word(let left), .date(let right)):
      return Day(left).map { Self.compare($0, comparison, right) } ?? .unknown
    case (.word(let left), .word(let right)):
      if comparison == .equal { return left == right ? .yes : .no }
      if comparison == .unequal { return left == right ? .no : .yes }
      return .unknown
    default: return .unknown
    }
  }

  private static func compare(_ left: Day, _ comparison: Formula.Comparison, _ right: Day) -> Truth {
    let (one, two) = (Bounds(Rational(left.number)), Bounds(Rational(right.number)))
    return one.compared(comparison, to: two)
  }
}

extension Truth {
  /// Both.
  static func && (left: Truth, right: Truth) -> Truth {
    switch (left, right) {
    case (.no, _), (_, .no): .no
    case (.yes, .yes): .yes
    default: .unknown
    }
  }

  /// Either.
  static func || (left: Truth, right: Truth) -> Truth { !(!left && !right) }
}
