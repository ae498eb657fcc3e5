extension Language {
  /// The word for yes or no.
  public func truth(_ value: Bool) -> String { label(value ? .yes : .no) }
}
