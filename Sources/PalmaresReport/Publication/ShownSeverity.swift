public import Palmares

/// What a view tells of the severity of jurors: who marks low or high, and what a correction changed.
public struct ShownSeverity: Sendable {
  /// The correction that the rubric asks for.
  public let asked: SeverityMethod
  /// Whether corrected composites rank.
  public let isApplied: Bool
  /// Why they don't, as a sentence; `nil` where nothing was asked for or the correction is made.
  public let refusal: String?
  /// Each juror's severity, in the order that the view lists jurors; `nil` where no single juror's is told.
  public let jurors: [Juror]?
  /// The method that the jurors' severities are by; `nil` where they aren't told or not known.
  public let estimate: SeverityMethod?
  /// The dossiers whose stars the correction changes, by rank.
  public let moves: [Move]
  /// What the method says of itself; `nil` in a publication, and where no correction is made.
  public let figures: SeverityResult.Figures?
  /// How well the many-facet model fits; `nil` where it isn't the correction made.
  public let fit: ShownFit?

  /// One juror's severity.
  public struct Juror: Sendable, Hashable {
    /// The juror's id or pseudonym.
    public let id: String
    /// The juror's name; `nil` without one or under a pseudonym.
    public let name: String?
    /// Points of 0...100 that the juror takes off; `nil` where that can't be told.
    public let severity: Double?
    /// The standard error, in the same points; `nil` where nothing is left to estimate it from.
    public let standardError: Double?
  }

  /// A dossier whose stars the correction changes.
  public struct Move: Sendable, Hashable {
    /// Its id.
    public let dossier: String
    /// What people call it.
    public let name: String
    /// The stars that corrected composites give.
    public let stars: Int
    /// The stars that raw ones give.
    public let starsRaw: Int
    /// The corrected composite; `nil` where scores aren't told.
    public let score: Score?
    /// The raw one; `nil` where scores aren't told.
    public let scoreRaw: Score?
  }
}

extension Disclosure {
  /// Shows what became of a correction, and each juror's severity where single jurors are told.
  ///
  /// In a publication single jurors' severities are told under `jurors: pseudonym | named` and `scores: show`, and not by
  /// name beside published ballots, of which they would tell whose they are. Why a correction is refused names jurors and
  /// dossiers, and is told where all of these may be named.
  ///
  /// - Parameters:
  ///   - ranking: The whole result.
  ///   - severities: By juror of the edition; `nil` tells none.
  ///   - pseudonyms: The names to use where the rubric asks for pseudonyms.
  /// - Returns: `nil` where there is nothing to tell.
  func severity(
    _ ranking: Ranking, _ severities: [JurorSeverity?]?, _ pseudonyms: Pseudonyms? = nil
  ) -> ShownSeverity? {
    let outcome = ranking.severity
    let listed = listedJurors(ranking, pseudonyms)
    let jurors = severities.flatMap { severities in
      listed.map { $0.map { shown($0, severities[$0.place]) } }
    }
    guard outcome != nil || jurors != nil else { return nil }
    let isKnown = jurors?.contains { $0.severity != nil } ?? false
    let result = outcome?.result
    return ShownSeverity(
      asked: outcome?.method ?? .none, isApplied: result != nil,
      refusal: outcome.flatMap { outcome in outcome.refusal.map { refusal($0, of: outcome.method) } },
      jurors: jurors,
      estimate: isKnown ? result.map { $0.method == .rasch ? .additive : $0.method } ?? .additive : nil,
      moves: result == nil ? [] : moves(ranking), figures: publish == nil ? result?.figures : nil,
      fit: result.flatMap { result in
        if case .rasch(let fit) = result.figures { self.fit(fit, of: ranking, listed) } else { nil }
      })
  }

  private func refusal(_ refusal: SeverityRefusal, of method: SeverityMethod) -> String {
    let mayNameAll =
      publish == nil || namesJurors && dossiers.map { $0.count == edition.dossiers.count } ?? true
    return mayNameAll ? words.refusal(refusal, of: method, in: edition) : words.refusedCorrection
  }

  private func shown(_ juror: ListedJuror, _ severity: JurorSeverity?) -> ShownSeverity.Juror {
    ShownSeverity.Juror(
      id: juror.id, name: juror.name, severity: severity?.severity, standardError: severity?.standardError)
  }

  /// The jurors of whom one by one something is told, in the view's order; `nil` where that is of none.
  private func listedJurors(_ ranking: Ranking, _ pseudonyms: Pseudonyms?) -> [ListedJuror]? {
    let all = edition.jurors.enumerated().map { place, juror in
      ListedJuror(place: place, id: juror.id, name: juror.name)
    }
    guard let publish else { return all }
    guard showsScores else { return nil }
    switch publish.jurors {
    case .aggregate: return nil
    case .named: return showsBallots ? nil : all
    case .pseudonym:
      let pseudonyms = pseudonyms ?? Pseudonyms(ranking)
      return pseudonyms.order.map { ListedJuror(place: $0, id: pseudonyms[$0], name: nil) }
    }
  }

  private func moves(_ ranking: Ranking) -> [ShownSeverity.Move] {
    ranking.entries.compactMap { entry in
      guard let raw = entry.starsRaw, let corrected = entry.starsComputed, raw != corrected,
        mayName(entry.dossier.id)
      else { return nil }
      let shown = shown(entry)
      return ShownSeverity.Move(
        dossier: entry.dossier.id, name: shown.name, stars: corrected, starsRaw: raw, score: shown.score,
        scoreRaw: shown.scoreRaw)
    }
  }
}

/// A juror as a view lists jurors.
struct ListedJuror: Sendable, Hashable {
  /// The place in ``Edition/jurors``.
  let place: Int
  /// The id or pseudonym.
  let id: String
  /// The name; `nil` without one or under a pseudonym.
  let name: String?
}
