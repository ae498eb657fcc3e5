import Palmares

extension Disclosure {
  /// The name under which a juror's answers are told.
  func name(of juror: Int, _ pseudonyms: Pseudonyms?) -> String {
    pseudonyms?[juror] ?? edition.jurors[juror].id
  }

  /// Shows how a criterion's value came about.
  func steps(
    _ result: CriterionResult, in entry: Entry, _ withheld: Withheld?, _ pseudonyms: Pseudonyms?
  ) -> ShownCriterionSteps {
    let node = edition.nodes[result.node]
    return ShownCriterionSteps(
      node: node,
      missing: node.measure?.missing ?? node.leaf.map { $0.missing ?? edition.rubric.jury.missing },
      measure: node.measure.flatMap { measure in
        result.measure.map { shown($0, by: measure, in: entry, withheld) }
      },
      answers: showsBallots && node.leaf != nil ? answers(result, pseudonyms) : nil,
      pooling: result.pooling.map { shown($0, withheld, pseudonyms) },
      contributions: result.contributions.map { shown($0, withheld) })
  }

  /// Shows what a child brought to its group.
  func shown(_ contribution: Contribution, _ withheld: Withheld?) -> ShownContribution {
    ShownContribution(
      node: edition.nodes[contribution.node], weight: contribution.weight,
      value: showsScores && withheld?.hidesScores != true ? contribution.value : nil)
  }

  /// The answers, under pseudonyms in their order and without the recusals.
  private func answers(_ result: CriterionResult, _ pseudonyms: Pseudonyms?) -> [ShownAnswer] {
    guard let pseudonyms else {
      return result.answers.map {
        ShownAnswer(
          juror: edition.jurors[$0.juror].id, answer: $0.answer, comment: $0.comment,
          confidence: $0.confidence, position: $0.position)
      }
    }
    return pseudonyms.inOrder(result.answers, juror: \.juror).filter { $0.answer != .recused }.map {
      ShownAnswer(
        juror: pseudonyms[$0.juror], answer: $0.answer, comment: nil, confidence: $0.confidence,
        position: nil)
    }
  }

  /// Shows how jurors' values became one.
  func shown(_ pooling: Pooling, _ withheld: Withheld?, _ pseudonyms: Pseudonyms?) -> ShownPooling {
    let showsValues = showsScores && withheld?.hidesScores != true
    let shares = pseudonyms?.inOrder(pooling.shares, juror: \.juror) ?? pooling.shares
    let areCollegesLarge = pooling.colleges.allSatisfy { college in
      let marked = pooling.shares.count { edition.jurors[$0.juror].college?.value == college.college }
      return marked >= minJurors
    }
    return ShownPooling(
      average: pooling.average, isFallback: pooling.isFallback,
      isWeighted: Set(pooling.shares.map(\.weight)).count > 1, isByCollege: !pooling.colleges.isEmpty,
      shares: showsBallots && withheld?.hidesScores != true
        ? shares.map {
          ShownPooling.Share(
            juror: name(of: $0.juror, pseudonyms), value: $0.value, weight: $0.weight,
            isDropped: $0.isDropped)
        } : nil,
      colleges: showsValues && areCollegesLarge ? pooling.colleges : nil,
      value: showsValues ? pooling.value : nil)
  }

  /// Shows how a level was decided; a place before a quota tells the order.
  func shown(_ level: LevelStep, of entry: Entry, _ withheld: Withheld?, in ranking: Ranking) -> ShownLevel {
    let ties = level.quota?.ties ?? []
    let told = ties.compactMap { shown($0, in: ranking) }
    let areToldWhole = told.count == ties.count && told.allSatisfy { $0.lacking != nil || $0.values != nil }
    // One that is told and doesn't hold says it of all, whatever is kept back.
    let gates = entry.gates.filter { $0.stars == level.stars }
    let answered = gates.filter { !(withheld?.contains($0.requirement) ?? false) }
    let tellsGates = answered.count == gates.count || answered.contains { !$0.holds }
    return ShownLevel(
      stars: level.stars, min: level.min, reachesMin: level.reachesMin,
      gatesHold: tellsGates ? level.gatesHold : nil,
      holds: level.holds, places: level.quota?.places, isIn: level.quota?.isIn,
      quota: showsOrder && areToldWhole ? level.quota : nil, quotaTies: told)
  }

  /// Shows how a tie was parted, or `nil` where that tells the order or a dossier that isn't shown.
  func shown(_ tie: TieStep, in ranking: Ranking) -> ShownTie? {
    guard showsOrder, tie.group.allSatisfy(mayName) else { return nil }
    let tells = tellsValues(of: tie, in: ranking)
    switch tie.outcome {
    case .passedOver(let lacking):
      let isTold = tie.key.value != .chair || namesJurors
      return ShownTie(
        key: tie.key, group: tie.group, lacking: isTold ? lacking : nil, values: nil, isPassedOver: true)
    case .values(let values):
      return ShownTie(
        key: tie.key, group: tie.group, lacking: nil, values: tells ? values : nil, isPassedOver: false)
    }
  }

  /// Whether a key's values are told: the chair's are one juror's, and a median or a share of a few jurors' marks
  /// gives them away; beside a composite they would tell of scores that are withheld.
  private func tellsValues(of tie: TieStep, in ranking: Ranking) -> Bool {
    if case .lot = tie.key.value { return true }
    let hidesScores = tie.group.contains { dossier in
      ranking.entry(dossier).flatMap(withheld)?.hidesScores ?? false
    }
    if hidesScores { return false }
    return switch tie.key.value {
    case .lot: true
    case .criterion: showsScores
    case .chair: showsScores && showsBallots
    case .median, .topMarks:
      showsScores
        && tie.group.allSatisfy { (ranking.entry($0)?.composites.count ?? 0) >= minJurors }
    }
  }
}

extension Pseudonyms {
  /// What belongs to jurors, in the order of their pseudonyms.
  fileprivate func inOrder<Item>(_ items: [Item], juror: (Item) -> Int) -> [Item] {
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    return items.sorted { places[juror($0), default: 0] < places[juror($1), default: 0] }
  }
}
