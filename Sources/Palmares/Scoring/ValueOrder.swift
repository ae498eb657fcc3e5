/// Dossiers in the order of exact numbers, the highest first, those with equal numbers by place.
///
/// A number's nearest double decides wherever two of these differ, as the numbers then do, the same way round; where they
/// don't, the numbers themselves are asked.
struct ValueOrder {
  /// A dossier with its number.
  struct Member {
    let dossier: Int
    /// Falls as the nearest double rises.
    fileprivate(set) var descent: UInt64 = 0
  }

  private(set) var members: [Member]
  /// Above so many members, digits are sorted one by one.
  private static let few = 512

  /// Begins with these dossiers, which rise.
  init(_ dossiers: [Int]) { members = dossiers.map { Member(dossier: $0) } }

  /// Orders a range of members by what each compares.
  ///
  /// - Parameters:
  ///   - range: Members whose dossiers rise.
  ///   - number: What a dossier compares.
  /// - Returns: Where each group of equal numbers ends in `members`.
  /// - Complexity: Linear in many members, but for groups with one nearest double and different numbers.
  mutating func sort(_ range: Range<Int>, by number: (Int) -> Rational) -> [Int] {
    members.withUnsafeMutableBufferPointer { members in
      let part = UnsafeMutableBufferPointer(rebasing: members[range])
      for index in part.indices {
        part[index].descent = Self.descent(number(part[index].dossier).doubleValue)
      }
      Self.sort(part)
      var (ends, start): ([Int], Int) = ([], 0)
      for index in part.indices
      where index + 1 == part.count || part[index + 1].descent != part[index].descent {
        let group = start...index
        start = index + 1
        // Nearly always all are equal.
        let first = number(part[group.lowerBound].dossier)
        if !group.dropFirst().allSatisfy({ number(part[$0].dossier) == first }) {
          Self.sortExactly(UnsafeMutableBufferPointer(rebasing: part[group]), by: number)
          for place in group.dropLast()
          where number(part[place].dossier) != number(part[place + 1].dossier) {
            ends.append(range.lowerBound + place + 1)
          }
        }
        ends.append(range.lowerBound + index + 1)
      }
      return ends
    }
  }

  /// Orders a range of members by doubles alone; else as ``sort(_:by:)``.
  mutating func sort(_ range: Range<Int>, byDoubles double: (Int) -> Double) -> [Int] {
    members.withUnsafeMutableBufferPointer { members in
      let part = UnsafeMutableBufferPointer(rebasing: members[range])
      for index in part.indices { part[index].descent = Self.descent(double(part[index].dossier)) }
      Self.sort(part)
      var ends: [Int] = []
      for index in part.indices
      where index + 1 == part.count || part[index + 1].descent != part[index].descent {
        ends.append(range.lowerBound + index + 1)
      }
      return ends
    }
  }

  /// Orders a range of members by any relation, equal ones by place.
  ///
  /// - Returns: Where each group of equal members ends.
  mutating func sort(_ range: Range<Int>, areInOrder: (_ one: Int, _ other: Int) -> Bool) -> [Int] {
    members.withUnsafeMutableBufferPointer { members in
      let part = UnsafeMutableBufferPointer(rebasing: members[range])
      var sorted = part
      sorted.sort { left, right in
        if areInOrder(left.dossier, right.dossier) { return true }
        return !areInOrder(right.dossier, left.dossier) && left.dossier < right.dossier
      }
      return part.indices.filter { index in
        index + 1 == part.count || areInOrder(part[index].dossier, part[index + 1].dossier)
      }.map { range.lowerBound + $0 + 1 }
    }
  }

  private static func sortExactly(
    _ members: UnsafeMutableBufferPointer<Member>, by number: (Int) -> Rational
  ) {
    var members = members
    members.sort { left, right in
      let (one, two) = (number(left.dossier), number(right.dossier))
      return one == two ? left.dossier < right.dossier : one > two
    }
  }

  /// A whole number that falls as a double rises, equal for equal ones.
  private static func descent(_ double: Double) -> UInt64 {
    let bits = double.bitPattern
    let sign: UInt64 = 1 << 63
    return ~(bits & sign == 0 ? bits | sign : ~bits)
  }

  // MARK: - Sorting by the nearest doubles

  private static func sort(_ members: UnsafeMutableBufferPointer<Member>) {
    if members.count > few { return sortDigits(members) }
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

  /// Sorts by one byte after the other, from the lowest; equal members stay as they stand.
  private static func sortDigits(_ members: UnsafeMutableBufferPointer<Member>) {
    var counts = Array(repeating: 0, count: 8 * 256)
    for member in members {
      for digit in 0..<8 { counts[digit << 8 | Self.digit(member.descent, digit)] += 1 }
    }
    let room = UnsafeMutableBufferPointer<Member>.allocate(capacity: members.count)
    defer { room.deallocate() }
    var (from, to) = (members, room)
    for digit in 0..<8 where !counts[digit << 8..<(digit + 1) << 8].contains(members.count) {
      var next = 0
      for value in digit << 8..<(digit + 1) << 8 {
        (counts[value], next) = (next, next + counts[value])
      }
      for member in from {
        let value = digit << 8 | Self.digit(member.descent, digit)
        to[counts[value]] = member
        counts[value] += 1
      }
      (from, to) = (to, from)
    }
    guard from.baseAddress != members.baseAddress else { return }
    for index in members.indices { members[index] = from[index] }
  }

  @inline(__always)
  private static func digit(_ word: UInt64, _ digit: Int) -> Int {
    Int(truncatingIfNeeded: word >> UInt64(8 * digit) & 0xFF)
  }
}
