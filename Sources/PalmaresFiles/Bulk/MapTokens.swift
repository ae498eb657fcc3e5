internal import CLibYAML
internal import Palmares

/// Reads documents of maps and scalars from libyaml's tokens, a key and then a value at a time, without what its events
/// cost for shapes that ballots don't have.
///
/// Whatever else comes up (a list, an anchor, a tag, an alias, a directive, a block of text, a key without a value, wrong
/// syntax…) is irregular: what is taken here is what libyaml's parser makes of the same tokens, and not all of it.
struct MapTokens: ~Copyable {
  /// What isn't regular.
  struct Irregular: Error {}

  /// A key of a map, or its end.
  enum Key { case plain, quoted, end }

  /// The value of a key.
  enum Value { case plain, quoted, map }

  /// The text of the last scalar: libyaml's own, good until the next is asked for, in words that begin where a word of
  /// memory does and of which each can be read whole, as it keeps room for a zero behind the text and allocates 16, 32,
  /// 64, … bytes.
  private(set) var text: UnsafeRawPointer
  /// The bytes of the text.
  private(set) var count = 0
  /// Where the last scalar begins, an empty one where it would.
  private var mark = yaml_mark_t()

  private let feed: BallotFeed
  private let mostNodes: Int
  private var nodes = 0
  /// The maps that are open.
  private var maps = 0
  /// Whether each of them stands in braces, the innermost in the lowest bit.
  private var braces: UInt64 = 0
  /// Whether the innermost map in braces had no key yet.
  private var isFirst = false
  /// Whether the token is still to be taken, as it ended an empty value.
  private var isPending = false
  private var hasDocument = false

  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  /// The last token, which holds its text until the next is asked for.
  private let token = UnsafeMutablePointer<yaml_token_t>.allocate(capacity: 1)
  /// What stands for the text of an empty scalar.
  private let empty = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)

  /// Longer texts are irregular.
  private static let mostBytes = 240
  /// More maps in one another are irregular.
  private static let mostMaps = 60

  /// Begins to read.
  ///
  /// - Parameter mostNodes: More maps and scalars are irregular.
  init(_ feed: BallotFeed, mostNodes: Int) {
    (self.feed, self.mostNodes) = (feed, mostNodes)
    token.initialize(to: yaml_token_t())
    empty.initialize(to: 0)
    text = UnsafeRawPointer(empty)
    precondition(yaml_parser_initialize(parser) == 1, "out of memory")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    feed.attach(to: parser)
  }

  deinit {
    yaml_token_delete(token)
    token.deallocate()
    yaml_parser_delete(parser)
    parser.deallocate()
    empty.deallocate()
  }

  // MARK: - Documents

  /// Begins the next document, which must be a map; returns `false` after the last.
  mutating func startDocument() throws(Irregular) -> Bool {
    var type = try next()
    if hasDocument {
      while type == YAML_DOCUMENT_END_TOKEN { type = try next() }
    } else {
      guard type == YAML_STREAM_START_TOKEN else { throw Irregular() }
      type = try next()
    }
    if type == YAML_STREAM_END_TOKEN { return false }
    if type == YAML_DOCUMENT_START_TOKEN {
      type = try next()
    } else if hasDocument {
      throw Irregular()
    }
    hasDocument = true
    guard try value(of: type) == .map else { throw Irregular() }
    return true
  }

  // MARK: - Maps

  /// Takes the next key of the innermost map; its text is then at ``text``. Its value must be taken next.
  mutating func key() throws(Irregular) -> Key {
    var type = try next()
    if braces & 1 == 0 {
      if type == YAML_BLOCK_END_TOKEN { return close() }
    } else {
      if !isFirst, type != YAML_FLOW_MAPPING_END_TOKEN {
        guard type == YAML_FLOW_ENTRY_TOKEN else { throw Irregular() }
        type = try next()
      }
      if type == YAML_FLOW_MAPPING_END_TOKEN { return close() }
      isFirst = false
    }
    guard type == YAML_KEY_TOKEN, try next() == YAML_SCALAR_TOKEN else { throw Irregular() }
    return try takeScalar() ? .plain : .quoted
  }

  /// Takes the value of the key taken last: the text of a scalar is then at ``text``; of a map the keys are taken next.
  mutating func value() throws(Irregular) -> Value {
    guard try next() == YAML_VALUE_TOKEN else { throw Irregular() }
    mark = token.pointee.end_mark
    return try value(of: try next())
  }

  @inline(__always)
  private mutating func value(of type: yaml_token_type_t) throws(Irregular) -> Value {
    switch type {
    case YAML_SCALAR_TOKEN: return try takeScalar() ? .plain : .quoted
    case YAML_BLOCK_MAPPING_START_TOKEN: return try open(inBraces: false)
    case YAML_FLOW_MAPPING_START_TOKEN: return try open(inBraces: true)
    case YAML_KEY_TOKEN where braces & 1 == 0, YAML_BLOCK_END_TOKEN where braces & 1 == 0:
      return try takeNothing()
    case YAML_FLOW_ENTRY_TOKEN where braces & 1 == 1, YAML_FLOW_MAPPING_END_TOKEN where braces & 1 == 1:
      mark = token.pointee.start_mark
      return try takeNothing()
    default: throw Irregular()
    }
  }

  private mutating func open(inBraces: Bool) throws(Irregular) -> Value {
    try countNode()
    guard maps < Self.mostMaps else { throw Irregular() }
    maps += 1
    braces = braces << 1 | (inBraces ? 1 : 0)
    isFirst = true
    return .map
  }

  private mutating func close() -> Key {
    maps -= 1
    braces >>= 1
    isFirst = false
    return .end
  }

  // MARK: - Scalars

  /// Where the last scalar of a file begins; the characters NEL, U+2028 and U+2029 count as line ends.
  func position(in file: String) -> SourcePosition {
    SourcePosition(file: file, line: mark.line + 1, column: mark.column + 1)
  }

  /// Takes the text of the token; returns whether it stands without quotes.
  @inline(__always)
  private mutating func takeScalar() throws(Irregular) -> Bool {
    try countNode()
    mark = token.pointee.start_mark
    text = UnsafeRawPointer(token.pointee.data.scalar.value)
    count = token.pointee.data.scalar.length
    guard count <= Self.mostBytes else { throw Irregular() }
    switch token.pointee.data.scalar.style {
    case YAML_PLAIN_SCALAR_STYLE: return true
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: return false
    default: throw Irregular()
    }
  }

  /// Takes the empty value that ends with the token, which is taken once more.
  private mutating func takeNothing() throws(Irregular) -> Value {
    try countNode()
    // A comment may follow that was meant as text, which has been read by now.
    if feed.hasNumberSign { throw Irregular() }
    (text, count, isPending) = (UnsafeRawPointer(empty), 0, true)
    return .plain
  }

  private mutating func countNode() throws(Irregular) {
    nodes += 1
    if nodes > mostNodes { throw Irregular() }
  }

  // MARK: - Tokens

  /// Takes the next token.
  @inline(__always)
  private mutating func next() throws(Irregular) -> yaml_token_type_t {
    if isPending {
      isPending = false
      return token.pointee.type
    }
    // Of the tokens that reading goes on after, scalars alone hold memory.
    if token.pointee.type == YAML_SCALAR_TOKEN { yaml_token_delete(token) }
    guard yaml_parser_scan(parser, token) == 1 else { throw Irregular() }
    return token.pointee.type
  }
}
