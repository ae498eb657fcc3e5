internal import Palmares

/// A list or map that is being read.
struct YAMLFrame {
  let isMapping: Bool
  let isFlow: Bool
  let position: SourcePosition
  let anchor: String?
  /// The key whose value comes next.
  var key: Key?

  private var items: [Node] = []
  private var pairs: [Node.Pair] = []
  private var lines: [String: Int] = [:]
  private var size = 1
  private var height = 0

  /// Up to as many keys, comparing each is faster than a table of them.
  private static let fewKeys = 8

  /// A key that was read.
  enum Key {
    /// A key with its place.
    case text(String, isPlain: Bool, SourcePosition)
    /// A key that was refused, whose value is passed over.
    case refused
  }

  init(isMapping: Bool, isFlow: Bool, position: SourcePosition, anchor: String?) {
    (self.isMapping, self.isFlow, self.position, self.anchor) = (isMapping, isFlow, position, anchor)
  }

  /// The text of the key whose value comes next.
  var keyText: String? { if case .text(let text, _, _) = key { text } else { nil } }

  /// What was read.
  var value: YAMLComposition.Measured {
    let content: Node.Content =
      isMapping ? .mapping(pairs, isFlow: isFlow) : .sequence(items, isFlow: isFlow)
    return .init(node: Node(content, at: position), size: size, height: height + 1)
  }

  /// Adds an item to a list.
  mutating func add(item: YAMLComposition.Measured) {
    items.append(item.node)
    measure(item)
  }

  /// Adds a pair to a map.
  mutating func add(_ value: YAMLComposition.Measured, key: String, at position: SourcePosition) {
    pairs.append(Node.Pair(key: key, position: position, value: value.node))
    measure(value)
    size += 1
    if pairs.count > Self.fewKeys {
      if lines.isEmpty { for pair in pairs { lines[pair.key] = pair.position.line } }
      lines[key] = position.line
    }
  }

  /// Returns the line of a key that was added.
  func line(of key: String) -> Int? {
    lines.isEmpty ? pairs.first { $0.key == key }?.position.line : lines[key]
  }

  /// Returns what is wrong where `{a: 3,5}` reads as `a: 3` and a key `5` without value.
  func splitDecimal(key: String, value: Node) -> Diagnostic? {
    guard isFlow, value.isEmpty, let last = pairs.last?.value, let whole = last.scalar, whole.style == .plain
    else { return nil }
    var decimals = Substring(key)
    if decimals.hasSuffix("%") { decimals = decimals.dropLast() }
    while decimals.hasSuffix(" ") { decimals = decimals.dropLast() }
    let isWhole = whole.text.utf8.last.map(Self.digits.contains) ?? false
    guard isWhole, !decimals.isEmpty, decimals.utf8.allSatisfy(Self.digits.contains),
      whole.text.unicodeScalars.allSatisfy({ "0123456789-+<>=~ ".unicodeScalars.contains($0) })
    else { return nil }
    return Diagnostic(
      .splitDecimal, [whole.text + "," + key], at: last.position, hint: .write(whole.text + "." + key))
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  private mutating func measure(_ value: YAMLComposition.Measured) {
    size += value.size
    height = Swift.max(height, value.height)
  }
}
