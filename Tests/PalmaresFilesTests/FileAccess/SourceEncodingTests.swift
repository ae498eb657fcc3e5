import Palmares
import PalmaresFiles
import Testing

struct SourceEncodingTests {
  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], .utf16, [], 1, 1), ([0xFE, 0xFF, 0x00, 0x61], .utf16, [], 1, 1),
      ([0x61, 0x00, 0x62, 0x00], .utf16, [], 1, 1), ([0x00, 0x61, 0x00, 0x62], .utf16, [], 1, 1),
      ([0x61, 0x3A, 0x0A, 0x62, 0xE9, 0x63], .windows1252, ["E9"], 2, 2),
      ([0xEF, 0xBB, 0xBF, 0x6C, 0x92, 0xE9, 0x74, 0xE9], .windows1252, ["92"], 1, 2),
      ([0x61, 0x81], .notUTF8, ["81"], 1, 2), ([0xC3, 0xA9, 0xC3, 0xA8, 0xC3], .notUTF8, ["C3"], 1, 3),
      ([0x61, 0xED, 0xA0, 0x90], .notUTF8, ["ED"], 1, 2), ([0x61, 0xC0, 0x8F], .notUTF8, ["C0"], 1, 2),
      ([0x61, 0x8E, 0x62], .notUTF8, ["8E"], 1, 2),
    ] as [([UInt8], DiagnosticCode, [String], Int, Int)])
  func refused(bytes: [UInt8], code: DiagnosticCode, arguments: [String], line: Int, column: Int) {
    let problem = Diagnostic(code, arguments, at: SourcePosition(file: "f", line: line, column: column))
    #expect(YAMLComposer.documents(of: bytes, file: "f").diagnostics == [problem])
    #expect(CSVTable.read(bytes, file: "f").diagnostics == [problem])
    #expect(CSVTable.read(bytes, file: "f").table == nil)
  }

  @Test(arguments: ["a,b\n1,é", "\u{FEFF}a\n\u{10FFFF}🎉\u{D7FF}\u{E000}\u{800}\u{80}\u{7FF}"])
  func accepted(text: String) {
    #expect(CSVTable.read(Array(text.utf8), file: "f").diagnostics.isEmpty)
  }
}
