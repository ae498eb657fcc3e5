public import Palmares

extension Requirement {
  /// What it asks, as results write it: `criterion publics >= 60 and <= 80`, `indicator participation_rate >= 5 %`, or a
  /// condition's label.
  ///
  /// - Parameter language: The BCP 47 tag of the language of labels; a condition without one stands as written.
  public func text(in language: String) -> String {
    switch kind {
    case .criterion(let id, let min, let max):
      let ends = [min.map { ">= \($0.decimal(atMost: 12))" }, max.map { "<= \($0.decimal(atMost: 12))" }]
      return "criterion \(id) " + ends.compactMap(\.self).joined(separator: " and ")
    case .indicator(let id, let min, let max):
      let ends = [min.map { ">= \($0.text)" }, max.map { "<= \($0.text)" }]
      return "indicator \(id) " + ends.compactMap(\.self).joined(separator: " and ")
    case .condition(let condition, let label):
      return label?.text(in: language) ?? "condition \(condition.text)"
    }
  }
}

extension Requirement.End {
  /// The number, as a percentage where it is written as one.
  fileprivate var text: String {
    isPercentage ? "\((value * 100).decimal(atMost: 12)) %" : value.decimal(atMost: 12)
  }
}
