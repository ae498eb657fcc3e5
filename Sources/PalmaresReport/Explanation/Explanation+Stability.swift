import Palmares

/// How stable the star and the rank are, and by how little they would be others.
extension Explanation {
  /// So many marks are told that would give the same.
  private static let mostWays = 6

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
    if let sensitivity = robustness.sensitivity, let ladder {
      writeSensitivity(sensitivity, ladder, to: &page)
    }
  }

  private func writeSensitivity(_ shown: ShownSensitivity, _ ladder: Stars, to page: inout ExplanationLines) {
    let sentences = language.sentences(shown, symbol: ladder.symbol)
    let removals = (shown.criteria ?? []).filter(\.change.changesStars)
    // Where severity is corrected, neither marks nor weights are asked.
    guard shown.marks != nil || !sentences.isEmpty || !removals.isEmpty else { return }
    page.heading(language.label(.byHowLittle))
    if let marks = shown.marks {
      let ways = language.ways(
        marks, of: entry.dossier.id, among: header.nodes, symbol: ladder.symbol, name: { names[$0] ?? $0 })
      if ways.isEmpty { page.add(language.noMarkSuffices) }
      for (outcome, marks) in ways {
        page.add(outcome + language.colon)
        for mark in marks.prefix(Self.mostWays) { page.add("– " + mark, indent: 4) }
        let more = marks.count - Self.mostWays
        if more > 0 { page.add("… " + language.moreWays(more), indent: 4) }
      }
    }
    for sentence in sentences { page.add(sentence) }
    for removal in removals {
      let title = language.quoted(language.title(ofCriterion: removal.criterion, among: header.nodes))
      let stars = removal.change.starsWithout.map { language.stars($0, symbol: ladder.symbol) }
      page.add(
        language.without(
          criterion: title, stars: stars ?? language.label(.noScore), rank: removal.change.rankWithout))
    }
  }
}
