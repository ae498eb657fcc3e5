import Palmares
import PalmaresFiles
import TestSupport
import Testing

private func codes(_ text: String, _ limits: Limits = Limits()) -> [DiagnosticCode] {
  YAMLComposer.documents(of: Array(text.utf8), file: "f.yaml", limits: limits).diagnostics.map(\.code)
}

struct YAMLLimitsTests {
  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func nestingBomb(open: String) {
    var codes: [DiagnosticCode] = []
    let time = ContinuousClock().measure {
      codes = PalmaresFilesTests.codes(String(repeating: open, count: 100_000))
    }
    #expect(codes == [.nestingTooDeep])
    #expect(time < .seconds(1))
  }

  @Test func nestingUpToTheLimit() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(codes(nested(64)).isEmpty)
    #expect(codes(nested(65)) == [.nestingTooDeep])
    let anchored = "- &a " + nested(40) + "\n- " + String(repeating: "[", count: 30) + "*a"
    #expect(codes(anchored + String(repeating: "]", count: 30)) == [.nestingTooDeep])
  }

  @Test func aliasBomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    var limits = Limits()
    limits.nestingDepth = 1_000
    #expect(codes(text, limits) == [.tooManyNodes])
  }

  @Test func nodesAreCounted() {
    var limits = Limits()
    limits.nodes = 4
    #expect(codes("[a, b, c]", limits).isEmpty)
    #expect(codes("[a, b, c, d]", limits) == [.tooManyNodes])
    limits = Limits()
    limits.aliasedNodes = 6
    #expect(codes("[&a [b, c], *a, *a]", limits).isEmpty)
    #expect(codes("[&a [b, c], *a, *a, *a]", limits) == [.tooManyNodes])
    limits = Limits()
    limits.yamlBytes = 3
    #expect(codes("a: b", limits) == [.fileTooLarge])
  }

  @Test(arguments: ["&a [*a]", "&a {b: *a}", "a: &x\n  b: [1, *x]\n", "[&a b, &a [*a]]"])
  func aliasInsideItself(text: String) {
    #expect(codes(text) == [.aliasCycle])
  }

  @Test func manyDirectivesAndDocumentsAndErrors() {
    let time = ContinuousClock().measure {
      #expect(codes(String(repeating: "%TAG !a! b\n", count: 100_000) + "---\na: b") == [.unsupportedTag])
      #expect(codes(String(repeating: "---\na: b : c\n", count: 100_000)).count == 100)
    }
    #expect(time < .seconds(2))
  }

  @Test(arguments: UInt64(0)..<2_000)
  func mutationsNeverCrash(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes = Array(
      "\u{FEFF}a: &x [1, 'é', \"\\n\"]\nb: {c: 3,5, d: *x} # n\n---\ne: |\n  f\n? g\n: !!h i".utf8)
    let signs = Array("\t\r\n \"'#%&*,-.:;>?@[]{|}!a0\u{0}é\u{2028}".utf8) + [0xFF, 0xE9, 0xC3]
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(signs.randomElement(using: &random) ?? 0, at: place)
      default: bytes[place] = signs.randomElement(using: &random) ?? 0
      }
    }
    let result = YAMLComposer.documents(of: bytes, file: "f.yaml")
    let source = SourceText(bytes)
    for problem in result.diagnostics {
      let position = problem.position ?? SourcePosition(file: "", line: 0, column: 0)
      #expect(position.line >= 1 && position.column >= 1)
      let isUnicode = ![DiagnosticCode.utf16, .notUTF8, .windows1252].contains(problem.code)
      if isUnicode { #expect(position.column <= source.line(position.line).unicodeScalars.count + 1) }
    }
  }
}
