/// The marks that a criterion takes.
public struct Scale: Sendable, Hashable {
  /// Its name among the rubric's `scales`.
  public let name: String
  /// The lowest mark.
  public let min: Rational
  /// The highest mark, above `min`.
  public let max: Rational
  /// The distance between neighbouring marks, which divides the scale; `nil` takes any number between the ends.
  public let step: Rational?
  /// The words of the marks that have one, by rising mark.
  public let levels: [Level]
  /// Where it is written.
  public let position: SourcePosition?

  /// The word of one mark.
  public struct Level: Sendable, Hashable {
    /// The mark.
    public let mark: Rational
    /// Its word, such as « Solide ».
    public let title: LocalizedText
    /// Where it is written.
    public let position: SourcePosition?

    /// Creates the word of a mark.
    public init(mark: Rational, title: LocalizedText, position: SourcePosition? = nil) {
      (self.mark, self.title, self.position) = (mark, title, position)
    }
  }

  /// Creates a scale; ``Edition`` refuses one whose ends are not in order or that its step does not divide.
  public init(
    name: String, min: Rational, max: Rational, step: Rational? = nil, levels: [Level] = [],
    position: SourcePosition? = nil
  ) {
    (self.name, self.min, self.max, self.step) = (name, min, max, step)
    self.levels = levels.sorted { $0.mark < $1.mark }
    self.position = position
  }

  /// Returns the mark on 0...1: u = (m − min)/(max − min).
  public func normalise(_ mark: Rational) -> Rational { (mark - min) / (max - min) }

  /// Returns the mark at `share` of the scale, the inverse of ``normalise(_:)``.
  public func mark(atShare share: Rational) -> Rational { min + share * (max - min) }

  /// Whether the mark lies between the ends.
  public func contains(_ mark: Rational) -> Bool { min <= mark && mark <= max }

  /// Whether the mark lies on a step.
  public func isOnStep(_ mark: Rational) -> Bool {
    guard let step else { return true }
    return ((mark - min) / step).isInteger
  }

  /// The word of a mark, if it has one.
  public func title(of mark: Rational) -> LocalizedText? {
    levels.first { $0.mark == mark }?.title
  }
}
