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
  private let plan: BallotScanPlan
  private var answers: AnswerTexts
  private var lastJuror = 0
  private var lastDossier = 0
  private var lastLeaf = 0
  /// The answers of one row, by their place among the texts.
  private var row: [Int]
  private var keys: [UInt64] = []
  private var codes: [UInt16] = []
  private var jurorsSeen: [Bool]

  /// The cells that are handed on at once.
  private static let capacity = 1 << 16

  init(_ plan: BallotScanPlan) {
    self.plan = plan
    box = BallotBox(plan.places)
    answers = AnswerTexts(leaves: plan.places.criteria.count, writtenAs: .cell)
    row = Array(repeating: 0, count: plan.markCount)
    jurorsSeen = Array(repeating: false, count: plan.places.jurors.count)
    keys.reserveCapacity(Self.capacity)
    codes.reserveCapacity(Self.capacity)
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
    var offset = block.start
    while offset < bytes.count {
      if let end = readRow(base, from: offset) {
        found.hasRegularRows = true
        found.lineCount += 1
        offset = end
      } else {
        let end = CSVRowEnds.end(in: bytes, from: offset, delimiter: plan.delimiter) ?? bytes.count
        found.rest.append(Rest(start: offset, end: end, line: found.lineCount))
        found.lineCount += CSVRowEnds.lineCount(in: UnsafeRawBufferPointer(rebasing: bytes[offset..<end]))
        offset = end
      }
    }
    return found
  }

  /// Gives away all answers, after the last block.
  mutating func finished() -> BallotBox {
    flush()
    for juror in jurorsSeen.indices where jurorsSeen[juror] { box.noteBallot(ofJuror: juror) }
    return box
  }

  private mutating func flush() {
    guard !keys.isEmpty else { return }
    box.append(keys: keys, codes: codes)
    (keys, codes) = ([], [])
    keys.reserveCapacity(Self.capacity)
    codes.reserveCapacity(Self.capacity)
  }

  // MARK: - Rows

  /// Reads a row that is regular; returns where the next begins, or `nil` and takes nothing.
  @inline(__always)
  private mutating func readRow(_ base: UnsafeRawPointer, from start: Int) -> Int? {
    var (offset, juror, dossier, leaf, marks) = (start, -1, -1, -1, 0)
    let last = plan.roles.count - 1
    for column in 0...last {
      let role = plan.roles[column]
      // Most ids are those of the row above or the ones that follow them.
      if column < last {
        switch role {
        case .juror where plan.jurors.count > 0 && plan.jurors.isName(lastJuror, at: base + offset):
          juror = lastJuror
          offset += plan.jurors.length(juror)
          continue
        case .dossier where plan.dossiers.count > 0 && plan.dossiers.isName(lastDossier, at: base + offset):
          dossier = lastDossier
          offset += plan.dossiers.length(dossier)
          continue
        case .criterion where plan.criteria.count > 0:
          let next = lastLeaf + 1 == plan.criteria.count ? 0 : lastLeaf + 1
          if plan.criteria.isName(next, at: base + offset) {
            leaf = next
            offset += plan.criteria.length(leaf)
            continue
          }
        default: break
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
        juror = plan.jurors.place(of: cell.start, count: cell.count)
        if juror < 0 { return nil }
      case .dossier:
        dossier = plan.dossiers.place(of: cell.start, count: cell.count)
        if dossier < 0 { return nil }
      case .criterion:
        leaf = plan.criteria.place(of: cell.start, count: cell.count)
        // A recusal from the whole dossier names none.
        if leaf < 0, cell.count > 0 { return nil }
      case .mark:
        row[marks] = answers.place(of: cell.start, count: cell.count)
        marks += 1
      }
      offset = cell.next(base)
    }
    guard take(juror: juror, dossier: dossier, leaf: leaf) else { return nil }
    return offset
  }

  /// Takes the answers of a row; returns whether all are regular, and takes none where one isn't.
  @inline(__always)
  private mutating func take(juror: Int, dossier: Int, leaf: Int) -> Bool {
    let layout = plan.places.layout
    let base = layout.key(dossier: dossier, juror: juror, leaf: 0)
    if !plan.suspects.isEmpty, plan.suspects.contains(base) { return false }
    if keys.count + row.count > Self.capacity { flush() }
    let before = keys.count
    var mark = 0
    for column in plan.roles.indices where plan.roles[column] == .mark {
      let own = plan.leaves[column] < 0 ? leaf : plan.leaves[column]
      let code = answers.code(row[mark], leaf: own, in: &box)
      mark += 1
      if code == AnswerTexts.blank { continue }
      guard code >= 0 else {
        keys.removeLast(keys.count - before)
        codes.removeLast(codes.count - before)
        return false
      }
      let isRecusal = code == Int(AnswerCode.recused.rawValue)
      keys.append(base | UInt64(truncatingIfNeeded: isRecusal ? layout.recusalLeaf : own))
      codes.append(UInt16(truncatingIfNeeded: code))
    }
    if row.isEmpty { return false }
    (lastJuror, lastDossier) = (juror, dossier)
    if leaf >= 0 { lastLeaf = leaf }
    jurorsSeen[juror] = true
    return true
  }
}
