import Palmares
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
    // 2019 is 49 years after 1970, with 12 leap days between: 49 × 365 + 12, and 31 + 28 + 31 + 30 + 31 + 13.
    ("2019-06-14", 49 * 365 + 12 + 164), ("0000-01-01", -719_528), ("0001-01-01", -719_162),
    ("9999-12-31", 2_932_896),
  ])
  func countsDays(text: String, number: Int) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(day.description == text)
  }

  @Test(arguments: [
    "", "2019", "2019-06", "2019-6-14", "2019-06-31", "2019-02-29", "1900-02-29", "2019-13-01", "2019-00-01",
    "2019-01-00", "20190614", "2019/06/14", "2019-06-14 ", "+019-06-14", "２019-06-14",
  ])
  func refuses(text: String) { #expect(Day(text) == nil) }

  @Test func daysFollowOneAnother() throws {
    var (numbers, expected): ([Int], [Int]) = ([], [])
    for year in 1896...1904 {
      for month in 1...12 {
        for day in 1...31 {
          func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
          if let day = Day("\(year)-\(two(month))-\(two(day))") { numbers.append(day.number) }
        }
      }
    }
    expected = Array((numbers.first ?? 0)...(numbers.last ?? 0))
    #expect(numbers == expected)
    // Nine years, leap in 1896 and 1904 and not in 1900.
    #expect(numbers.count == 9 * 365 + 2)
  }
}
