import TestSupport
import Testing

/// What is found by iteration or by drawing stands with 6 decimals at most, in every record.
@Suite struct EstimateTests {
  /// Records with each kind of estimate: the bundled editions, and juries under each correction.
  enum Sample: Sendable, CustomTestStringConvertible {
    case bundled(BundledEdition)
    /// With what all weights would do.
    case studied(BundledEdition)
    case corrected(String)

    var testDescription: String {
      switch self {
      case .bundled(let edition): edition.rawValue
      case .studied(let edition): "\(edition.rawValue) --robustness"
      case .corrected(let method): method
      }
    }

    func record() throws -> StrictJSON {
      switch self {
      case .bundled(let edition): return try edition.record()
      case .studied(let edition):
        return try StrictJSON(try Palmares.run("rank", edition.path, "--robustness", "--json", "-").text)
      case .corrected(let method):
        let place = try TemporaryPlace()
        // The many-facet model asks for more marks than the severe jury gave.
        let (fixture, line) =
          method == "rasch" ? ("figure-skating-2017", "  quorum: 9") : ("severity", "  severity: shrunken")
        try place.copy(Palmares.package + "/fixtures/" + fixture, to: "edition")
        let rubric = try place.text("edition/rubric.yaml")
        #expect(rubric.contains(line))
        let few = rubric.contains("robustness:") ? "" : "robustness: {draws: 24}\n"
        try place.write(
          rubric.replacing(line, with: "  severity: \(method)") + few, to: "edition/rubric.yaml")
        return try StrictJSON(try Palmares.run("rank", "edition", "--json", "-", in: place.folder).text)
      }
    }
  }

  static let samples: [Sample] =
    BundledEdition.allCases.map { .bundled($0) } + [.studied(.paris), .studied(.severityRefused)]
    + ["none", "shrunken", "additive", "rasch", "standardise", "centre"].map { .corrected($0) }

  @Test(arguments: samples)
  func estimatesHaveSixDecimalsAtMost(_ sample: Sample) throws {
    let record = try sample.record()
    let jury = try #require(record["jury"])
    var estimates = (jury["agreement"]?.everything ?? []).flatMap { block in
      block.keys.filter { $0.hasSuffix("_low") || $0.hasSuffix("_high") }.compactMap { block[$0] }
    }
    estimates += jury["severity"]?["figures"]?.everything ?? []
    for entry in try #require(record["entries"]).elements {
      estimates += entry["robustness"]?["central_weights"]?.everything ?? []
      estimates += [entry["robustness"]?["acceptability_error"] ?? .null]
    }
    if ["shrunken", "rasch"].contains(jury["severity"]?["asked"]?.text) {
      estimates += Self.severities(jury["jurors"]) + Self.severities(jury["severity"]?["jurors"])
    }
    let numbers = estimates.compactMap { estimate -> String? in
      if case .number(let digits) = estimate { digits } else { nil }
    }
    // Two panels without a link: no juror's severity is known. No jury at all.
    let isSilent =
      switch sample {
      case .bundled(.severityRefused), .bundled(.selfAssessment): true
      default: false
      }
    #expect(numbers.isEmpty == isSilent)
    for digits in numbers { #expect(Self.decimals(digits) <= 6, "\(digits)") }
  }

  @Test(arguments: samples)
  func aSeverityHasTheSameDigitsWhereverItStands(_ sample: Sample) throws {
    let jury = try #require(try sample.record()["jury"])
    let own = Self.severities(jury["jurors"])
    #expect(own == Self.severities(jury["severity"]?["jurors"]))
    #expect(own.allSatisfy { Self.decimals($0.text ?? "") <= 9 })
  }

  private static func severities(_ jurors: StrictJSON?) -> [StrictJSON] {
    (jurors?.elements ?? []).flatMap { [$0["severity"] ?? .null, $0["severity_error"] ?? .null] }
  }

  private static func decimals(_ digits: String) -> Int {
    digits.split(separator: ".").dropFirst().first?.count ?? 0
  }
}
