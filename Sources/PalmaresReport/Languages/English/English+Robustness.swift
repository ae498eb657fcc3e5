public import Palmares

extension English {
  public func stability(_ stars: String, in count: Int, of study: RobustnessStudy) -> String {
    "\(stars) in \(count == study.count ? "each" : integer(count)) of \(results(study))"
  }

  public func neverCameUp(_ stars: String, of study: RobustnessStudy) -> String {
    "\(stars) in none of \(results(study))"
  }

  public func rankInterval(_ ranks: ClosedRange<Int>, of study: RobustnessStudy) -> String {
    let places =
      ranks.lowerBound == ranks.upperBound
      ? "rank \(integer(ranks.lowerBound))"
      : "ranks \(integer(ranks.lowerBound)) to \(integer(ranks.upperBound))"
    return study.method == .leftOut ? places : "\(places) (5th to 95th percentile)"
  }

  public var closeCall: String { "not stable: fewer than 9 cases of 10 give that level" }

  public func withoutValue(in count: Int, of study: RobustnessStudy) -> String {
    "without a value in \(integer(count)) of \(results(study)), counted without star and last"
  }

  public func stabilityCaption(_ dossier: String) -> String { "Stability of the stars: \(dossier)" }

  public func wouldSuffice(_ outcome: String) -> String { "A single mark would be enough for \(outcome)" }

  public func outcome(of dossier: String?, stars: String, insteadOf from: String, none: String?) -> String {
    "\(dossier ?? "the dossier") to have "
      + (none.map { "no \($0) any more" } ?? "\(stars) instead of \(from)")
  }

  public func anotherMark(_ jurors: String, from: String, to: String, on criterion: String) -> String {
    "\(criterion)\(colon)\(to) instead of \(from), by \(jurors)"
  }

  public func forExample(_ mark: String) -> String { "For example, \(mark)." }

  public var noMarkSuffices: String {
    "No single mark, however far it is changed, would change that result."
  }

  public func moreWays(_ count: Int) -> String {
    count > 1 ? "\(integer(count)) more lines, which --json gives" : "one more line, which --json gives"
  }

  public func otherWeights(_ change: String?, stars: String, isGain: Bool) -> String {
    guard let change else {
      return
        "The score stands right on the threshold: with nearly any change of weights it would no longer have \(stars)."
    }
    return (isGain ? "To have \(stars)" : "To have \(stars) no longer")
      + ", it would be enough to change the weights of the main criteria, each by \(change) up or down."
  }

  public func without(criterion: String, stars: String, rank: Int?) -> String {
    "Without the criterion \(criterion), it would be \(stars)" + (rank.map { ", rank \(integer($0))" } ?? "")
      + "."
  }

  public func stabilityMethod(_ study: RobustnessStudy, weights: String) -> String {
    switch study.method {
    case .leftOut:
      "Stability: the ranking is made \(integer(study.count)) times again, each time without one of the "
        + "\(integer(study.jurorCount)) jurors, exactly. It describes this jury; it is no probability."
    case .redrawn(let draws, let seed, _):
      "Stability: the ranking is made again for \(integer(draws)) juries redrawn among the "
        + "\(integer(study.jurorCount)) jurors (with replacement, college by college, all of a juror's marks together), "
        + "each weight multiplied by 1 ± \(weights), seed \(quoted(seed)). Scores are compared there to 9 decimals. "
        + "It describes this jury and this grid; it is no probability."
    }
  }

  public func correctedAnew(refused count: Int, of study: RobustnessStudy) -> String {
    let each = study.method == .leftOut ? "Each time" : "For each redrawn jury"
    let again = "\(each), severity is corrected anew"
    return switch count {
    case 0: again + "."
    case study.count:
      "\(each), the correction of severity is asked anew; it was always refused, and raw scores rank."
    default:
      again + ", or refused: in \(integer(count)) of \(integer(study.count)) results, raw scores rank."
    }
  }

  private func results(_ study: RobustnessStudy) -> String {
    "\(integer(study.count)) \(study.method == .leftOut ? "rankings without one juror" : "redrawn juries")"
  }
}
