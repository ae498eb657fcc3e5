internal import Palmares

/// The dates of files: a year, a month or a day of the Gregorian calendar.
package enum DateText {
  /// Whether a text is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with a month and a day that exist.
  package static func isValid(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } })
    else { return false }
    let numbers = parts.compactMap { Int($0) }
    if numbers.count > 1, !(1...12).contains(numbers[1]) { return false }
    return numbers.count < 3 || (1...days(in: numbers[1], of: numbers[0])).contains(numbers[2])
  }

  /// Whether a text is a day, `YYYY-MM-DD`.
  package static func isDay(_ text: String) -> Bool { text.utf8.count == 10 && isValid(text) }

  /// Whether a text that may be no day was meant as one: `2026-02-30`, `30/02/2026`, `2026-06`, `14 juin 2026`.
  package static func isMeantAsDay(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { "-/. ".contains($0) }
    let areDigits = parts.allSatisfy {
      (1...4).contains($0.utf8.count)
        && $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    let hasYear = [parts.first, parts.last].contains { $0?.utf8.count == 4 }
    if areDigits, hasYear {
      return parts.count == 3 || parts.count == 2 && text.contains("-") && parts[0].utf8.count == 4
    }
    return CalendarText(text) != nil
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension DateText {
  /// The date that a French day such as `5/10/2020` means, as a hint; `nil` where it can't be told.
  static func hint(for text: String) -> Diagnostic.Hint? {
    let parts = text.split { $0 == "/" || $0 == "." || $0 == " " || $0 == "-" }
    guard parts.count == 3, parts[2].utf8.count == 4, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2
    else {
      return nil
    }
    func two(_ part: Substring) -> String { part.utf8.count == 1 ? "0\(part)" : String(part) }
    let date = "\(parts[2])-\(two(parts[1]))-\(two(parts[0]))"
    return isValid(date) ? .write(date) : nil
  }
}
