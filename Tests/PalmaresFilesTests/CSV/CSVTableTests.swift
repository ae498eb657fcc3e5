import Palmares
import PalmaresFiles
import TestSupport
import Testing

private func read(_ text: String) -> (table: CSVTable?, diagnostics: [Diagnostic]) {
  CSVTable.read(Array(text.utf8), file: "f.csv")
}

/// The cells with commas, the rows with bars, the header first.
private func plain(_ table: CSVTable?) -> String? {
  guard let table else { return nil }
  return ([table.header] + table.rows).map { $0.map(\.text).joined(separator: ",") }.joined(separator: "|")
}

private func told(_ text: String) -> [String] {
  read(text).diagnostics.map { problem in
    let place = problem.position.map { "\($0.line):\($0.column)" } ?? ""
    return ([place, problem.code.rawValue] + problem.arguments).joined(separator: " ")
  }
}

struct CSVTableTests {
  @Test(arguments: [
    ("a,b\n1,2\n", "a,b|1,2"), ("a;b\n1;2", "a,b|1,2"), ("a\tb\r\n1\t2\r\n", "a,b|1,2"),
    ("a,b\r1,2\r3,4", "a,b|1,2|3,4"),
    ("\u{FEFF}a;b\n1;2", "a,b|1,2"), ("sep=;\na,x;b\n1;2", "a,x,b|1,2"),
    ("\u{FEFF}SEP=\t\r\na;b;c\td\r\n1\t2", "a;b;c,d|1,2"),
    ("\"a;x;y\",b\n1,2", "a;x;y,b|1,2"), ("a;b,c\n1;2", "a,b,c|1,2"), ("a\n1\n", "a|1"),
    (" a ;\u{A0}b\n 1 ; 2", "a,b| 1 , 2"), ("a;b;;\n1;2;;\n3;4", "a,b|1,2|3,4"), ("a;b\n1;2;;;\n", "a,b|1,2"),
    ("a;b\n\n;\n ;  \n1;2\n\n", "a,b|1,2"), ("\n\na;b\n1;2", "a,b|1,2"), ("a;b\n1;\n;2", "a,b|1,|,2"),
    ("a,b\n\"x\"\"y\",\"l\nm\"\n\"\",\"1\"", "a,b|x\"y,l\nm|,1"), ("a,b\n1,\"\"\"\"", "a,b|1,\""),
    ("sep=|\n1", "sep=||1"), ("a;b\n1;2;", "a,b|1,2"),
  ])
  func tables(text: String, expected: String) {
    #expect(plain(read(text).table) == expected)
    #expect(read(text).diagnostics.isEmpty)
  }

  @Test func positions() throws {
    let table = try #require(read("\u{FEFF}é,🎉b,c\r\n\"à\nç\",\"é\"\"\",x\r\n🎉🎉,,z\r\n").table)
    func places(_ cells: [CSVCell]) -> [String] { cells.map { "\($0.position.line):\($0.position.column)" } }
    #expect(places(table.header) == ["1:1", "1:3", "1:6"])
    #expect(table.rows.map(places) == [["2:1", "3:4", "3:10"], ["4:1", "4:4", "4:5"]])
    #expect(table.rows.map { $0.map(\.isQuoted) } == [[true, true, false], [false, false, false]])
    #expect(table.header.first?.position.file == "f.csv")
  }

  @Test(arguments: [
    ("a,b\n1,\"2\n3,4\n", ["2:3 unterminated-quote"]),
    ("a,b\n\"é\"x,2\n3,4\"\"5\n", ["2:4 stray-quote", "3:4 stray-quote"]),
    ("a,b\n1, \"2\"\n", ["2:4 stray-quote"]),
    ("a,b\n1,2,3,,\n1\n1,2\n", ["2:5 ragged-row 3 2", "3:1 ragged-row 1 2"]),
    ("a,b\n1,2,3\n4,\"5\n", ["2:5 ragged-row 3 2", "3:3 unterminated-quote"]),
    ("a,b, a ,c\n1,2,3,4", ["1:5 csv-duplicate-column a"]),
    ("a,,,c\n1,,,4", []),
    (" \n\n;\n", ["1:1 csv-no-header juror,dossier,criterion,mark"]),
    ("sep=;\n", ["1:1 csv-no-header juror,dossier,criterion,mark"]),
    ("\na,b\n,\n", ["2:1 csv-no-rows"]),
    ("\"", ["1:1 unterminated-quote", "1:1 csv-no-header juror,dossier,criterion,mark"]),
  ])
  func problems(text: String, expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test func raggedRowsAreMadeEven() {
    #expect(plain(read("a,b,c\n1\n1,2,3,4\n").table) == "a,b,c|1,,|1,2,3")
  }

  @Test(arguments: UInt64(0)..<300)
  func whatIsWrittenReadsBack(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let delimiter = [",", ";", "\t"].randomElement(using: &random) ?? ","
    let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    let columns = Int.random(in: 1...6, using: &random)
    let signs = ["a", "é", "🎉", "\"", ",", ";", "\t", "\n", "\r\n", " ", "0", "'", "="]
    let header = (0..<columns).map { "c\($0)" }
    let rows = (0..<Int.random(in: 1...20, using: &random)).map { _ in
      ["x"]
        + (1..<max(columns, 1)).map { _ in
          (0..<Int.random(in: 0...5, using: &random)).compactMap { _ in signs.randomElement(using: &random) }
            .joined()
        }
    }
    var text = seed.isMultiple(of: 2) ? "\u{FEFF}" : ""
    for row in [header] + rows {
      let cells = row.map { cell in
        let needsQuotes = cell.unicodeScalars.contains { "\",;\t\r\n".unicodeScalars.contains($0) }
        guard needsQuotes || Bool.random(using: &random) else { return cell }
        let doubled = cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        return "\"\(doubled)\""
      }
      text += cells.joined(separator: delimiter) + lineEnd
    }
    let (table, diagnostics) = read(text)
    #expect(diagnostics.isEmpty)
    #expect(table?.header.map(\.text) == header)
    #expect(table?.rows.map { $0.map { Array($0.text.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
  }

  @Test(arguments: UInt64(0)..<1_000)
  func mutationsNeverCrash(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes = Array("\u{FEFF}sep=;\r\na;\"b\"\"c\";d\r\n1;\"é\n2\";3\r\n;;\r\n4;5;6".utf8)
    let signs = Array("\"\",;\t\r\n a".utf8) + [0, 0xE9, 0xC3, 0xFF]
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(signs.randomElement(using: &random) ?? 0, at: place)
      default: bytes[place] = signs.randomElement(using: &random) ?? 0
      }
    }
    let (table, diagnostics) = CSVTable.read(bytes, file: "f.csv")
    #expect(table != nil || diagnostics.hasErrors)
    if let table { #expect(table.rows.allSatisfy { $0.count == table.header.count }) }
  }

  @Test func oneLongLineIsReadInLinearTime() {
    let line = String(repeating: "\"é\"x,", count: 100_000)
    let time = ContinuousClock().measure { _ = read(line + "\n" + line) }
    // Reading each cell from the start of its line would take several minutes, whatever the machine is doing.
    #expect(time < .seconds(60))
  }

  @Test func rowsAreScannedOneByOne() {
    let bytes = Array("a;b\n1;\"x;\"\"y\"\n\n2;z\n".utf8)
    bytes.withUnsafeBytes { bytes in
      var scanner = CSVScanner(bytes, file: "f.csv")
      var fields: [CSVField] = []
      var texts: [[String]] = []
      while scanner.next(into: &fields) { texts.append(fields.map(scanner.text)) }
      #expect(texts == [["a", "b"], ["1", "x;\"y"], ["2", "z"]])
      #expect(scanner.delimiter == UInt8(ascii: ";"))
      #expect(scanner.diagnostics.isEmpty)
    }
  }
}
