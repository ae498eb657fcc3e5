internal import Palmares

extension YAMLComposition {
  /// Returns what libyaml's error means for whoever wrote the file.
  func diagnostic(for error: YAMLSyntaxError) -> Diagnostic {
    if let tab = tabPlace(error) { return Diagnostic(.tabIndentation, at: tab.position(in: file)) }
    if let open = openQuote(error) ?? openBracket(error) { return open }
    if let colon = colonInText(error) { return colon }
    if let hash = hashInText(error) { return hash }
    let isUnclosed = error.context?.words == "while scanning a quoted scalar"
    let mark = isUnclosed ? error.context?.mark ?? error.mark : error.mark
    if error.problem == "found undefined tag handle" {
      let tag = source.text(mark.offset..<endOfWord(at: mark.offset))
      return Diagnostic(.unsupportedTag, [tag], at: mark.position(in: file))
    }
    if isUnclosed, let context = error.context { return closing(context.mark) }
    var words = error.problem
    if let context = error.context, !context.words.isEmpty {
      let line = context.mark.line == mark.line ? "" : " from line \(context.mark.line)"
      words += " (" + context.words + line + ")"
    }
    return Diagnostic(.malformedYAML, [words], at: mark.position(in: file), hint: quotedValue(error))
  }

  /// Returns what is wrong where a quote that a line leaves open ends at the next quote, lines below.
  private func openQuote(_ error: YAMLSyntaxError) -> Diagnostic? {
    guard let start = lastScalarStart, let last = lastScalar, last.end.line == error.mark.line,
      last.style == .doubleQuoted || last.style == .singleQuoted, start.line < error.mark.line
    else { return nil }
    // A text that goes on below is indented more than its key.
    let (first, next) = (source.startOfLine(at: start.offset), source.startOfLine(at: error.mark.offset))
    guard source.indentation(at: next) <= source.indentation(at: first) else { return nil }
    return closing(start)
  }

  /// Returns that the quote at a place isn't closed, with its line closed where all that follows is its text.
  private func closing(_ start: YAMLMark) -> Diagnostic {
    let line = source.startOfLine(at: start.offset)..<source.endOfLine(at: start.offset)
    let quote = source.text(start.offset..<(start.offset + 1))
    let written = source.text(line.lowerBound..<source.trimmedEnd(line.upperBound, notBefore: start.offset))
    let isWhole = source.startOfValue(in: line) == start.offset
    return Diagnostic(
      .malformedYAML, ["did not find the closing quote"], at: start.position(in: file),
      hint: isWhole ? .write(written + quote) : nil)
  }

  /// Returns what is wrong where a bracket that a line leaves open takes the next line's key for its own.
  private func openBracket(_ error: YAMLSyntaxError) -> Diagnostic? {
    guard let context = error.context, context.words.hasPrefix("while parsing a flow"),
      context.mark.line < error.mark.line
    else { return nil }
    let lineStart = source.startOfLine(at: error.mark.offset)
    let words = source.text(lineStart..<error.mark.offset).drop { $0 == " " }
    guard words.utf8.allSatisfy({ $0 == UInt8(ascii: "_") || 0x61...0x7A ~= $0 }) else { return nil }
    let start = source.startOfLine(at: context.mark.offset)
    let end = source.trimmedEnd(source.endOfLine(at: context.mark.offset), notBefore: start)
    let closer = context.words.contains("mapping") ? "}" : "]"
    return Diagnostic(
      .malformedYAML, [error.problem + " (" + context.words + ")"], at: context.mark.position(in: file),
      hint: context.mark.line + 1 == error.mark.line ? .write(source.text(start..<end) + closer) : nil)
  }

  /// Refuses an explicit tag.
  mutating func refuse(_ tag: String?, at mark: YAMLMark) {
    guard let tag else { return }
    let standard = "tag:yaml.org,2002:"
    let written = tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag.isEmpty ? "!" : tag
    let line = tag.isEmpty || tag.hasPrefix(standard) ? nil : source.lineQuotingValue(at: mark.offset)
    diagnostics.append(
      Diagnostic(.unsupportedTag, [written], at: mark.position(in: file), hint: line.map { .write($0) }))
  }

  /// Returns the place of the tab that stands where only spaces may indent.
  private func tabPlace(_ error: YAMLSyntaxError) -> YAMLMark? {
    let bytes = source.bytes
    guard error.mark.offset < bytes.count, bytes[error.mark.offset] == .tab else { return nil }
    let indentation = source.startOfLine(at: error.mark.offset)..<error.mark.offset
    return bytes[indentation].allSatisfy(\.isBlank) || error.problem.contains("tab") ? error.mark : nil
  }

  /// Returns what is wrong where a text holds `: `, which begins a value.
  private func colonInText(_ error: YAMLSyntaxError) -> Diagnostic? {
    let isBlock = error.problem == "mapping values are not allowed in this context"
    let isFlow = error.context?.words.hasPrefix("while parsing a flow") == true
    guard isBlock || isFlow else { return nil }
    let line = source.startOfLine(at: error.mark.offset)..<source.endOfLine(at: error.mark.offset)
    guard let value = source.startOfValue(in: line) else { return nil }
    if isFlow { return colonInFlow(error, line: line) }
    if value <= error.mark.offset {
      return Diagnostic(
        .colonInText, at: error.mark.position(in: file),
        hint: source.lineQuotingValue(at: error.mark.offset).map { .write($0) })
    }
    return colonInContinuation(error, line: line)
  }

  /// The same where the text began on a line above; a lone key there is an indentation gone wrong instead.
  private func colonInContinuation(_ error: YAMLSyntaxError, line: Range<Int>) -> Diagnostic? {
    let words = source.text(line.lowerBound..<error.mark.offset).drop { $0 == " " }
    let isKey = words.utf8.allSatisfy { $0 == UInt8(ascii: "_") || 0x61...0x7A ~= $0 }
    guard !isKey else { return nil }
    return Diagnostic(
      .colonInText, at: error.mark.position(in: file),
      hint: source.paragraphQuotingValue(at: error.mark.offset).map { .write($0) })
  }

  /// Returns what is wrong where a text of several lines was cut by a `#` in it, so that its next line makes no
  /// sense.
  private func hashInText(_ error: YAMLSyntaxError) -> Diagnostic? {
    let isKey = error.context?.words == "while scanning a simple key"
    let start = isKey ? error.context?.mark ?? error.mark : error.mark
    guard isKey || error.problem.hasPrefix("did not find expected"), let last = lastScalar,
      last.style == .plain,
      last.end.line == start.line - 1, let lost = last.comment, Self.isProse(lost)
    else { return nil }
    return Diagnostic(
      .hashInText, [lost], at: last.end,
      hint: source.paragraphQuotingValue(at: start.offset).map { .write($0) })
  }

  /// The same inside `{}` or `[]`: the text goes to the next comma or bracket.
  private func colonInFlow(_ error: YAMLSyntaxError, line: Range<Int>) -> Diagnostic? {
    let bytes = source.bytes
    let separators: [UInt8] = [.comma, UInt8(ascii: "{"), UInt8(ascii: "["), .quote, .apostrophe]
    var end = error.mark.offset
    var hasColon = false
    while end < line.upperBound, !separators.contains(bytes[end]), !Self.closers.contains(bytes[end]) {
      hasColon = hasColon || bytes[end] == .colon && (end + 1 == line.upperBound || bytes[end + 1].isBlank)
      end += 1
    }
    guard hasColon else { return nil }
    var start = error.mark.offset
    while start > line.lowerBound, !separators.contains(bytes[start - 1]) { start -= 1 }
    guard var value = source.startOfValue(in: start..<end), value <= error.mark.offset else { return nil }
    if isInList(start, line: line) {
      while bytes[start].isBlank { start += 1 }
      value = start
    }
    let last = source.trimmedEnd(end, notBefore: value)
    let written = source.text(line.lowerBound..<value) + yamlQuoted(source.text(value..<last))
    return Diagnostic(
      .colonInText, at: error.mark.position(in: file),
      hint: .write(written + source.text(last..<line.upperBound)))
  }

  /// Whether the innermost bracket open on a line before `offset` is that of a list.
  private func isInList(_ offset: Int, line: Range<Int>) -> Bool {
    var open: [UInt8] = []
    for byte in source.bytes[line.lowerBound..<offset] {
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { open.append(byte) }
      if Self.closers.contains(byte) { _ = open.popLast() }
    }
    return open.last == UInt8(ascii: "[")
  }

  private static let closers: [UInt8] = [UInt8(ascii: "}"), UInt8(ascii: "]")]

  /// Returns the line with its value in quotes, where the value begins with a sign that YAML takes for itself.
  private func quotedValue(_ error: YAMLSyntaxError) -> Diagnostic.Hint? {
    let line = source.startOfLine(at: error.mark.offset)..<source.endOfLine(at: error.mark.offset)
    if let alias = quotedAlias(error, line: line) { return alias }
    guard let value = source.startOfValue(in: line), "@`%*&!\"'[{|>-".utf8.contains(source.bytes[value])
    else {
      return nil
    }
    let mayBeMany = "\"'[{".utf8.contains(source.bytes[value]) && error.mark.offset >= line.upperBound
    guard !mayBeMany, let proposal = source.lineQuotingValue(at: value, replacingQuotes: true),
      proposal != source.text(line)
    else { return nil }
    return .write(proposal)
  }

  /// Returns the text in quotes that was taken for an alias inside `{}` or `[]`, which the rest of its line is not.
  private func quotedAlias(_ error: YAMLSyntaxError, line: Range<Int>) -> Diagnostic.Hint? {
    let places = [error.context?.mark.offset, error.mark.offset].compactMap(\.self)
    guard
      let start = places.first(where: { line.contains($0) && source.bytes[$0] == UInt8(ascii: "*") }),
      source.bytes[line.lowerBound..<start].contains(where: { "{[".utf8.contains($0) })
    else { return nil }
    var end = start
    while end < line.upperBound, source.bytes[end] != .comma, !Self.closers.contains(source.bytes[end]) {
      end += 1
    }
    return .write(yamlQuoted(source.text(start..<source.trimmedEnd(end, notBefore: start))))
  }

  private func endOfWord(at offset: Int) -> Int {
    var end = offset
    while end < source.bytes.count, !source.bytes[end].isBlank, !source.bytes[end].endsLine { end += 1 }
    return end
  }
}
