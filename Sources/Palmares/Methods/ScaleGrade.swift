/// A grade on the scale that all criteria share, with the words that the rubric gives its marks.
public struct ScaleGrade: Sendable, Hashable {
  /// The grade in marks of the scale.
  public let mark: Rational
  /// The word of that mark, or where the grade lies between two words, the lower one; `nil` else.
  public let label: LocalizedText?
  /// Where the grade lies between two words, the higher one.
  public let labelAbove: LocalizedText?

  /// Creates a grade.
  public init(mark: Rational, label: LocalizedText?, labelAbove: LocalizedText?) {
    (self.mark, self.label, self.labelAbove) = (mark, label, labelAbove)
  }
}

extension Edition {
  /// Returns a composite, 0...100, on the scale of the criteria that jurors mark; `nil` where these have several.
  public func grade(_ composite: Rational) -> ScaleGrade? {
    let scales = leaves.compactMap { nodes[$0].leaf?.scale }
    guard let scale = scales.first,
      scales.allSatisfy({ ($0.min, $0.max, $0.levels) == (scale.min, scale.max, scale.levels) })
    else { return nil }
    let mark = scale.mark(atShare: composite / 100)
    let (below, above) = (scale.levels.last { $0.mark <= mark }, scale.levels.first { $0.mark > mark })
    if let below, below.mark == mark { return ScaleGrade(mark: mark, label: below.title, labelAbove: nil) }
    let isBetween = below != nil && above != nil
    return ScaleGrade(
      mark: mark, label: isBetween ? below?.title : nil, labelAbove: isBetween ? above?.title : nil)
  }
}
