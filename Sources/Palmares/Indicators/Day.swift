/// A day of the Gregorian calendar, from year 0 to 9999.
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The days since 1 January 1970.
  public let number: Int
  /// As written, `YYYY-MM-DD`.
  public let description: String

  /// Reads `YYYY-MM-DD`, or returns `nil` where the calendar has no such day.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } })
    else { return nil }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    guard (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day) else { return nil }
    (number, description) = (Self.number(year: year, month: month, day: day), text)
  }

  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    // Leap days before the year, year 0 included; then the months before, then from 1970.
    let leaps = year == 0 ? 0 : (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400 + 1
    let months = (1..<month).reduce(0) { $0 + days(in: $1, of: year) }
    return year * 365 + leaps + months + day - 1 - 719_528
  }
}
