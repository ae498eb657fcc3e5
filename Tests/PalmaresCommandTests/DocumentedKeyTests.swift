import Foundation
import TestSupport
import Testing

/// Every key that a record has of the jury stands on the page of its block.
@Suite struct DocumentedKeyTests {
  /// A part of the record, and the page under `docs/` that explains its keys.
  struct Block: Sendable {
    let page: String
    /// Where in the record it is; `*` stands for every element.
    let path: [String]
    /// The blocks in it that have a page of their own.
    var without: [String] = []
  }

  static let blocks = [
    Block(page: "jury", path: ["jury"], without: ["agreement", "severity"]),
    Block(page: "jury", path: ["agenda"]),
    Block(page: "statistics", path: ["jury", "agreement"]),
    Block(page: "severity", path: ["jury", "severity"]),
    Block(page: "robustness", path: ["robustness"]),
    Block(page: "robustness", path: ["entries", "*", "robustness"]),
    Block(page: "robustness", path: ["unranked", "*", "robustness"]),
    Block(page: "methods", path: ["methods_comparison"]),
  ]

  /// Objects whose keys are ids, methods or numbers, not words of the format; the second level too where it is named twice.
  static let data: Set = [
    "agreement/criteria", "majority_judgment", "moves", "tau", "tau/*", "left_out", "undecided_pairs",
    "schulze_margins", "robustness/stars", "acceptability", "central_weights", "jurors_for",
  ]

  /// The bundled editions and the real juries; with what all weights would do; and each correction of severity.
  static let records: [[String]] =
    // Of a jury that there isn't, nothing is told.
    BundledEdition.allCases.filter { $0 != .selfAssessment }.map { [$0.path] } + [
      ["fixtures/figure-skating-2017"], ["fixtures/deliberation"],
      ["fixtures/severity/edition-refused.yaml", "--robustness"],
    ]

  @Test(arguments: records)
  func everyKeyIsExplained(_ arguments: [String]) throws {
    let run = try Palmares.run(["rank"] + arguments + ["--json", "-"])
    try expectExplained(try StrictJSON(run.text))
  }

  @Test(arguments: ["none", "additive", "rasch", "standardise", "centre"])
  func everyKeyOfACorrectionIsExplained(_ method: String) throws {
    try expectExplained(try EstimateTests.Sample.corrected(method).record())
  }

  private func expectExplained(_ record: StrictJSON) throws {
    var count = 0
    for block in Self.blocks {
      let page = try String(
        contentsOfFile: Palmares.package + "/docs/\(block.page).md", encoding: .utf8)
      let name = block.path.last { $0 != "*" } ?? ""
      for part in Self.parts(record, block.path) {
        for key in Self.keys(part.without(block.without), name) {
          count += 1
          #expect(Self.isExplained(key, page), "\(block.page).md says nothing of \(key)")
        }
      }
    }
    #expect(count > 50)
  }

  /// An exact value is explained with its decimal, the end of an interval with what it is of.
  private static func isExplained(_ key: String, _ page: String) -> Bool {
    var names = [key]
    for suffix in ["_exact", "_low", "_high"] where key.hasSuffix(suffix) {
      names.append(String(key.dropLast(suffix.count)))
    }
    return names.contains { page.contains("`\($0)`") || page.contains("\n## \($0)\n") }
  }

  private static func parts(_ value: StrictJSON, _ path: [String]) -> [StrictJSON] {
    guard let step = path.first else { return [value] }
    let next = step == "*" ? value.elements : [value[step]].compactMap(\.self)
    return next.flatMap { parts($0, Array(path.dropFirst())) }
  }

  /// All words of the format in a value, depth first.
  private static func keys(_ value: StrictJSON, _ path: String) -> [String] {
    switch value {
    case .array(let elements): return elements.flatMap { keys($0, path) }
    case .object(let members):
      let steps = path.split(separator: "/").map(String.init)
      let isData = data.contains(steps.last ?? "") || data.contains(steps.suffix(2).joined(separator: "/"))
      return members.flatMap { member in
        (isData ? [] : [member.key]) + keys(member.value, path + "/" + (isData ? "*" : member.key))
      }
    case .null, .bool, .number, .string: return []
    }
  }
}
