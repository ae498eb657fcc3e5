/// The scores of one criterion, or of the whole, dossier by dossier.
///
/// What ``ScoringKernel`` computes is kept as whole numbers over a few denominators and is reduced when somebody asks for
/// the score: to sort scores and to hold them against thresholds, whole numbers do. Any other score is kept as it is.
struct StandingScores: Sendable {
  /// By dossier, the place of its denominator; -1 where `scores` has its score.
  private var forms: [Int32] = []
  /// By dossier, the numerator of a value on 0...1, -1 for no score; as far as the last that has a denominator.
  private var numerators: [Int] = []
  /// What numerators are over, at most 2⁵⁵; 0 where no score has that form.
  private var denominators: [Int] = []
  /// By dossier, the score of any other; as far as the last that has one.
  private var scores: [Score?] = []

  /// No scores yet.
  init() {}

  /// Scores as they are; `nil` where a dossier has none.
  init(_ scores: [Score?]) {
    self.scores = scores
    forms = Array(repeating: -1, count: scores.count)
  }

  /// Adds the next dossier's.
  mutating func append(_ score: Score?) {
    if let score { keep(score, at: forms.count) }
    forms.append(-1)
  }

  private mutating func keep(_ score: Score?, at dossier: Int) {
    if scores.count <= dossier { scores += repeatElement(nil, count: dossier + 1 - scores.count) }
    scores[dossier] = score
  }

  /// Adds the scores of the dossiers that come after.
  ///
  /// - Parameter forms: As ``close(forms:denominators:)`` takes them, of all dossiers then; empty where it was not called.
  mutating func append(_ others: StandingScores, forms: [Int32]) {
    if !others.numerators.isEmpty {
      numerators += repeatElement(-1, count: count - numerators.count)
      numerators += others.numerators
    }
    if !others.scores.isEmpty {
      scores += repeatElement(nil, count: count - scores.count)
      scores += others.scores
    }
    if forms.isEmpty { self.forms += others.forms } else { self.forms = forms }
    denominators += others.denominators
  }

  // MARK: - Fractions

  mutating func reserveFractions(_ dossiers: Int) { numerators.reserveCapacity(dossiers) }

  /// Adds the numerator of the next dossier's value on 0...1, -1 where it has none; ``close(forms:denominators:)`` tells
  /// later what it is over.
  @inline(__always)
  mutating func append(numerator: Int) { numerators.append(numerator) }

  /// Adds the numerators of the next dossiers, likewise.
  mutating func append(numerators others: UnsafeBufferPointer<Int>) { numerators.append(contentsOf: others) }

  /// Adds the next dossier's where others have numerators.
  mutating func append(withoutNumerator score: Score?) {
    if let score { keep(score, at: numerators.count) }
    numerators.append(-1)
  }

  /// Takes what the numerators so far are over, after the last of them.
  ///
  /// - Parameters:
  ///   - forms: By dossier, the place of its denominator; -1 where it was added without a numerator.
  ///   - denominators: Each over 0, but where no numerator names it.
  mutating func close(forms: [Int32], denominators: [Int]) {
    (self.forms, self.denominators) = (forms, denominators)
  }

  /// Whether a dossier has a score.
  @inline(__always)
  func has(_ dossier: Int) -> Bool {
    forms[dossier] >= 0 ? numerators[dossier] >= 0 : dossier < scores.count && scores[dossier] != nil
  }
}

extension StandingScores: RandomAccessCollection, MutableCollection, ExpressibleByArrayLiteral {
  var startIndex: Int { 0 }
  var endIndex: Int { forms.count }

  init(arrayLiteral scores: Score?...) { self.init(scores) }

  /// A dossier's score, in lowest terms; `nil` without one.
  subscript(dossier: Int) -> Score? {
    get {
      let form = Int(forms[dossier])
      guard form >= 0 else { return dossier < scores.count ? scores[dossier] : nil }
      let numerator = numerators[dossier]
      return numerator < 0 ? nil : Score(Rational(100 * numerator, denominators[form]))
    }
    set {
      forms[dossier] = -1
      keep(newValue, at: dossier)
    }
  }
}

// MARK: - As whole numbers

extension StandingScores {
  /// The scores times one number that makes all of them whole, -1 where a dossier has none; `nil` where some score isn't
  /// kept as a fraction, or that number is too long.
  var whole: [Int]? {
    guard scores.isEmpty, numerators.count == count else { return nil }
    var common = 1
    for denominator in denominators where denominator > 0 {
      guard let multiple = KernelTables.leastCommonMultiple(common, denominator) else { return nil }
      common = multiple
    }
    let factors = denominators.map { $0 > 0 ? common / $0 : 1 }
    return withNumerators { forms, numerators in
      factors.withUnsafeBufferPointer { factors in
        [Int](unsafeUninitializedCapacity: count) { whole, told in
          for dossier in numerators.indices {
            let numerator = numerators[dossier]
            whole[dossier] = numerator < 0 ? -1 : numerator &* factors[Int(forms[dossier])]
          }
          told = numerators.count
        }
      }
    }
  }

  /// Lends the columns of fractions: by dossier, the place of a denominator, and the numerator.
  private func withNumerators<Result>(
    _ body: (_ forms: UnsafeBufferPointer<Int32>, _ numerators: UnsafeBufferPointer<Int>) -> Result
  ) -> Result {
    forms.withUnsafeBufferPointer { forms in numerators.withUnsafeBufferPointer { body(forms, $0) } }
  }

  /// Scores that others are held against, each a least one; every score reaches those left out.
  struct Thresholds: Sendable {
    private let mins: [Rational?]
    /// By form, and for each by threshold, the least numerator that reaches it; `nil` where a machine integer doesn't tell.
    private let least: [Int]?
    private let column: StandingScores

    fileprivate init(_ mins: [Rational?], _ column: StandingScores) {
      (self.mins, self.column) = (mins, column)
      var least: [Int] = []
      for denominator in column.denominators {
        for min in mins {
          guard let own = ((min ?? .zero) * Rational(denominator) / 100).ceiling else { continue }
          least.append(min == nil ? 0 : own)
        }
      }
      self.least = least.count == mins.count * column.denominators.count ? least : nil
    }

    /// Whether a dossier has a score that isn't below a threshold.
    @inline(__always)
    func isReached(_ threshold: Int, by dossier: Int) -> Bool {
      let form = Int(column.forms[dossier])
      guard form >= 0, let least else { return isReachedByScore(threshold, dossier) }
      let numerator = column.numerators[dossier]
      return numerator >= 0 && least[form &* mins.count &+ threshold] <= numerator
    }

    /// Tells every dossier with a score how many of the thresholds it reaches, from the last up, as long as `isHeld`
    /// holds them too.
    ///
    /// - Parameters:
    ///   - isHeld: Whether a threshold holds for a dossier beside its score.
    ///   - tell: Takes a dossier and the place of the threshold from which on all are reached.
    @inline(__always)
    func highest(
      isHeld: (_ threshold: Int, _ dossier: Int) -> Bool, tell: (_ dossier: Int, _ highest: Int) -> Void
    ) {
      guard let least, column.scores.isEmpty, column.numerators.count == column.count else {
        for dossier in column.indices where column.has(dossier) {
          var highest = mins.count
          while highest > 0, isReached(highest - 1, by: dossier), isHeld(highest - 1, dossier) {
            highest -= 1
          }
          tell(dossier, highest)
        }
        return
      }
      let count = mins.count
      column.withNumerators { forms, numerators in
        least.withUnsafeBufferPointer { least in
          for dossier in numerators.indices where numerators[dossier] >= 0 {
            let (first, numerator) = (Int(forms[dossier]) &* count, numerators[dossier])
            var highest = count
            while highest > 0, least[first &+ highest &- 1] <= numerator, isHeld(highest &- 1, dossier) {
              highest &-= 1
            }
            tell(dossier, highest)
          }
        }
      }
    }

    private func isReachedByScore(_ threshold: Int, _ dossier: Int) -> Bool {
      guard let score = column[dossier] else { return false }
      return mins[threshold].map { $0 <= score.value } ?? true
    }
  }

  /// Prepares to hold scores against least ones, 0...100.
  func thresholds(_ mins: [Rational?]) -> Thresholds { Thresholds(mins, self) }
}
