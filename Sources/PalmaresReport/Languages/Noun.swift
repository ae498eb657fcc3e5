/// What reports count.
public enum Noun: String, Sendable, CaseIterable {
  case star, dossier, laureate, juror, mark, criterion, point, warning, abstention, recusal, blank,
    notApplicable
  case place, college, mention, reference
}
