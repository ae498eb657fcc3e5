extension Bounds {
  /// Whether what a candidate declares contradicts what was computed: no value fits both.
  ///
  /// A number stands for all that rounds to it: half a unit of its last digit either way, both included, so that `7 %`
  /// is 6.5 to 7.5 %; a quotient and the ends of an interval stand for themselves. A value stated as about *x* fits
  /// within that half unit or 10 %, whichever is more; one computed from approximate figures within 10 %.
  ///
  /// - Returns: `nil` with nothing computed.
  public static func contradiction(declared: Bounds, computed: Bounds?) -> Bool? {
    guard let computed else { return nil }
    let (one, two) = (declared.loosened(halfUnit: declared.halfUnit), computed.loosened(halfUnit: .zero))
    if let high = one.high, let low = two.least, high < low { return true }
    if let low = one.least, let high = two.high, low > high { return true }
    return false
  }

  /// Half a unit of the last digit that a number is written with; 0 for what has none.
  private var halfUnit: Rational {
    guard value != nil, let decimals else { return .zero }
    return Rational(reducing: .one, BigInteger(2) * .powerOfTen(decimals))
  }

  /// The values that are meant: so much more either way, or a tenth of what is approximate.
  private func loosened(halfUnit: Rational) -> Bounds {
    func leeway(_ end: Rational) -> Rational { isApproximate ? max(halfUnit, end.magnitude / 10) : halfUnit }
    return Bounds(low: least.map { $0 - leeway($0) }, high: high.map { $0 + leeway($0) })
  }
}

extension FormulaScope {
  /// What in a dossier's fact contradicts its declaration: its unit, its kind, a number below 0 where things are
  /// counted. Of a fact that isn't declared, nothing.
  public func contradictions(of fact: Fact) -> [Diagnostic] {
    guard let declaration = facts[fact.id] else { return [] }
    var diagnostics: [Diagnostic] = []
    if let stated = fact.unit, let unit = declaration.unit, Unit(stated) != unit {
      diagnostics.append(
        Diagnostic(
          .factUnit, [fact.id, stated, unit.description], at: fact.unitPosition ?? fact.position,
          hint: .write(unit.description)))
    }
    let kind = fact.figure.kind
    if declaration.kind != .any, declaration.kind != kind {
      diagnostics.append(
        Diagnostic(
          .factKind, [fact.id, kind.type.word, declaration.type.word], at: fact.position))
    } else if declaration.unit?.isCount == true {
      for (row, bounds) in fact.figure.numbers {
        guard let negative = [bounds.low, bounds.high].compactMap(\.self).first(where: { $0 < .zero }) else {
          continue
        }
        let name = row.map { "\(fact.id)[\($0.name)]" } ?? fact.id
        diagnostics.append(
          Diagnostic(
            .numberOutOfRange, [negative.decimal(atMost: 12), name, "≥ 0"],
            at: row?.position ?? fact.figurePosition ?? fact.position))
      }
    }
    return diagnostics
  }
}

extension FormulaScope.Declaration.Kind {
  fileprivate var type: FormulaType { FormulaScope.Declaration(kind: self).type }
}

extension Figure {
  /// The kind of fact that it is.
  public var kind: FormulaScope.Declaration.Kind {
    switch self {
    case .number: .number
    case .date: .date
    case .word: .word
    case .table: .table
    }
  }

  /// Its numbers, each with its row in a table.
  fileprivate var numbers: [(row: Row?, bounds: Bounds)] {
    switch self {
    case .number(let bounds): [(nil, bounds)]
    case .table(let rows): rows.map { ($0, $0.bounds) }
    case .date, .word: []
    }
  }
}
