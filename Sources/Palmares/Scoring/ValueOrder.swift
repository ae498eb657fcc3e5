/// Dossiers in the order of exact numbers, the highest first, those with equal numbers by place.
///
/// Whole numbers are compared as they are. Of others the nearest double decides wherever two of these differ, as the
/// numbers then do, the same way round; where they don't, the numbers themselves are asked.
struct ValueOrder {
  /// A dossier with its number.
  struct Member: BitwiseCopyable {
    let dossier: Int
    /// Falls as the number rises; after a sort, equal inside the range for equal numbers alone.
    fileprivate(set) var descent: UInt64 = 0
  }

  private(set) var members: [Member]
  private var digits = DigitSorting<Member>()
  /// Above so many members, digits are sorted one by one.
  private static let few = 512

  /// Begins with these dossiers, which rise.
  init(_ dossiers: [Int]) { members = dossiers.map { Member(dossier: $0) } }

  /// Lends a range of members.
  @inline(__always)
  func withMembers<Result>(_ range: Range<Int>, _ body: (UnsafeBufferPointer<Member>) -> Result) -> Result {
    members.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Whether a range has a member with something.
  @inline(__always)
  func contains(in range: Range<Int>, _ holds: (_ dossier: Int) -> Bool) -> Bool {
    withMembers(range) { members in
      for member in members where holds(member.dossier) { return true }
      return false
    }
  }

  /// Where the group of equal numbers ends that begins at `start`, in a range that was just sorted.
  func end(ofGroupAt start: Int, in range: Range<Int>) -> Int {
    var end = start + 1
    while end < range.upperBound, members[end].descent == members[start].descent { end += 1 }
    return end
  }

  /// Orders a range of members by a whole number that each has.
  ///
  /// - Parameters:
  ///   - range: Members whose dossiers rise.
  ///   - number: What a dossier compares, 0 or more.
  /// - Complexity: Linear in many members.
  @inline(__always)
  mutating func sort(_ range: Range<Int>, byWhole number: (Int) -> Int) {
    sort(range) { UInt64(truncatingIfNeeded: Int.max &- number($0)) }
  }

  /// Orders a range of members by doubles alone; else as ``sort(_:byWhole:)``.
  @inline(__always)
  mutating func sort(_ range: Range<Int>, byDoubles double: (Int) -> Double) {
    sort(range) { Self.descent(double($0)) }
  }

  /// Orders a range of members by what each compares.
  ///
  /// - Parameters:
  ///   - range: Members whose dossiers rise.
  ///   - number: What a dossier compares.
  /// - Complexity: Linear in many members, but for groups with one nearest double and different numbers.
  mutating func sort(_ range: Range<Int>, by number: (Int) -> Rational) {
    sort(range) { Self.descent(number($0).doubleValue) }
    var (start, isDivided) = (range.lowerBound, false)
    while start < range.upperBound {
      let end = end(ofGroupAt: start, in: range)
      // Nearly always all are equal.
      let first = number(members[start].dossier)
      if !members[start + 1..<end].allSatisfy({ number($0.dossier) == first }) {
        members[start..<end].sort { left, right in
          let (one, two) = (number(left.dossier), number(right.dossier))
          return one == two ? left.dossier < right.dossier : one > two
        }
        isDivided = true
      }
      start = end
    }
    if isDivided { renumber(range) { number($0) == number($1) } }
  }

  /// Orders a range of members by any relation, equal ones by place.
  mutating func sort(_ range: Range<Int>, areInOrder: (_ one: Int, _ other: Int) -> Bool) {
    members[range].sort { left, right in
      if areInOrder(left.dossier, right.dossier) { return true }
      return !areInOrder(right.dossier, left.dossier) && left.dossier < right.dossier
    }
    for index in range { members[index].descent = 0 }
    if range.isEmpty { return }
    renumber(range) { !areInOrder($0, $1) }
  }

  /// Gives members in order a number that is new wherever the one before has another, or isn't equal.
  private mutating func renumber(_ range: Range<Int>, areEqual: (Int, Int) -> Bool) {
    var (before, number) = (members[range.lowerBound].descent, 0 as UInt64)
    for index in range.dropFirst() {
      let own = members[index].descent
      if own != before || !areEqual(members[index - 1].dossier, members[index].dossier) { number += 1 }
      before = own
      members[index].descent = number
    }
    members[range.lowerBound].descent = 0
  }

  /// A whole number that falls as a double rises, equal for equal ones.
  private static func descent(_ double: Double) -> UInt64 {
    let bits = double.bitPattern
    let sign: UInt64 = 1 << 63
    return ~(bits & sign == 0 ? bits | sign : ~bits)
  }

  // MARK: - Sorting by descents

  @inline(__always)
  private mutating func sort(_ range: Range<Int>, descent: (Int) -> UInt64) {
    members.withUnsafeMutableBufferPointer { members in
      let part = UnsafeMutableBufferPointer(rebasing: members[range])
      for index in part.indices { part[index].descent = descent(part[index].dossier) }
      Self.sort(part, &digits)
    }
  }

  private static func sort(
    _ members: UnsafeMutableBufferPointer<Member>, _ digits: inout DigitSorting<Member>
  ) {
    if members.count > few { return digits.sort(members) { $0.descent } }
    if members.count > 24 {
      var members = members
      members.sort { ($0.descent, $0.dossier) < ($1.descent, $1.dossier) }
      return
    }
    for index in members.indices.dropFirst() {
      let member = members[index]
      var place = index
      // Those before it have lower places, so that equal ones stay as they stand.
      while place > 0, members[place - 1].descent > member.descent {
        members[place] = members[place - 1]
        place -= 1
      }
      members[place] = member
    }
  }
}
