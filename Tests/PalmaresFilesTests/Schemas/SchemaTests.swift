import Foundation
import Palmares
import PalmaresFiles
import Testing

/// The schemas say what the readers do.
@Suite struct SchemaTests {
  /// The codes of errors that a schema can see, a line each; the check with a second validator reads the same file.
  static let structural: Set<String> = {
    let file = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
      .appending(path: "Schemas/structural.txt")
    return Set(
      (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n").map(String.init) ?? [])
  }()

  @Test func theStructuralCodesAreCodes() {
    #expect(Self.structural.count >= 20)
    #expect(Self.structural.subtracting(DiagnosticCode.allCases.map(\.rawValue)) == [])
  }

  /// What no schema can tell: whether a fraction is whole or within limits, the grammar of conditions, which of two
  /// ends is the greater, whether the rubric asks jurors.
  static func isUntold(_ problem: Diagnostic) -> Bool {
    if problem.code == .missingKey, problem.arguments == ["jury", "edition"] { return true }
    guard problem.code == .numberOutOfRange, problem.arguments.count > 1 else { return false }
    return problem.arguments[0].contains("/") || problem.arguments[1] == "between"
  }

  private static func problems(_ node: Node, as kind: FileKind) -> [Diagnostic] {
    let found =
      switch kind {
      case .edition: CampaignReader.read(node).diagnostics
      case .rubric: RubricReader.read(node).diagnostics
      case .dossier: DossierReader.read(node).diagnostics
      case .jury: JuryReader.read(node).diagnostics
      case .ballot: BallotReader.read(node).diagnostics
      case .decisions: DecisionsReader.read(node).diagnostics
      // A day inside a formula is read by its grammar.
      case .indicators: IndicatorReader.catalogue(node).diagnostics.filter { $0.code != .badDate }
      }
    return found.filter { structural.contains($0.code.rawValue) && $0.code.severity == .error }
  }

  @Test(arguments: FileKind.allCases)
  func goodDocumentsMeetTheirSchema(kind: FileKind) {
    let schema = SchemaEvaluator(FileSchema.schema(of: kind, language: "fr"))
    for seed in UInt64(0)..<300 {
      var samples = SampleNodes(seed: seed, slips: nil)
      let node = samples.node(.record(kind.record))
      let problems = Self.problems(node, as: kind).filter { !Self.isUntold($0) }
      #expect(problems.map(\.summary) == [], "seed \(seed)")
      let isAccepted = schema.accepts(SchemaInstance(node))
      #expect(isAccepted, "seed \(seed): \(node.outline)")
    }
  }

  @Test(arguments: FileKind.allCases)
  func aSchemaRefusesWhatTheReaderRefuses(kind: FileKind) {
    let schema = SchemaEvaluator(FileSchema.schema(of: kind, language: "en"))
    var (accepted, refused) = (0, 0)
    for seed in UInt64(0)..<1200 {
      var samples = SampleNodes(seed: seed, slips: 40)
      let node = samples.node(.record(kind.record))
      let problems = Self.problems(node, as: kind)
      if !problems.isEmpty, problems.allSatisfy(Self.isUntold) { continue }
      // The first line is read before the reader of the kind sees the rest.
      let isOfKind = (try? FileKind.read(node, expecting: kind).get()) != nil
      let isFine = problems.isEmpty && isOfKind
      let isAccepted = schema.accepts(SchemaInstance(node))
      #expect(
        isAccepted == isFine,
        "seed \(seed): \(problems.map(\.summary)) \(node.outline)")
      if isFine { accepted += 1 } else { refused += 1 }
    }
    #expect(accepted > 100)
    #expect(refused > 100)
  }

  @Test func theLanguagesDifferInWordsAlone() {
    for kind in FileKind.allCases {
      let (french, english) = (
        FileSchema.schema(of: kind, language: "fr"), FileSchema.schema(of: kind, language: "en")
      )
      #expect(french != english)
      #expect(french.withoutWords == english.withoutWords)
    }
  }
}

extension SchemaValue {
  /// The schema without what people read.
  fileprivate var withoutWords: SchemaValue {
    let words = [
      "$id", "title", "description", "markdownDescription", "enumDescriptions", "patternErrorMessage",
    ]
    switch self {
    case .array(let elements): return .array(elements.map(\.withoutWords))
    case .object(let members):
      return .object(
        members.filter { member in
          // A property may be called `title`; its schema is no text.
          if case .object = member.value { return true }
          return !words.contains(member.key)
        }.mapValues(\.withoutWords))
    default: return self
    }
  }
}
