import TestSupport
import Testing

/// Both tables say what the record says.
@Suite struct TableTests {
  @Test(arguments: BundledEdition.allCases)
  func theyAgreeWithTheRecord(_ edition: BundledEdition) throws {
    let place = try TemporaryPlace()
    _ = try Palmares.run("rank", edition.path, "--csv", place.path("ranking.csv"))
    let record = try edition.record()
    let dossiers = (record["entries"]?.elements ?? []) + (record["unranked"]?.elements ?? [])

    let machine = Self.rows(try place.text("ranking.csv"), delimiter: ",", end: "\n")
    let (header, rows) = (machine[0], machine.dropFirst())
    #expect(rows.map { $0[2] } == dossiers.map { $0["id"]?.text ?? "" })
    for (row, dossier) in zip(rows, dossiers) {
      #expect(row.count == header.count)
      for (key, cell) in zip(header, row) where dossier[key] != nil && key != "title" && key != "organisation"
      {
        guard let value = dossier[key]?.text else { continue }
        #expect(cell == value, "\(row[2]) \(key)")
      }
      for criterion in dossier["criteria"]?.elements ?? [] {
        let column = try #require(header.firstIndex(of: criterion["id"]?.text ?? ""))
        #expect(row[column] == criterion["score"]?.text ?? "", "\(row[2]) \(header[column])")
      }
    }

    let text = try place.text("ranking-excel.csv")
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    let excel = Self.rows(String(text.unicodeScalars.dropFirst()), delimiter: ";", end: "\r\n")
    #expect(excel.count == machine.count)
    let column = try #require(header.firstIndex(of: "score"))
    for (row, other) in zip(excel.dropFirst(), rows) {
      #expect(row[2] == other[2])
      let score = Double(other[column]).map { ($0 * 10_000).rounded() / 10_000 }
      #expect(score == nil || row.contains { Double($0.replacing(",", with: ".")) == score }, "\(row[2])")
    }
  }

  /// The cells of a table as RFC 4180 quotes them.
  private static func rows(_ text: String, delimiter: Unicode.Scalar, end: String) -> [[String]] {
    var (rows, cell, isQuoted): ([[String]], String.UnicodeScalarView, Bool) = ([[]], .init(), false)
    func close() {
      rows[rows.count - 1].append(String(cell))
      cell = .init()
    }
    for scalar in text.unicodeScalars {
      if scalar == "\"" {
        // A doubled quote leaves the cell and comes back with a quote.
        isQuoted.toggle()
        if isQuoted, cell.last != nil { cell.append("\"") }
      } else if !isQuoted, scalar == delimiter {
        close()
      } else if !isQuoted, scalar == "\n" {
        if end == "\r\n" { cell.removeLast() }
        close()
        rows.append([])
      } else {
        cell.append(scalar)
      }
    }
    return rows.dropLast()
  }
}
