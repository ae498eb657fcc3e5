import Palmares

/// The indicators: a table in each dossier, and what they are in the method.
extension PublicationPage {
  /// What a dossier's indicators come to; where it lacks the facts of all, one sentence says so.
  func indicatorsTable(_ entry: ShownEntry, in markup: inout Markup) {
    if entry.indicators.allSatisfy({ !$0.missing.isEmpty && $0.declared == nil }) {
      var seen: Set<String> = []
      let lacking = entry.indicators.flatMap(\.missing).filter { seen.insert($0).inserted }
      let names = lacking.map { language.lack($0, in: header.rubric) }
      return markup.element("p", [("class", "lacking small")], text: language.noneComputable(lacking: names))
    }
    writeTable(language.indicatorsCaption(entry.name), in: &markup) { markup in
      headings([.indicator, .figure], numeric: [], in: &markup)
      markup.element("tbody") { markup in
        for shown in entry.indicators {
          markup.element("tr") { markup in
            markup.element("th", [("scope", "row")], text: text(shown.indicator.title))
            markup.element("td") { markup in
              let outcome = language.outcome(shown, in: header.rubric)
              if shown.bounds == nil {
                markup.element("span", [("class", "lacking")], text: outcome)
              } else {
                markup.element("strong", text: outcome)
              }
              if let coverage = shown.coverage {
                let share = language.value(coverage, unit: "ratio")
                markup.element("span", [("class", "under")], text: language.coverage(share))
              }
              claim(shown, in: &markup)
            }
          }
        }
      }
    }
  }

  /// What the candidate claims, and whether it agrees with what was computed.
  private func claim(_ shown: ShownIndicator, in markup: inout Markup) {
    guard let declared = shown.declared else { return }
    let isContradicted = shown.isConsistent == false
    markup.element("span", [("class", isContradicted ? "under contradicted" : "under")]) { markup in
      if isContradicted { markup.element("span", [("aria-hidden", "true")], text: "⚠ ") }
      let agreement = shown.isConsistent.map { ", " + language.agreement($0) } ?? ""
      markup.text(
        "\(language.label(.claimed))\(language.colon)\(language.claim(shown, declared))\(agreement)")
    }
  }

  /// What each indicator is: how it is computed, why it is shown, what it doesn't say.
  func indicators(in markup: inout Markup) {
    guard !header.rubric.indicators.isEmpty else { return }
    markup.element("h3", text: language.label(.indicators))
    markup.element("p", text: language.indicatorsIntroduction)
    for indicator in header.rubric.indicators {
      markup.element("details", [("class", "indicator")]) { markup in
        markup.element("summary", text: text(indicator.title))
        markup.element("dl") { markup in
          markup.element("dt", text: language.label(.formula))
          markup.element("dd") { $0.element("code", text: indicator.formula.text) }
          for (label, words) in [(Label.why, indicator.why), (.limits, indicator.limits)] {
            guard let words else { continue }
            markup.element("dt", text: language.label(label))
            markup.element("dd", text: text(words))
          }
        }
      }
    }
  }

  /// What the grid says of a criterion that an indicator marks.
  func scale(_ measure: Criterion.Measure) -> String {
    language.words(of: measure.scale.value, of: measure.indicator.value, in: header)
  }
}
