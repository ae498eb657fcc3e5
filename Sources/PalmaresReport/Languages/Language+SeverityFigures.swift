import Palmares

/// The severity of jurors as people read it.
extension Language {
  /// Points with their sign, such as “+3,1”.
  func signed(_ points: Double) -> String {
    guard let rounded = Rational(rounding: points, decimals: 1) else { return "–" }
    return (rounded > .zero ? "+" : "") + numbers.write(rounded.decimal(exactly: 1))
  }

  /// A juror's severity with what it may be off by.
  func severity(of juror: ShownSeverity.Juror) -> String {
    guard let points = juror.severity else { return "–" }
    return severity(
      signed(points),
      margin: juror.standardError.flatMap { Rational(rounding: 2 * $0, decimals: 1) }
        .map { numbers.write($0.decimal(exactly: 1)) })
  }

  /// What the correction changed, a sentence a dossier.
  func sentences(_ moves: [ShownSeverity.Move], symbol: LocalizedText) -> [String] {
    if moves.isEmpty { return [noCorrectedStars] }
    return moves.map { move in
      var scores: (corrected: String, raw: String)?
      if let corrected = move.score, let raw = move.scoreRaw { scores = (score(corrected), score(raw)) }
      return correctedStars(
        quoted(move.name), stars: stars(move.stars, symbol: symbol),
        raw: stars(move.starsRaw, symbol: symbol),
        scores: scores)
    }
  }

  /// How well the many-facet model fits, in sentences that name the jurors who don't mark as it expects.
  func sentences(_ fit: ShownFit) -> [String] {
    func ids(_ manner: ShownFit.Manner) -> [String] {
      (fit.jurors ?? []).filter { $0.manner == manner }.map(\.id)
    }
    let (erratic, uniform) = (ids(.erratic), ids(.uniform))
    var sentences = [raschConverged(iterations: fit.iterations)]
    if !erratic.isEmpty { sentences.append(raschMisfit(joined(shortened(erratic)), isErratic: true)) }
    if !uniform.isEmpty { sentences.append(raschMisfit(joined(shortened(uniform)), isErratic: false)) }
    if fit.jurors != nil, erratic.isEmpty, uniform.isEmpty { sentences.append(raschFits) }
    return sentences + closing(fit, extremes: fit.extremeDossiers.map(quoted) + ids(.extreme))
  }

  /// Who has no finite measure, and how far measures are stretched.
  func closing(_ fit: ShownFit, extremes: [String]) -> [String] {
    (extremes.isEmpty ? [] : [raschExtremes(joined(shortened(extremes)))])
      + (fit.stretch.map { [raschStretch(percent($0))] } ?? [])
  }
}
