/// One problem of the input: what is wrong, where, and what to type instead.
///
/// The wording belongs to the languages of the reports; a diagnostic carries a stable code and the names and
/// numbers that the wording quotes.
public struct Diagnostic: Error, Sendable, Hashable {
  /// What is wrong; a code never changes its meaning.
  public let code: DiagnosticCode
  /// What the wording quotes, in the order that the code documents.
  public let arguments: [String]
  /// Where; `nil` for input built in Swift.
  public let position: SourcePosition?
  /// What to type instead, where it depends on the input; else the code's own advice applies.
  public let hint: Hint?

  /// What to type instead.
  public enum Hint: Sendable, Hashable {
    /// The nearest known word.
    case didYouMean(String)
    /// A text to paste in place of the line or value.
    case write(String)
    /// The words that are known.
    case oneOf([String])
    /// A letter that stands for a digit, as `O` for 0, and the number without it.
    case letterForDigit(Character, String)
    /// A day that the month doesn't have: how many it has, the month from 1, the year.
    case lengthOfMonth(days: Int, month: Int, year: Int)
  }

  /// Creates a diagnostic.
  public init(
    _ code: DiagnosticCode, _ arguments: [String] = [], at position: SourcePosition? = nil, hint: Hint? = nil
  ) {
    (self.code, self.arguments, self.position, self.hint) = (code, arguments, position, hint)
  }

  /// Whether it keeps the input from being used.
  public var severity: DiagnosticSeverity { code.severity }
}

/// How grave a diagnostic is.
public enum DiagnosticSeverity: String, Sendable {
  /// Nothing is computed.
  case error
  /// Something to look at; the input is used.
  case warning
}

extension [Diagnostic] {
  /// Whether any is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// The same, by file in the order given, then line and column; what has no place comes last.
  public func inFileOrder(_ files: [String] = []) -> [Diagnostic] {
    let order = Dictionary(files.enumerated().map { ($1, $0) }, uniquingKeysWith: Swift.min)
    return enumerated().sorted { left, right in
      switch (left.element.position, right.element.position) {
      case (nil, nil): return left.offset < right.offset
      case (nil, _): return false
      case (_, nil): return true
      case (let one?, let two?):
        let ranks = (order[one.file] ?? Int.max, order[two.file] ?? Int.max)
        if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
        return one == two ? left.offset < right.offset : one < two
      }
    }.map(\.element)
  }
}
