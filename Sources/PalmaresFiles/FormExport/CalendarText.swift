/// Reads the dates of forms: `05/10/2020`, `5 octobre 2020`, `juin 2019`, `2020-10-05 14:30`, `10/5/2020 2:30:00 PM`.
struct CalendarText: Hashable {
  /// Whether a date in figures opens with its day or its month.
  enum Order: Hashable {
    case dayFirst, monthFirst, unknown

    /// The words for it in a mapping.
    static let words = ["day_first", "month_first"]

    /// The order of a word of ``words``.
    init?(word: String) {
      switch word {
      case "day_first": self = .dayFirst
      case "month_first": self = .monthFirst
      default: return nil
      }
    }
  }

  private enum Parts: Hashable {
    case iso(String)
    /// Two figures, each perhaps a day or a month, and a year.
    case figures(Int, Int, year: String)
  }

  private let parts: Parts

  /// Reads a cell, or returns `nil` where it is no date.
  init?(_ cell: String) {
    let text = FrenchWords.folded(cell).trimmingSpaces
    let words = text.split { $0 == " " || $0 == "," || $0 == "\u{A0}" || $0 == "\u{202F}" }.map(String.init)
    guard let first = words.first else { return nil }
    if let parts = Self.figures(first), Self.isTime(words.dropFirst()) {
      self.parts = parts
      return
    }
    var named = words[...]
    if Self.weekdays.contains(first) { named = named.dropFirst() }
    if named.first == "le" { named = named.dropFirst() }
    guard (2...3).contains(named.count), let year = named.last, Self.isDigits(year, 4...4) else { return nil }
    let rest = Array(named.dropLast())
    if rest.count == 1, let month = Self.month(rest[0]) {
      parts = .iso("\(year)-\(Self.two(month))")
      return
    }
    guard rest.count == 2 else { return nil }
    let pair = Self.month(rest[1]).map { (rest[0], $0) } ?? Self.month(rest[0]).map { (rest[1], $0) }
    guard let (dayText, month) = pair, let day = Self.day(dayText) else { return nil }
    parts = .iso("\(year)-\(Self.two(month))-\(Self.two(day))")
    guard DateText.isValid(iso(.dayFirst) ?? "") else { return nil }
  }

  /// What this date alone says of its column's order, or `nil`.
  var order: Order? {
    guard case .figures(let one, let two, _) = parts else { return nil }
    if one > 12, two <= 12 { return .dayFirst }
    return two > 12 && one <= 12 ? .monthFirst : nil
  }

  /// Whether its figures can be read in two ways.
  var isAmbiguous: Bool {
    guard case .figures(let one, let two, _) = parts else { return false }
    return one <= 12 && two <= 12 && one != two
  }

  /// The date as files write it, or `nil` where there is none in that order.
  func iso(_ order: Order) -> String? {
    switch parts {
    case .iso(let text): return DateText.isValid(text) ? text : nil
    case .figures(let one, let two, let year):
      if order == .unknown, isAmbiguous { return nil }
      let isDayFirst = self.order.map { $0 == .dayFirst } ?? (order != .monthFirst)
      let (day, month) = isDayFirst ? (one, two) : (two, one)
      let text = "\(year)-\(Self.two(month))-\(Self.two(day))"
      return DateText.isValid(text) ? text : nil
    }
  }

  private static func figures(_ word: String) -> Parts? {
    var word = word
    if let time = word.firstIndex(of: "t"), word[word.index(after: time)...].contains(":") {
      word = String(word[..<time])
    }
    let parts = word.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" || $0 == "." }.map(
      String.init)
    guard let first = parts.first, let last = parts.last else { return nil }
    if isDigits(first, 4...4), parts.dropFirst().allSatisfy({ isDigits($0, 1...2) }), parts.count <= 3 {
      return .iso(([first] + parts.dropFirst().map { two(Int($0) ?? 0) }).joined(separator: "-"))
    }
    guard isDigits(last, 4...4), parts.dropLast().allSatisfy({ isDigits($0, 1...2) }) else { return nil }
    let numbers = parts.dropLast().compactMap { Int($0) }
    if numbers.count == 1 { return .iso("\(last)-\(two(numbers[0]))") }
    return numbers.count == 2 ? .figures(numbers[0], numbers[1], year: last) : nil
  }

  /// Whether words after a date are a time of day, such as `14:30:05`, `2:30 PM UTC+2`, `a 14h30`.
  private static func isTime(_ words: ArraySlice<String>) -> Bool {
    words.allSatisfy { word in
      ["am", "pm", "a", "at", "z"].contains(word) || word.hasPrefix("utc") || word.hasPrefix("gmt")
        || (word.first?.isNumber == true && word.allSatisfy { $0.isNumber || ":h.".contains($0) })
    }
  }

  private static func month(_ word: String) -> Int? {
    let word = word.hasSuffix(".") ? String(word.dropLast()) : word
    for (index, names) in months.enumerated() where names.contains(word) { return index + 1 }
    return nil
  }

  private static func day(_ word: String) -> Int? {
    let digits = word == "1er" ? "1" : word
    guard isDigits(digits, 1...2), let day = Int(digits), (1...31).contains(day) else { return nil }
    return day
  }

  private static func isDigits(_ text: String, _ count: ClosedRange<Int>) -> Bool {
    count.contains(text.utf8.count) && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let weekdays: Set<String> = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday",
  ]

  private static let months: [[String]] = [
    ["janvier", "janv", "january", "jan"], ["fevrier", "fevr", "february", "feb"], ["mars", "march", "mar"],
    ["avril", "avr", "april", "apr"], ["mai", "may"], ["juin", "june", "jun"],
    ["juillet", "juil", "july", "jul"],
    ["aout", "august", "aug"], ["septembre", "sept", "september", "sep"], ["octobre", "oct", "october"],
    ["novembre", "nov", "november"], ["decembre", "dec", "december"],
  ]
}
