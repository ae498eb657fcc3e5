import Palmares
import PalmaresFiles
import Testing

/// Reads the first document of a YAML text as a file of the kind, and says all that is wrong, a line each:
/// `line:column code(arguments) → hint`.
func problems(of yaml: String, as kind: FileKind) throws -> [String] {
  let node = try document(yaml)
  let diagnostics =
    switch kind {
    case .edition: CampaignReader.read(node).diagnostics
    case .rubric: RubricReader.read(node).diagnostics
    case .dossier: DossierReader.read(node).diagnostics
    case .jury: JuryReader.read(node).diagnostics
    case .ballot: BallotReader.read(node).diagnostics
    case .decisions: DecisionsReader.read(node).diagnostics
    case .indicators: IndicatorReader.catalogue(node).diagnostics
    }
  return diagnostics.map(\.summary)
}

/// The first document of a YAML text that is well formed.
func document(_ yaml: String) throws -> Node {
  let (documents, diagnostics) = YAMLComposer.documents(
    of: Array(yaml.utf8), file: "f.yaml", limits: Limits())
  #expect(diagnostics.map(\.summary) == [])
  return try #require(documents.first)
}

/// The table of a CSV text that is well formed.
func table(_ csv: String) throws -> CSVTable {
  let (table, diagnostics) = CSVTable.read(Array(csv.utf8), file: "f.csv", limits: Limits())
  #expect(diagnostics.map(\.summary) == [])
  return try #require(table)
}

extension Diagnostic {
  /// The place, code, arguments and hint in one line.
  var summary: String {
    let place = position.map { "\($0.line):\($0.column) " } ?? ""
    let hint =
      switch hint {
      case .didYouMean(let word): " → \(word)?"
      case .write(let text): " → \(text)"
      case .oneOf(let words): " → \(words.joined(separator: "|"))"
      case .letterForDigit(let letter, let number): " → \(number) for \(letter)"
      case .lengthOfMonth(let days, let month, let year): " → \(month)/\(year) has \(days)"
      case nil: ""
      }
    return "\(place)\(code.rawValue)(\(arguments.joined(separator: ", ")))\(hint)"
  }
}

/// A text with the diagnostics that it must get.
struct Case: Sendable, CustomTestStringConvertible {
  let text: String
  let problems: [String]

  init(_ text: String, _ problems: String...) { (self.text, self.problems) = (text, problems) }

  var testDescription: String { text }
}
