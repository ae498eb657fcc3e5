/// The sentences of the HTML page; names and numbers come already written.
public protocol PageWords {
  /// The result in one sentence.
  func result(laureates: Int, dossiers: Int, jurors: Int, marks: Int) -> String
  /// The result in one sentence, where no stars are given.
  func resultWithoutStars(ranked: Int, dossiers: Int, jurors: Int, marks: Int) -> String
  /// How many dossiers have no rank, which is all that is published of them.
  func unrankedCount(_ count: Int) -> String
  /// How many dossiers are ranked without a star.
  func withoutStarCount(_ count: Int) -> String
  /// The stars as computed, beside those that the jury awarded.
  func computed(_ stars: String) -> String
  /// A score out of 100.
  func outOfHundred(_ score: String) -> String
  /// The name of the table of a dossier's criteria.
  func criteriaCaption(_ dossier: String) -> String
  /// The name of the table of a dossier's figures.
  func factsCaption(_ dossier: String) -> String
  /// The program and version that made the page.
  func generated(by name: String, version: String) -> String
  /// That files can be checked by their digests.
  var provenanceIntroduction: String { get }
  /// That weights are given to siblings and to the whole.
  var gridIntroduction: String { get }
}
