internal import Palmares

/// The composing of one file's documents, event by event.
struct YAMLComposition {
  /// The documents so far.
  private(set) var documents: [Node] = []
  /// What is wrong so far.
  var diagnostics: [Diagnostic] = []

  let source: YAMLSource
  let file: String
  /// The text read last.
  private(set) var lastScalar: Node.Scalar?
  /// Where it begins.
  private(set) var lastScalarStart: YAMLMark?
  private let limits: Limits
  private var frames: [YAMLFrame] = []
  private var root: Node?
  private var anchors: [String: Measured] = [:]
  private var nodes = 0
  private var aliasedNodes = 0

  /// The syntax errors of one file that are told before its reading is given up.
  private static let mostSyntaxErrors = 100

  /// A value with its nodes, itself included, and the levels of lists and maps in it.
  struct Measured {
    var node: Node
    var size = 1
    var height = 0
  }

  /// Something that reading doesn't go on after.
  private struct Stop: Error {}

  init(_ source: YAMLSource, file: String, limits: Limits) {
    (self.source, self.file, self.limits) = (source, file, limits)
  }

  /// Reads the whole file.
  mutating func read() {
    guard !hasTagDirective() else { return }
    var start = YAMLMark(offset: SourceEncoding.start(of: source.bytes))
    for _ in 0..<Self.mostSyntaxErrors {
      guard let error = readDocuments(from: start) else { return }
      let problem = diagnostic(for: error)
      if !followsFromLast(problem) { diagnostics.append(problem) }
      guard let next = source.nextDocument(from: error.mark.offset, after: start.offset) else { return }
      var cursor = SourceCursor(source.bytes, from: start)
      start = cursor.move(toByte: next)
    }
  }

  /// Whether a syntax error is the last one again, or what comes after it on its line.
  private func followsFromLast(_ problem: Diagnostic) -> Bool {
    guard let last = diagnostics.last else { return false }
    if last == problem { return true }
    return last.code == .malformedYAML && problem.code == .malformedYAML
      && last.position?.line == problem.position?.line
  }

  /// Reads documents up to the end, a bound, or the syntax error returned.
  private mutating func readDocuments(from start: YAMLMark) -> YAMLSyntaxError? {
    var reader = YAMLEventReader(source.bytes, from: start)
    (frames, root, anchors, lastScalar, lastScalarStart) = ([], nil, [:], nil, nil)
    do {
      while let event = try reader.next() { try take(event) }
    } catch let error as YAMLSyntaxError {
      return error
    } catch {}
    return nil
  }

  /// Refuses `%TAG` lines, whose number libyaml would take the square of.
  private mutating func hasTagDirective() -> Bool {
    let bytes = source.bytes
    var offset = SourceEncoding.start(of: bytes)
    while let found = bytes[offset...].firstIndex(of: UInt8(ascii: "%")) {
      offset = found + 1
      let opensLine = found == SourceEncoding.start(of: bytes) || bytes[found - 1].endsLine
      guard opensLine, bytes[found...].starts(with: "%TAG".utf8) else { continue }
      var cursor = SourceCursor(bytes, from: YAMLMark(offset: SourceEncoding.start(of: bytes)))
      let line = source.text(found..<source.endOfLine(at: found))
      diagnostics.append(
        Diagnostic(.unsupportedTag, [line], at: cursor.move(toByte: found).position(in: file)))
      return true
    }
    return false
  }

  private mutating func take(_ event: YAMLEvent) throws {
    let position = event.start.position(in: file)
    switch event.kind {
    case .streamStart, .streamEnd: break
    case .documentStart: (root, anchors) = (nil, [:])
    case .documentEnd:
      if let root, !root.isEmpty { documents.append(root) }
      root = nil
    case .scalar(let text, let style, let anchor, let tag):
      refuse(tag, at: event.start)
      try count(1, at: position)
      let scalar = scalar(text, style: style, at: event)
      (lastScalar, lastScalarStart) = (scalar, event.start)
      place(Measured(node: Node(.scalar(scalar), at: position)), anchor: anchor)
    case .alias(let anchor): try expand(anchor, at: event.start)
    case .sequenceStart(let isFlow, let anchor, let tag):
      refuse(tag, at: event.start)
      try open(YAMLFrame(isMapping: false, isFlow: isFlow, position: position, anchor: anchor))
    case .mappingStart(let isFlow, let anchor, let tag):
      refuse(tag, at: event.start)
      try open(YAMLFrame(isMapping: true, isFlow: isFlow, position: position, anchor: anchor))
    case .sequenceEnd, .mappingEnd:
      let frame = frames.removeLast()
      place(frame.value, anchor: frame.anchor)
    }
  }

  private mutating func scalar(_ text: String, style: Node.Style, at event: YAMLEvent) -> Node.Scalar {
    var (text, end) = (text, event.end)
    var comment: String?
    if style == .literal || style == .folded {
      var cursor = SourceCursor(source.bytes, from: event.start)
      end = cursor.move(toByte: source.trimmedEnd(event.end.offset, notBefore: event.start.offset))
    } else {
      comment = source.comment(after: end.offset)
    }
    if style == .plain, text.isEmpty, let lost = comment, let key = keyOfNextValue, Self.isProse(lost) {
      diagnostics.append(
        Diagnostic(
          .hashEmptiesText, [key, lost], at: event.start.position(in: file),
          hint: source.lineQuotingValue(at: end.offset).map { .write($0) }))
      (text, comment) = (lost, nil)
    }
    return Node.Scalar(
      text: text, style: style, isInFlow: frames.last?.isFlow ?? false, comment: comment,
      end: end.position(in: file), places: places(of: text, style, from: event.start, to: end))
  }

  /// The keys whose texts are formulas.
  private static let formulaKeys: Set<String> = ["formula", "coverage", "when", "require", "condition"]

  /// Where the parts of a formula stand; none where it is plain and on one line, and for other texts.
  private func places(
    of text: String, _ style: Node.Style, from start: YAMLMark, to end: YAMLMark
  ) -> TextPlaces {
    guard style != .plain || start.line != end.line, keyOfNextValue.map(Self.formulaKeys.contains) ?? false
    else { return TextPlaces() }
    return ScalarPlaces(source, file: file, from: start, to: end).places(of: text, style)
  }

  /// The key of the value that comes next, or of its list; `nil` where a key comes next.
  private var keyOfNextValue: String? {
    guard let frame = frames.last else { return nil }
    if frame.isMapping { return frame.keyText }
    return frames.last { $0.isMapping }?.keyText ?? ""
  }

  /// Whether what follows a `#` was meant as text: a comment has a space there.
  static func isProse(_ comment: String) -> Bool {
    guard let first = comment.unicodeScalars.first(where: { $0 != "#" }) else { return false }
    return first != " " && first != "\t"
  }

  private mutating func open(_ frame: YAMLFrame) throws {
    try count(1, at: frame.position)
    try checkDepth(frames.count + 1, at: frame.position)
    frames.append(frame)
  }

  private mutating func checkDepth(_ depth: Int, at position: SourcePosition) throws {
    guard depth > limits.nestingDepth else { return }
    diagnostics.append(Diagnostic(.nestingTooDeep, ["\(limits.nestingDepth)"], at: position))
    throw Stop()
  }

  private mutating func count(_ added: Int, at position: SourcePosition) throws {
    nodes += added
    guard nodes > limits.nodes else { return }
    diagnostics.append(Diagnostic(.tooManyNodes, ["\(limits.nodes)"], at: position))
    throw Stop()
  }

  /// Puts what an anchor names in the place of its alias.
  private mutating func expand(_ anchor: String, at mark: YAMLMark) throws {
    let position = mark.position(in: file)
    let isCycle = frames.contains { $0.anchor == anchor }
    guard !isCycle, let named = anchors[anchor] else {
      diagnostics.append(
        isCycle
          ? Diagnostic(.aliasCycle, [anchor], at: position)
          : Diagnostic(
            .malformedYAML, ["found undefined alias '\(anchor)'"], at: position,
            hint: source.lineQuotingValue(at: mark.offset).map { .write($0) }))
      try count(1, at: position)
      let text = Node.Scalar(text: "", style: .plain, isInFlow: false, comment: nil, end: position)
      return place(Measured(node: Node(.scalar(text), at: position)), anchor: nil)
    }
    try checkDepth(frames.count + named.height, at: position)
    try count(named.size, at: position)
    aliasedNodes += named.size
    guard aliasedNodes <= limits.aliasedNodes else {
      diagnostics.append(Diagnostic(.tooManyNodes, ["\(limits.aliasedNodes)"], at: position))
      throw Stop()
    }
    place(named, anchor: nil)
  }

  private mutating func place(_ value: Measured, anchor: String?) {
    if let anchor { anchors[anchor] = value }
    guard !frames.isEmpty else {
      root = value.node
      return
    }
    let last = frames.count - 1
    if frames[last].isMapping {
      placeInMapping(value, last)
    } else {
      frames[last].add(item: value)
    }
  }

  private mutating func placeInMapping(_ value: Measured, _ last: Int) {
    switch frames[last].key {
    case nil: frames[last].key = key(for: value.node)
    case .refused:
      frames[last].key = nil
    case .text(let text, let isPlain, let position):
      frames[last].key = nil
      if isPlain, let decimal = frames[last].splitDecimal(key: text, value: value.node) {
        diagnostics.append(decimal)
      } else if let first = frames[last].line(of: text) {
        diagnostics.append(Diagnostic(.duplicateKey, [text, "\(first)"], at: position))
      } else {
        frames[last].add(value, key: text, at: position)
      }
    }
  }

  private mutating func key(for node: Node) -> YAMLFrame.Key {
    let found: String
    switch node.content {
    case .scalar(let scalar) where !node.isEmpty:
      return .text(scalar.text, isPlain: scalar.style == .plain, node.position)
    case .scalar: found = "nothing"
    case .sequence: found = "list"
    case .mapping: found = "map"
    }
    diagnostics.append(Diagnostic(.wrongType, ["", "text", found], at: node.position))
    return .refused
  }
}
