import Foundation
import Palmares
import Testing

/// `docs/formulas.md` tells what is so.
@Suite struct FormulaPageTests {
  static let page: String = {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    return (try? String(contentsOf: root.appending(path: "docs/formulas.md"), encoding: .utf8)) ?? ""
  }()

  /// The rows of the tables whose head is `formula`.
  static let examples: [(formula: String, result: String)] = {
    var (examples, isFormulas): ([(String, String)], Bool) = ([], false)
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        isFormulas = false
        continue
      }
      if line.hasPrefix("| formula ") { isFormulas = true }
      guard isFormulas, let match = line.wholeMatch(of: #/\| `(.+)` \| (.+) \|/#) else { continue }
      examples.append((String(match.1), String(match.2)))
    }
    return examples
  }()

  @Test(arguments: examples.indices)
  func exampleIsTrue(index: Int) {
    let (formula, result) = Self.examples[index]
    #expect(SampleFacts.result(formula) == result, "\(formula)")
  }

  @Test func thePageHasItsExamplesAndLimits() {
    #expect(Self.examples.count >= 60)
    #expect(Self.page.contains("at most 20,000 characters and 64 levels of parentheses"))
    #expect(Self.page.contains("beyond 1,024 bits"))
    #expect(Formula.lengthLimit == 20_000 && Formula.depthLimit == 64 && Formula.sizeLimit == 1024)
  }

  /// The table of facts says what the sample has.
  @Test func thePageListsTheFacts() {
    for fact in SampleFacts.dossier.facts { #expect(Self.page.contains("\n| `\(fact.id)` | ")) }
  }
}
