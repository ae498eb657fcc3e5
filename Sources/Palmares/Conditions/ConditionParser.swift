extension Condition {
  /// The parentheses and `not`s inside one another that are read.
  public static let depthLimit = 64

  /// Reads a condition.
  ///
  /// - Parameters:
  ///   - text: `known(field)`, comparisons of fields, texts in quotes and numbers by `== != < <= > >=`, `x in [..]`,
  ///     joined by `not`, `and`, `or` (in that order of strength) and parentheses.
  ///   - position: Where the text's first character stands; places in errors count from there.
  /// - Throws: The first thing that is wrong, at its place.
  public static func parse(_ text: String, at position: SourcePosition? = nil) throws(Diagnostic) -> Condition
  {
    var parser = ConditionParser(
      tokens: try ConditionToken.tokens(of: text, at: position), position: position)
    return Condition(text: text, root: try parser.whole(), position: position)
  }
}

/// Reads tokens by recursive descent: or ← and ← not ← comparison.
struct ConditionParser {
  private let tokens: [ConditionToken]
  private let position: SourcePosition?
  private var next = 0
  private var depth = 0

  init(tokens: [ConditionToken], position: SourcePosition?) {
    (self.tokens, self.position) = (tokens, position)
  }

  mutating func whole() throws(Diagnostic) -> Condition.Term {
    let term = try disjunction()
    guard token.kind == .end else { throw unexpected("and, or") }
    return term
  }

  private var token: ConditionToken { tokens[next] }

  private func unexpected(_ expected: String) -> Diagnostic {
    let hint: Diagnostic.Hint? = token.text == "=" ? .didYouMean("==") : nil
    return Diagnostic(.badCondition, [token.text, expected], at: token.position, hint: hint)
  }

  private mutating func take(_ kind: ConditionToken.Kind) -> Bool {
    guard token.kind == kind else { return false }
    next += 1
    return true
  }

  private mutating func expect(_ kind: ConditionToken.Kind, _ words: String) throws(Diagnostic) {
    guard take(kind) else { throw unexpected(words) }
  }

  private mutating func disjunction() throws(Diagnostic) -> Condition.Term {
    var term = try conjunction()
    while take(.word("or")) { term = .or(term, try conjunction()) }
    return term
  }

  private mutating func conjunction() throws(Diagnostic) -> Condition.Term {
    var term = try negation()
    while take(.word("and")) { term = .and(term, try negation()) }
    return term
  }

  private mutating func negation() throws(Diagnostic) -> Condition.Term {
    guard depth < Condition.depthLimit else {
      throw Diagnostic(.conditionTooDeep, ["\(Condition.depthLimit)"], at: token.position)
    }
    depth += 1
    defer { depth -= 1 }
    if take(.word("not")) { return .not(try negation()) }
    if take(.symbol("(")) {
      let term = try disjunction()
      try expect(.symbol(")"), ")")
      return term
    }
    if take(.word("known")) {
      try expect(.symbol("("), "(")
      let field = try field()
      try expect(.symbol(")"), ")")
      return .known(field)
    }
    return try comparison()
  }

  private mutating func comparison() throws(Diagnostic) -> Condition.Term {
    let start = token
    let left = try operand()
    if take(.word("in")) { return .isIn(left, try list(for: left)) }
    if token.kind == .word("not"), tokens[next + 1].kind == .word("in") {
      next += 2
      return .not(.isIn(left, try list(for: left)))
    }
    let place = token.position
    guard case .comparison(let comparison) = token.kind else {
      throw unexpected("==, !=, <, <=, >, >=, in, not in")
    }
    next += 1
    let end = token
    let right = try operand()
    try checkQuotes(left, right, written: end)
    try checkQuotes(right, left, written: start)
    try check(left, comparison, right, at: place)
    return .compare(left, comparison, right)
  }

  private mutating func list(for left: Condition.Operand) throws(Diagnostic) -> [Condition.Operand] {
    let closing: ConditionToken.Kind = token.kind == .symbol("(") ? .symbol(")") : .symbol("]")
    guard take(.symbol("[")) || take(.symbol("(")) else { throw unexpected("[") }
    var items: [Condition.Operand] = []
    repeat {
      let written = token
      let item = try operand()
      try checkQuotes(left, item, written: written)
      try check(left, .equal, item, at: written.position)
      items.append(item)
    } while take(.symbol(","))
    try expect(closing, "]")
    return items
  }

  private mutating func operand() throws(Diagnostic) -> Condition.Operand {
    switch token.kind {
    case .text(let text):
      next += 1
      return .text(text)
    case .number(let number):
      next += 1
      return .number(number)
    case .word: return .field(try field())
    default: throw unexpected("a field, a text in quotes, a number")
    }
  }

  private mutating func field() throws(Diagnostic) -> Field {
    guard case .word(let name) = token.kind, !ConditionToken.keywords.contains(name) else {
      throw unexpected("a field")
    }
    let place = token.position
    next += 1
    if Field.paths.contains(name) { return .part(name) }
    if name.hasPrefix("facts.") { return .fact(String(name.dropFirst(6))) }
    let nearest = Nearest.word(to: name, among: Field.paths)
    if name.contains(".") || nearest != nil {
      throw Diagnostic(
        .unknownField, [name], at: place, hint: nearest.map { .didYouMean($0) } ?? .oneOf(Field.paths))
    }
    return .fact(name)
  }

  /// Refuses a bare word beside a part of the dossier, which is text: its quotes are lacking.
  private func checkQuotes(
    _ part: Condition.Operand, _ other: Condition.Operand, written: ConditionToken
  ) throws(Diagnostic) {
    guard case .field(.part) = part, case .field(.fact) = other, !written.text.hasPrefix("facts.") else {
      return
    }
    throw Diagnostic(
      .unknownField, [written.text], at: written.position, hint: .write("\"\(written.text)\""))
  }

  /// Refuses what can never be meant: a part of the dossier, which is text, against a number, or an order of texts.
  private func check(
    _ left: Condition.Operand, _ comparison: Condition.Comparison, _ right: Condition.Operand,
    at place: SourcePosition?
  ) throws(Diagnostic) {
    let isOrder = comparison != .equal && comparison != .unequal
    if isOrder, left.isText || right.isText {
      throw Diagnostic(.conditionTypes, [left.name, right.name], at: place, hint: .oneOf(["==", "!="]))
    }
    for (one, two) in [(left, right), (right, left)] {
      if case .number(let number) = two, one.isText {
        throw Diagnostic(
          .conditionTypes, [one.name, number.description], at: place, hint: .write("\"\(number)\""))
      }
    }
  }
}

extension Condition.Operand {
  /// Whether it can only be a text.
  var isText: Bool {
    switch self {
    case .field(.part), .text: true
    case .field(.fact), .number: false
    }
  }

  /// What is written.
  var name: String {
    switch self {
    case .field(let field): field.name
    case .text(let text): "\"\(text)\""
    case .number(let number): number.description
    }
  }
}
