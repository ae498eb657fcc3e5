import Foundation
import TestSupport
import Testing

@testable import Palmares

/// What independent packages compute on the same tables: `Tests/Peers/agreement.json`, made by `agreement.py`
/// beside it.
@Suite struct AgreementPeerTests {
  static let golden: StrictJSON = {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    let file = root.appending(path: "Peers/agreement.json")
    // Without the file there is nothing to compare with, and every test below fails.
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return .null }
    return (try? StrictJSON(text)) ?? .null
  }()
  static let cases = golden["cases"]?.elements ?? []

  private func numbers(_ json: StrictJSON?) -> [Double?] {
    (json?.elements ?? []).map { $0.text.flatMap { Double($0) } }
  }

  private func table(_ json: StrictJSON?) -> RatingTable {
    RatingTable((json?.elements ?? []).map { numbers($0) })
  }

  @Test func thereIsWhatToCompareWith() { #expect(Self.cases.count == 17) }

  @Test(arguments: cases.indices)
  func statisticsAreThoseOfThePeers(place: Int) throws {
    let golden = Self.cases[place]
    let name = golden["name"]?.text ?? ""
    var random = SampleTables.draws(1)
    let agreement = Agreement(table(golden["rows"]), draws: 0, using: &random)
    #expect(golden["complete"]?.text == "\(agreement.completeDossiers)", "\(name)")
    let statistics = try #require(golden["statistics"])
    for member in statistics.keys {
      let expected = try #require(statistics[member]?.text.flatMap { Double($0) })
      let actual: Double?
      if let key = AgreementKey(rawValue: member) {
        actual = agreement[key].value
      } else {
        let parts = member.split(separator: "_")
        let key = try #require(AgreementKey(rawValue: parts.dropLast().joined(separator: "_")))
        let interval = agreement.interval(of: key)?.value
        actual = parts.last == "low" ? interval?.low : interval?.high
      }
      #expect(near(actual, expected, 1e-9), "\(name) \(member): \(String(describing: actual))")
    }
  }

  @Test(arguments: cases.indices)
  func componentsAreThoseOfTheTraces(place: Int) throws {
    let table = table(Self.cases[place]["rows"])
    let components = try #require(table.varianceComponents().value)
    let expected = numbers(Self.cases[place]["components"])
    #expect(near(components.dossiers, expected[0], 1e-9))
    #expect(near(components.jurors, expected[1], 1e-9))
    #expect(near(components.rest, expected[2], 1e-9))
  }

  @Test(arguments: cases.indices)
  func correlationsAreThoseOfThePeers(place: Int) {
    let actual = table(Self.cases[place]["rows"]).correlationsWithOthers()
    let expected = numbers(Self.cases[place]["correlations"])
    #expect(actual.count == expected.count && zip(actual, expected).allSatisfy { near($0, $1, 1e-9) })
  }

  @Test func haloIsThatOfThePeers() throws {
    let halo = try #require(Self.golden["halo"])
    let actual = Halo.means(try #require(halo["tables"]).elements.map { table($0) })
    let expected = numbers(halo["means"])
    #expect(actual.count == 6 && zip(actual, expected).allSatisfy { near($0, $1, 1e-9) })
  }

  @Test func chiSquareIsThatOfTheTables() throws {
    let rows = try #require(Self.golden["distributions"]?["chi_square"]).elements
    #expect(rows.count == 50)
    for row in rows {
      let numbers = numbers(row).compactMap { $0 }
      let tail = ChiSquare(numbers[0]).upperTail(numbers[1])
      #expect(abs(tail - numbers[2]) <= 1e-12, "\(numbers): \(tail)")
      if numbers[1] > numbers[0] { #expect(abs(tail / numbers[2] - 1) <= 1e-11, "\(numbers): \(tail)") }
    }
  }

  @Test func fIsThatOfTheTablesAndItsQuantileLeadsBack() throws {
    let rows = try #require(Self.golden["distributions"]?["f"]).elements
    #expect(rows.count == 48)
    for row in rows {
      let numbers = numbers(row).compactMap { $0 }
      let distribution = FDistribution(numbers[0], numbers[1])
      let tails = distribution.tails(numbers[2])
      #expect(
        abs(tails.lower - numbers[3]) <= 1e-12 && abs(tails.upper - numbers[4]) <= 1e-12,
        "\(numbers) \(tails)")
      guard tails.lower > 1e-6, tails.upper > 1e-6 else { continue }
      #expect(near(distribution.quantile(numbers[3]) / numbers[2], 1, 1e-9), "\(numbers)")
    }
  }
}
