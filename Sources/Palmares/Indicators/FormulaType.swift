/// What a formula, or a part of one, comes to.
public enum FormulaType: Sendable, Hashable {
  /// A number; without a unit where some fact's isn't stated.
  case number(Unit?)
  /// Numbers by row; `rows` where they are known.
  case table(Unit?, rows: [String]?)
  /// A day.
  case date
  /// A text or word.
  case word
  /// Yes, no or unknown.
  case truth
  /// A part of the dossier of which only `known` can be asked.
  case part
  /// A fact whose kind isn't stated.
  case any(Unit?)

  /// The word for it in diagnostics.
  public var word: String {
    switch self {
    case .number: "number"
    case .table: "table"
    case .date: "date"
    case .word: "text"
    case .truth: "condition"
    case .part: "part of the dossier"
    case .any: "value"
    }
  }

  /// The unit, where it has one that is stated.
  public var unit: Unit? {
    switch self {
    case .number(let unit), .table(let unit, _), .any(let unit): unit
    case .date, .word, .truth, .part: nil
    }
  }
}
