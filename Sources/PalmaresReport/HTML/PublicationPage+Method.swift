import Palmares

/// How the result came about in general, from the rubric; and what it was made from.
extension PublicationPage {
  var methodMarkup: Markup {
    var markup = Markup()
    var sentences = language.rules(
      of: header.rubric, nodes: header.nodes, colleges: header.colleges,
      areJurorsUnequal: header.areJurorsUnequal, isSeverityRefused: header.isSeverityRefused
    ).map(\.text)
    if let method = header.method { sentences.insert(language.ranked(by: method), at: 0) }
    if scores.hasMore { sentences.append(language.sentence(language.label(.legendDecimals)) + ".") }
    if let study = header.robustness { sentences.append(language.stabilityMethod(study)) }
    markup.element("ul") { markup in for sentence in sentences { markup.element("li", text: sentence) } }
    starsTable(in: &markup)
    gridTable(in: &markup)
    anchors(in: &markup)
    indicators(in: &markup)
    eligibility(in: &markup)
    references(in: &markup)
    return markup
  }

  private func starsTable(in markup: inout Markup) {
    guard let stars, !stars.given.isEmpty else { return }
    let hasPlaces = !stars.quota.isEmpty
    markup.element("h3", text: language.label(.thresholds))
    writeTable(language.label(.thresholds), in: &markup) { markup in
      headings(
        [.stars, .minimum, .requires] + (hasPlaces ? [.places] : []), numeric: [.minimum, .places],
        in: &markup)
      markup.element("tbody") { markup in
        for number in stars.given {
          let level = stars.levels.first { $0.stars == number }
          markup.element("tr") { markup in
            markup.element("th", [("scope", "row")], text: language.stars(number, symbol: stars.symbol))
            markup.element(
              "td", [("class", "number")], text: level?.min.map { language.number($0.value) } ?? "–")
            let gates = (level?.require ?? []).map { language.requirement($0, in: header.names) }
            markup.element("td", text: gates.isEmpty ? "–" : gates.joined(separator: ", "))
            if hasPlaces {
              let places = stars.quota[number].map { language.integer($0.value) }
              markup.element("td", [("class", "number")], text: places ?? "–")
            }
          }
        }
      }
    }
  }

  private func gridTable(in markup: inout Markup) {
    markup.element("h3", text: language.label(.grid))
    markup.element("p", text: language.gridIntroduction)
    writeTable(language.label(.grid), isWide: true, in: &markup) { markup in
      headings(
        [.criterion, .question, .weight, .effectiveWeight, .scale], numeric: [.weight, .effectiveWeight],
        in: &markup)
      markup.element("tbody") { markup in
        for node in header.nodes {
          markup.element("tr", [("class", "depth-\(Swift.min(node.depth, 3))")]) { markup in
            markup.element("th", [("scope", "row")], text: text(node.criterion.title))
            let question = node.leaf?.question.map(text)
            let details = [question].compactMap(\.self) + language.rules(of: node, in: header.rubric)
            markup.element("td", text: details.joined(separator: " · "))
            markup.element("td", [("class", "number")], text: language.number(node.criterion.weight.value))
            markup.element(
              "td", [("class", "number")], text: language.statedShare(of: node, among: header.nodes))
            let scale = node.leaf.map { self.scale($0.scale) } ?? node.measure.map(self.scale)
            markup.element("td", text: scale ?? "")
          }
        }
      }
    }
  }

  private func scale(_ scale: Scale) -> String {
    language.scale(
      min: language.number(scale.min), max: language.number(scale.max),
      step: scale.step.map { language.number($0) })
  }

  private func anchors(in markup: inout Markup) {
    let leaves = header.nodes.filter { $0.leaf?.anchors.isEmpty == false }
    guard !leaves.isEmpty else { return }
    markup.element("h3", text: language.label(.anchors))
    for node in leaves {
      guard let leaf = node.leaf else { continue }
      markup.element("details") { markup in
        markup.element("summary", text: text(node.criterion.title))
        markup.element("dl", [("class", "anchors")]) { markup in
          for anchor in leaf.anchors {
            let word = leaf.scale.title(of: anchor.mark).map { " – \(text($0))" } ?? ""
            markup.element("dt", text: language.number(anchor.mark) + word)
            markup.element("dd", text: text(anchor.title))
          }
        }
      }
    }
  }

  private func eligibility(in markup: inout Markup) {
    guard !header.rubric.eligibility.isEmpty else { return }
    markup.element("h3", text: language.label(.eligibility))
    markup.element("ul") { markup in
      for rule in header.rubric.eligibility {
        markup.element("li") { markup in
          markup.element("code", text: rule.require.text)
          markup.text(language.colon + text(rule.otherwise))
        }
      }
    }
  }

  private func references(in markup: inout Markup) {
    guard !header.rubric.references.isEmpty else { return }
    markup.element("h3", text: language.label(.references))
    markup.element("ul") { markup in
      for reference in header.rubric.references {
        markup.element("li") { $0.link(text(reference.title), to: reference.url) }
      }
    }
  }

  var provenanceMarkup: Markup {
    var markup = Markup()
    let version =
      header.rubric.version.isEmpty ? "" : ", \(language.label(.version)) \(header.rubric.version)"
    markup.element("p", text: text(header.rubric.title) + version + ".")
    if let notice = header.rubric.notice { markup.element("p", text: text(notice)) }
    markup.element("p", text: language.generated(by: "palmares", version: self.version))
    guard !header.inputs.isEmpty else { return markup }
    markup.element("details") { markup in
      markup.element("summary", text: language.label(.inputs))
      markup.element("p", text: language.provenanceIntroduction)
      writeTable(language.label(.inputs), in: &markup) { markup in
        headings([.file, .digest], numeric: [], in: &markup)
        markup.element("tbody") { markup in
          for input in header.inputs {
            markup.element("tr") { markup in
              markup.element("th", [("scope", "row")], text: input.path)
              markup.element("td") { $0.element("code", text: input.sha256) }
            }
          }
        }
      }
    }
    return markup
  }
}
