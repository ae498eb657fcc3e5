import Palmares
import Testing

@Suite struct DiagnosticTests {
  private func diagnostic(_ name: String, _ file: String, _ line: Int, _ column: Int) -> Diagnostic {
    Diagnostic(.unknownKey, [name], at: SourcePosition(file: file, line: line, column: column))
  }

  private func order(_ diagnostics: [Diagnostic], _ files: [String] = []) -> [String] {
    diagnostics.inFileOrder(files).map { $0.arguments.joined() }
  }

  @Test func ordersByFileLineAndColumn() {
    let diagnostics = [
      diagnostic("f", "b", 1, 1), diagnostic("e", "a", 10, 1), diagnostic("d", "a", 9, 12),
      diagnostic("c", "a", 9, 2), diagnostic("b", "a", 2, 30),
    ]
    #expect(order(diagnostics) == ["b", "c", "d", "e", "f"])
  }

  @Test func takesFilesInTheOrderGivenAndTheOthersAfterThem() {
    let diagnostics = [
      diagnostic("dossier", "d.yaml", 1, 1), diagnostic("jury", "c.yaml", 1, 1),
      diagnostic("other", "a.yaml", 1, 1), diagnostic("edition", "z.yaml", 5, 1),
    ]
    #expect(
      order(diagnostics, ["z.yaml", "c.yaml", "d.yaml", "c.yaml"]) == ["edition", "jury", "dossier", "other"])
  }

  /// What has no place comes last, and what stands at one place stays as found.
  @Test func keepsTheOrderFoundElsewhere() {
    let diagnostics = [
      Diagnostic(.noJuror, ["4"]), diagnostic("2", "a", 3, 3), Diagnostic(.noJuror, ["5"]),
      diagnostic("3", "a", 3, 3), diagnostic("1", "a", 3, 2),
    ]
    #expect(order(diagnostics) == ["1", "2", "3", "4", "5"])
  }

  @Test func tellsErrorsFromWarnings() {
    let (warning, error) = (Diagnostic(.geometricZero), Diagnostic(.noJuror))
    #expect(warning.severity == .warning)
    #expect(error.severity == .error)
    #expect(![warning, warning].hasErrors)
    #expect([warning, error].hasErrors)
    #expect(![Diagnostic]().hasErrors)
  }
}
