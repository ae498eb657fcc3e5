/// What a formula comes to for one dossier.
public enum FormulaValue: Sendable, Hashable {
  /// A number as it is known.
  case number(Bounds)
  /// Numbers by row, in the order of the first table.
  case table([Figure.Row])
  /// A day.
  case date(Day)
  /// A text or word.
  case word(String)
  /// Whether it holds.
  case truth(Truth)
  /// Nothing, since the dossier lacks these facts, in the order asked: ids, and rows as `table[row]`.
  case missing([String])
  /// Nothing, since it has no meaning.
  case undefined(Undefined)

  /// Why something has no meaning.
  public enum Undefined: Sendable, Hashable {
    /// The divisor, as written, is 0.
    case divisionByZero(String)
    /// The divisor, as written, is about 0, since it is made of approximate figures.
    case divisionByAboutZero(String)
    /// A number is beyond ``Formula/sizeLimit``.
    case tooLarge
    /// The fact is not of the kind that the formula needs, such as a word where a number is.
    case wrongKind(String)

    /// The word of the JSON.
    public var word: String {
      switch self {
      case .divisionByZero, .divisionByAboutZero: "division_by_zero"
      case .tooLarge: "too_large"
      case .wrongKind: "wrong_kind"
      }
    }
  }
}
