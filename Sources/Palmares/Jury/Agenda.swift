/// What a president wants to talk about before the result is final.
///
/// For each reason the dossiers come by rank; reasons come in the order of ``AgendaItem/Why``.
struct Agenda {
  private let ranking: Ranking
  private let placing: Placing
  private var edition: Edition { ranking.edition }

  /// The greatest disagreements that are named, at most.
  static let mostDisagreements = 5
  /// The jurors it takes for a disagreement: of two, neither is apart from the rest.
  static let jurorsToDisagree = 3
  /// The close calls, of the least stable, of which it is asked whether they hang on one mark.
  static let mostProbed = 10

  /// Prepares the agenda of a ranking; `nil` where it was put together from entries.
  init?(_ ranking: Ranking) {
    guard let placing = ranking.placing else { return nil }
    (self.ranking, self.placing) = (ranking, placing)
  }

  /// Draws up the agenda.
  ///
  /// - Parameter influences: What changes without each juror, in the order of ``Edition/jurors``.
  func items(_ influences: [Influence?]) -> [AgendaItem] {
    hangingOnOne(influences) + closeCalls() + absences() + unanswered() + corrections() + disagreements()
  }

  /// The dossiers that marks rank, by rank.
  private var ranked: [Int] { placing.ranked.filter { placing.standings.composites[$0] != nil } }

  // MARK: - Reasons

  private func hangingOnOne(_ influences: [Influence?]) -> [AgendaItem] {
    var without: [Int: [AgendaItem.Without]] = [:]
    for (juror, influence) in influences.enumerated() {
      for change in influence?.changes ?? [] where change.changesStars {
        without[change.dossier, default: []].append(.init(juror: juror, stars: change.starsWithout))
      }
    }
    return ranked.compactMap { dossier in
      without[dossier].map { AgendaItem(dossier: dossier, why: .oneJuror($0)) }
    }
  }

  /// Those whose star is the least stable first.
  private func closeCalls() -> [AgendaItem] {
    guard let study = ranking.robustness else { return [] }
    let isRedrawn = if case .redrawn = study.method { true } else { false }
    let calls: [(dossier: Int, call: AgendaItem.CloseCall)] = ranked.compactMap { dossier in
      guard let stable = study.dossiers[dossier], stable.isCloseCall == true,
        let stars = placing.standing(of: dossier).starsComputed,
        let times = stable.stability(of: stars).flatMap({ Int(exactly: $0 * Rational(study.count)) })
      else { return nil }
      return (
        dossier,
        .init(stars: stars, times: times, results: study.count, isRedrawn: isRedrawn, marks: [])
      )
    }
    return calls.enumerated()
      .sorted { ($0.element.call.times, $0.offset) < ($1.element.call.times, $1.offset) }
      .enumerated().map { place, call in
        let (dossier, own) = call.element
        let marks =
          place < Self.mostProbed ? MarkSearch(ranking, dossier: dossier)?.smallest(within: 1) ?? [] : []
        let whole = AgendaItem.CloseCall(
          stars: own.stars, times: own.times, results: own.results, isRedrawn: own.isRedrawn, marks: marks)
        return AgendaItem(dossier: dossier, why: .closeCall(whole))
      }
  }

  /// Those whose stars would differ had the jurors who are missing judged them as they judged the others.
  ///
  /// The missing composite of a juror is the dossier's effect less the juror's severity, both by two-way least squares
  /// over all composites; where panels are not connected it can't be told, and nothing is.
  private func absences() -> [AgendaItem] {
    let table = ranking.compositeTable
    let weights = edition.compositeWeights(table)?.map(\.doubleValue)
    // Where severity is corrected, who is missing changes nothing by it.
    guard edition.rubric.stars != nil, ranking.severity?.result == nil,
      let additive = try? AdditiveSeverity(table, weights: weights)
    else { return [] }
    let pool = JurorPool(edition)
    func share(_ juror: Int, _ value: Double) -> Pooling.Share {
      .init(juror: juror, value: .real(value), weight: edition.jurors[juror].weight.value)
    }
    return ranked.compactMap { dossier in
      let given = placing.composites(of: dossier)
      let missing = missingJurors(of: dossier, given: given)
      guard !(missing.recused + missing.silent).isEmpty, let effect = additive.dossiers[dossier] else {
        return nil
      }
      let own = given.map { share($0.juror, $0.score.value.doubleValue) }
      let predicted = (missing.recused + missing.silent).compactMap { juror in
        additive.jurors[juror].map { share(juror, effect - $0.severity) }
      }
      guard !own.isEmpty, !predicted.isEmpty else { return nil }
      let whole = pool.pool((own + predicted).sorted { $0.juror < $1.juror }).value.double
      return otherwise(dossier, movedBy: whole - pool.pool(own).value.double).map {
        AgendaItem(
          dossier: dossier, why: .absentJurors(recused: missing.recused, silent: missing.silent, $0))
      }
    }
  }

  /// The jurors who are recused from a dossier, and those who were asked and marked nothing.
  private func missingJurors(of dossier: Int, given: [JurorComposite]) -> (recused: [Int], silent: [Int]) {
    let marking = Set(given.map(\.juror))
    var (recused, silent): ([Int], [Int]) = ([], [])
    for juror in edition.jurors.indices where !marking.contains(juror) {
      let cells = edition.answers.cells(of: dossier, juror: juror)
      if cells.contains(where: { edition.answers.code($0) == .recused }) {
        recused.append(juror)
      } else if edition.isAsked(juror, of: dossier), edition.leafCount(of: juror) > 0 {
        silent.append(juror)
      }
    }
    return (recused, silent)
  }

  /// Those whose stars would differ had what nobody answered counted as the bottom of its scale.
  private func unanswered() -> [AgendaItem] {
    guard edition.rubric.stars != nil else { return [] }
    return ranked.compactMap { dossier in
      for note in placing.entry(dossier).notes {
        guard case .exclusionGains(let criteria, let points) = note else { continue }
        return otherwise(dossier, movedBy: -points.doubleValue).map {
          AgendaItem(dossier: dossier, why: .unanswered(criteria: criteria, $0))
        }
      }
      return nil
    }
  }

  /// Those whose stars a correction of severity changes: the one made, or else the one to recommend, where its samples
  /// allow it.
  private func corrections() -> [AgendaItem] {
    guard edition.rubric.stars != nil, ranking.method?.isOrdinal != true else { return [] }
    if let outcome = ranking.severity {
      guard outcome.result != nil else { return [] }
      return corrections(outcome.method, isMade: true, outcome.rawComposites, outcome.rawStars)
    }
    let other = edition.correctingSeverity(by: .shrunken).rank(placing.scored)
    guard other.severity?.result != nil, let placing = other.placing else { return [] }
    let stars = edition.dossiers.indices.map { placing.standing(of: $0).starsComputed }
    return corrections(.shrunken, isMade: false, Array(placing.standings.composites), stars)
  }

  private func corrections(
    _ method: SeverityMethod, isMade: Bool, _ composites: [Score?], _ stars: [Int?]
  ) -> [AgendaItem] {
    ranked.compactMap { dossier in
      guard let score = placing.standings.composites[dossier], let scoreThen = composites[dossier],
        let own = placing.standing(of: dossier).starsComputed, let starsThen = stars[dossier],
        own != starsThen
      else { return nil }
      let otherwise = AgendaItem.Otherwise(
        score: score, stars: own, scoreThen: scoreThen, starsThen: starsThen)
      return AgendaItem(dossier: dossier, why: .correction(method, isMade: isMade, otherwise))
    }
  }

  /// The dossiers on which composites are furthest apart, more than on the middle one.
  private func disagreements() -> [AgendaItem] {
    let all: [(dossier: Int, disagreement: AgendaItem.Disagreement)] = ranked.compactMap { dossier in
      let scores = placing.composites(of: dossier).map(\.score)
      guard scores.count >= Self.jurorsToDisagree, let statistics = MarkStatistics(scores.map(\.value)),
        let variance = statistics.variance, let lowest = scores.min(), let highest = scores.max()
      else { return nil }
      return (dossier, .init(jurors: scores.count, lowest: lowest, highest: highest, variance: variance))
    }
    guard all.count > 1 else { return [] }
    let middle = plainMedian(all.map(\.disagreement.variance))
    let apart = all.filter { $0.disagreement.variance > middle }
    return apart.enumerated()
      .sorted { one, two in
        let (left, right) = (one.element.disagreement.variance, two.element.disagreement.variance)
        return left == right ? one.offset < two.offset : left > right
      }
      .prefix(Self.mostDisagreements)
      .map { AgendaItem(dossier: $0.element.dossier, why: .disagreement($0.element.disagreement)) }
  }

  /// The stars of a dossier at another composite, all else equal; `nil` where they are the same.
  private func otherwise(_ dossier: Int, movedBy points: Double) -> AgendaItem.Otherwise? {
    guard let score = placing.standings.composites[dossier],
      let stars = placing.standing(of: dossier).starsComputed,
      let moved = Rational(rounding: score.value.doubleValue + points, decimals: 9)
    else { return nil }
    let then = Score(Swift.min(Swift.max(moved, .zero), 100), isExact: false)
    guard let starsThen = placing.stars(of: dossier, at: then), starsThen != stars else { return nil }
    return .init(score: score, stars: stars, scoreThen: then, starsThen: starsThen)
  }
}

extension Edition {
  /// The same edition, severity corrected by a method.
  fileprivate func correctingSeverity(by method: SeverityMethod) -> Edition {
    var rubric = rubric
    rubric.jury.severity = .init(method)
    return with(rubric: rubric)
  }
}

extension Placing {
  /// The stars that a dossier would get at another composite, all others as they are.
  func stars(of dossier: Int, at score: Score) -> Int? {
    var moved = standings
    moved.composites[dossier] = score
    return StarLadder(edition, moved, columns).stars[dossier]
  }
}
