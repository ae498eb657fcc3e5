extension FormulaParser {
  /// Reads a number, text, day, name, function or parenthesis, with the row that is taken of it.
  mutating func operand() throws(Diagnostic) -> Int {
    let start = token.range.lowerBound
    var node: Int
    switch token.kind {
    case .number(let number, let isPercentage):
      try advance()
      return add(.number(number, isPercentage: isPercentage), [], at: start)
    case .text(let text):
      try advance()
      return add(.text(text), [], at: start)
    case .day(let day):
      try advance()
      return add(.day(day), [], at: start)
    case .sign("("):
      try advance()
      node = try expression(.or)
      try expect(.sign(")"), ")")
      widen(node, from: start)
    case .word("known"):
      try advance()
      try expect(.sign("("), "(")
      let name = try name()
      let field = token.kind == .sign("[") ? try row(of: name) : name
      try expect(.sign(")"), ")")
      return add(.known, [field], at: start)
    case .word(let word):
      let next = text.end(from: token.range.upperBound) { $0.properties.isWhitespace }
      if let function = Formula.Function(rawValue: word), text[next] == "(" {
        node = try call(function)
      } else if text[next] == "(", !FormulaToken.keywords.contains(word), !word.contains(".") {
        throw unknownFunction(word)
      } else {
        node = try name()
      }
    default: throw unexpected("a field, a text in quotes, a number")
    }
    while token.kind == .sign("[") { node = try row(of: node) }
    return node
  }

  /// Says that there is no such function, and which there are.
  private func unknownFunction(_ word: String) -> Diagnostic {
    let known = Formula.Function.allCases.map(\.rawValue) + ["known"]
    let nearest = FormulaToken.functionSynonyms[word.lowercased()] ?? Nearest.word(to: word, among: known)
    return Diagnostic(
      .unknownFunction, [word], at: text.place(token.range.lowerBound),
      hint: nearest.map { .didYouMean($0) } ?? .oneOf(known))
  }

  /// Reads the name of a field, a fact or an indicator.
  private mutating func name() throws(Diagnostic) -> Int {
    guard case .word(let word) = token.kind, !FormulaToken.keywords.contains(word) else {
      throw unexpected("a field")
    }
    let place = token.range.lowerBound
    try advance()
    if word == "facts" || word == "indicators", token.kind == .sign("[") {
      let id = try bracketed()
      return add(.name(word == "facts" ? .fact(id) : .indicator(id)), [], at: place)
    }
    return add(.name(Self.name(word)), [], at: place)
  }

  private static func name(_ word: String) -> Formula.Name {
    if Formula.parts.contains(word) { return .part(word) }
    if word.hasPrefix("facts.") { return .fact(String(word.dropFirst("facts.".count))) }
    if word.hasPrefix("indicators.") { return .indicator(String(word.dropFirst("indicators.".count))) }
    return .bare(word)
  }

  private mutating func row(of table: Int) throws(Diagnostic) -> Int {
    let place = token.range.lowerBound
    return add(.row(try bracketed()), [table], at: place)
  }

  /// Reads `[name]`, the name in quotes or bare: `[11-17]`.
  private mutating func bracketed() throws(Diagnostic) -> String {
    let name = try rowName(before: "]")
    try expect(.sign("]"), "]")
    return name
  }

  /// Reads the name of a row from after the current sign up to a closing one, which becomes the current token.
  private mutating func rowName(before closing: Unicode.Scalar) throws(Diagnostic) -> String {
    let begin = text.end(from: token.range.upperBound) { $0.properties.isWhitespace }
    if let first = text[begin], first == "\"" || first == "'" || first == "«" {
      try advance()
      guard case .text(let name) = token.kind else { throw unexpected("a row") }
      try advance()
      return name
    }
    var end = text.end(from: begin) { $0 != closing && $0 != "[" && $0 != "(" && $0 != "," }
    let sign = end
    while end > begin, text[end - 1]?.properties.isWhitespace == true { end -= 1 }
    guard end > begin else {
      try advance()
      throw unexpected("a row")
    }
    try advance(to: sign)
    return text.slice(begin..<end)
  }

  /// Reads a function with its operands.
  private mutating func call(_ function: Formula.Function) throws(Diagnostic) -> Int {
    let start = token.range.lowerBound
    try advance()
    try expect(.sign("("), "(")
    var operands = [try expression(.sum)]
    if function == .share, token.kind == .sign(",") {
      let place = text.end(from: token.range.upperBound) { $0.properties.isWhitespace }
      let row = try rowName(before: ")")
      try expect(.sign(")"), ")")
      return add(.share(row: row), operands, at: place, from: start)
    }
    while token.kind == .sign(","), function.takesMore(than: operands.count) {
      try advance()
      operands.append(try expression(.sum))
    }
    if function == .gap, operands.count == 1 { throw unexpected(",") }
    try expect(.sign(")"), ")")
    return add(.function(function), operands, at: start)
  }
}

extension Formula.Function {
  /// Whether a further operand may follow so many.
  func takesMore(than operands: Int) -> Bool {
    switch self {
    case .min, .max, .sum: true
    case .gap: operands < 2
    case .abs, .share: false
    }
  }
}
