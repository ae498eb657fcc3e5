public import Palmares

/// Writes diagnostics for people, in their language, and for programs, as JSON.
public struct DiagnosticRenderer {
  private let language: DiagnosticLanguage
  private let root: String
  private let sourceLine: (SourcePosition) -> String?
  private let usesColour: Bool

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - language: `fr` or `en`, regions ignored; any other takes `fr`.
  ///   - root: What stands before relative paths of files, such as the edition's folder as the user typed it; empty
  ///     or `.` adds nothing.
  ///   - sourceLine: The text of the line at a position, or `nil` where it can't be shown.
  ///   - usesColour: Whether the text carries ANSI colours.
  public init(
    language: String = "fr", root: String = "",
    sourceLine: @escaping (SourcePosition) -> String? = { _ in nil },
    usesColour: Bool = false
  ) {
    self.language = .named(language)
    (self.root, self.sourceLine, self.usesColour) = (root, sourceLine, usesColour)
  }

  /// Returns one diagnostic without a final line end: `path:line:column: error[code]: message`, the source line
  /// with a caret, then what to type instead.
  ///
  /// `error` and `warning` stay English in every language, since programs match them.
  public func text(_ diagnostic: Diagnostic) -> String {
    let tone: Colour = diagnostic.severity == .error ? .red : .yellow
    let label = paint("\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]", tone)
    let place = diagnostic.position.map { position in
      "\(TerminalText.quoted(path(of: position), limit: .max)):\(position.line):\(position.column): "
    }
    var lines = [(place ?? "") + label + ": " + paint(message(of: diagnostic), .bold)]
    let number = diagnostic.position.map { String($0.line) } ?? ""
    let gutter = String(repeating: " ", count: max(5, number.count) + 1)
    // A line in UTF-16 can't be shown.
    if diagnostic.code != .utf16, let position = diagnostic.position, let source = sourceLine(position) {
      let excerpt = SourceExcerpt(source, column: position.column)
      let margin = String(gutter.dropLast(number.count + 1)) + number + " |"
      lines.append(paint(margin, .blue) + " " + excerpt.line)
      lines.append(paint(gutter + "|", .blue) + " " + excerpt.indent + paint("^", tone))
    }
    lines += hintLines(
      of: diagnostic, after: paint(gutter + "=", .blue) + " " + language.hintLabel, indent: gutter)
    return lines.joined(separator: "\n")
  }

  /// How many diagnostics of one code a text shows.
  public static let mostOfOneCode = 1_000

  /// Returns them parted by blank lines, then a line that counts all errors and warnings; nothing for none.
  ///
  /// Of one code the first ``mostOfOneCode`` are shown; a line for each such code tells how many more there are.
  public func text(_ list: [Diagnostic]) -> String {
    guard !list.isEmpty else { return "" }
    let errors = list.count { $0.severity == .error }
    var (blocks, counts): ([String], [DiagnosticCode: Int]) = ([], [:])
    for diagnostic in list {
      counts[diagnostic.code, default: 0] += 1
      if counts[diagnostic.code, default: 0] <= Self.mostOfOneCode { blocks.append(text(diagnostic)) }
    }
    let more = DiagnosticCode.allCases.compactMap { code -> String? in
      guard let count = counts[code], count > Self.mostOfOneCode else { return nil }
      return language.more(count - Self.mostOfOneCode, code)
    }
    if !more.isEmpty { blocks.append(more.joined(separator: "\n")) }
    blocks.append(language.summary(errors, list.count - errors))
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// Returns a JSON array, one object a line, keys sorted, `null` where there is nothing; `file` as in the text.
  ///
  /// `code`, `severity`, `arguments`, `file`, `line` and `column` don't depend on the language; `message`, `hint`
  /// (what this input asks for) and `advice` (what the code advises) do.
  public func json(_ list: [Diagnostic]) -> String { Self.json([(self, list)]) }

  /// Returns one such array of the diagnostics of several inputs, each told by its own renderer.
  public static func json(_ parts: [(renderer: DiagnosticRenderer, diagnostics: [Diagnostic])]) -> String {
    let objects = parts.flatMap { $0.renderer.objects($0.diagnostics) }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  // MARK: parts

  private func objects(_ list: [Diagnostic]) -> [String] {
    list.map { diagnostic in
      let position = diagnostic.position
      let hint = diagnostic.hint.map { hint in
        let (before, quoted, after) = said(hint, of: diagnostic)
        return before + quoted + after
      }
      let fields = [
        ("advice", JSONText.string(advice(of: diagnostic))),
        ("arguments", JSONText.array(diagnostic.arguments)),
        ("code", JSONText.string(diagnostic.code.rawValue)),
        ("column", position.map { String($0.column) } ?? "null"),
        ("file", JSONText.string(position.map(path(of:)))),
        ("hint", JSONText.string(hint)),
        ("line", position.map { String($0.line) } ?? "null"),
        ("message", JSONText.string(message(of: diagnostic))),
        ("severity", JSONText.string(diagnostic.severity.rawValue)),
      ]
      return "  {" + fields.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
    }
  }

  func message(of diagnostic: Diagnostic) -> String {
    if diagnostic.code == .badFormula, diagnostic.arguments.first?.isEmpty == true {
      return fill(language.formulaEnd, diagnostic)
    }
    return fill(language.wording(diagnostic.code).message, diagnostic)
  }

  private func advice(of diagnostic: Diagnostic) -> String {
    if diagnostic.code == .wrongOperand, diagnostic.arguments.count > 1,
      let template = language.operandAdvice(diagnostic.arguments[1])
    {
      return fill(template, diagnostic)
    }
    return fill(language.wording(diagnostic.code).advice, diagnostic)
  }

  private func fill(_ template: String, _ diagnostic: Diagnostic) -> String {
    DiagnosticWording.fill(template, diagnostic.arguments) {
      language.translated($0)
    } show: {
      TerminalText.quoted($0)
    }
  }

  /// A hint in its three parts; where capitals alone tell the word from what is written, they are named.
  private func said(_ hint: Diagnostic.Hint, of diagnostic: Diagnostic) -> (String, String, String) {
    let (before, quoted, after) = language.hint(hint)
    guard case .didYouMean(let word) = hint,
      diagnostic.arguments.contains(where: { $0 != word && $0.lowercased() == word.lowercased() })
    else { return (before, quoted, after) }
    return (before, quoted, after + language.capitals)
  }

  /// A text to paste that is long or has several lines stands below its label, as it is to be pasted.
  private func hintLines(of diagnostic: Diagnostic, after label: String, indent: String) -> [String] {
    guard let hint = diagnostic.hint else { return [label + advice(of: diagnostic)] }
    let (before, quoted, after) = said(hint, of: diagnostic)
    guard case .write(let text) = hint else {
      return [label + before + TerminalText.quoted(quoted, limit: .max) + after]
    }
    let pasted = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(
      TerminalText.shown)
    if pasted.count == 1, text.unicodeScalars.count <= 60 { return [label + before + pasted[0] + after] }
    var head = label + before
    while head.last == " " { head.removeLast() }
    return [head] + pasted.map { indent + "  " + $0 }
  }

  private func path(of position: SourcePosition) -> String {
    let file = position.file
    guard !root.isEmpty, root != ".", file != "-", !file.hasPrefix("/") else { return file }
    return root.hasSuffix("/") ? root + file : root + "/" + file
  }

  private enum Colour: String {
    case red = "1;31"
    case yellow = "1;33"
    case blue = "34"
    case bold = "1"
  }

  private func paint(_ text: String, _ colour: Colour) -> String {
    usesColour ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }
}
