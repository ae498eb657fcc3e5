/// The sentences of `palmares status`.
public protocol StatusWords {
  /// How many answers came of how many are expected; `share` as a percentage.
  func progress(given: Int, expected: Int, share: String) -> String
  /// A message to send to a juror: how many answers are owed on which dossiers.
  func reminder(to juror: String, cells: Int, dossiers: [String]) -> String
}

extension StatusWords {
  /// A text as a sentence's end: with a full stop, unless it brings its own end.
  func closed(_ text: String) -> String {
    text.last.map { ".?!…".contains($0) } ?? false ? text : text + "."
  }

  /// A text that goes on: without its full stop.
  func unclosed(_ text: String) -> String {
    text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
  }
}
