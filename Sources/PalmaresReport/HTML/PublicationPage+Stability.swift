import Palmares

/// How stable a dossier's star and rank are: a picture, its words, and the table behind it.
extension PublicationPage {
  func stability(_ entry: ShownEntry, in markup: inout Markup) {
    guard let study = header.robustness, let robustness = entry.robustness else { return }
    markup.element("h4", text: language.label(.stability))
    let sentences = language.sentences(robustness, computed: entry.starsComputed, of: study, ladder: stars)
    markup.element("p", text: sentences.joined(separator: " · "))
    guard let ladder = stars, let shares = robustness.stars else { return }
    picture(shares, of: ladder.max, text: sentences.joined(separator: ", "), in: &markup)
    markup.element("details") { markup in
      markup.element("summary", text: language.stabilityCaption(entry.name))
      writeTable(language.stabilityCaption(entry.name), in: &markup) { markup in
        headings([.stars, .share], numeric: [.share], in: &markup)
        markup.element("tbody") { markup in
          for star in shares {
            markup.element("tr") { markup in
              markup.element(
                "th", [("scope", "row")], text: language.stars(star.stars, symbol: ladder.symbol))
              markup.element("td", [("class", "number")], text: language.percent(star.share))
            }
          }
        }
      }
    }
  }

  /// A bar of as many parts as stars came up, the highest first and darkest.
  private func picture(
    _ shares: [DossierRobustness.Star], of top: Int, text: String, in markup: inout Markup
  ) {
    markup.element(
      "svg",
      [
        ("class", "stability"), ("viewBox", "0 0 1000 24"), ("preserveAspectRatio", "none"), ("role", "img"),
        ("aria-label", text),
      ]
    ) { markup in
      var start = Rational.zero
      for star in shares {
        let opacity = Rational(1, 5) + Rational(4 * star.stars, 5 * Swift.max(top, 1))
        markup.element(
          "rect",
          [
            ("x", start.decimal(atMost: 1)), ("y", "0"), ("width", (star.share * 1_000).decimal(atMost: 1)),
            ("height", "24"), ("fill", "currentColor"), ("fill-opacity", opacity.decimal(atMost: 2)),
          ], text: "")
        start = start + star.share * 1_000
      }
    }
  }
}

extension Language {
  /// How stability was measured.
  func stabilityMethod(_ study: RobustnessStudy) -> String {
    var weights = ""
    if case .redrawn(_, _, let spread) = study.method { weights = percent(spread) }
    let method = stabilityMethod(study, weights: weights)
    return study.correctedCount.map {
      method + " " + correctedAnew(refused: study.count - $0, of: study)
    } ?? method
  }

  /// What is told of a dossier's stability, sentence by sentence.
  func sentences(
    _ robustness: ShownRobustness, computed: Int?, of study: RobustnessStudy, ladder: Stars?
  ) -> [String] {
    func count(_ share: Rational) -> Int { Int(exactly: share * Rational(study.count)) ?? 0 }
    var sentences: [String] = []
    if let shares = robustness.stars, let computed, let ladder {
      let named = stars(computed, symbol: ladder.symbol)
      if let share = shares.first(where: { $0.stars == computed })?.share {
        sentences.append(stability(named, in: count(share), of: study))
      } else {
        sentences.append(neverCameUp(named, of: study))
      }
    }
    if let ranks = robustness.ranks { sentences.append(rankInterval(ranks, of: study)) }
    if robustness.isCloseCall == true { sentences.append(closeCall) }
    if robustness.withoutValue > .zero {
      sentences.append(withoutValue(in: count(robustness.withoutValue), of: study))
    }
    return sentences
  }
}
