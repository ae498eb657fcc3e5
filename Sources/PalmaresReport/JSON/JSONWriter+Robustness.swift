import Palmares

/// The stability of stars and ranks.
extension JSONWriter {
  /// How stable one dossier's star and rank are.
  mutating func robustness(_ robustness: ShownRobustness) {
    member("close_call", robustness.isCloseCall)
    member("rank_high", robustness.ranks?.upperBound)
    member("rank_low", robustness.ranks?.lowerBound)
    member("stars", robustness.stars) { json, stars in
      for (key, share) in stars.map({ (String($0.stars), $0.share) }).sorted(by: { $0.0 < $1.0 }) {
        json.member(JSONKey(key), share)
      }
    }
    member("without_value", robustness.withoutValue)
  }

  /// How it was measured; `draws`, `seed` and `weights` are `null` where each juror was left out in turn.
  mutating func robustness(_ study: RobustnessStudy) {
    var (draws, seed, weights): (Int?, String?, Rational?) = (nil, nil, nil)
    if case .redrawn(let count, let text, let spread) = study.method {
      (draws, seed, weights) = (count, text, spread)
    }
    member("close_calls", study.closeCallCount)
    member("decimals", study.isRounded ? 9 : nil as Int?)
    member("draws", draws)
    member("jurors", study.jurorCount)
    member("method", study.method == .leftOut ? "left_out" : "redrawn")
    member("seed", seed)
    member("weights", weights)
  }
}
