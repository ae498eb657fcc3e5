import Palmares

/// Writes an explanation as JSON: the result as `result.json` has it, and every step behind it.
///
/// Keys are sorted and always there, `null` where they don't apply or aren't told. A place in a file is
/// `file:line:column`. Values on 0–1 and weights stand as decimals and, under `…_exact`, in lowest terms.
public struct ExplanationWriter {
  /// The version of the program that computed the result.
  public let version: String

  /// Creates a writer.
  ///
  /// - Parameter version: The program's version, as `generator.version`.
  public init(version: String) { self.version = version }

  /// Writes an explanation.
  ///
  /// - Parameters:
  ///   - explanation: What is told.
  ///   - sink: Takes the bytes, in order, in pieces of about 64 KiB.
  /// - Throws: What the sink throws.
  public func write(_ explanation: ShownExplanation, to sink: @escaping ([UInt8]) throws -> Void) throws {
    let header = explanation.header
    let (rubric, language) = (header.rubric, header.language)
    var json = JSONWriter(sink)
    json.object { json in
      json.members("comments", explanation.entry.comments) { json, comment in
        json.member("criterion", comment.criterion)
        json.member("text", comment.text)
      }
      json.composites(explanation.composites)
      json.member("coverage", explanation.coverage) { $0.coverage($1, rubric.jury.minCoverage?.position) }
      json.members("criteria", explanation.criteria) { $0.steps($1) }
      json.decisions(explanation.decisions)
      json.member("edition", header) { $0.campaign($1.campaign, in: $1.language) }
      json.member("entry", explanation.entry) { $0.entry($1, in: language, isUnranked: true) }
      json.members("gates", zip(explanation.entry.gates, explanation.gatePositions)) { json, gate in
        json.gate(gate.0, at: gate.1)
      }
      json.member("generator", version) { $0.generator(version: $1) }
      json.members("indicators", explanation.indicators) { $0.indicatorSteps($1, in: language) }
      json.member("language", language)
      json.members("levels", explanation.levels) { $0.level($1) }
      json.member("palmares", "explanation/1")
      json.members("quorum", explanation.quorum) { $0.quorum($1, explanation.quorumPosition) }
      json.member("root", explanation) { $0.root($1.rootPooling, $1.rootContributions) }
      json.member("rubric", rubric) { $0.rubric($1, in: language) }
      json.member("scoring", rubric) { $0.scoring($1.jury, ties: $1.ties) }
      json.member("stars", rubric.stars) { $0.stars($1, in: language) }
      json.members("ties", explanation.ties) { $0.tie($1) }
      json.member("view", header.view.rawValue)
    }
    try json.finish()
  }
}
