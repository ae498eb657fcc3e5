package import Palmares

extension FormReader {
  /// Reads a value that is one scalar.
  mutating func scalar(_ node: Node, as form: Form, key: String, isItem: Bool) -> Item? {
    if form.expectation == "number", isSplitDecimal(node), let items = node.items {
      reportSplit(items[0].scalar?.text ?? "", items[1].scalar?.text ?? "", at: node.position)
      return nil
    }
    guard let scalar = node.scalar else { return wrongType(node, form, key: key) }
    let text = scalar.text
    let value: Value?
    switch form {
    case .text, .name:
      if reportComparison(text, key: key, at: node.position) { return nil }
      value = isBlank(node, key: key) ? nil : .text(text)
      warnOfOtherReaders(scalar, key: key, isItem: isItem, at: node.position)
    case .id:
      if isBlank(node, key: key) { return nil }
      reportID(text, at: node.position)
      warnOfOtherReaders(scalar, key: key, isItem: isItem, at: node.position)
      value = .text(text)
    case .tieKey:
      if isBlank(node, key: key) { return nil }
      if text == TieWord.lot.rawValue {
        report(.missingKey, [text, "tie"], at: node.position, hint: .write("{lot: \"…\"}"))
        return nil
      }
      warnOfOtherReaders(scalar, key: key, isItem: isItem, at: node.position)
      value = .text(text)
    case .language:
      if isBlank(node, key: key) { return nil }
      if !LanguageTag.isValid(text) {
        report(.unknownWord, [text, key], at: node.position, hint: .oneOf(["fr", "en"]))
      }
      warnOfOtherReaders(scalar, key: key, isItem: isItem, at: node.position)
      value = .text(text)
    case .prose(let byLanguage):
      value = prose(node, scalar, key: key, isItem: isItem).map {
        byLanguage ? .prose(LocalizedText($0)) : .text($0)
      }
    case .word(let words): value = word(text, of: words, key: key, at: node.position).map { .text($0) }
    case .boolean:
      value = word(text, of: ["true", "false"], key: key, at: node.position).map { .truth($0 == "true") }
    case .date:
      if isBlank(node, key: key) { return nil }
      if !DateText.isValid(text) {
        report(.badDate, [text], at: node.position, hint: DateText.hint(for: text))
      }
      value = DateText.isValid(text) ? .text(text) : nil
    case .number(let rule):
      if node.isEmpty { return wrongType(node, form, key: key) }
      value = number(text, by: rule, key: key, at: node.position).map { .number($0) }
    case .condition:
      if isBlank(node, key: key) { return nil }
      value = condition(scalar, at: node.position)
    case .formula:
      if isBlank(node, key: key) { return nil }
      value = formula(scalar, at: node.position)
    case .figure(let rule):
      if node.isEmpty { return wrongType(node, form, key: key) }
      value = figure(text, by: rule, key: key, at: node.position).map { .figure($0) }
    case .answer: value = answer(node, text).map { .answer($0, writtenAs: Ballot.Fraction(text)) }
    case .wholeDossierAnswer: value = wholeDossierAnswer(node, text, key: key).map { .answer($0) }
    case .nothing where Self.isNothing(node): value = .table([])
    default: return wrongType(node, form, key: key)
    }
    return value.map { Item($0, at: node.position) }
  }

  /// Reports a number that YAML split at its decimal comma.
  mutating func reportSplit(_ whole: String, _ decimals: String, at position: SourcePosition) {
    report(.splitDecimal, ["\(whole),\(decimals)"], at: position, hint: .write("\(whole).\(decimals)"))
  }

  /// Reads a number by its rule, or reports why it is none.
  package mutating func number(
    _ text: String, by rule: Form.NumberRule, key: String, at position: SourcePosition
  ) -> Rational? {
    switch NumberText.parse(text, decimalComma: true) {
    case .failure(.tooLong(let limit)):
      report(.numberTooLong, ["\(limit)"], at: position)
      return nil
    case .failure:
      report(
        .badNumber, [text, key], at: position,
        hint: Self.number(meantBy: text) ?? LookalikeDigits.hint(for: text))
      return nil
    case .success(let number):
      guard rule.allows(number) else {
        report(.numberOutOfRange, [text, key, rule.description], at: position)
        return nil
      }
      if case .range(0, 100) = rule { reportShare(text, number, key: key, at: position) }
      return number
    }
  }

  /// The number alone of `>= 60`, where a key says already which end it is, and that of `1,5E+03`, as spreadsheets
  /// write it, in full; `nil` where none is meant.
  private static func number(meantBy text: String) -> Diagnostic.Hint? {
    let text = text.trimmingSpaces
    let rest = String(text.drop { "<>=≥≤".contains($0) }).trimmingSpaces
    if rest != text, case .success = NumberText.parse(rest, decimalComma: true) { return .write(rest) }
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    guard parts.count == 2, let power = Int(parts[1]), (-30...60).contains(power),
      case .success(var number) = NumberText.parse(String(parts[0]), decimalComma: true)
    else { return nil }
    for _ in 0..<abs(power) { number = power < 0 ? number / 10 : number * 10 }
    let whole = number.decimal(atMost: 60)
    guard case .success(number) = NumberText.parse(whole, decimalComma: false) else { return nil }
    return .write(whole)
  }

  /// Reports a number with a percent sign where a share is not what its place suggests.
  mutating func reportShare(_ text: String, _ number: Rational, key: String, at position: SourcePosition) {
    let text = text.trimmingSpaces
    guard text.hasSuffix("%"), !number.isZero else { return }
    let plain = (number * 100).decimal(atMost: 12)
    report(.percentIsAShare, [text, key, number.decimal(atMost: 12)], at: position, hint: .write(plain))
  }

  /// Reports weights with a percent sign beside siblings without one.
  mutating func reportMixedWeights(_ siblings: [Node]) {
    let weights = siblings.compactMap { $0["weight"] }.filter { $0.scalar != nil }
    let shares = weights.filter { $0.scalar?.text.trimmingSpaces.hasSuffix("%") == true }
    guard shares.count < siblings.count else { return }
    for weight in shares {
      guard let text = weight.scalar?.text,
        case .success(let number) = NumberText.parse(text, decimalComma: true)
      else { continue }
      reportShare(text, number, key: "weight", at: weight.position)
    }
  }

  /// Reports an id that is none.
  mutating func reportID(_ text: String, at position: SourcePosition) {
    guard !IdentifierText.isValid(text) else { return }
    let hint = IdentifierText.suggestion(for: text).map { Diagnostic.Hint.write($0) }
    report(.badID, [text], at: position, hint: hint)
  }

  private mutating func word(
    _ text: String, of words: [String], key: String, at position: SourcePosition
  ) -> String? {
    if words.contains(text) { return text }
    let nearest = FrenchWords.nearest(to: text, among: words)
    report(.unknownWord, [text, key], at: position, hint: nearest.map { .didYouMean($0) } ?? .oneOf(words))
    return nil
  }

  private mutating func formula(_ scalar: Node.Scalar, at position: SourcePosition) -> Value? {
    do {
      return .formula(try Formula.parse(scalar.text, at: position, places: scalar.places))
    } catch {
      report(error)
      return nil
    }
  }

  private mutating func condition(_ scalar: Node.Scalar, at position: SourcePosition) -> Value? {
    let (condition, diagnostics) = Condition.read(scalar.text, at: position, places: scalar.places)
    for diagnostic in diagnostics { report(diagnostic) }
    return condition.map { .condition($0) }
  }

  /// Whether nothing is written, which is reported.
  private mutating func isBlank(_ node: Node, key: String) -> Bool {
    guard let scalar = node.scalar, scalar.text.allSatisfy(\.isWhitespace) else { return false }
    report(.blankText, [key], at: node.position)
    return true
  }

  private mutating func prose(_ node: Node, _ scalar: Node.Scalar, key: String, isItem: Bool) -> String? {
    if isBlank(node, key: key) { return nil }
    if scalar.style == .plain, let comment = ProseTraps.comment(after: scalar) {
      let whole = ProseTraps.line(key: key, isItem: isItem, text: "\(scalar.text) \(comment)")
      let isText = ProseTraps.hiddenText(after: scalar) != nil
      report(isText ? .hashInText : .commentAfterText, [comment], at: scalar.end, hint: .write(whole))
    }
    warnOfOtherReaders(scalar, key: key, isItem: isItem, at: node.position)
    return scalar.text
  }

  /// Warns of a plain scalar that another YAML reader would change.
  private mutating func warnOfOtherReaders(
    _ scalar: Node.Scalar, key: String, isItem: Bool, at position: SourcePosition
  ) {
    guard scalar.style == .plain, let other = AmbiguousScalar.otherReading(of: scalar.text) else { return }
    report(
      .ambiguousScalar, [scalar.text, other], at: position,
      hint: .write(ProseTraps.line(key: key, isItem: isItem, text: scalar.text)))
  }
}

extension Form.NumberRule: CustomStringConvertible {
  /// Whether the number meets the rule.
  package func allows(_ number: Rational) -> Bool {
    switch self {
    case .any: true
    case .positive: number > 0
    case .range(let low, let high): Rational(low) <= number && number <= Rational(high)
    case .whole(let least): number.isInteger && number >= Rational(least) && Int(exactly: number) != nil
    }
  }

  /// The numbers that it takes, in signs.
  package var description: String {
    switch self {
    case .any: "…"
    case .positive: "> 0"
    case .range(let low, let high): "\(low)…\(high)"
    case .whole(let least): "\(least), \(least + 1), \(least + 2)…"
    }
  }
}
