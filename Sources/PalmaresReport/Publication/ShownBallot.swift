public import Palmares

/// One answer of one juror, under a pseudonym.
///
/// Recusals are not among them: conflicts of interest are often known, and would tell who a juror is. Scores come out
/// the same without them.
public struct ShownBallot: Sendable, Hashable {
  /// The pseudonym.
  public let juror: String
  /// The dossier's id.
  public let dossier: String
  /// The criterion's id.
  public let criterion: String
  /// The answer: a mark, `na` or an abstention.
  public let answer: Answer
  /// The confidence stated, where it counts.
  public let confidence: Rational?

  /// The answers on the dossiers shown.
  static func all(_ ranking: Ranking, _ pseudonyms: Pseudonyms, dossiers: Set<String>) -> [ShownBallot] {
    let edition = ranking.edition
    let entries = (ranking.entries + ranking.unranked).filter { dossiers.contains($0.dossier.id) }
      .sorted { $0.dossier.id < $1.dossier.id }
    let counts = edition.rubric.jury.confidence.value == .weight
    var ballots = [[ShownBallot]](repeating: [], count: edition.jurors.count)
    for entry in entries {
      for result in entry.criteria {
        for given in result.answers {
          guard let answer = given.answer.published else { continue }
          ballots[given.juror].append(
            ShownBallot(
              juror: pseudonyms[given.juror], dossier: entry.dossier.id,
              criterion: edition.nodes[result.node].criterion.id, answer: answer,
              confidence: counts ? given.confidence : nil))
        }
      }
    }
    return pseudonyms.order.flatMap { ballots[$0] }
  }
}

extension JurorAnswer.Given {
  /// The answer where there is one to publish.
  fileprivate var published: Answer? {
    switch self {
    case .mark(let mark, _): .mark(mark)
    case .notApplicable: .notApplicable
    case .abstain: .abstain
    case .blank, .recused, .notAsked: nil
    }
  }
}
