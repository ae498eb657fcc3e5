public import Palmares

/// Writes `result.json`: a ranking as programs read it, the same bytes for the same inputs.
///
/// Keys are sorted and always there, `null` where they don't apply; a block that isn't computed is absent. Texts are in
/// the edition's language.
public struct ResultWriter {
  /// The version of the program that computed the result.
  public let version: String
  /// The sentences in the edition's language.
  public let words: any ResultWords
  /// From how many entries on every core makes some; a test lowers it.
  var large = ShownEntries.large

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - version: The program's version, as `generator.version`.
  ///   - words: The sentences in the edition's language.
  public init(version: String, words: any ResultWords) { (self.version, self.words) = (version, words) }

  /// Writes the record: everything.
  ///
  /// Entries are shown one at a time, so that memory doesn't grow with them; where there are many, on every core.
  ///
  /// - Parameters:
  ///   - ranking: The whole result.
  ///   - study: What the jury ought to know about itself; without, its blocks are absent.
  ///   - inputs: The files it was computed from.
  ///   - warnings: All that was worth a look in them, in file order.
  ///   - sink: Takes the bytes, in order, one piece of some 100 KiB at a time, from any thread.
  /// - Throws: What the sink throws.
  public func write(
    _ ranking: Ranking, study: JuryStudy? = nil, inputs: [ResultInput], warnings: [Diagnostic],
    to sink: @escaping ([UInt8]) throws -> Void
  ) throws {
    let edition = ranking.edition
    let language = edition.campaign.language
    let disclosure = Disclosure(
      recordOf: edition, language: language, words: words, robustness: ranking.robustness,
      sensitivity: ranking.sensitivity)
    let refusal = ranking.severity.flatMap { severity in
      severity.refusal.map { words.refusal($0, of: severity.method, in: edition) }
    }
    let header = ResultHeader(
      ranking, view: .record, language: language, inputs: inputs, robustness: ranking.robustness,
      warnings: warnings.map(words.warning) + (refusal.map { [$0] } ?? []))
    try write(
      header, study: study.map { ShownStudy($0, of: ranking, words: words) },
      decisions: disclosure.decisions(), entries: disclosure.shownRecord(ranking),
      unranked: disclosure.shown(ranking.unranked),
      prizes: ranking.prizes.map(disclosure.shown),
      jurors: disclosure.jurors(ranking), agreement: study.map { disclosure.shown($0.agreement) },
      methods: study?.methods.map { ($0, edition) }, sensitivity: ranking.sensitivity.map { ($0, edition) },
      severity: disclosure.severity(ranking, study?.portraits.map(\.severity)).map { ($0, edition) }, to: sink
    )
  }

  /// Writes a publication, in the same shape.
  ///
  /// - Parameters:
  ///   - publication: What may be published, in the edition's language.
  ///   - sink: Takes the bytes, in order, one piece of some 100 KiB at a time, from any thread.
  /// - Throws: What the sink throws.
  public func write(_ publication: Publication, to sink: @escaping ([UInt8]) throws -> Void) throws {
    try write(
      publication.header, study: nil, decisions: nil, entries: ShownEntries(publication.entries),
      unranked: ShownEntries(publication.unranked),
      prizes: publication.prizes, jurors: publication.jurors, agreement: publication.agreement, methods: nil,
      sensitivity: nil, severity: publication.severity.map { ($0, nil) }, to: sink)
  }

  private func write(
    _ header: ResultHeader, study: ShownStudy?, decisions: [ShownDecision]?, entries: ShownEntries,
    unranked: ShownEntries, prizes: [ShownPrize], jurors: [ShownJuror]?, agreement: ShownAgreement?,
    methods: (comparison: MethodComparison, edition: Edition)?,
    sensitivity: (study: SensitivityStudy, edition: Edition)?,
    severity: (shown: ShownSeverity, edition: Edition?)?,
    to sink: @escaping ([UInt8]) throws -> Void
  ) throws {
    var json = JSONWriter(sink)
    json.object { json in
      json.agenda(study?.agenda)
      json.member("counts", header) { $0.counts($1) }
      json.decisions(decisions)
      json.member("edition", header) { $0.campaign($1.campaign, in: $1.language) }
      json.entries("entries", entries, in: header.language, isUnranked: false, large: large)
      json.member("generator", version) { $0.generator(version: $1) }
      json.members("inputs", header.inputs) { $0.input($1) }
      json.member("jury", header.colleges) {
        $0.jury(colleges: $1, jurors: jurors, study: study, agreement: agreement, severity: severity)
      }
      json.member("language", header.language)
      if let methods { json.methods(methods) }
      json.member("palmares", "result/1")
      json.members("prizes", prizes) { $0.prize($1) }
      if let robustness = header.robustness {
        json.member("robustness", robustness) { $0.robustness($1, sensitivity) }
      }
      json.member("rubric", header.rubric) { $0.rubric($1, in: header.language) }
      json.member("scoring", header) {
        $0.scoring($1.rubric.jury, ties: $1.rubric.ties, method: $1.method)
      }
      json.member("stars", header.rubric.stars) { $0.stars($1, in: header.language) }
      json.entries("unranked", unranked, in: header.language, isUnranked: true, large: large)
      json.member("view", header.view.rawValue)
      json.member("warnings", header.warnings)
    }
    try json.finish()
  }
}
