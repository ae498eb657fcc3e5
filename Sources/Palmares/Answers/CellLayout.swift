/// How the place of a cell becomes a number: dossier, juror and leaf in the bits of one word, the dossier highest.
///
/// Numbers rise by dossier, then juror, then leaf. A juror's recusal from a dossier takes the place after the last leaf.
package struct CellLayout: Sendable, Hashable {
  /// The bits of a leaf, with room for the place of recusals.
  package let leafBits: Int
  /// The bits of a juror and leaf.
  package let slotBits: Int
  /// The place of recusals among the leaves.
  package let recusalLeaf: Int

  /// Creates the layout of an edition of any size.
  ///
  /// - Precondition: Dossiers × jurors × leaves stays below 2⁶⁴ (no memory holds so many ids).
  init(dossiers: Int, jurors: Int, leaves: Int) {
    recusalLeaf = leaves
    leafBits = Self.bits(leaves + 1)
    slotBits = leafBits + Self.bits(jurors)
    precondition(slotBits + Self.bits(dossiers) <= UInt64.bitWidth, "more cells than a word can number")
  }

  /// The bits that number `count` things.
  private static func bits(_ count: Int) -> Int {
    Int.bitWidth - (Swift.max(count, 1) - 1).leadingZeroBitCount
  }

  @inline(__always)
  package func key(dossier: Int, juror: Int, leaf: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: dossier) << UInt64(slotBits) | UInt64(truncatingIfNeeded: juror)
      << UInt64(leafBits)
      | UInt64(truncatingIfNeeded: leaf)
  }

  @inline(__always)
  func dossier(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> UInt64(slotBits)) }

  @inline(__always)
  func slot(_ key: UInt64) -> UInt64 { key & (1 << UInt64(slotBits) - 1) }

  @inline(__always)
  func juror(_ slot: UInt64) -> Int { Int(truncatingIfNeeded: slot >> UInt64(leafBits)) }

  @inline(__always)
  func leaf(_ slot: UInt64) -> Int { Int(truncatingIfNeeded: slot & (1 << UInt64(leafBits) - 1)) }
}
