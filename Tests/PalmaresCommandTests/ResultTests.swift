import TestSupport
import Testing

/// What every JSON output keeps to.
@Suite struct ResultTests {
  static let outputs: [[String]] =
    BundledEdition.allCases.map { ["rank", $0.path, "--json", "-"] } + [
      ["explain", "fixtures/trophees-2020", "cachan", "--json", "-"],
      ["explain", "fixtures/panels", "pont-fictif", "--json", "-"],
      ["explain", "fixtures/panels", "pont-fictif", "--public", "--json", "-"],
      ["explain", "fixtures/panels", "grimoire-le-haut", "--json", "-"],
      ["explain", "fixtures/judgment-of-paris-1976", "montrose", "--public", "--json", "-"],
    ]

  @Test(arguments: outputs)
  func itIsJSONWithSortedKeysAndPlainDecimals(_ arguments: [String]) throws {
    let text = try Palmares.run(arguments).text
    let document = try StrictJSON(text)
    #expect(text.hasSuffix("}\n") && !text.hasSuffix("\n\n"))
    for value in document.everything {
      #expect(value.keys == value.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      #expect(Set(value.keys).count == value.keys.count)
      guard case .number(let digits) = value else { continue }
      #expect(digits.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]{0,11}[1-9])?/) != nil, "\(digits)")
      #expect(digits != "-0")
    }
  }

  @Test(arguments: outputs)
  func exactValuesAreInLowestTermsAndAgreeWithTheirDecimals(_ arguments: [String]) throws {
    let document = try StrictJSON(try Palmares.run(arguments).text)
    var count = 0
    for value in document.everything {
      for key in value.keys where key.hasSuffix("_exact") {
        guard let exact = value[key]?.text else { continue }
        let parts = try exact.split(separator: "/").map { try #require(Int($0)) }
        let (above, below) = (parts[0], parts.count == 2 ? parts[1] : 1)
        #expect(parts.count == 1 || below > 1 && Self.greatestDivisor(above, below) == 1, "\(exact)")
        let decimal = try #require(value[String(key.dropLast("_exact".count))]?.text.flatMap(Double.init))
        #expect(abs(decimal - Double(above) / Double(below)) < 1e-9, "\(key) \(exact)")
        count += 1
      }
    }
    #expect(count > 0)
  }

  @Test(arguments: BundledEdition.allCases)
  func entriesAreByRankThenIdAndCellsAddUp(_ edition: BundledEdition) throws {
    let record = try edition.record()
    #expect(record["view"]?.text == "record")
    #expect(record["palmares"]?.text == "result/1")
    let entries = try #require(record["entries"]).elements
    let order = try entries.map { (Int(try #require($0["rank"]?.text)) ?? -1, try #require($0["id"]?.text)) }
    #expect(order.elementsEqual(order.sorted { $0 < $1 }, by: ==))
    let unranked = try #require(record["unranked"]).elements
    #expect(unranked.compactMap { $0["id"]?.text } == unranked.compactMap { $0["id"]?.text }.sorted())
    let paths = try #require(record["inputs"]).elements.compactMap { $0["path"]?.text }
    #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let jurors = try #require(record["counts"]?["jurors"]?.text.flatMap { Int($0) })
    var marks = 0
    for dossier in entries + unranked {
      #expect(dossier.without("status", "reason").keys == entries[0].without("status", "reason").keys)
      for criterion in try #require(dossier["criteria"]).elements {
        let cells = ["marks", "abstained", "na", "blank", "recused", "not_asked"].map {
          criterion[$0]?.text.flatMap { Int($0) }
        }
        if cells.allSatisfy({ $0 == nil }) { continue }
        #expect(cells.compactMap(\.self).count == 6)
        #expect(cells.compactMap(\.self).reduce(0, +) == jurors)
        marks += cells[0] ?? 0
      }
    }
    #expect(record["counts"]?["marks"]?.text == "\(marks)")
    #expect(record["counts"]?["ranked"]?.text == "\(entries.count)")
    #expect(record["counts"]?["dossiers"]?.text == "\(entries.count + unranked.count)")
  }

  @Test func warningsOfReadingStandAmongTheRecordsInFileOrder() throws {
    let place = try TemporaryPlace()
    try place.copy(Palmares.package + "/fixtures/panels", to: "edition")
    func warnings() throws -> [String] {
      let run = try Palmares.run("rank", "edition", "--json", "-", in: place.folder)
      return try #require(try StrictJSON(run.text)["warnings"]).elements.compactMap(\.text)
    }
    let before = try warnings()
    try place.write("juror,dossier,criterion,mark\n", to: "edition/ballots/aaa.csv")
    let after = try warnings()
    #expect(after.count == before.count + 1)
    #expect(after.first { $0.contains("ballots/aaa.csv:1") } != nil)
    #expect(after.filter { !$0.contains("aaa.csv") } == before)
    let table = try Palmares.run("rank", "edition", "--lang", "en", in: place.folder).text
    #expect(table.contains("\(after.count)\u{A0}warning"))
  }

  private static func greatestDivisor(_ one: Int, _ other: Int) -> Int {
    other == 0 ? abs(one) : greatestDivisor(other, one % other)
  }
}
