import Palmares

/// The severity of jurors; what is found by iteration stands with 6 decimals at most.
extension JSONWriter {
  /// What became of a correction, and what its method says of itself.
  ///
  /// - Parameter edition: What the figures' places stand for.
  mutating func severity(_ shown: ShownSeverity, in edition: Edition?) {
    member("applied", shown.isApplied)
    member("asked", shown.asked.rawValue)
    member("estimated_by", shown.estimate?.rawValue)
    key("figures")
    if let figures = shown.figures, let edition { self.figures(figures, in: edition) } else { null() }
    key("jurors")
    if let jurors = shown.jurors {
      array(jurors) { json, juror in
        json.object { json in
          json.member("id", juror.id)
          json.severity(juror.severity, error: juror.standardError, asked: shown.asked)
        }
      }
    } else {
      null()
    }
    member("refusal", shown.refusal)
    members("stars_changed", shown.moves) { json, move in
      json.member("dossier", move.dossier)
      json.member("score", move.score?.value)
      json.member("score_raw", move.scoreRaw?.value)
      json.member("stars", move.stars)
      json.member("stars_raw", move.starsRaw)
    }
  }

  /// A juror's severity, the same digits wherever it stands: 6 decimals where the rubric asks for a correction that is
  /// found by iteration, else 9, half-even.
  mutating func severity(_ points: Double?, error: Double?, asked: SeverityMethod) {
    let decimals =
      switch asked {
      case .shrunken, .rasch: Self.estimateDecimals
      case .none, .additive, .standardise, .centre: 9
      }
    member("severity", estimate: points, decimals: decimals)
    member("severity_error", estimate: error, decimals: decimals)
  }

  private mutating func figures(_ figures: SeverityResult.Figures, in edition: Edition) {
    object { json in
      switch figures {
      case .shrunken(let fit):
        json.member("dossier_variance", estimate: fit.dossierVariance)
        json.member("iterations", fit.iterations)
        json.member("juror_share", estimate: fit.jurorShare)
        json.member("juror_variance", estimate: fit.jurorVariance)
        json.member("log_likelihood", estimate: fit.logLikelihood)
        json.member("mean", estimate: fit.mean)
        json.member("null_log_likelihood", estimate: fit.nullLogLikelihood)
        json.member("p", estimate: fit.p)
        json.member("residual_variance", estimate: fit.residualVariance)
      case .additive(let fit):
        json.member("degrees_of_freedom", fit.degreesOfFreedom)
        json.member("residual_variance", estimate: fit.residualVariance)
        json.member("weakest_link", fit.weakestLink) { json, link in
          json.member("jurors", [link.juror, link.other].map { edition.jurors[$0].id })
          json.member("standard_error", estimate: link.standardError)
        }
      case .standardise(let fit):
        json.member("deviation", estimate: fit.deviation)
        json.member("mean", estimate: fit.mean)
      case .centre: break
      case .rasch(let fit): json.rasch(fit, in: edition)
      }
    }
  }

  /// The many-facet model, in logits.
  private mutating func rasch(_ fit: RaschSeverity, in edition: Edition) {
    member("change", estimate: fit.change)
    measures("criteria", fit.criteria) { edition.nodes[edition.leaves[$0]].criterion.id }
    measures("dossiers", fit.dossiers) { edition.dossiers[$0].id }
    member("iterations", fit.iterations)
    measures("jurors", fit.jurors) { edition.jurors[$0].id }
    member("log_likelihood", estimate: fit.logLikelihood)
    member("merged_marks", fit.categories.contains(where: \.hasMerged))
    member("separation_reliability", estimate: fit.separationReliability)
    member("stretch", estimate: fit.stretch)
    key("thresholds")
    array(fit.thresholds) { json, scale in
      json.array(scale) { json, threshold in json.estimate(threshold) }
    }
  }

  private mutating func measures(
    _ key: JSONKey, _ measures: [RaschSeverity.Measure?], _ id: (Int) -> String
  ) {
    let known = measures.enumerated().compactMap { place, measure in measure.map { (id(place), $0) } }
    members(key, known) { json, item in
      let (id, measure) = item
      json.member("error", estimate: measure.standardError)
      json.member("extreme", measure.isExtreme)
      json.member("id", id)
      json.member("infit", estimate: measure.infit)
      json.member("marks", measure.marks)
      json.member("measure", estimate: measure.value)
      json.member("outfit", estimate: measure.outfit)
    }
  }

  private mutating func member(_ key: JSONKey, estimate value: Double?, decimals: Int = estimateDecimals) {
    member(key, value.flatMap { Rational(rounding: $0, decimals: decimals) })
  }

  private mutating func estimate(_ value: Double) {
    if let rational = Rational(rounding: value, decimals: Self.estimateDecimals) {
      number(rational)
    } else {
      null()
    }
  }
}
