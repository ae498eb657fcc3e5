import Palmares

/// Agreement among jurors: raw agreement and the marks given first, coefficients only beside them and with
/// their ends.
extension PublicationPage {
  func agreementMarkup(_ shown: ShownAgreement) -> Markup {
    var markup = Markup()
    for paragraph in language.agreementIntroduction { markup.element("p", text: paragraph) }
    markup.element("h3", text: language.label(AgreementLabel.overall))
    if let overall = shown.overall {
      agreementOverall(overall, in: &markup)
    } else {
      markup.element("p", [("class", "lacking")], text: language.agreementKeptBack)
    }
    if !shown.criteria.isEmpty { agreementTable(shown.criteria, in: &markup) }
    return markup
  }

  private func agreementOverall(_ table: ShownAgreement.Table, in markup: inout Markup) {
    let agreement = table.agreement
    if let histogram = table.histogram { chart(histogram, in: &markup) }
    markup.element("ul") { markup in
      for sentence in sentences(agreement) {
        markup.element("li", text: sentence)
      }
      if let dependability = agreement.dependability.value {
        let value = language.coefficient(dependability.coefficient(jurors: agreement.jurors))
        markup.element("li", text: language.dependability(value, jurors: agreement.jurors))
        let goals = [0.7, 0.8, 0.9].map { goal in
          (goal: language.coefficient(goal), jurors: dependability.jurorsNeeded(for: goal))
        }
        markup.element("li", text: language.jurorsNeeded(goals))
      }
    }
    agreementDetails(language.label(AgreementLabel.overall), table, in: &markup)
  }

  /// Raw agreement, agreement beyond chance, order of composites, which are numbers whose distances count: each with what
  /// its ends mean, or why it can't be told.
  private func sentences(_ agreement: Agreement) -> [String] {
    let raw = language.identicalPairs(agreement)
    let alpha = AgreementKey.krippendorffInterval
    let beyond: String
    switch agreement[alpha] {
    case .undefined(let reason):
      beyond = language.label(.intervalBeyondChance) + language.colon + language.explain(reason)
    case .value(let value):
      let ends = agreement.interval(of: alpha)?.value
      beyond = language.beyondChance(
        language.coefficient(value),
        interval: ends.map { (language.coefficient($0.low), language.coefficient($0.high)) })
    }
    let order =
      agreement[.kendallW].value.map {
        language.sameOrder(language.coefficient($0), dossiers: agreement.completeDossiers)
      }
    let over = language.takenOver(
      dossiers: agreement.dossiers, complete: agreement.completeDossiers, jurors: agreement.jurors)
    return [over] + [raw].compactMap { $0 } + [beyond] + [order].compactMap { $0 }
  }

  private func agreementTable(_ criteria: [ShownAgreement.Criterion], in markup: inout Markup) {
    let hasCharts = criteria.contains { $0.table?.histogram != nil }
    let columns: [AgreementLabel] =
      [.criterion] + (hasCharts ? [.given] : []) + [.identical, .ordinalBeyondChance, .sameOrder]
    writeTable(language.label(AgreementLabel.title), isWide: true, in: &markup) { markup in
      agreementHeadings(columns, numeric: [.identical], in: &markup)
      markup.element("tbody") { markup in
        for criterion in criteria { row(criterion, columns: columns, in: &markup) }
      }
    }
    for criterion in criteria {
      guard let table = criterion.table else { continue }
      agreementDetails(
        language.title(ofCriterion: criterion.id, among: header.nodes), table, in: &markup)
    }
  }

  private func row(
    _ criterion: ShownAgreement.Criterion, columns: [AgreementLabel], in markup: inout Markup
  ) {
    markup.element("tr") { markup in
      markup.element(
        "th", [("scope", "row")], text: language.title(ofCriterion: criterion.id, among: header.nodes))
      guard let table = criterion.table else {
        let width = String(columns.count - 1)
        return markup.element(
          "td", [("class", "lacking"), ("colspan", width)], text: language.agreementKeptBack)
      }
      let agreement = table.agreement
      if columns.contains(.given) {
        markup.element("td") { markup in
          if let histogram = table.histogram { chart(histogram, in: &markup) }
        }
      }
      let share = agreement[.exactAgreement].value.flatMap { Rational(rounding: $0, decimals: 12) }
      markup.element("td", [("class", "number")], text: share.map { language.percent($0) } ?? "–")
      for key in [AgreementKey.krippendorffOrdinal, .kendallW] {
        let isDefined = agreement[key].value != nil
        markup.element(
          "td", isDefined ? [] : [("class", "lacking")], text: language.outcome(of: key, agreement))
      }
    }
  }

  /// Every statistic of a table with what it says, and how often each mark was given.
  private func agreementDetails(_ title: String, _ table: ShownAgreement.Table, in markup: inout Markup) {
    let name = title + language.colon + language.label(.allValues).lowercased()
    markup.element("details") { markup in
      markup.element("summary", text: name)
      writeTable(name, in: &markup) { markup in
        agreementHeadings([.statistic, .value, .meaning], numeric: [], in: &markup)
        markup.element("tbody") { markup in
          for key in AgreementKey.allCases {
            markup.element("tr") { markup in
              markup.element("th", [("scope", "row")], text: language.name(of: key))
              markup.element("td", text: language.outcome(of: key, table.agreement))
              markup.element("td", text: language.meaning(of: key))
            }
          }
        }
      }
      guard let histogram = table.histogram else { return }
      writeTable(title + language.colon + language.label(.given).lowercased(), in: &markup) { markup in
        agreementHeadings([.mark, .times], numeric: [.times], in: &markup)
        markup.element("tbody") { markup in
          for bar in histogram.bars {
            markup.element("tr") { markup in
              markup.element("th", [("scope", "row")], text: language.value(of: bar))
              markup.element("td", [("class", "number")], text: language.integer(bar.count))
            }
          }
        }
      }
    }
  }

  /// A small picture of how often each value was given, which says the same in words to who can't see it.
  private func chart(_ histogram: RatingHistogram, in markup: inout Markup) {
    guard let most = histogram.bars.map(\.count).max(), most > 0 else { return }
    let text = language.histogram(histogram.bars.map { (language.value(of: $0), $0.count) })
    let (width, height) = (12, 36)
    markup.element(
      "svg",
      [
        ("class", "histogram"), ("role", "img"), ("aria-label", text),
        ("viewBox", "0 0 \(width * histogram.bars.count) \(height)"),
        ("width", "\(width * histogram.bars.count)"), ("height", "\(height)"),
      ]
    ) { markup in
      for (place, bar) in histogram.bars.enumerated() {
        // What was given at all is seen: at least one unit high.
        let tall = bar.count == 0 ? 0 : max(1, (bar.count * (height - 1) + most / 2) / most)
        markup.element(
          "rect",
          [
            ("x", "\(place * width + 1)"), ("y", "\(height - 1 - tall)"), ("width", "\(width - 2)"),
            ("height", "\(tall)"),
          ], text: "")
      }
      markup.element(
        "path", [("d", "M0 \(height - 1).5H\(width * histogram.bars.count)"), ("class", "axis")], text: "")
    }
  }

  private func agreementHeadings(
    _ labels: [AgreementLabel], numeric: Set<AgreementLabel>, in markup: inout Markup
  ) {
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
