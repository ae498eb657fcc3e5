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

  /// How well the many-facet model fits: a mean square above 1.5 has more noise than signal, one below 0.5 less than
  /// chance leaves (Linacre, “What do infit and outfit, mean-square and standardized mean?”, 2002).
  func sentences(_ fit: RaschSeverity, in edition: Edition) -> [String] {
    func ids(_ isMet: (RaschSeverity.Measure) -> Bool) -> [String] {
      zip(edition.jurors, fit.jurors).filter { $1.map(isMet) ?? false }.map { $0.0.id }
    }
    func mostOf(_ measure: RaschSeverity.Measure) -> Double { max(measure.infit ?? 1, measure.outfit ?? 1) }
    func leastOf(_ measure: RaschSeverity.Measure) -> Double { min(measure.infit ?? 1, measure.outfit ?? 1) }
    var sentences = [raschConverged(iterations: fit.iterations)]
    let erratic = ids { mostOf($0) > 1.5 }
    let muted = ids { mostOf($0) <= 1.5 && leastOf($0) < 0.5 }
    if !erratic.isEmpty { sentences.append(raschMisfit(joined(erratic), isErratic: true)) }
    if !muted.isEmpty { sentences.append(raschMisfit(joined(muted), isErratic: false)) }
    if erratic.isEmpty, muted.isEmpty { sentences.append(raschFits) }
    let dossiers = zip(edition.dossiers, fit.dossiers).filter { $1?.isExtreme == true }
      .map { quoted($0.0.name(in: tag)) }
    let extremes = dossiers + ids(\.isExtreme)
    if !extremes.isEmpty { sentences.append(raschExtremes(joined(extremes))) }
    if let stretch = fit.stretch.flatMap({ Rational(rounding: $0 - 1, decimals: 6) }) {
      sentences.append(raschStretch(percent(stretch)))
    }
    return sentences
  }
}
