public import Palmares

extension Language {
  /// The word for yes or no.
  public func truth(_ value: Bool) -> String { label(value ? .yes : .no) }

  /// The heading of an indicator.
  public func heading(indicator title: String) -> String { label(.indicator) + colon + title }

  /// What came of an indicator: its value, or why it has none.
  public func cell(_ indicator: ShownIndicator, in rubric: Rubric) -> String {
    outcome(indicator, in: rubric)
  }
}
