/// What a jury ought to know about itself: who carries which star, and what to talk about before the result is final.
///
/// It is computed from a ranking, changes nothing in it, and is as reproducible as the ranking is.
public struct JuryStudy: Sendable {
  /// What changes without each juror, in the order of ``Edition/jurors``; `nil` where that can't be told: severity is
  /// corrected, and without the juror the correction is refused.
  public let jurors: [Influence?]
  /// How each juror marks, in the same order.
  public let portraits: [JurorPortrait]
  /// What changes without each college, in the order of ids; empty where jurors name fewer than two.
  public let colleges: [CollegeInfluence]
  /// What to deliberate, the most pressing first.
  public let agenda: [AgendaItem]
  /// How far the jurors agree.
  public let agreement: JuryAgreement
  /// What other methods would say; `nil` where it wasn't asked, or nothing can be compared.
  public let methods: MethodComparison?

  /// One college's weight in the result.
  public struct CollegeInfluence: Sendable, Hashable {
    /// The college's id.
    public let college: String
    /// What changes without it; `nil` where that can't be told.
    public let influence: Influence?
  }
}

extension Ranking {
  /// Up to so many dossiers a jury is studied unasked: each juror means a ranking of the whole edition.
  public static let studiedDossiers = 2_000

  /// Studies the jury.
  ///
  /// - Parameters:
  ///   - comparesMethods: Whether to work out what other methods would say as well.
  ///   - parallel: How to spread the work over cores.
  /// - Returns: `nil` with fewer than two jurors, or where the ranking was put together from entries.
  /// - Complexity: A ranking for each juror and each college.
  public func study(comparesMethods: Bool = true, parallel: Parallel = .serial) -> JuryStudy? {
    guard placing != nil, edition.jurors.count > 1 else { return nil }
    let ranked = rankedByMarks
    let ids = Set(edition.jurors.compactMap { $0.college?.value }).sorted()
    let colleges = ids.count < 2 ? [] : ids
    let count = edition.jurors.count
    let influences = parallel.map(count + colleges.count, grain: 1) { range in
      range.map { place in
        influence(
          of: place < count
            ? edition.without(juror: place, ranked: ranked)
            : edition.without(college: colleges[place - count], ranked: ranked))
      }
    }.flatMap { $0 }
    let jurors = Array(influences[..<count])
    return JuryStudy(
      jurors: jurors, portraits: portraits(),
      colleges: zip(colleges, influences[count...]).map { .init(college: $0, influence: $1) },
      agenda: Agenda(self)?.items(jurors) ?? [], agreement: agreement(parallel: parallel),
      methods: comparesMethods ? MethodComparison(self) : nil)
  }

  /// What changes in an edition without somebody, ranked as this one was; `nil` where it can't be.
  private func influence(of edition: Edition) -> Influence? {
    // A method that scores is in the edition's rules already.
    if let method, method.isOrdinal {
      return (try? edition.rank(by: method)).map { Influence(from: self, to: $0) }
    }
    let without = edition.rank(keepsTraces: false)
    // A raw result beside a corrected one would tell of the correction, not of the juror.
    if severity?.result != nil, without.severity?.result == nil { return nil }
    return Influence(from: self, to: without)
  }
}
