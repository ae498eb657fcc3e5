internal import Palmares

/// Reads the regular rows of blocks of ballots straight into columns; each core has one.
///
/// A row is regular where every id is known and written as it is, every answer is right on its leaf, and nothing stands
/// beside it. What isn't is left to the row reader, with its place.
struct BallotScan {
  /// Rows that were left to the row reader.
  struct Rest: Sendable {
    /// Where it begins in its block, and where it ends.
    let start: Int
    let end: Int
    /// The line ends before it in its block.
    let line: Int
  }

  /// What was found in a block beside regular answers.
  struct Found: Sendable {
    var rest: [Rest] = []
    var lineCount = 0
    var hasRegularRows = false
    var isUTF8 = true
  }

  /// The regular answers so far.
  private(set) var box: BallotBox
  let plan: BallotScanPlan
  private var answers: AnswerTexts
  let scratch: BallotScratch
  var lastJuror = 0
  var lastDossier = 0
  var lastLeaf = 0
  // What a loop would else ask another module for, row after row.
  private let (slotBits, leafBits): (UInt64, UInt64)
  let (recused, recusalLeaf): (Int, Int)
  let hasSuspects: Bool

  init(_ plan: BallotScanPlan) {
    self.plan = plan
    let layout = plan.places.layout
    (slotBits, leafBits) = (UInt64(layout.slotBits), UInt64(layout.leafBits))
    (recused, recusalLeaf) = (Int(AnswerCode.recused.rawValue), layout.recusalLeaf)
    hasSuspects = !plan.suspects.isEmpty
    box = BallotBox(plan.places)
    answers = AnswerTexts(leaves: plan.places.criteria.count, writtenAs: .cell)
    scratch = BallotScratch(marks: plan.markLeaves.count, jurors: plan.places.jurors.count)
  }

  /// Reads a block.
  mutating func scan(_ block: CSVBlock) -> Found {
    var found = Found()
    let bytes = block.bytes
    guard SourceEncoding.isUTF8(bytes) else {
      found.isUTF8 = false
      return found
    }
    guard let base = bytes.baseAddress else { return found }
    scratch.makeRoom(forBytes: bytes.count)
    let plan = plan
    plan.jurors.withView { jurors in
      plan.dossiers.withView { dossiers in
        plan.criteria.withView { criteria in
          let names = Names(jurors: jurors, dossiers: dossiers, criteria: criteria)
          plan.roles.withUnsafeBufferPointer { roles in
            read(bytes, base, from: block.start, roles, names, &found)
          }
        }
      }
    }
    if let runs = scratch.taken(plan.places.layout) { box.append(runs, order: block.sequence) }
    return found
  }

  /// Gives away all answers, after the last block.
  mutating func finished() -> BallotBox {
    for juror in plan.places.jurors.indices where scratch.jurorsSeen[juror] { box.noteBallot(ofJuror: juror) }
    return box
  }

  // MARK: - Rows

  /// The ids, as a loop reads them.
  struct Names {
    let jurors, dossiers, criteria: NameTable.View
  }

  private mutating func read(
    _ bytes: UnsafeRawBufferPointer, _ base: UnsafeRawPointer, from start: Int,
    _ roles: UnsafeBufferPointer<BallotScanPlan.Role>, _ names: Names, _ found: inout Found
  ) {
    var (offset, lines) = (start, 0)
    let goesOn = plan.isPlainLong && !hasSuspects && names.criteria.count > 0
    while offset < bytes.count {
      if goesOn {
        let (end, rows) = readOn(base, offset..<bytes.count, names)
        lines += rows
        offset = end
        // A row without a line end goes one beyond.
        if offset >= bytes.count { break }
      }
      if let end = readRow(base, from: offset, roles, names) {
        lines += 1
        offset = end
        continue
      }
      let end = CSVRowEnds.end(in: bytes, from: offset, delimiter: plan.delimiter) ?? bytes.count
      found.rest.append(Rest(start: offset, end: end, line: found.lineCount + lines))
      found.lineCount += CSVRowEnds.lineCount(in: UnsafeRawBufferPointer(rebasing: bytes[offset..<end]))
      offset = end
    }
    found.lineCount += lines
    found.hasRegularRows = lines > 0
  }

  /// Reads a row that is regular; returns where the next begins, or `nil` and takes nothing.
  @inline(__always)
  private mutating func readRow(
    _ base: UnsafeRawPointer, from start: Int, _ roles: UnsafeBufferPointer<BallotScanPlan.Role>,
    _ names: Names
  ) -> Int? {
    var (offset, juror, dossier, leaf, marks) = (start, -1, -1, -1, 0)
    let last = roles.count - 1
    for column in 0..<roles.count {
      let role = roles[column]
      // Most ids are those of the row above or the ones that follow them.
      if column < last {
        switch role {
        case .juror:
          if lastJuror < names.jurors.count, names.jurors.isName(lastJuror, at: base + offset) {
            juror = lastJuror
            offset += names.jurors.length(juror)
            continue
          }
        case .dossier:
          if let own = names.dossiers.oneOf(lastDossier, orNextAt: base + offset) {
            dossier = own
            offset += names.dossiers.length(dossier)
            continue
          }
        case .criterion:
          let next = lastLeaf + 1 >= names.criteria.count ? 0 : lastLeaf + 1
          if next < names.criteria.count, names.criteria.isName(next, at: base + offset) {
            leaf = next
            offset += names.criteria.length(leaf)
            continue
          }
        case .ignored, .beside, .mark: break
        }
      }
      guard let cell = CSVCellBytes(base, from: offset, delimiter: plan.delimiter, isLast: column == last)
      else {
        return nil
      }
      switch role {
      case .ignored: break
      case .beside: if cell.count > 0 { return nil }
      case .juror:
        juror = names.jurors.place(of: cell.start, count: cell.count)
        if juror < 0 { return nil }
      case .dossier:
        dossier = names.dossiers.place(of: cell.start, count: cell.count)
        if dossier < 0 { return nil }
      case .criterion:
        leaf = names.criteria.place(of: cell.start, count: cell.count)
        // A recusal from the whole dossier names none.
        if leaf < 0, cell.count > 0 { return nil }
      case .mark:
        scratch.marks[marks] = BallotScratch.Mark(start: cell.start, count: cell.count)
        marks += 1
      }
      offset = cell.next(base)
    }
    guard take(juror: juror, dossier: dossier, leaf: leaf, marks) else { return nil }
    return offset
  }

  /// Takes the answers of a row; returns whether all are regular, and takes none where one isn't.
  @inline(__always)
  private mutating func take(juror: Int, dossier: Int, leaf: Int, _ marks: Int) -> Bool {
    if marks == 0 { return false }
    let base = key(juror: juror, dossier: dossier)
    if hasSuspects, plan.suspects.contains(base) { return false }
    let before = scratch.count
    scratch.open(base)
    for mark in 0..<marks {
      let own = plan.markLeaves[mark] < 0 ? leaf : plan.markLeaves[mark]
      let text = scratch.marks[mark]
      let code = scratch.code(text, leaf: own) ?? learn(text, leaf: own)
      if code == AnswerTexts.blank { continue }
      guard code >= 0 else {
        scratch.drop(from: before)
        return false
      }
      let place = code == recused ? recusalLeaf : own
      scratch.append(UInt32(truncatingIfNeeded: place) &<< 16 | UInt32(truncatingIfNeeded: code))
    }
    (lastJuror, lastDossier) = (juror, dossier)
    if leaf >= 0 { lastLeaf = leaf }
    scratch.jurorsSeen[juror] = true
    return true
  }

  /// A juror and dossier as CellLayout numbers their first leaf.
  @inline(__always)
  func key(juror: Int, dossier: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: dossier) &<< slotBits | UInt64(truncatingIfNeeded: juror) &<< leafBits
  }

  /// Asks what a text means on a leaf, and keeps that.
  private mutating func learn(_ text: BallotScratch.Mark, leaf: Int) -> Int {
    let code = answers.code(answers.place(of: text.start, count: text.count), leaf: leaf, in: &box)
    if code >= AnswerTexts.blank { scratch.keep(code, of: text, leaf: leaf) }
    return code
  }
}
