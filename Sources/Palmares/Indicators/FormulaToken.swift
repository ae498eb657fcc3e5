/// One word or sign of a formula.
struct FormulaToken: Equatable {
  enum Kind: Equatable {
    case word(String)
    case text(String)
    case number(Rational, isPercentage: Bool)
    case day(Day)
    case comparison(Formula.Comparison)
    /// One of `+ - * / ( ) [ ] ,`.
    case sign(Unicode.Scalar)
    /// A character that no formula has outside quotes.
    case foreign(Unicode.Scalar)
    case end
  }

  let kind: Kind
  /// Its part of the text, in Unicode scalars.
  let range: Range<Int>

  /// The words that no fact can be called by its bare name.
  static let keywords: Set<String> = ["and", "or", "not", "in", "known"]

  /// What people write for a sign or word of the language.
  static let synonyms: [String: String] = [
    "=": "==", "&": "and", "|": "or", "!": "not", ":": "/", "\u{2044}": "/", "\u{2215}": "/", "et": "and",
    "ou": "or", "non": "not",
    "dans": "in",
    "–": "-", "—": "-",
  ]

  /// What people write for a function of the language, in lower case.
  static let functionSynonyms: [String: String] = [
    "somme": "sum", "total": "sum", "part": "share", "connu": "known", "écart": "gap", "ecart": "gap",
    "minimum": "min", "maximum": "max",
  ]

  /// The signs that stand for another.
  private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
    "+": "+", "-": "-", "\u{2212}": "-", "*": "*", "×": "*", "·": "*", "⋅": "*", "/": "/", "÷": "/",
    "(": "(", ")": ")", "[": "[", "]": "]", ",": ",",
  ]

  private static let comparisons: [String: Formula.Comparison] = [
    "==": .equal, "!=": .unequal, "≠": .unequal, "<": .less, "<=": .atMost, "≤": .atMost, ">": .greater,
    ">=": .atLeast, "≥": .atLeast,
  ]

  /// The word or sign at an offset or after it.
  static func next(in text: FormulaText, from offset: Int) throws(Diagnostic) -> FormulaToken {
    let begin = text.end(from: offset) { $0.properties.isWhitespace }
    guard let scalar = text[begin] else { return FormulaToken(kind: .end, range: begin..<begin) }
    if scalar == "\"" || scalar == "'" || scalar == "«" { return try quoted(in: text, from: begin) }
    if isDigit(scalar) { return try number(in: text, from: begin) }
    if scalar.properties.isAlphabetic || scalar == "_" {
      let end = text.end(from: begin, while: isWordPart)
      return FormulaToken(kind: .word(text.slice(begin..<end)), range: begin..<end)
    }
    for length in [2, 1] where begin + length <= text.scalars.count {
      if let comparison = comparisons[text.slice(begin..<begin + length)] {
        return FormulaToken(kind: .comparison(comparison), range: begin..<begin + length)
      }
    }
    if let sign = signs[scalar] { return FormulaToken(kind: .sign(sign), range: begin..<begin + 1) }
    return FormulaToken(kind: .foreign(scalar), range: begin..<begin + 1)
  }

  private static func quoted(in text: FormulaText, from begin: Int) throws(Diagnostic) -> FormulaToken {
    let closing: Unicode.Scalar = text[begin] == "«" ? "»" : text[begin] ?? "\""
    let end = text.end(from: begin + 1) { $0 != closing }
    guard text[end] != nil else {
      throw Diagnostic(
        .badFormula, [text.slice(begin..<end), String(closing)], at: text.place(begin))
    }
    return FormulaToken(kind: .text(text.slice(begin + 1..<end)), range: begin..<end + 1)
  }

  private static func number(in text: FormulaText, from begin: Int) throws(Diagnostic) -> FormulaToken {
    if let day = try day(in: text, from: begin) { return day }
    var end = text.end(from: begin) { isDigit($0) || $0 == "." }
    let sign = text.end(from: end) { $0.properties.isWhitespace }
    let isPercentage = sign - end <= 1 && text[sign] == "%"
    if isPercentage { end = sign + 1 }
    let written = text.slice(begin..<end)
    switch NumberText.parse(written, decimalComma: false) {
    case .success(let number):
      return FormulaToken(kind: .number(number, isPercentage: isPercentage), range: begin..<end)
    case .failure(.tooLong(let limit)):
      throw Diagnostic(.numberTooLong, ["\(limit)"], at: text.place(begin))
    case .failure:
      throw Diagnostic(.badFormula, [written, "a number"], at: text.place(begin))
    }
  }

  /// Reads `YYYY-MM-DD`, or returns `nil` where the digits go on otherwise.
  private static func day(in text: FormulaText, from begin: Int) throws(Diagnostic) -> FormulaToken? {
    let written = text.slice(begin..<begin + 10)
    let isDay =
      written.unicodeScalars.count == 10
      && written.unicodeScalars.enumerated().allSatisfy {
        $0.offset == 4 || $0.offset == 7 ? $0.element == "-" : isDigit($0.element)
      }
    guard isDay, text[begin + 10].map({ !isWordPart($0) }) ?? true else { return nil }
    guard let day = Day(written) else { throw Diagnostic(.badDate, [written], at: text.place(begin)) }
    return FormulaToken(kind: .day(day), range: begin..<begin + 10)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || isDigit(scalar) || scalar == "_" || scalar == "."
  }
}

/// A formula's text by offsets in Unicode scalars.
struct FormulaText {
  let scalars: [Unicode.Scalar]
  let start: SourcePosition?
  let places: TextPlaces

  init(_ text: String, at start: SourcePosition?, _ places: TextPlaces) {
    (scalars, self.start, self.places) = (Array(text.unicodeScalars), start, places)
  }

  /// The scalar at an offset, `nil` beyond the end.
  subscript(offset: Int) -> Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

  /// The first offset from one on whose scalar isn't such.
  func end(from offset: Int, while isPart: (Unicode.Scalar) -> Bool) -> Int {
    var end = offset
    while end < scalars.count, isPart(scalars[end]) { end += 1 }
    return end
  }

  /// The text with the parentheses and brackets closed that it leaves open; `nil` where it leaves none or is long.
  var closed: String? {
    guard scalars.count <= 200 else { return nil }
    var (open, quote): ([Unicode.Scalar], Unicode.Scalar?) = ([], nil)
    for scalar in scalars {
      if let closing = quote {
        if scalar == closing { quote = nil }
        continue
      }
      switch scalar {
      case "(": open.append(")")
      case "[": open.append("]")
      case ")", "]": if open.last == scalar { open.removeLast() }
      case "\"", "'": quote = scalar
      case "«": quote = "»"
      default: break
      }
    }
    guard !open.isEmpty else { return nil }
    let end = scalars.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? 0
    return slice(0..<end) + String(String.UnicodeScalarView(open.reversed()))
  }

  /// A part of the text, as far as the text goes.
  func slice(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(text)
  }

  /// The place of an offset.
  func place(_ offset: Int) -> SourcePosition? { places.place(offset, from: start) }
}
