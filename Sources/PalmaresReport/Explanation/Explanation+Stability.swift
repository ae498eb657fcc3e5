import Palmares

/// How stable the star and the rank are.
extension Explanation {
  func writeStability(to page: inout ExplanationLines) {
    guard let study = header.robustness, let robustness = entry.robustness else { return }
    page.heading(language.label(.stability))
    let ladder = header.rubric.stars
    for sentence in language.sentences(robustness, computed: entry.starsComputed, of: study, ladder: ladder) {
      page.add(sentence)
    }
    if let shares = robustness.stars, let ladder, shares.count > 1 {
      for star in shares {
        page.add(
          "\(language.stars(star.stars, symbol: ladder.symbol))\(language.colon)\(language.percent(star.share))",
          indent: 4)
      }
    }
    page.add(language.stabilityMethod(study), style: .dim)
  }
}
