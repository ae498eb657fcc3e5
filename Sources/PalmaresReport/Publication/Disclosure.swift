import Palmares

/// What a view may tell, and how it tells it: the rules that every shown value passes.
///
/// A class, since every value passes and an edition is a lot to copy.
final class Disclosure: Sendable {
  /// What was scored.
  let edition: Edition
  /// The language of texts, a BCP 47 tag.
  let language: String
  /// The sentences in that language.
  let words: any ResultWords
  /// The rubric's settings; `nil` for the record, which holds everything.
  let publish: Publish?
  /// Whether comments meant for the candidate alone may be told.
  let isForCandidate: Bool
  /// How stable stars and ranks are; `nil` where that wasn't measured or may not be told.
  let robustness: RobustnessStudy?
  /// By how little they would be others; `nil` in a publication, and where that wasn't asked.
  let sensitivity: SensitivityStudy?
  /// The dossiers that may be named; `nil` names all.
  let dossiers: Set<String>?
  /// The indicators that a relative scale marks and that some dossier keeps back.
  let relativelyKeptBack: Set<String>

  /// Everything.
  init(
    recordOf edition: Edition, language: String, words: any ResultWords, robustness: RobustnessStudy? = nil,
    sensitivity: SensitivityStudy? = nil
  ) {
    (self.robustness, self.sensitivity) = (robustness, sensitivity)
    (self.edition, self.language, self.words) = (edition, language, words)
    (publish, isForCandidate, dossiers) = (nil, false, nil)
    relativelyKeptBack = []
  }

  /// What the rubric's `publish` allows.
  init(
    publicationOf edition: Edition, language: String, words: any ResultWords, dossiers: Set<String>,
    isForCandidate: Bool = false, robustness: RobustnessStudy? = nil
  ) {
    let publish = edition.rubric.publish
    let fewest = publish.jurors == .aggregate ? publish.minCell : 0
    let mayTell = publish.scores == .show && (robustness?.jurorCount ?? 0) >= fewest
    self.robustness = mayTell ? robustness : nil
    sensitivity = nil
    (self.edition, self.language, self.words) = (edition, language, words)
    (self.publish, self.dossiers, self.isForCandidate) = (publish, dossiers, isForCandidate)
    relativelyKeptBack = edition.relativelyKeptBack(minCell: publish.minCell)
  }

  /// Whether places, and what gives them away, are told.
  var showsOrder: Bool { publish.map { $0.order == .ranked } ?? true }
  /// Whether scores, and what is computed from them, are told.
  var showsScores: Bool { publish.map { $0.scores == .show } ?? true }
  /// Whether jurors are told by name.
  var namesJurors: Bool { publish.map { $0.jurors == .named } ?? true }
  /// Whether each juror's answers are told, under whichever name.
  var showsBallots: Bool { publish.map { $0.ballots == .pseudonym } ?? true }

  /// The least number of jurors behind a statistic; 0 asks none.
  var minJurors: Int { publish.map { $0.jurors == .aggregate ? $0.minCell : 0 } ?? 0 }

  /// Whether the comments of jurors are told.
  var showsComments: Bool {
    guard let publish else { return true }
    return publish.comments == .public || publish.comments == .feedback && isForCandidate
  }

  /// Whether another dossier may be named.
  func mayName(_ dossier: String) -> Bool { dossiers?.contains(dossier) ?? true }

  func text(_ text: LocalizedText?) -> String? { text?.text(in: language) }

  /// Whether a note may be told.
  ///
  /// In a publication, the notes that count fewer jurors than `min_cell` are left out, and so is a tie key passed
  /// over where that tells the order, a dossier that isn't shown, or the chair's recusal.
  func mayTell(_ note: Note) -> Bool {
    switch note {
    case .naCountsAsAbstention(_, let jurors): jurors >= minJurors
    case .trimmedFellBack(_, _, let values, _): values >= minJurors
    case .tieKeyPassedOver(let key, let lacking):
      showsOrder && lacking.allSatisfy(mayName) && (key != .chair || namesJurors)
    case .severityCorrected, .severityBeyondScale: showsScores
    case .severityChangesStars, .criterionLeft, .countedAsZero, .measuredAsZero, .markedAtEnd,
      .exclusionGains, .roundedToCompare, .categoryUndecided,
      .starsDecided, .rankedByDecision:
      true
    }
  }

  /// Who decided; nobody where the text names a juror that isn't to be named.
  func decider(_ decision: Decision) -> String? {
    guard let by = text(decision.by), !namesJurors else { return text(decision.by) }
    let folded = FoldedText(by).base
    let names = (edition.jurors + edition.secretaries).compactMap(\.name)
    return names.contains { !$0.isEmpty && folded.contains(FoldedText($0).base) } ? nil : by
  }
}
