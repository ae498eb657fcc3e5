public import Palmares

/// The words about agreement among jurors: what a number says, never how good it is. Numbers come already
/// written.
public protocol AgreementWords {
  /// Returns a word or heading.
  func label(_ label: AgreementLabel) -> String
  /// What a statistic is called.
  func name(of key: AgreementKey) -> String
  /// What a statistic says, in one plain sentence.
  func meaning(of key: AgreementKey) -> String
  /// Why a statistic has no value, in one sentence.
  func explain(_ reason: UndefinedReason) -> String
  /// How to read what follows: each paragraph a text.
  var agreementIntroduction: [String] { get }
  /// What share of the pairs of marks are the same, and of how many.
  func identicalPairs(_ share: String, of pairs: Int) -> String
  /// Agreement beyond chance, on a scale whose ends are told.
  func beyondChance(_ value: String, interval: (low: String, high: String)?) -> String
  /// How far the jurors order dossiers alike, on a scale whose ends are told, over so many dossiers.
  func sameOrder(_ value: String, dossiers: Int) -> String
  /// What a table of values was taken over.
  func takenOver(dossiers: Int, complete: Int, jurors: Int) -> String
  /// How far the mean of so many jurors would come out the same with other jurors.
  func dependability(_ value: String, jurors: Int) -> String
  /// How many jurors it takes for each goal; `nil` where none reaches it.
  func jurorsNeeded(_ goals: [(goal: String, jurors: Int?)]) -> String
  /// The interval of a value.
  func interval(_ low: String, _ high: String) -> String
  /// A range of values.
  func range(_ low: String, _ high: String) -> String
  /// A picture of how often each value was given, told in words.
  func histogram(_ bars: [(value: String, count: Int)]) -> String
  /// That too few stand behind a table for it to be told.
  var agreementKeptBack: String { get }
}

/// The headings about agreement.
public enum AgreementLabel: String, Sendable, CaseIterable {
  case title, overall, criterion, given, identical, ordinalBeyondChance, intervalBeyondChance, sameOrder
  case allValues, statistic, value, meaning
  case mark, times
}
