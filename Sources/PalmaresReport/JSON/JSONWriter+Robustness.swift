import Palmares

/// The stability of stars and ranks.
extension JSONWriter {
  /// How stable one dossier's star and rank are, and by how little they would be others.
  mutating func robustness(_ robustness: ShownRobustness) {
    let sensitivity = robustness.sensitivity
    if let acceptability = sensitivity?.acceptability { self.acceptability(acceptability) }
    member("close_call", robustness.isCloseCall)
    member("rank_high", robustness.ranks?.upperBound)
    member("rank_low", robustness.ranks?.lowerBound)
    if let marks = sensitivity?.marks {
      member("smallest_mark_change", marks.first.map { (steps: $0.steps, marks: marks) }) { json, found in
        json.members("changes", found.marks) { $0.mark($1) }
        json.member("steps", found.steps)
      }
    }
    if let weights = sensitivity?.weights {
      key("smallest_weight_change")
      object { json in
        json.member("gain", weights.gain) { $0.weights($1) }
        json.member("loss", weights.loss) { $0.weights($1) }
      }
    }
    member("stars", robustness.stars) { json, stars in
      for (key, share) in stars.map({ (String($0.stars), $0.share) }).sorted(by: { $0.0 < $1.0 }) {
        json.member(JSONKey(key), share)
      }
    }
    if let criteria = sensitivity?.criteria { removals("without_criterion", criteria) }
    member("without_value", robustness.withoutValue)
  }

  /// How it was measured; `draws`, `seed` and `weights` are `null` where each juror was left out in turn.
  mutating func robustness(
    _ study: RobustnessStudy, _ sensitivity: (study: SensitivityStudy, edition: Edition)?
  ) {
    var (draws, seed, weights): (Int?, String?, Rational?) = (nil, nil, nil)
    if case .redrawn(let count, let text, let spread) = study.method {
      (draws, seed, weights) = (count, text, spread)
    }
    if let sensitivity, sensitivity.study.asksAllWeights {
      member("all_weights", sensitivity.study.acceptability) { json, found in
        json.member("criteria", found.criteria)
        json.member("draws", found.draws)
      }
    }
    member("close_calls", study.closeCallCount)
    member("corrected", study.correctedCount)
    if let sensitivity, let criteria = sensitivity.study.criteria {
      let edition = sensitivity.edition
      members("criteria", criteria) { json, removal in
        json.member("criterion", removal.criterion)
        json.member("greatest_move", removal.largestShift)
        json.member("ranks_changed", removal.ranksChanged)
        json.member("stars_changed", removal.influence.starsChanged.map { edition.dossiers[$0].id })
      }
    }
    member("decimals", study.isRounded ? 9 : nil as Int?)
    member("draws", draws)
    member("jurors", study.jurorCount)
    member("method", study.method == .leftOut ? "left_out" : "redrawn")
    member("seed", seed)
    member("weights", weights)
  }

  /// What another mark of any of these jurors would do.
  private mutating func mark(_ mark: ShownSensitivity.Mark) {
    member("criterion", mark.criterion)
    exactMember("from", mark.from)
    member("jurors", mark.jurors)
    members("stars_changed", mark.starsChanged) { json, star in
      json.member("dossier", star.dossier)
      json.member("from", star.from)
      json.member("to", star.to)
    }
    exactMember("to", mark.to)
  }

  private mutating func weights(_ weights: WeightChange) {
    exactMember("change", weights.change)
    member("stars", weights.stars)
  }

  /// What a dossier would be without each criterion that moves it.
  private mutating func removals(_ key: JSONKey, _ criteria: [ShownSensitivity.Removal]) {
    members(key, criteria) { json, removal in
      json.member("criterion", removal.criterion)
      json.member("rank", removal.change.rankWithout)
      json.member("stars", removal.change.starsWithout)
    }
  }

  /// The ranks that all weights give.
  private mutating func acceptability(_ acceptability: ShownSensitivity.Acceptability) {
    func rounded(_ value: Double) -> Rational? {
      Rational(rounding: value, decimals: Self.estimateDecimals)
    }
    let found = acceptability.found
    member("acceptability", found) { json, found in
      let shares = found.ranks.enumerated().filter { $0.element > .zero }.map { (String($0 + 1), $1) }
      for (rank, share) in shares.sorted(by: { $0.0 < $1.0 }) { json.member(JSONKey(rank), share) }
    }
    member("acceptability_error", acceptability.standardError.flatMap(rounded))
    member("central_weights", found?.centralWeights) { json, weights in
      let named = zip(acceptability.criteria, weights)
        .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
      for (criterion, weight) in named { json.member(JSONKey(criterion), rounded(weight)) }
    }
  }
}
