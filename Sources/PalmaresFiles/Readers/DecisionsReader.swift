package import Palmares

/// Reads a decisions file.
package enum DecisionsReader {
  /// Reads decisions.
  ///
  /// - Parameters:
  ///   - node: The document.
  ///   - language: The edition's.
  /// - Returns: The decisions in the order written, without those that can't be told; and all that is wrong.
  package static func read(_ node: Node, language: String = "fr") -> (
    decisions: [Decision], diagnostics: [Diagnostic]
  ) {
    var reader = FormReader(language: language)
    let fields = reader.read(node, as: .record(.decisions), key: "decisions")?.fields
    return (fields?.records("decisions").compactMap(decision) ?? [], reader.diagnostics)
  }

  private static func decision(_ fields: Fields) -> Decision? {
    guard let kind = kind(fields) else { return nil }
    let votes = fields.fields("votes").flatMap { votes -> Decision.Votes? in
      guard let `for` = votes.count("for"), let against = votes.count("against") else { return nil }
      return Decision.Votes(for: `for`.value, against: against.value, abstain: votes.count("abstain")?.value)
    }
    return Decision(
      kind, reason: fields.prose("reason") ?? "", date: fields.text("date"), by: fields.prose("by"),
      votes: votes,
      position: fields.position, dossierPosition: fields["dossier"]?.position,
      subjectPosition: (fields["stars"] ?? fields["prize"])?.position)
  }

  private static func kind(_ fields: Fields) -> Decision.Kind? {
    if fields["withheld"] != nil { return fields.text("prize").map { .withheld(prize: $0) } }
    guard let dossier = fields.text("dossier") else { return nil }
    if fields["disqualified"] != nil { return .disqualified(dossier: dossier) }
    if fields["withdrawn"] != nil { return .withdrawn(dossier: dossier) }
    if let prize = fields.text("prize") { return .prize(prize, dossier: dossier) }
    if let mention = fields.prose("mention") { return .mention(mention, dossier: dossier) }
    return fields.count("stars").map { .stars($0.value, dossier: dossier) }
  }
}
