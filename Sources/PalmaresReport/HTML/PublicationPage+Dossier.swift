import Palmares

/// The section of one dossier.
extension PublicationPage {
  func dossier(_ entry: ShownEntry) -> [String: Any] {
    var context: [String: Any] = [
      "anchor": "d-\(entry.dossier.id)", "name": entry.name, "result": resultMarkup(entry).html,
      "story": storyMarkup(entry).html, "tables": tablesMarkup(entry).html,
      "verdict": verdictMarkup(entry).html,
    ]
    if entry.dossier.title != nil, let name = entry.dossier.organisation?.name {
      context["organisation"] = text(name)
    }
    return context
  }

  private func resultMarkup(_ entry: ShownEntry) -> Markup {
    var markup = Markup()
    markup.element("p", [("class", "result")]) { markup in
      if let ladder = stars, let number = entry.stars {
        if number > 0 {
          markup.element(
            "span", [("class", "stars"), ("aria-hidden", "true")], text: StarGlyphs.text(number, of: ladder))
          markup.text(" ")
        }
        markup.element("strong", text: language.stars(number, of: ladder))
      }
      var parts: [String] = []
      if let rank = entry.rank {
        parts.append(language.place(rank, of: header.rankedCount, isTied: entry.isTied ?? false))
      }
      if let score = shownScore(entry) {
        let raw = entry.scoreRaw.map { raw in
          let text = language.score(raw, within: Cuts(composite: header.rubric))
          return " (\(language.label(.rawScore).lowercased())\(language.colon)\(text))"
        }
        parts.append(
          "\(language.label(.score))\(language.colon)\(language.outOfHundred(score))\(raw ?? "")")
      }
      if let category = entry.category {
        parts.append(language.title(ofCategory: category, in: header.rubric))
      }
      for part in parts {
        if !markup.ends(with: "<p class=\"result\">") { markup.text(" · ") }
        markup.text(part)
      }
    }
    for mention in entry.mentions {
      markup.element("p", [("class", "mention")]) { markup in
        markup.element("strong", text: mention.title)
        markup.text(language.colon + mention.reason)
      }
    }
    return markup
  }

  private func storyMarkup(_ entry: ShownEntry) -> Markup {
    var markup = Markup()
    let dossier = entry.dossier
    if !dossier.highlights.isEmpty {
      markup.element("div", [("class", "highlights")]) { markup in
        markup.element("h4", text: language.label(.highlights))
        list(dossier.highlights, in: &markup)
      }
    }
    passage(.summary, dossier.summary, in: &markup)
    if !dossier.objectives.isEmpty {
      markup.element("h4", text: language.label(.objectives))
      list(dossier.objectives, in: &markup)
    }
    passage(.audience, dossier.audience, in: &markup)
    if !dossier.steps.isEmpty {
      markup.element("h4", text: language.label(.steps))
      markup.element("ol", [("class", "steps")]) { markup in
        for step in dossier.steps {
          markup.element("li") { markup in
            if let date = step.date {
              markup.element("time", [("datetime", date)], text: language.date(date))
              markup.text(" ")
            }
            if let title = step.title { markup.element("strong", text: text(title)) }
            if let body = step.text { markup.paragraphs(text(body)) }
          }
        }
      }
    }
    if let focus = dossier.focus {
      let title = focus.title.map { "\(language.label(.focus))\(language.colon)\(text($0))" }
      markup.element("h4", text: title ?? language.label(.focus))
      if let body = focus.text { markup.paragraphs(text(body)) }
    }
    passage(.outcome, dossier.outcome, in: &markup)
    writeDocuments(of: dossier, in: &markup)
    return markup
  }

  private func passage(_ label: Label, _ body: LocalizedText?, in markup: inout Markup) {
    guard let body, !body.isBlank else { return }
    markup.element("h4", text: language.label(label))
    markup.paragraphs(text(body))
  }

  private func list(_ texts: [LocalizedText], in markup: inout Markup) {
    markup.element("ul") { markup in for item in texts { markup.element("li", text: text(item)) } }
  }

  private func tablesMarkup(_ entry: ShownEntry) -> Markup {
    var markup = Markup()
    if !entry.facts.isEmpty { factsTable(entry, in: &markup) }
    if !entry.indicators.isEmpty { indicatorsTable(entry, in: &markup) }
    if !entry.criteria.isEmpty {
      criteriaTable(entry, in: &markup)
      // A link may lead straight here, past the notice at the page's top.
      if let notice = header.campaign.notice { markup.element("p", [("class", "aside")], text: text(notice)) }
    }
    return markup
  }

  private func factsTable(_ entry: ShownEntry, in markup: inout Markup) {
    let hasSources = entry.facts.contains { language.source(of: $0.fact) != "" }
    writeTable(language.factsCaption(entry.name), in: &markup) { markup in
      headings([.fact, .figure] + (hasSources ? [.source] : []), numeric: [], in: &markup)
      markup.element("tbody") { markup in
        for shown in entry.facts {
          let fact = shown.fact
          markup.element("tr") { markup in
            markup.element("th", [("scope", "row")], text: language.title(of: fact))
            markup.element("td") { markup in figure(shown, in: &markup) }
            if hasSources { markup.element("td", text: language.source(of: fact)) }
          }
        }
      }
    }
  }

  /// What a fact says; the rows of a table whole, so that no line breaks inside one.
  private func figure(_ shown: ShownFact, in markup: inout Markup) {
    guard case .table = shown.fact.figure else { return markup.text(language.figure(shown)) }
    for (place, row) in shown.rows.enumerated() {
      if place > 0 { markup.text(" · ") }
      markup.element("span", [("class", "row")], text: language.figure(row))
    }
  }

  private func criteriaTable(_ entry: ShownEntry, in markup: inout Markup) {
    let hasScores = header.rubric.publish.scores == .show
    writeTable(language.criteriaCaption(entry.name), in: &markup) { markup in
      let columns: [Label] = [.criterion] + (hasScores ? [.score] : []) + [.effectiveWeight, .marks]
      headings(columns, numeric: [.effectiveWeight, .marks], in: &markup)
      markup.element("tbody") { markup in
        for criterion in entry.criteria {
          let own = criterion.node.criterion
          markup.element("tr", [("class", "depth-\(Swift.min(criterion.node.depth, 3))")]) { markup in
            markup.element("th", [("scope", "row")], text: text(own.title))
            if hasScores { scoreCell(criterion, in: &markup) }
            let share = criterion.weight.map { language.percent($0) } ?? "–"
            markup.element("td", [("class", "number")], text: share)
            let marks =
              criterion.node.measure == nil
              ? criterion.counts.map { language.integer($0.marks) } ?? ""
              : language.label(.indicator).lowercased()
            markup.element("td", [("class", "number")], text: marks)
          }
        }
      }
    }
  }

  private func scoreCell(_ criterion: ShownCriterion, in markup: inout Markup) {
    guard let score = criterion.score else {
      let label: Label =
        switch criterion.state {
        case .notApplicable: .notApplicable
        case .value: .notShown
        case .zero, .excluded, .unrated: .noValue
        }
      return markup.element("td", text: language.label(label))
    }
    let cuts = criterionCuts[criterion.node.criterion.id] ?? Cuts()
    markup.element("td", [("class", "score")]) { markup in
      markup.element("span", [("class", "value")], text: language.score(score, within: cuts))
      markup.element("span", [("class", "bar"), ("aria-hidden", "true")]) { markup in
        markup.element("span", [("style", "inline-size:\(score.value.decimal(atMost: 1))%")], text: "")
      }
    }
  }

  private func verdictMarkup(_ entry: ShownEntry) -> Markup {
    var markup = Markup()
    gates(entry, in: &markup)
    stability(entry, in: &markup)
    if let decision = entry.decision {
      markup.element("div", [("class", "decision")]) { markup in
        markup.element("h4", text: language.label(.decision))
        markup.element("p") { markup in
          if let number = decision.stars, let ladder = stars {
            let computed = entry.starsComputed.map { language.stars($0, symbol: ladder.symbol) }
            let awarded = language.stars(number, symbol: ladder.symbol)
            markup.text(language.decided(awarded: awarded, computed: computed) + " ")
          }
          markup.text(language.motive(decision.reason))
        }
        let when = language.decided(on: decision.date.map { language.date($0) }, by: decision.by)
        if let when { markup.element("p", [("class", "small")], text: when) }
      }
    }
    let notes =
      closeScores(entry) + entry.notes(without: entry.score == nil ? [.rounding] : [.correction, .rounding])
    if !notes.isEmpty {
      markup.element("h4", text: language.label(.notes))
      markup.element("ul") { markup in for note in notes { markup.element("li", text: note) } }
    }
    if !entry.comments.isEmpty {
      markup.element("h4", text: language.label(.comments))
      markup.element("ul") { markup in
        for comment in entry.comments {
          let title = language.title(ofCriterion: comment.criterion, among: header.nodes)
          markup.element("li", text: title + language.colon + comment.text)
        }
      }
    }
    return markup
  }

  /// Whose scores differ from this one's by less than is shown of them.
  private func closeScores(_ entry: ShownEntry) -> [String] {
    guard let score = entry.score, entry.rank != nil, !entry.isScoreCut else { return [] }
    return neighbours.nearest(to: score).map { neighbour in
      let other = publication.entries[neighbour.place]
      return language.closeScore(other.name, rank: other.rank, neighbour)
    }
  }

  private func gates(_ entry: ShownEntry, in markup: inout Markup) {
    guard !entry.gates.isEmpty, let ladder = stars else { return }
    markup.element("h4", text: language.label(.gates))
    markup.element("ul", [("class", "gates")]) { markup in
      for gate in entry.gates {
        markup.element("li") { markup in
          markup.element("span", [("aria-hidden", "true")], text: gate.holds.map { $0 ? "✓ " : "✗ " } ?? "– ")
          markup.text(language.stars(gate.stars, symbol: ladder.symbol) + ", ")
          markup.text(language.requirement(written: gate.require, in: header) + language.colon)
          let aside = language.reason(gate, in: header) ?? language.compared(gate, in: header)
          guard let holds = gate.holds else { return markup.text(aside ?? "") }
          markup.element("strong", text: language.label(holds ? .yes : .no))
          if let aside {
            markup.text(" (\(aside))")
          }
        }
      }
    }
  }

  /// A table; one that is wide scrolls on narrow screens.
  func writeTable(
    _ caption: String, isWide: Bool = false, in markup: inout Markup, _ content: (inout Markup) -> Void
  ) {
    markup.table(caption, isWide: isWide, content)
  }

  /// The heads of columns.
  func headings(_ labels: [Label], numeric: Set<Label>, in markup: inout Markup) {
    markup.element("thead") { markup in
      markup.element("tr") { markup in
        for label in labels {
          let style = numeric.contains(label) ? [("class" as StaticString, "number")] : []
          markup.element("th", [("scope", "col")] + style, text: language.label(label))
        }
      }
    }
  }
}
