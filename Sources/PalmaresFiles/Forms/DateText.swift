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
  /// The date that a day in another form means, as a hint; `nil` where it can't be told.
  ///
  /// `5/10/2020`, `2020/10/5` and `5 octobre 2020` are read as files have them; of `31/02/2025` the length of the month
  /// is told; `10/25/2020`, with the month first, and `44109`, the number of a day in a spreadsheet, are asked back.
  ///
  /// - Parameter needsDay: Whether a year or month alone would not do.
  static func hint(for text: String, needsDay: Bool = false) -> Diagnostic.Hint? {
    let parts = text.trimmingSpaces.split { "/. -".contains($0) }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(part) : nil
    }
    if numbers.count == 3, numbers.count == parts.count {
      let (isYearFirst, isYearLast) = (parts[0].utf8.count == 4, parts[2].utf8.count == 4)
      guard isYearFirst != isYearLast else { return nil }
      let (year, month, day) =
        isYearFirst ? (numbers[0], numbers[1], numbers[2]) : (numbers[2], numbers[1], numbers[0])
      if let date = written(year, month, day) { return .write(date) }
      if (1...12).contains(month), (1...31).contains(day) {
        return .lengthOfMonth(days: days(in: month, of: year), month: month, year: year)
      }
      return written(year, day, month).map { .didYouMean($0) }
    }
    if numbers.count == 1, parts.count == 1 { return sheetDay(numbers[0]).map { .didYouMean($0) } }
    guard let date = CalendarText(text)?.iso(.unknown), date != text, isDay(date) || !needsDay else {
      return nil
    }
    return .write(date)
  }

  private static func written(_ year: Int, _ month: Int, _ day: Int) -> String? {
    func digits(_ number: Int, _ count: Int) -> String {
      String(repeating: "0", count: max(0, count - "\(number)".utf8.count)) + "\(number)"
    }
    let date = "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
    return isDay(date) ? date : nil
  }

  /// The day that spreadsheets keep as the number of days since 30 December 1899, from 1954 to 2064.
  private static func sheetDay(_ number: Int) -> String? {
    guard (20_000...60_000).contains(number) else { return nil }
    var (year, left) = (1900, number - 2)
    while left >= yearLength(year) { (year, left) = (year + 1, left - yearLength(year)) }
    var month = 1
    while left >= days(in: month, of: year) { (month, left) = (month + 1, left - days(in: month, of: year)) }
    return written(year, month, left + 1)
  }

  private static func yearLength(_ year: Int) -> Int { days(in: 2, of: year) + 337 }
}
