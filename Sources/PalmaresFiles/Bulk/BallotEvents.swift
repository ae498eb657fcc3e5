internal import CLibYAML
internal import Palmares

/// Reads one YAML file of ballots from libyaml's events straight into columns, where it has the regular shape: documents
/// with `palmares`, `juror` and then `marks`, known ids, each once, and right answers, a comment beside some.
///
/// Whatever else comes up (an anchor, a tag, an error, a key twice…) leaves the whole file to the reader of values.
struct BallotEvents: ~Copyable {
  /// The answers.
  private(set) var box: BallotBox
  private let names: BallotNames
  private let tables: (jurors: NameTable, dossiers: NameTable, criteria: NameTable)
  private let suspects: Set<UInt64>
  private let limits: Limits
  private let feed: BallotFeed
  private var plain: AnswerTexts
  /// What answers without quotes mean that were met before.
  private let known: BallotScratch
  private var quoted: AnswerTexts
  /// By dossier and by criterion, the number of the map that had it last.
  private let dossierSeen, criterionSeen: UnsafeMutablePointer<Int>
  private var maps = 0
  private var nodes = 0
  private var juror = 0
  private var lastDossier = 0
  private var lastLeaf = 0
  /// The answers that were not yet given to the box.
  private var runs = BallotRuns()

  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  /// The last event, which holds its text until the next is asked for.
  private let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
  /// What stands for the text of an empty scalar.
  private let empty = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
  /// The text of the last scalar: libyaml's own, in words that begin where a word of memory does and of which each can be
  /// read whole, as it keeps room for a zero behind the text and allocates 16, 32, 64, … bytes.
  private var text: UnsafeRawPointer
  private var count = 0

  /// Longer ids and marks are left to the reader of values.
  private static let mostBytes = 240

  /// What isn't regular.
  private struct Irregular: Error {}

  /// Reads a file.
  ///
  /// - Returns: Its answers, or `nil` where anything isn't regular.
  static func read(
    _ feed: BallotFeed, names: BallotNames, suspects: Set<UInt64>, limits: Limits
  ) -> BallotBox? {
    guard names.places.criteria.count < AnswerRuns.mostLeaves else { return nil }
    var reader = BallotEvents(feed, names: names, suspects: suspects, limits: limits)
    do throws(Irregular) { try reader.readStream() } catch { return nil }
    // Directives may stand before documents, and are rare.
    return feed.hasDirective ? nil : reader.box
  }

  private init(_ feed: BallotFeed, names: BallotNames, suspects: Set<UInt64>, limits: Limits) {
    (self.feed, self.names, self.suspects, self.limits) = (feed, names, suspects, limits)
    box = BallotBox(names.places)
    tables = names.tables(terminator: .comma)
    plain = AnswerTexts(leaves: names.places.criteria.count, writtenAs: .plain)
    quoted = AnswerTexts(leaves: names.places.criteria.count, writtenAs: .quoted)
    known = BallotScratch(marks: 0, jurors: 0)
    dossierSeen = .allocate(capacity: names.places.dossiers.count)
    dossierSeen.initialize(repeating: 0, count: names.places.dossiers.count)
    criterionSeen = .allocate(capacity: names.places.criteria.count)
    criterionSeen.initialize(repeating: 0, count: names.places.criteria.count)
    event.initialize(to: yaml_event_t())
    empty.initialize(to: 0)
    text = UnsafeRawPointer(empty)
    precondition(yaml_parser_initialize(parser) == 1, "out of memory")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    feed.attach(to: parser)
  }

  deinit {
    yaml_event_delete(event)
    event.deallocate()
    yaml_parser_delete(parser)
    parser.deallocate()
    empty.deallocate()
    dossierSeen.deallocate()
    criterionSeen.deallocate()
  }

  // MARK: - Events

  /// The kinds of event that the regular shape has.
  private enum Kind { case start, end, documentStart, documentEnd, map, mapEnd, plain, quoted }

  /// Takes the next event; the text of a scalar is then at `text`, until the next.
  private mutating func next() throws(Irregular) -> Kind {
    yaml_event_delete(event)
    guard yaml_parser_parse(parser, event) == 1 else { throw Irregular() }
    switch event.pointee.type {
    case YAML_STREAM_START_EVENT: return .start
    case YAML_STREAM_END_EVENT: return .end
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_MAPPING_START_EVENT:
      try countNode()
      let map = event.pointee.data.mapping_start
      guard map.anchor == nil, map.tag == nil else { throw Irregular() }
      return .map
    case YAML_MAPPING_END_EVENT: return .mapEnd
    case YAML_SCALAR_EVENT:
      try countNode()
      return try takeScalar()
    default: throw Irregular()
    }
  }

  private mutating func takeScalar() throws(Irregular) -> Kind {
    let scalar = event.pointee.data.scalar
    guard scalar.anchor == nil, scalar.tag == nil, scalar.length <= Self.mostBytes else { throw Irregular() }
    count = scalar.length
    // Of nothing libyaml allocates a byte, of which no word can be read.
    text = count == 0 ? UnsafeRawPointer(empty) : UnsafeRawPointer(scalar.value)
    switch scalar.style {
    case YAML_PLAIN_SCALAR_STYLE:
      // libyaml drops the tag `!`, and leaves this trace of it. An empty value may be followed by a comment that was
      // meant as text, which has been read by now.
      guard scalar.plain_implicit != 0, count > 0 || !feed.hasNumberSign else { throw Irregular() }
      return .plain
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: return .quoted
    default: throw Irregular()
    }
  }

  private mutating func countNode() throws(Irregular) {
    nodes += 1
    if nodes > limits.nodes { throw Irregular() }
  }

  private func isText(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount
      && UnsafeRawBufferPointer(start: text, count: count).elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: count))
  }

  private var string: String {
    String(decoding: UnsafeRawBufferPointer(start: text, count: count), as: UTF8.self)
  }

  // MARK: - Shape

  private mutating func expect(_ kind: Kind) throws(Irregular) {
    if try next() != kind { throw Irregular() }
  }

  private mutating func readStream() throws(Irregular) {
    try expect(.start)
    var hasDocument = false
    while true {
      switch try next() {
      case .documentStart: try readDocument()
      case .end where hasDocument: return runs.giveAway(to: &box)
      default: throw Irregular()
      }
      hasDocument = true
    }
  }

  private mutating func readDocument() throws(Irregular) {
    try expect(.map)
    var (hasKind, hasJuror, hasMarks) = (false, false, false)
    while true {
      let kind = try next()
      if kind == .mapEnd { break }
      guard kind == .plain else { throw Irregular() }
      if isText("palmares"), !hasKind {
        hasKind = true
        guard try next() == .plain, isText("ballot/1") else { throw Irregular() }
      } else if isText("juror"), !hasJuror {
        hasJuror = true
        try readJuror()
      } else if isText("marks"), hasJuror, !hasMarks {
        hasMarks = true
        try expect(.map)
        try readMarks()
      } else {
        throw Irregular()
      }
    }
    guard hasKind, hasJuror, hasMarks else { throw Irregular() }
    try expect(.documentEnd)
  }

  private mutating func readJuror() throws(Irregular) {
    let kind = try next()
    guard kind == .plain || kind == .quoted else { throw Irregular() }
    juror = tables.jurors.place(of: text, count: count)
    if juror < 0 { throw Irregular() }
    if kind == .plain, AmbiguousScalar.otherReading(of: string) != nil { throw Irregular() }
  }

  private mutating func readMarks() throws(Irregular) {
    maps += 1
    let map = maps
    while true {
      let key = try next()
      if key == .mapEnd { return }
      guard key == .plain || key == .quoted else { throw Irregular() }
      let dossier = Self.place(in: tables.dossiers, text, count, after: lastDossier)
      guard dossier >= 0, dossierSeen[dossier] != map else { throw Irregular() }
      dossierSeen[dossier] = map
      lastDossier = dossier
      let base = names.places.layout.key(dossier: dossier, juror: juror, leaf: 0)
      if !suspects.isEmpty, suspects.contains(base) { throw Irregular() }
      switch try next() {
      case .map: try readDossier(dossier)
      case .plain where isText("recused"):
        box.noteBallot(ofJuror: juror)
        runs.append(.recused, leaf: names.places.layout.recusalLeaf)
      case .plain where count == 0: break
      default: throw Irregular()
      }
      runs.close(base, &box)
    }
  }

  private mutating func readDossier(_ dossier: Int) throws(Irregular) {
    maps += 1
    let map = maps
    var isEmpty = true
    while true {
      let key = try next()
      if key == .mapEnd { break }
      guard key == .plain || key == .quoted else { throw Irregular() }
      let leaf = Self.place(in: tables.criteria, text, count, after: lastLeaf)
      guard leaf >= 0, criterionSeen[leaf] != map else { throw Irregular() }
      criterionSeen[leaf] = map
      lastLeaf = leaf
      let value = try next()
      if value == .map {
        try readMark(dossier, leaf)
        continue
      }
      let code = try code(value, leaf: leaf)
      isEmpty = false
      if code == AnswerTexts.blank { continue }
      let answer = AnswerCode(rawValue: UInt32(truncatingIfNeeded: code))
      runs.append(answer, leaf: answer == .recused ? names.places.layout.recusalLeaf : leaf)
    }
    if !isEmpty { box.noteBallot(ofJuror: juror) }
  }

  /// The place of a name; most are those after the one before, or the first again.
  @inline(__always)
  private static func place(
    in table: NameTable, _ text: UnsafeRawPointer, _ count: Int, after last: Int
  ) -> Int {
    table.withView { names in
      let next = last + 1 < names.count ? last + 1 : 0
      if next < names.count, names.isName(next, at: text, count: count) { return next }
      return names.place(of: text, count: count)
    }
  }

  /// Reads a mark with a comment.
  private mutating func readMark(_ dossier: Int, _ leaf: Int) throws(Irregular) {
    var (mark, comment): (Int?, String?) = (nil, nil)
    while true {
      let key = try next()
      if key == .mapEnd { break }
      guard key == .plain else { throw Irregular() }
      if isText("mark"), mark == nil {
        mark = try code(try next(), leaf: leaf)
      } else if isText("comment"), comment == nil {
        // A comment without quotes may hide traps.
        guard try next() == .quoted else { throw Irregular() }
        comment = string
        if string.allSatisfy(\.isWhitespace) { throw Irregular() }
      } else {
        throw Irregular()
      }
    }
    guard let mark else { throw Irregular() }
    let answer: Answer =
      mark == AnswerTexts.blank ? .blank : box.answer(AnswerCode(rawValue: UInt32(mark)))
    box.add(
      answer, juror: juror, dossier: dossier, leaf: leaf, comment: comment, confidence: nil, position: nil)
  }

  /// The code of the answer in the last scalar.
  private mutating func code(_ kind: Kind, leaf: Int) throws(Irregular) -> Int {
    let code: Int
    switch kind {
    case .plain:
      let mark = BallotScratch.Mark(start: text, count: count)
      if let met = known.code(mark, leaf: leaf) { return met }
      code = plain.code(plain.place(of: text, count: count), leaf: leaf, in: &box)
      if code >= AnswerTexts.blank { known.keep(code, of: mark, leaf: leaf) }
    case .quoted: code = quoted.code(quoted.place(of: text, count: count), leaf: leaf, in: &box)
    default: throw Irregular()
    }
    guard code >= AnswerTexts.blank else { throw Irregular() }
    return code
  }
}
