extension English {
  public func minutes(_ label: MinutesLabel) -> String {
    switch label {
    case .title: "Minutes of the jury"
    case .edition: "Edition"
    case .state: "State"
    case .rubric: "Rubric"
    case .date: "Date"
    case .place: "Place"
    case .opening: "Meeting opened at"
    case .closing: "Meeting closed at"
    case .composition: "The jury"
    case .recusals: "Recusals"
    case .order: "Ranking and stars"
    case .tiesBroken: "Ties and how they were broken"
    case .decisions: "Decisions of the jury"
    case .prizesAndMentions: "Prizes and mentions"
    case .severity: "Correction of severity"
    case .reservations: "Reservations"
    case .files: "Files and digests"
    case .signatures: "Signatures"
    case .quality: "Position"
    case .dossiersMarked: "Dossiers marked"
    case .abstentions: "Abstentions"
    case .notApplicable: "Does not apply"
    case .unanswered: "Unanswered"
    case .declaredIn: "Declared in"
    case .juryFile: "the jury's file"
    case .ballot: "the ballot"
    case .allCriteria: "all"
    case .criteriaConcerned: "Criteria"
    case .jurorsWhoMarked: "Jurors who marked"
    case .needed: "Needed"
    case .quorumState: "Quorum"
    case .reached: "reached"
    case .missed: "not reached"
    case .scoreRaw: "Raw score"
    case .starsRaw: "Raw stars"
    case .rule: "Rule"
    case .ballotsReturned: "Ballots returned"
    case .attendance: "Jurors who marked, dossier by dossier"
    case .weights: "Weights of the criteria"
    case .jurorSeverities: "Estimated severity of each juror"
    case .chair: "Chair"
    case .secretary: "Secretary"
    case .member: "Member"
    case .signedAt: "Done at"
    case .signedOn: "On"
    case .noRecusal: "No recusal was declared."
    case .noRanked: "No dossier is ranked."
    case .noTie: "No dossier has the same score as another."
    case .noUnranked: "All dossiers are ranked."
    case .noDecision: "No decision changed any stars or put a dossier out."
    case .noPrize: "The rubric has no prizes."
    case .noMention: "No mention was decided."
    case .noReservation: "No reservation: reading the files gave no warning."
    case .noFiles: "The files behind it are not known."
    case .noReason: "not stated"
    case .noVote: "No vote is recorded."
    case .everyoneMarked: "Every juror gave at least one mark."
    case .presenceCaveat:
      "The files tell who gave marks, not who sat at the meeting: the signatures show who did."
    case .equalWeights: "All jurors have the same weight."
    case .equalWeightsInColleges: "Within each college all jurors have the same weight."
    case .quorumOfNobody: "Indicators alone mark: no juror is needed."
    case .tiedByDecision: "A decision ranks them without a score: they are tied."
    case .notAwarded: "no decision awards it"
    case .draftReservation: "The edition is still marked as a draft."
    case .noJury: "There is no jury: indicators alone mark."
    case .noMarks: "no mark given"
    }
  }

  public func presence(_ presence: Minutes.Member.Presence, of names: [String]) -> String {
    switch presence {
    case .marked: "Gave marks: \(closed(joined(names)))"
    case .answered: "Abstained or answered “does not apply” throughout: \(closed(joined(names)))"
    case .recused: "Recused from every dossier: \(closed(joined(names)))"
    case .silent: "No answer received from: \(closed(joined(names)))"
    case .noBallot: "Without a ballot: \(closed(joined(names)))"
    }
  }

  public func panel(of juror: String, dossiers: [String], categories: [String]) -> String {
    let parts =
      (dossiers.isEmpty ? [] : [joined(dossiers)])
      + (categories.isEmpty
        ? [] : ["the \(categories.count > 1 ? "categories" : "category") \(joined(categories))"])
    return "\(juror) marks only: \(closed(parts.joined(separator: "; ")))"
  }

  public func quorumReached(_ count: Int, of total: Int) -> String {
    "\(integer(count)) of \(self.count(total, .dossier)) \(count == 1 ? "reaches" : "reach") the quorum."
  }

  public func quorumMissed(_ names: [String]) -> String { "Below the quorum: \(closed(joined(names)))" }

  public func equal(score: String, stars: String?, members: [String]) -> String {
    "Score \(score)\(stars.map { ", \($0)" } ?? ""): \(closed(members.joined(separator: "; ")))"
  }

  public func key(_ key: String, same value: String, for names: [String]?) -> String {
    "\(key): \(value) for \(names.map(joined) ?? "all")"
  }

  public func parted(by keys: [String]) -> String { "Parted by: \(keys.joined(separator: ", then "))." }

  public func stillTied(_ names: [String], rank: String) -> String {
    "Still tied, \(rank): \(closed(joined(names)))"
  }

  public func equal(score: String, stars: String, places: String, members: [String]) -> String {
    "For \(stars) (\(places)), score \(score): \(closed(members.joined(separator: "; ")))"
  }

  public func entered(_ name: String, isIn: Bool) -> String {
    "\(name) (\(isIn ? "enters" : "does not enter"))"
  }

  public func cut(_ names: [String], areIn: Bool) -> String {
    "The cut falls on a tie (\(joined(names))): "
      + (areIn ? "all enter." : "all wait for the next level.")
  }

  public func marksSetAside(_ marks: Int) -> String {
    "\(count(marks, .mark)) received \(marks == 1 ? "does" : "do") not count."
  }

  public func recusedFromDecision(_ names: [String]) -> String {
    "Recused from this dossier: \(closed(joined(names)))"
  }

  public func cast(_ votes: Int, voters: Int) -> String {
    "\(integer(votes)) \(votes == 1 ? "vote" : "votes"), of \(count(voters, .juror)) not recused from this dossier."
  }

  public func tooManyVotes(_ votes: Int, voters: Int) -> String {
    "To verify: \(integer(votes)) votes, but \(count(voters, .juror)) not recused from this dossier."
  }

  public func prizeRule(by criterion: String?, among category: String?) -> String {
    let among = category.map { ", in the category \($0)" } ?? ""
    return criterion.map { "Goes to the best score on the criterion “\($0)”\(among)." }
      ?? "Only a decision awards it\(among)."
  }

  public func prizeComputed(_ names: [String]) -> String {
    names.isEmpty ? "The computation named nobody." : "The computation named: \(closed(joined(names)))"
  }

  public func minutesMade(by name: String, version: String) -> String {
    "Minutes drawn up with \(name) \(version)."
  }

  public func recompute(with commands: [String], digests: String) -> String {
    "To compute again and make these minutes again, in the folder of the edition: "
      + commands.joined(separator: ", then ") + ". To check a digest: \(digests), and so on for each file."
  }

  public func remark(_ message: String, file: String, line: Int) -> String {
    "\(message) (\(file), line \(integer(line)))."
  }

  public func recusedFrom(_ names: [String]) -> String {
    "\(names.count > 1 ? "recusals" : "recusal"): \(joined(names))"
  }
}
