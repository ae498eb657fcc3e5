/// The words and headings of reports that take no argument.
public enum Label: String, Sendable, CaseIterable {
  // Everywhere.
  case outOf, draft, final, drafts, finals, notice, exAequo, none, yes, no, and, or
  // The table of the ranking.
  case rank, stars, score, dossier, organisation, category, notes, unranked, prizes, prizeWithheld,
    prizeNobody
  case legendTied, legendComputed, legendDecimals, legendCorrected, legendNote, mentions, seeWarnings
  // The statuses of dossiers without a rank.
  case statusQuorum, statusUnrated, statusIneligible, statusDisqualified, statusWithdrawn
  // The status of ballots.
  case statusTitle, juror, expected, given, blank, recused, done, owed, perDossier, coverage, quorum,
    reminders
  case nothingOwed
  // The explanation.
  case composite, howItCame, groups, levels, gates, ties, nextStar, decision, question, abstains,
    notApplicable
  case notAsked, sum, holds, missing, confidence, weight, college, noValue, topOfLadder
  case recordView, prizesWon
  // The page.
  case skipToContent, contents, laureates, provenance, summary, highlights, objectives, audience,
    steps
  case focus, outcome, facts, fact, figure, source, criteria, criterion, effectiveWeight, jurors, profile,
    grid
  case anchors, scale, thresholds, publishedBy, partners, supporters, version, inputs, digest, file, links
  case withoutStar, references, threshold, requires, places, minimum, eligibility
  case contacts, attachments, documents, jury, role, chair, member, name, comments, backToTop, result, label
  case meaning, marks, stability, share, byHowLittle
  // What the jury ought to know about itself.
  case jurySeverity, modelFit, howMarks, lenientToSevere, starsMoved, rawStars, correctedStars, rawScore,
    correctedScore
  case otherMethods, byMethod, method, movedDossiers, greatestMove, pairOrder, mostMoved, majorities,
    majorityGrade,
    bestPlace, worstPlace
  case agenda, juryStudy, noScore, starsWithout, placesMoved, severity, marksGiven, recusals
  // The indicators.
  case indicators, indicator, claimed, formula, notShown, withFigures, figuresUsed, why, limits
}
