extension Formula {
  /// Reads a formula.
  ///
  /// What its names mean and whether its units agree is told by ``check(in:)``.
  ///
  /// - Parameters:
  ///   - text: In the language of `docs/formulas.md`.
  ///   - position: Where the text's first character stands; places in errors count from there.
  ///   - places: Where its parts stand, if it isn't written on one line as it is.
  /// - Throws: The first thing that can't be read, at its place.
  /// - Complexity: Linear in the text.
  public static func parse(_ text: String, at position: SourcePosition? = nil, places: TextPlaces = .init())
    throws(Diagnostic) -> Formula
  {
    if text.unicodeScalars.count > lengthLimit {
      throw Diagnostic(.formulaTooLong, ["\(lengthLimit)"], at: position)
    }
    var parser = try FormulaParser(FormulaText(text, at: position, places))
    return Formula(
      text: text, position: places.place(0, from: position), places: places, nodes: try parser.whole())
  }
}

/// Reads tokens by climbing precedences, so that nothing recurses but what stands inside something else.
struct FormulaParser {
  let text: FormulaText
  /// The token that comes next, and the one before.
  private(set) var token: FormulaToken
  private(set) var previous: FormulaToken?
  private var depth = 0
  var nodes: [Formula.Node] = []

  /// How strongly operators bind, the weakest first.
  enum Strength: Int, Comparable {
    case or, and, not, comparison, sum, product, sign

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    var next: Self { Self(rawValue: rawValue + 1) ?? .sign }
  }

  init(_ text: FormulaText) throws(Diagnostic) {
    self.text = text
    token = try FormulaToken.next(in: text, from: 0)
  }

  mutating func whole() throws(Diagnostic) -> [Formula.Node] {
    _ = try expression(.or)
    guard token.kind == .end else { throw unexpectedAfterAll() }
    return nodes
  }

  // MARK: - Operators

  /// Reads operands joined by operators at least as strong, and returns the node of the whole.
  mutating func expression(_ weakest: Strength) throws(Diagnostic) -> Int {
    var left = try prefixed(weakest)
    while let (operation, strength) = infix(), strength >= weakest {
      let place = token.range.lowerBound
      try advance()
      if operation == .isIn {
        left = try membership(of: left, isNegated: false, at: place)
      } else if operation == .not {
        guard try take(.word("in")) else { throw unexpected("in") }
        left = try membership(of: left, isNegated: true, at: place)
      } else {
        let right = try expression(strength.next)
        left = add(operation, [left, right], at: place)
      }
      if strength == .comparison { try refuseChain(after: left) }
    }
    return left
  }

  /// What stands between two operands, and how strongly it binds them.
  private func infix() -> (Formula.Operation, Strength)? {
    switch token.kind {
    case .word("or"): (.or, .or)
    case .word("and"): (.and, .and)
    case .word("in"): (.isIn, .comparison)
    case .word("not") where isBeforeIn: (.not, .comparison)
    case .comparison(let comparison): (.compare(comparison), .comparison)
    case .sign("+"): (.add, .sum)
    case .sign("-"): (.subtract, .sum)
    case .sign("*"): (.multiply, .product)
    case .sign("/"): (.divide, .product)
    default: nil
    }
  }

  private var isBeforeIn: Bool {
    (try? FormulaToken.next(in: text, from: token.range.upperBound))?.kind == .word("in")
  }

  /// Refuses `a < b < c`, for which `a < b and b < c` can be written.
  private mutating func refuseChain(after left: Int) throws(Diagnostic) {
    guard case .comparison = token.kind, case .compare = nodes[left].operation else { return }
    let (sign, place) = (text.slice(token.range), text.place(token.range.lowerBound))
    var hint: Diagnostic.Hint?
    let middle = text.slice(nodes[nodes[left].operands[1]].range)
    let first = text.slice(nodes[left].range)
    if let last = restOfChain() {
      let whole = "\(first) and \(middle) \(sign) \(last)"
      if whole.unicodeScalars.count <= 200 { hint = .write(whole) }
    }
    throw Diagnostic(.badFormula, [sign, "and, or"], at: place, hint: hint)
  }

  /// The operand after the comparison that comes next; `nil` where none can be read.
  private mutating func restOfChain() -> String? {
    do {
      try advance()
      let operand = try expression(.sum)
      return text.slice(nodes[operand].range)
    } catch {
      return nil
    }
  }

  private mutating func membership(
    of left: Int, isNegated: Bool, at place: Int
  ) throws(Diagnostic) -> Int {
    let closing: Unicode.Scalar = token.kind == .sign("(") ? ")" : "]"
    let isOpen = try take(.sign("[")) ? true : try take(.sign("("))
    guard isOpen else { throw unexpected("[") }
    var operands = [left]
    repeat { operands.append(try expression(.sum)) } while try take(.sign(","))
    try expect(.sign(closing), "]")
    let node = add(.isIn, operands, at: place)
    return isNegated ? add(.not, [node], at: place) : node
  }

  /// Reads `not`, a sign, or an operand.
  private mutating func prefixed(_ weakest: Strength) throws(Diagnostic) -> Int {
    guard depth <= Formula.depthLimit else {
      // What opens the level that is too much stands before.
      let place = previous?.range.lowerBound ?? token.range.lowerBound
      throw Diagnostic(.formulaTooDeep, ["\(Formula.depthLimit)"], at: text.place(place))
    }
    depth += 1
    defer { depth -= 1 }
    let place = token.range.lowerBound
    if weakest <= .not, try take(.word("not")) {
      return add(.not, [try expression(.not)], at: place)
    }
    if try take(.sign("-")) { return add(.negate, [try expression(.sign)], at: place) }
    if try take(.sign("+")) { return try expression(.sign) }
    return try operand()
  }

  // MARK: - Tokens

  mutating func advance() throws(Diagnostic) {
    let next = try FormulaToken.next(in: text, from: token.range.upperBound)
    (previous, token) = (token, next)
  }

  /// Goes on after an offset, where the parser has read the text itself.
  mutating func advance(to offset: Int) throws(Diagnostic) {
    let next = try FormulaToken.next(in: text, from: offset)
    (previous, token) = (FormulaToken(kind: .end, range: offset..<offset), next)
  }

  mutating func take(_ kind: FormulaToken.Kind) throws(Diagnostic) -> Bool {
    guard token.kind == kind else { return false }
    try advance()
    return true
  }

  mutating func expect(_ kind: FormulaToken.Kind, _ words: String) throws(Diagnostic) {
    if try take(kind) { return }
    if case .foreign = token.kind, kind == .sign(")") || kind == .sign("]") {
      throw unexpected("+, -, *, /, \(words)")
    }
    throw unexpected(words, hint: token.kind == .end ? text.closed.map { .write($0) } : nil)
  }

  /// Appends a node that ends where the last token did.
  mutating func add(
    _ operation: Formula.Operation, _ operands: [Int], at place: Int, from begin: Int? = nil
  ) -> Int {
    let begin = begin ?? operands.map { nodes[$0].range.lowerBound }.min().map { min($0, place) } ?? place
    let end = max(begin, previous?.range.upperBound ?? begin)
    nodes.append(.init(operation: operation, operands: operands, range: begin..<end, place: place))
    return nodes.count - 1
  }

  /// Makes the parentheses around a node part of it.
  mutating func widen(_ node: Int, from begin: Int) {
    let end = previous?.range.upperBound ?? begin
    let inner = nodes[node]
    nodes[node] = .init(
      operation: inner.operation, operands: inner.operands, range: begin..<end, place: inner.place)
  }

  /// Says what stands there and what could.
  func unexpected(_ expected: String, hint: Diagnostic.Hint? = nil) -> Diagnostic {
    let written = text.slice(token.range)
    let meant = FormulaToken.synonyms[written].map { Diagnostic.Hint.didYouMean($0) }
    var shown = written
    var invisible: Diagnostic.Hint?
    if case .foreign(let scalar) = token.kind {
      shown = scalar.shown
      if shown != written, text.scalars.count <= 200 {
        let after = text.slice(token.range.upperBound..<text.scalars.count)
        invisible = .write(text.slice(0..<token.range.lowerBound) + after)
      }
    }
    return Diagnostic(
      .badFormula, [shown, expected], at: text.place(token.range.lowerBound),
      hint: hint ?? meant ?? invisible ?? powerHint() ?? splitNumberHint())
  }

  /// What `x ^ 2` or `x ** 2` was meant as: there are no powers, and what is multiplied by itself is written out.
  private func powerHint() -> Diagnostic.Hint? {
    let isStars = token.kind == .sign("*") && previous?.kind == .sign("*")
    guard isStars || token.kind == .foreign("^") else { return nil }
    let sign = isStars ? (previous?.range ?? token.range) : token.range
    let base = (0..<sign.lowerBound).reversed().first { text[$0]?.properties.isWhitespace == false }
    // The innermost of what ends there.
    let node = nodes.filter { base != nil && $0.range.upperBound == base.map { $0 + 1 } }
      .max { $0.range.lowerBound < $1.range.lowerBound }
    let written = node.map { text.slice($0.range) } ?? "x"
    let factor = written.unicodeScalars.count <= 40 ? written : "x"
    let power = try? FormulaToken.next(in: text, from: token.range.upperBound)
    var times = 2
    if case .number(let number, false)? = power?.kind,
      let whole = (2...4).first(where: { Rational($0) == number })
    {
      times = whole
    }
    return .write(Array(repeating: factor, count: times).joined(separator: " * "))
  }

  private func unexpectedAfterAll() -> Diagnostic {
    switch nodes.last?.operation {
    case .known, .compare, .isIn, .not, .and, .or: unexpected("and, or")
    default: unexpected("+, -, *, /, ==, !=, <, <=, >, >=, in, not in")
    }
  }

  /// The number that `10 000` or `3,5` was meant as.
  private func splitNumberHint() -> Diagnostic.Hint? {
    guard let previous, case .number = previous.kind else { return nil }
    let isComma = token.kind == .sign(",")
    let rest = isComma ? try? FormulaToken.next(in: text, from: token.range.upperBound) : token
    guard let rest, case .number = rest.kind else { return nil }
    let (one, two) = (text.slice(previous.range), text.slice(rest.range))
    if isComma { return .write("\(one).\(two)") }
    return two.prefix { $0.isNumber }.count == 3 ? .write(one + two) : nil
  }
}

extension Unicode.Scalar {
  /// How a message names it: itself, or as `U+200B` where nothing of it would be seen.
  fileprivate var shown: String {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .nonspacingMark,
      .enclosingMark, .surrogate:
      break
    default:
      if !properties.isDefaultIgnorableCodePoint { return String(self) }
    }
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
