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
    return numerators.indices.map { dossier in
      let (numerator, form) = (numerators[dossier], Int(forms[dossier]))
      return numerator < 0 ? -1 : numerator &* factors[form]
    }
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

    private func isReachedByScore(_ threshold: Int, _ dossier: Int) -> Bool {
      guard let score = column[dossier] else { return false }
      return mins[threshold].map { $0 <= score.value } ?? true
    }
  }

  /// Prepares to hold scores against least ones, 0...100.
  func thresholds(_ mins: [Rational?]) -> Thresholds { Thresholds(mins, self) }
}
