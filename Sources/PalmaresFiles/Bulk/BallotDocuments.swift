internal import CLibYAML
internal import Palmares

/// Reads one YAML file of ballots from libyaml's tokens straight into columns, where it has the regular shape: documents
/// with `palmares`, `juror` and then `marks`, known ids, each once, and right answers, a comment beside some.
///
/// Whatever else comes up (an anchor, a tag, an error, a key twice…) leaves the whole file to the reader of values.
struct BallotDocuments: ~Copyable {
  /// The answers.
  private(set) var box: BallotBox
  private let file: String
  private let names: BallotNames
  private let tables: (jurors: NameTable, dossiers: NameTable, criteria: NameTable)
  private let suspects: Set<UInt64>
  private let traced: Int?
  private var yaml: MapTokens
  private var plain: AnswerTexts
  /// What answers without quotes mean that were met before.
  private let known: BallotScratch
  private var quoted: AnswerTexts
  /// By dossier and by criterion, the number of the map that had it last.
  private let dossierSeen, criterionSeen: UnsafeMutablePointer<Int>
  private var maps = 0
  private var juror = 0
  private var lastDossier = 0
  private var lastLeaf = 0
  /// Where the juror of the document stands, and the key of the dossier.
  private var jurorPosition, dossierPosition: SourcePosition?
  /// The answers that were not yet given to the box.
  private var runs = BallotRuns()

  private typealias Irregular = MapTokens.Irregular

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: As the edition names it.
  ///   - suspects: The jurors and dossiers, as the layout numbers their first leaf, whose answers are left to the reader
  ///     of values.
  ///   - traced: The dossier whose answers are all kept as ballots, with their places.
  /// - Returns: Its answers, or `nil` where anything isn't regular.
  static func read(
    _ feed: BallotFeed, file: String, names: BallotNames, suspects: Set<UInt64>, traced: Int?, limits: Limits
  ) -> BallotBox? {
    guard names.places.criteria.count < AnswerRuns.mostLeaves else { return nil }
    var reader = BallotDocuments(
      feed, file: file, names: names, suspects: suspects, traced: traced, limits: limits)
    do throws(Irregular) { try reader.readStream() } catch { return nil }
    // Directives may stand before documents, and are rare.
    return feed.hasDirective || traced != nil && feed.hasForeignLineEnd ? nil : reader.box
  }

  private init(
    _ feed: BallotFeed, file: String, names: BallotNames, suspects: Set<UInt64>, traced: Int?, limits: Limits
  ) {
    (self.file, self.names, self.suspects, self.traced) = (file, names, suspects, traced)
    box = BallotBox(names.places)
    tables = names.tables(terminator: .comma)
    yaml = MapTokens(feed, mostNodes: limits.nodes)
    plain = AnswerTexts(leaves: names.places.criteria.count, writtenAs: .plain)
    quoted = AnswerTexts(leaves: names.places.criteria.count, writtenAs: .quoted)
    known = BallotScratch(marks: 0, jurors: 0)
    dossierSeen = .allocate(capacity: names.places.dossiers.count)
    dossierSeen.initialize(repeating: 0, count: names.places.dossiers.count)
    criterionSeen = .allocate(capacity: names.places.criteria.count)
    criterionSeen.initialize(repeating: 0, count: names.places.criteria.count)
  }

  deinit {
    dossierSeen.deallocate()
    criterionSeen.deallocate()
  }

  private func isText(_ word: StaticString) -> Bool {
    yaml.count == word.utf8CodeUnitCount
      && UnsafeRawBufferPointer(start: yaml.text, count: yaml.count).elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: yaml.count))
  }

  private var string: String {
    String(decoding: UnsafeRawBufferPointer(start: yaml.text, count: yaml.count), as: UTF8.self)
  }

  /// Where the last scalar begins.
  private var position: SourcePosition { yaml.position(in: file) }

  // MARK: - Shape

  private mutating func readStream() throws(Irregular) {
    guard try yaml.startDocument() else { throw Irregular() }
    repeat { try readDocument() } while try yaml.startDocument()
    runs.giveAway(to: &box)
  }

  private mutating func readDocument() throws(Irregular) {
    var (hasKind, hasJuror, hasMarks) = (false, false, false)
    while true {
      let key = try yaml.key()
      if key == .end { break }
      guard key == .plain else { throw Irregular() }
      if isText("palmares"), !hasKind {
        hasKind = true
        guard try yaml.value() == .plain, isText("ballot/1") else { throw Irregular() }
      } else if isText("juror"), !hasJuror {
        hasJuror = true
        try readJuror()
      } else if isText("marks"), hasJuror, !hasMarks {
        hasMarks = true
        guard try yaml.value() == .map else { throw Irregular() }
        try readMarks()
      } else {
        throw Irregular()
      }
    }
    guard hasKind, hasJuror, hasMarks else { throw Irregular() }
  }

  private mutating func readJuror() throws(Irregular) {
    let kind = try yaml.value()
    guard kind != .map else { throw Irregular() }
    juror = tables.jurors.place(of: yaml.text, count: yaml.count)
    if juror < 0 { throw Irregular() }
    if kind == .plain, AmbiguousScalar.otherReading(of: string) != nil { throw Irregular() }
    jurorPosition = position
  }

  private mutating func readMarks() throws(Irregular) {
    maps += 1
    let map = maps
    while try yaml.key() != .end {
      let dossier = Self.place(in: tables.dossiers, yaml.text, yaml.count, after: lastDossier)
      guard dossier >= 0, dossierSeen[dossier] != map else { throw Irregular() }
      dossierSeen[dossier] = map
      lastDossier = dossier
      let base = names.places.layout.key(dossier: dossier, juror: juror, leaf: 0)
      if !suspects.isEmpty, suspects.contains(base) { throw Irregular() }
      if dossier == traced { dossierPosition = position }
      switch try yaml.value() {
      case .map: try readDossier(dossier)
      case .plain where isText("recused"):
        box.noteBallot(ofJuror: juror)
        if dossier == traced {
          keep(.recused, nil, dossier, place)
        } else {
          runs.append(.recused, leaf: names.places.layout.recusalLeaf)
        }
      case .plain where yaml.count == 0: break
      default: throw Irregular()
      }
      runs.close(base, &box)
    }
  }

  private mutating func readDossier(_ dossier: Int) throws(Irregular) {
    if dossier == traced { return try readTraced(dossier) }
    maps += 1
    let map = maps
    var isEmpty = true
    while try yaml.key() != .end {
      let leaf = try takeLeaf(map)
      let value = try yaml.value()
      if value == .map {
        let mark = try readMark(leaf: leaf, isTraced: false)
        box.add(
          mark.answer, juror: juror, dossier: dossier, leaf: leaf, comment: mark.comment, confidence: nil,
          position: nil)
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

  /// The criterion of the last key, which the map must not have had.
  @inline(__always)
  private mutating func takeLeaf(_ map: Int) throws(Irregular) -> Int {
    let leaf = Self.place(in: tables.criteria, yaml.text, yaml.count, after: lastLeaf)
    guard leaf >= 0, criterionSeen[leaf] != map else { throw Irregular() }
    criterionSeen[leaf] = map
    lastLeaf = leaf
    return leaf
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

  /// Reads a mark with a comment; the place is kept where the dossier is traced.
  private mutating func readMark(
    leaf: Int, isTraced: Bool
  ) throws(Irregular) -> (answer: Answer, comment: String?, place: Place?) {
    var (mark, comment, place): (Int?, String?, Place?) = (nil, nil, nil)
    while true {
      let key = try yaml.key()
      if key == .end { break }
      guard key == .plain else { throw Irregular() }
      if isText("mark"), mark == nil {
        mark = try code(try yaml.value(), leaf: leaf)
        if isTraced { place = self.place }
      } else if isText("comment"), comment == nil {
        // A comment without quotes may hide traps.
        guard try yaml.value() == .quoted else { throw Irregular() }
        comment = string
        if string.allSatisfy(\.isWhitespace) { throw Irregular() }
      } else {
        throw Irregular()
      }
    }
    guard let mark else { throw Irregular() }
    return (answer(mark), comment, place)
  }

  private func answer(_ code: Int) -> Answer {
    code == AnswerTexts.blank ? .blank : box.answer(AnswerCode(rawValue: UInt32(code)))
  }

  /// The code of the answer in the last scalar.
  private mutating func code(_ kind: MapTokens.Value, leaf: Int) throws(Irregular) -> Int {
    let code: Int
    switch kind {
    case .plain:
      let mark = BallotScratch.Mark(start: yaml.text, count: yaml.count)
      if let met = known.code(mark, leaf: leaf) { return met }
      code = plain.code(plain.place(of: yaml.text, count: yaml.count), leaf: leaf, in: &box)
      if code >= AnswerTexts.blank { known.keep(code, of: mark, leaf: leaf) }
    case .quoted: code = quoted.code(quoted.place(of: yaml.text, count: yaml.count), leaf: leaf, in: &box)
    default: throw Irregular()
    }
    guard code >= AnswerTexts.blank else { throw Irregular() }
    return code
  }

  // MARK: - The dossier that is traced

  /// Where a scalar stands, and what it says.
  private struct Place {
    let position: SourcePosition
    let fraction: Ballot.Fraction?
  }

  private var place: Place { Place(position: position, fraction: Ballot.Fraction(string)) }

  /// Reads the answers on the dossier that is traced.
  private mutating func readTraced(_ dossier: Int) throws(Irregular) {
    maps += 1
    let map = maps
    while try yaml.key() != .end {
      let leaf = try takeLeaf(map)
      let criterion = Sourced(names.places.criteria[leaf], at: position)
      let value = try yaml.value()
      if value == .map {
        let mark = try readMark(leaf: leaf, isTraced: true)
        keep(mark.answer, criterion, dossier, mark.place, comment: mark.comment)
      } else {
        keep(answer(try code(value, leaf: leaf)), criterion, dossier, place)
      }
    }
  }

  private mutating func keep(
    _ answer: Answer, _ criterion: Sourced<String>?, _ dossier: Int, _ place: Place?, comment: String? = nil
  ) {
    box.append(
      Ballot(
        juror: Sourced(names.places.jurors[juror], at: jurorPosition),
        dossier: Sourced(names.places.dossiers[dossier], at: dossierPosition), criterion: criterion,
        answer: answer, comment: comment, fraction: place?.fraction, position: place?.position))
  }
}
