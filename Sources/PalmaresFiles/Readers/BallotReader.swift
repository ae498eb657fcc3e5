package import Palmares

/// Reads ballots in YAML, one juror a document.
package enum BallotReader {
  /// Reads a ballot.
  ///
  /// - Parameters:
  ///   - node: The document.
  ///   - language: The edition's.
  /// - Returns: The answers in the order written, blank ones included; none where no juror is named; and all that
  ///   is wrong.
  package static func read(_ node: Node, language: String = "fr") -> (
    ballots: [Ballot], diagnostics: [Diagnostic]
  ) {
    var reader = FormReader(language: language)
    let fields = reader.read(node, as: .record(.ballot), key: "ballot")?.fields
    guard let fields, let juror = fields.sourcedText("juror") else { return ([], reader.diagnostics) }
    var ballots: [Ballot] = []
    for dossier in fields.entries("marks") {
      if case .answer(let answer, _) = dossier.item.value {
        guard answer == .recused else { continue }
        ballots.append(
          Ballot(
            juror: juror, dossier: dossier.sourcedKey, criterion: nil, answer: .recused,
            position: dossier.item.position))
      }
      for criterion in dossier.item.entries {
        let fields = criterion.item.fields
        var confidence = fields?.number("confidence")
        if let stated = confidence, stated.value <= 0 {
          let text = stated.value.decimal(atMost: 12)
          reader.report(.confidenceNotPositive, [text], at: stated.position)
          confidence = nil
        }
        let answered = fields.map { $0["mark"] } ?? criterion.item
        guard let answered, case .answer(let answer, let fraction) = answered.value else { continue }
        ballots.append(
          Ballot(
            juror: juror, dossier: dossier.sourcedKey, criterion: criterion.sourcedKey, answer: answer,
            comment: fields?.text("comment"), confidence: confidence?.value,
            fraction: fraction, position: answered.position))
      }
    }
    return (ballots, reader.diagnostics)
  }
}
