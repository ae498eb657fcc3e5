/// A condition over a dossier, such as `organisation.kind == "commune" and known(summary)`: a formula whose type is
/// truth.
///
/// It is true, false or unknown (Kleene's three-valued logic): a comparison with what the dossier lacks is unknown,
/// `known(field)` never is.
public struct Condition: Sendable, Hashable {
  /// What it means.
  public let formula: Formula

  /// The text it was read from.
  public var text: String { formula.text }
  /// Where it is written.
  public var position: SourcePosition? { formula.position }

  /// Reads a condition.
  ///
  /// - Parameters:
  ///   - text: A formula that holds or not, in the language of `docs/formulas.md`.
  ///   - position: Where the text's first character stands; places in errors count from there.
  /// - Throws: The first thing that is wrong whatever is declared, at its place.
  public static func parse(_ text: String, at position: SourcePosition? = nil) throws(Diagnostic) -> Condition
  {
    let (condition, diagnostics) = read(text, at: position)
    guard let condition else { throw diagnostics[0] }
    return condition
  }

  /// Reads a condition, or finds all that is wrong with it whatever is declared.
  public static func read(
    _ text: String, at position: SourcePosition? = nil, places: TextPlaces = .init()
  ) -> (condition: Condition?, diagnostics: [Diagnostic]) {
    do throws(Diagnostic) {
      let formula = try Formula.parse(text, at: position, places: places)
      let check = formula.check(in: .open)
      guard check.diagnostics.isEmpty else { return (nil, check.diagnostics) }
      if let problem = formula.lackOfTruth(check.type) { return (nil, [problem]) }
      return (Condition(formula: formula), [])
    } catch {
      return (nil, [error])
    }
  }

  /// Checks it against what is declared.
  public func check(in scope: FormulaScope) -> [Diagnostic] {
    let check = formula.check(in: scope)
    return check.diagnostics + [formula.lackOfTruth(check.type)].compactMap(\.self)
  }

  /// Whether it holds for a dossier.
  ///
  /// - Parameters:
  ///   - dossier: The dossier.
  ///   - language: The one in which localised texts are compared.
  ///   - scope: What names stand for, as ``check(in:)`` had it.
  ///   - indicators: What the indicators came to for this dossier.
  public func holds(
    for dossier: Dossier, in language: String, scope: FormulaScope = .open,
    indicators: [String: FormulaValue] = [:]
  ) -> Truth {
    formula.truth(for: dossier, in: language, scope: scope, indicators: indicators)
  }
}

extension Formula {
  /// What is wrong where a formula should hold or not and is a value; nothing where its type isn't known.
  fileprivate func lackOfTruth(_ type: FormulaType?) -> Diagnostic? {
    guard let type, type != .truth else { return nil }
    return Diagnostic(
      .badFormula, ["", "==, !=, <, <=, >, >=, in, not in"], at: place(text.unicodeScalars.count))
  }
}
