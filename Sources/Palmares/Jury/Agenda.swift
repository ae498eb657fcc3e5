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

  /// Prepares the agenda of a ranking; `nil` where it was put together from entries.
  init?(_ ranking: Ranking) {
    guard let placing = ranking.placing else { return nil }
    (self.ranking, self.placing) = (ranking, placing)
  }

  /// Draws up the agenda.
  ///
  /// - Parameter influences: What changes without each juror, in the order of ``Edition/jurors``.
  func items(_ influences: [Influence]) -> [AgendaItem] {
    hangingOnOne(influences) + closeCalls() + absences() + unanswered() + disagreements()
  }

  /// The dossiers that marks rank, by rank.
  private var ranked: [Int] { placing.ranked.filter { placing.standings.composites[$0] != nil } }

  // MARK: - Reasons

  private func hangingOnOne(_ influences: [Influence]) -> [AgendaItem] {
    var without: [Int: [AgendaItem.Without]] = [:]
    for (juror, influence) in influences.enumerated() {
      for change in influence.changes where change.changesStars {
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
      return (dossier, .init(stars: stars, times: times, results: study.count, isRedrawn: isRedrawn))
    }
    return calls.enumerated()
      .sorted { ($0.element.call.times, $0.offset) < ($1.element.call.times, $1.offset) }
      .map { AgendaItem(dossier: $0.element.dossier, why: .closeCall($0.element.call)) }
  }

  /// Those whose stars would differ had the jurors who are missing judged them as they judged the others.
  ///
  /// The missing composite of a juror is the dossier's effect less the juror's severity, both by two-way least squares
  /// over all composites; where panels are not connected it can't be told, and nothing is.
  private func absences() -> [AgendaItem] {
    guard edition.rubric.stars != nil, let additive = try? AdditiveSeverity(ranking.compositeTable) else {
      return []
    }
    return ranked.compactMap { dossier in
      let given = placing.composites(of: dossier)
      let missing = missingJurors(of: dossier, given: given)
      guard !(missing.recused + missing.silent).isEmpty, let effect = additive.dossiers[dossier] else {
        return nil
      }
      let own = given.map { (juror: $0.juror, value: $0.score.value.doubleValue) }
      let predicted = (missing.recused + missing.silent).sorted().compactMap { juror in
        additive.jurors[juror].map { (juror: juror, value: effect - $0.severity) }
      }
      guard !predicted.isEmpty, let before = pooled(own), let after = pooled(own + predicted) else {
        return nil
      }
      return otherwise(dossier, movedBy: after - before).map {
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

  /// The weighted mean of jurors' composites, inside each college, then between colleges.
  private func pooled(_ values: [(juror: Int, value: Double)]) -> Double? {
    func mean(_ values: [(weight: Double, value: Double)]) -> Double? {
      let total = values.reduce(0) { $0 + $1.weight }
      return total > 0 ? values.reduce(0) { $0 + $1.weight * $1.value } / total : nil
    }
    func weighed(_ college: String?) -> [(weight: Double, value: Double)] {
      values.filter { college == nil || edition.jurors[$0.juror].college?.value == college }
        .map { (edition.jurors[$0.juror].weight.value.doubleValue, $0.value) }
    }
    if edition.colleges.isEmpty { return mean(weighed(nil)) }
    return mean(
      edition.colleges.compactMap { college in
        mean(weighed(college.id)).map { (college.weight.value.doubleValue, $0) }
      })
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

extension Placing {
  /// The stars that a dossier would get at another composite, all others as they are.
  func stars(of dossier: Int, at score: Score) -> Int? {
    var moved = standings
    moved.composites[dossier] = score
    return StarLadder(edition, moved, columns).stars[dossier]
  }
}
