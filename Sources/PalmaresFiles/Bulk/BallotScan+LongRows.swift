internal import Palmares

extension BallotScan {
  /// Reads rows of a plain long table for as long as each goes on from the one before: the same juror and dossier or the
  /// next dossier, the next criterion, and an answer met before on it. Most tables have hardly any other rows.
  ///
  /// - Parameters:
  ///   - base: The block.
  ///   - offsets: Where the first row begins, and the end of the block.
  /// - Returns: Where the first row that doesn't go on begins, of which nothing was taken, and how many were read.
  mutating func readOn(
    _ base: UnsafeRawPointer, _ offsets: Range<Int>, _ names: Names
  ) -> (end: Int, rows: Int) {
    let (scratch, jurorComesFirst) = (scratch, plan.roles[0] == .juror)
    let (recused, recusalLeaf) = (recused, recusalLeaf)
    let delimiters = CSVCellBytes.pattern(plan.delimiter)
    var (offset, rows, leaf) = (offsets.lowerBound, 0, lastLeaf)
    // The bytes of the juror and dossier of the row before; none before the first row.
    var (prefix, prefixCount) = (base, 0)
    scratch.withLists { lists in
      while offset < offsets.upperBound {
        let row = base + offset
        var pointer = row
        if prefixCount > 0, Self.isEqual(row, prefix, prefixCount) {
          pointer += prefixCount
        } else {
          guard let next = self.next(row, names, jurorComesFirst) else { break }
          lists.open(key(juror: next.juror, dossier: next.dossier))
          (lastJuror, lastDossier, prefixCount) = next
          pointer += prefixCount
        }
        prefix = row
        let following = leaf + 1 >= names.criteria.count ? 0 : leaf + 1
        guard names.criteria.isName(following, at: pointer) else { break }
        pointer += names.criteria.length(following)
        let word = UInt64(littleEndian: pointer.loadUnaligned(as: UInt64.self))
        let feed = CSVCellBytes.zeros(word ^ CSVCellBytes.pattern(.lineFeed)).trailingZeroBitCount
        // What was met between quotes may hold a delimiter; here it would part two cells.
        let parting = CSVCellBytes.zeros(word ^ delimiters).trailingZeroBitCount
        guard feed < parting else { break }
        let end = feed / 8
        // A carriage return before the line feed belongs to the line end.
        let last = end > 0 ? UInt8(truncatingIfNeeded: word &>> UInt64(8 * (end - 1))) : 0
        let code = scratch.code(word, last == .carriageReturn ? end - 1 : end, leaf: following)
        if code >= 0 {
          let place = code == recused ? recusalLeaf : following
          lists.append(UInt32(truncatingIfNeeded: place) &<< 16 | UInt32(truncatingIfNeeded: code))
        } else if code != AnswerTexts.blank {
          break
        }
        scratch.jurorsSeen[lastJuror] = true
        leaf = following
        offset = pointer - base + end + 1
        rows += 1
      }
    }
    lastLeaf = leaf
    return (offset, rows)
  }

  /// The juror and dossier of a row that are those read last, or the dossier after it, with the bytes of both and their
  /// delimiters; `nil` where they are others.
  @inline(__always)
  private func next(
    _ row: UnsafeRawPointer, _ names: Names, _ jurorComesFirst: Bool
  ) -> (juror: Int, dossier: Int, count: Int)? {
    guard lastJuror < names.jurors.count else { return nil }
    let jurorCount = names.jurors.length(lastJuror)
    if jurorComesFirst {
      guard names.jurors.isName(lastJuror, at: row),
        let dossier = names.dossiers.oneOf(lastDossier, orNextAt: row + jurorCount)
      else { return nil }
      return (lastJuror, dossier, jurorCount + names.dossiers.length(dossier))
    }
    guard let dossier = names.dossiers.oneOf(lastDossier, orNextAt: row) else { return nil }
    let count = names.dossiers.length(dossier)
    guard let juror = names.jurors.oneOf(lastJuror, orNextAt: row + count) else { return nil }
    return (juror, dossier, count + names.jurors.length(juror))
  }

  /// Whether two texts begin with the same bytes, of which no line feed is one in `other`: so at most eight bytes after
  /// the end of a row are looked at.
  @inline(__always)
  private static func isEqual(_ one: UnsafeRawPointer, _ other: UnsafeRawPointer, _ count: Int) -> Bool {
    var offset = 0
    while offset + 8 <= count {
      if one.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        != other.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      {
        return false
      }
      offset += 8
    }
    let mask = (1 as UInt64) &<< UInt64(truncatingIfNeeded: 8 &* (count - offset)) &- 1
    let (left, right) = (
      UInt64(littleEndian: one.loadUnaligned(fromByteOffset: offset, as: UInt64.self)),
      UInt64(littleEndian: other.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    )
    return (left ^ right) & mask == 0
  }
}
