import Palmares

/// How severe each juror is, with what is not known of it, and what a correction changed.
extension PublicationPage {
  func severityMarkup(_ shown: ShownSeverity) -> Markup {
    var markup = Markup()
    if let jurors = shown.jurors, let estimate = shown.estimate {
      markup.element("p", text: language.severityIntroduction)
      severities(jurors, in: &markup)
      if jurors.contains(where: { $0.standardError != nil }) {
        markup.element("p", [("class", "small")], text: language.severityBars(by: estimate))
      }
      markup.element("p", [("class", "small")], text: language.severityEstimate(by: estimate))
    }
    if let refusal = shown.refusal { markup.element("p", text: refusal) }
    guard shown.isApplied else { return markup }
    markup.element("p", text: language.rule(severity: shown.asked))
    if let ladder = stars {
      if shown.moves.isEmpty {
        markup.element("p", text: language.noCorrectedStars)
      } else {
        moves(shown.moves, ladder, in: &markup)
      }
    }
    if let fit = shown.fit { self.fit(fit, in: &markup) }
    return markup
  }

  /// How well the many-facet model fits, juror by juror where single ones are told.
  private func fit(_ fit: ShownFit, in markup: inout Markup) {
    markup.element("h3", text: language.label(.modelFit))
    markup.element("p", text: language.raschConverged(iterations: fit.iterations))
    if let jurors = fit.jurors {
      markup.element("p", text: language.raschIntroduction)
      writeTable(language.label(.modelFit), in: &markup) { markup in
        headings([.juror, .howMarks], numeric: [], in: &markup)
        markup.element("tbody") { markup in
          for juror in jurors {
            markup.element("tr") { markup in
              markup.element("th", [("scope", "row")], text: juror.name ?? juror.id)
              markup.element("td", text: language.raschManner(juror.manner))
            }
          }
        }
      }
    }
    for sentence in language.closing(fit, extremes: fit.extremeDossiers.map(language.quoted)) {
      markup.element("p", [("class", "small")], text: sentence)
    }
  }

  private func severities(_ jurors: [ShownSeverity.Juror], in markup: inout Markup) {
    let reach = Swift.max(1, jurors.map { abs($0.severity ?? 0) + 2 * ($0.standardError ?? 0) }.max() ?? 0)
    writeTable(language.label(.severity), in: &markup) { markup in
      headings([.juror, .lenientToSevere, .severity], numeric: [], in: &markup)
      markup.element("tbody") { markup in
        for juror in jurors {
          markup.element("tr") { markup in
            markup.element("th", [("scope", "row")], text: juror.name ?? juror.id)
            markup.element("td", [("class", "severity")]) { picture(juror, reach: reach, in: &$0) }
            markup.element("td", text: language.severity(of: juror))
          }
        }
      }
    }
  }

  /// A line from two standard errors below to two above, a mark at the severity, a thin stroke at 0.
  private func picture(_ juror: ShownSeverity.Juror, reach: Double, in markup: inout Markup) {
    guard let severity = juror.severity else { return }
    func place(_ points: Double) -> Rational {
      Rational(rounding: 500 + points / reach * 480, decimals: 1) ?? 500
    }
    let margin = 2 * (juror.standardError ?? 0)
    let (low, high) = (place(severity - margin), place(severity + margin))
    let name = juror.name ?? juror.id
    func bar(
      _ style: String, x: Rational, width: Rational, y: String, height: String, in markup: inout Markup
    ) {
      markup.element(
        "rect",
        [
          ("class", style), ("x", x.decimal(atMost: 1)), ("y", y), ("width", width.decimal(atMost: 1)),
          ("height", height),
        ], text: "")
    }
    markup.element(
      "svg",
      [
        ("viewBox", "0 0 1000 20"), ("preserveAspectRatio", "none"), ("role", "img"),
        ("aria-label", name + language.colon + language.severity(of: juror)),
      ]
    ) { markup in
      bar("zero", x: 498, width: 4, y: "0", height: "20", in: &markup)
      bar("error", x: low, width: high - low, y: "8", height: "4", in: &markup)
      bar("point", x: place(severity) - 10, width: 20, y: "3", height: "14", in: &markup)
    }
  }

  private func moves(_ moves: [ShownSeverity.Move], _ ladder: Stars, in markup: inout Markup) {
    let hasScores = moves.contains { $0.score != nil }
    let columns: [Label] =
      [.dossier, .rawStars, .correctedStars] + (hasScores ? [.rawScore, .correctedScore] : [])
    writeTable(language.label(.starsMoved), isWide: hasScores, in: &markup) { markup in
      headings(columns, numeric: [.rawScore, .correctedScore], in: &markup)
      markup.element("tbody") { markup in
        for move in moves {
          markup.element("tr") { markup in
            markup.element("th", [("scope", "row")]) { markup in
              markup.element("a", [("href", "#d-\(move.dossier)")], text: move.name)
            }
            markup.element("td", text: language.stars(move.starsRaw, symbol: ladder.symbol))
            markup.element("td", text: language.stars(move.stars, symbol: ladder.symbol))
            guard hasScores else { return }
            for score in [move.scoreRaw, move.score] {
              let text = score.map { language.score($0, within: Cuts(composite: header.rubric)) }
              markup.element("td", [("class", "number")], text: text ?? "–")
            }
          }
        }
      }
    }
  }
}
