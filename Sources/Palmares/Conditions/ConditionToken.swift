/// One word of a condition.
struct ConditionToken: Equatable {
  enum Kind: Equatable {
    case word(String)
    case text(String)
    case number(Rational)
    case comparison(Condition.Comparison)
    case symbol(String)
    case end
  }

  static let keywords: Set<String> = ["and", "or", "not", "in", "known"]

  let kind: Kind
  let text: String
  let position: SourcePosition?

  /// Cuts a condition into its words; the last is always `end`.
  static func tokens(of text: String, at start: SourcePosition?) throws(Diagnostic) -> [ConditionToken] {
    let scalars = Array(text.unicodeScalars)
    var (tokens, index): ([ConditionToken], Int) = ([], 0)
    func place(_ offset: Int) -> SourcePosition? {
      start.map { SourcePosition(file: $0.file, line: $0.line, column: $0.column + offset) }
    }
    func run(from start: Int, while isPart: (Unicode.Scalar) -> Bool) -> Int {
      var end = start
      while end < scalars.count, isPart(scalars[end]) { end += 1 }
      return end
    }
    func isNumeral(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) || scalar == "." }
    func string(_ range: Range<Int>) -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[range])
      return String(text)
    }
    while index < scalars.count {
      let (scalar, begin) = (scalars[index], index)
      var kind: Kind
      switch scalar {
      case _ where scalar.properties.isWhitespace:
        index += 1
        continue
      case "\"", "'", "«":
        let closing: Unicode.Scalar = scalar == "«" ? "»" : scalar
        let end = run(from: index + 1) { $0 != closing }
        guard end < scalars.count else {
          throw Diagnostic(.badCondition, [string(begin..<end), "\(closing)"], at: place(begin))
        }
        kind = .text(string(index + 1..<end))
        index = end + 1
      case "0"..."9":
        index = run(from: index, while: isNumeral)
        if index + 1 < scalars.count, scalars[index] == "/", isNumeral(scalars[index + 1]) {
          index = run(from: index + 1, while: isNumeral)
        }
        let sign = run(from: index) { $0.properties.isWhitespace }
        if sign - index <= 1, sign < scalars.count, scalars[sign] == "%" { index = sign + 1 }
        guard case .success(let number) = NumberText.parse(string(begin..<index), decimalComma: false) else {
          throw Diagnostic(.badCondition, [string(begin..<index), "a number"], at: place(begin))
        }
        kind = .number(number)
      case _ where scalar.properties.isAlphabetic || scalar == "_":
        index = run(from: index) {
          $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" || $0 == "."
        }
        kind = .word(string(begin..<index))
      default:
        let two = string(index..<Swift.min(index + 2, scalars.count))
        if let comparison = Condition.Comparison(rawValue: two) {
          kind = .comparison(comparison)
          index += 2
        } else if let comparison = Condition.Comparison(rawValue: String(scalar)) {
          kind = .comparison(comparison)
          index += 1
        } else if ["(", ")", "[", "]", ","].contains(scalar) {
          kind = .symbol(String(scalar))
          index += 1
        } else {
          throw Diagnostic(
            .badCondition, [String(scalar), "a field, a text in quotes, ==, in, and, or, not"],
            at: place(begin),
            hint: scalar == "=" ? .didYouMean("==") : nil)
        }
      }
      tokens.append(ConditionToken(kind: kind, text: string(begin..<index), position: place(begin)))
    }
    tokens.append(ConditionToken(kind: .end, text: "", position: place(scalars.count)))
    return tokens
  }
}
