/// The words and headings of minutes that take no argument.
public enum MinutesLabel: String, Sendable, CaseIterable {
  // What stands at the top.
  case title, edition, state, rubric, date, place, opening, closing
  // The sections.
  case composition, recusals, order, tiesBroken, decisions, prizesAndMentions, severity, reservations, files,
    signatures
  // The heads of columns.
  case quality, dossiersMarked, abstentions, notApplicable, unanswered, declaredIn, juryFile, ballot,
    allCriteria, criteriaConcerned, jurorsWhoMarked, needed, quorumState, reached, missed, scoreRaw, starsRaw,
    rule
  // The names of tables.
  case ballotsReturned, attendance, weights, jurorSeverities
  // Who signs, and where.
  case chair, secretary, member, signedAt, signedOn
  // What a record says where there is nothing to say.
  case noRecusal, noRanked, noTie, noUnranked, noDecision, noPrize, noMention, noReservation, noFiles,
    noReason, noVote
  // What goes without saying.
  case everyoneMarked, presenceCaveat, equalWeights, equalWeightsInColleges, quorumOfNobody, tiedByDecision,
    notAwarded, draftReservation, noMarks, noJury
}

/// The sentences of minutes; names, scores and stars come already written.
public protocol MinutesWords {
  /// Returns a word or heading.
  func minutes(_ label: MinutesLabel) -> String
  /// Who gave no mark, and how that came.
  func presence(_ presence: Minutes.Member.Presence, of names: [String]) -> String
  /// What is worth a look, with the file and line that it is about.
  func remark(_ message: String, file: String, line: Int) -> String
  /// Which dossiers, of which categories, a juror alone is asked.
  func panel(of juror: String, dossiers: [String], categories: [String]) -> String
  /// How many of the dossiers reach the quorum.
  func quorumReached(_ count: Int, of total: Int) -> String
  /// Which don't.
  func quorumMissed(_ names: [String]) -> String
  /// Dossiers of one score, each with the place that it came to.
  func equal(score: String, stars: String?, members: [String]) -> String
  /// That a key found one value for these, `nil` for all of them.
  func key(_ key: String, same value: String, for names: [String]?) -> String
  /// Which keys parted them, in turn.
  func parted(by keys: [String]) -> String
  /// Who stays equal.
  func stillTied(_ names: [String], rank: String) -> String
  /// Dossiers of one score where the places of a star were given.
  func equal(score: String, stars: String, places: String, members: [String]) -> String
  /// Whether a dossier got one of the places.
  func entered(_ name: String, isIn: Bool) -> String
  /// That the cut fell on these, and what came of it.
  func cut(_ names: [String], areIn: Bool) -> String
  /// That marks received don't count, since the dossier is out.
  func marksSetAside(_ marks: Int) -> String
  /// Who is recused from the dossier that a decision is on.
  func recusedFromDecision(_ names: [String]) -> String
  /// The votes cast beside the jurors who weren't recused.
  func cast(_ votes: Int, voters: Int) -> String
  /// That there are more votes than jurors who weren't recused.
  func tooManyVotes(_ votes: Int, voters: Int) -> String
  /// By which criterion a prize goes, and in which category; each `nil` where there is none.
  func prizeRule(by criterion: String?, among category: String?) -> String
  /// Whom the computation named for a prize.
  func prizeComputed(_ names: [String]) -> String
  /// What made the minutes.
  func minutesMade(by name: String, version: String) -> String
  /// How to compute again and to check the digests, with the commands to type, already quoted.
  func recompute(with commands: [String], digests: String) -> String
  /// From which dossiers somebody who signs is recused.
  func recusedFrom(_ names: [String]) -> String
}
