/// The answers of an edition whose jurors all count alike, as an inner loop reads them.
struct PlainCells {
  /// As ``AnswerColumns`` has them.
  let starts: UnsafeBufferPointer<Int>
  let slots: UnsafeBufferPointer<UInt32>
  let codes: UnsafeBufferPointer<UInt16>
  let leafBits: UInt64
  /// The bits of a code, as ``KernelTables/codeBits`` counts them.
  let codeBits: Int

  /// Reads the answers on a dossier.
  ///
  /// - Parameters:
  ///   - dossier: A place in ``Edition/dossiers``.
  ///   - mark: Takes each mark: its leaf, and its place in a table by leaf and code whose rows have 2^`codeBits` places.
  /// - Returns: The leaves that a juror doesn't find applicable, as bits, and the number of jurors with a mark.
  @inline(__always)
  func read(_ dossier: Int, mark: (_ leaf: Int, _ place: Int) -> Void) -> (
    notApplicable: UInt64, marking: Int
  ) {
    let (slots, codes, codeBits, leafMask) = (slots, codes, codeBits, (1 as UInt64) &<< leafBits &- 1)
    let (firstMark, none) = (Int(AnswerCode.firstMark), Int(AnswerCode.notApplicable.rawValue))
    var (notApplicable, marking, next) = (0 as UInt64, 0, 0 as UInt64)
    for cell in starts[dossier]..<starts[dossier &+ 1] {
      let (slot, code) = (UInt64(slots[cell]), Int(codes[cell]))
      let leaf = slot & leafMask
      guard code >= firstMark else {
        if code == none { notApplicable |= 1 &<< leaf }
        continue
      }
      // Cells rise by juror, then leaf: another juror's lie beyond the last leaf of this one.
      marking &+= slot >= next ? 1 : 0
      next = (slot | leafMask) &+ 1
      mark(Int(truncatingIfNeeded: leaf), Int(truncatingIfNeeded: leaf) &<< codeBits | code)
    }
    return (notApplicable, marking)
  }
}

extension AnswerColumns {
  /// Lends the columns to read from, where slots and codes are short.
  func withPlainCells<Result>(codeBits: Int, _ body: (PlainCells) -> Result) -> Result {
    precondition(highSlots.isEmpty && highCodes.isEmpty, "long slots or codes")
    return starts.withUnsafeBufferPointer { starts in
      slots.withUnsafeBufferPointer { slots in
        codes.withUnsafeBufferPointer { codes in
          body(
            PlainCells(
              starts: starts, slots: slots, codes: codes, leafBits: UInt64(layout.leafBits),
              codeBits: codeBits))
        }
      }
    }
  }
}
