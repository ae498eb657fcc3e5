import Palmares

/// The criteria, one block each, groups before what they combine.
extension Explanation {
  func writeCriteria(to page: inout ExplanationLines) {
    guard !entry.criteria.isEmpty else { return }
    page.heading(language.label(.groups))
    for (criterion, steps) in zip(entry.criteria, shown.criteria) {
      page.blank()
      let indent = 2 * criterion.node.depth
      writeTitle(criterion, indent: indent, to: &page)
      if let leaf = criterion.node.leaf {
        writeLeaf(leaf, criterion, steps, indent: indent + 2, to: &page)
      } else if let group = criterion.node.group {
        writeGroup(group, criterion, steps, indent: indent + 2, to: &page)
      } else if let measure = steps.measure {
        write(measure, criterion, steps, indent: indent + 2, to: &page)
      }
    }
  }

  /// Whether the dossier has a composite, shown or not: then its top criteria have shares of it.
  private var hasComposite: Bool { entry.criteria.contains { $0.weight != nil } }

  private func writeTitle(_ criterion: ShownCriterion, indent: Int, to page: inout ExplanationLines) {
    let own = criterion.node.criterion
    let cuts = Cuts(criterion: own.id, of: header.rubric)
    var title = own.title.text(in: language.tag)
    if let score = criterion.score {
      title += " – " + language.exactScore(score, within: cuts)
    } else if criterion.state != .value {
      title += " – " + language.label(criterion.state == .notApplicable ? .notApplicable : .noValue)
    }
    page.add(title, indent: indent, style: .bold)
    let stated = language.number(own.weight.value)
    let share = criterion.weight.map { language.percent($0, atMost: 2) }
    page.add(
      hasComposite ? language.weight(stated, share: share) : language.weight(stated), indent: indent + 2,
      source: source(own.weight.position))
  }

  private func writeLeaf(
    _ leaf: Criterion.Leaf, _ criterion: ShownCriterion, _ steps: ShownCriterionSteps, indent: Int,
    to page: inout ExplanationLines
  ) {
    if let question = leaf.question {
      page.add(
        "\(language.label(.question))\(language.colon)\(question.text(in: language.tag))", indent: indent)
    }
    let scale = language.scale(
      min: language.number(leaf.scale.min), max: language.number(leaf.scale.max),
      step: leaf.scale.step.map { language.number($0) })
    page.add("\(language.label(.scale))\(language.colon)\(scale)", indent: indent)
    if let college = leaf.college {
      page.add(language.asked(college: college.value), indent: indent, source: source(college.position))
    }
    for answer in steps.answers ?? [] { write(answer, leaf, steps.pooling, indent: indent, to: &page) }
    if steps.answers == nil { writeCounts(criterion, indent: indent, to: &page) }
    let rule = criterion.state == .notApplicable ? nil : source(steps.missing?.position)
    page.add(language.outcome(criterion.state, isGroup: false), indent: indent, source: rule)
    if let pooling = steps.pooling {
      writePooling(pooling, leaf, criterion, steps, indent: indent, to: &page)
    }
  }

  private func write(
    _ answer: ShownAnswer, _ leaf: Criterion.Leaf, _ pooling: ShownPooling?, indent: Int,
    to page: inout ExplanationLines
  ) {
    var text: String
    switch answer.answer {
    case .mark(let mark, let value):
      text = language.mark(
        term(mark), word: leaf.scale.title(of: mark)?.text(in: language.tag), value: term(value * 100))
    case .notApplicable: text = language.label(.notApplicable)
    case .abstain: text = language.label(.abstains)
    case .blank: text = language.noun(.blank, plural: false)
    case .recused: text = language.recused(reason: recusals[answer.juror])
    case .notAsked: text = language.label(.notAsked)
    }
    let shares = pooling?.shares ?? []
    if let share = shares.first(where: { $0.juror == answer.juror }) {
      if Set(shares.map(\.weight)).count > 1 { text += ", \(language.jurorWeight(term(share.weight)))" }
      if share.isDropped { text += ", \(language.dropped)" }
    }
    if let confidence = answer.confidence { text += ", \(language.confidence(term(confidence)))" }
    page.add(
      "\(answer.juror)\(language.colon)\(text)", indent: indent + 2, source: source(answer.position))
    if let comment = answer.comment { page.add("– " + comment, indent: indent + 4) }
  }

  /// How jurors answered, in numbers.
  private func writeCounts(_ criterion: ShownCriterion, indent: Int, to page: inout ExplanationLines) {
    guard let counts = criterion.counts else { return }
    let parts: [(Int, Noun)] = [
      (counts.marks, .mark), (counts.abstained, .abstention), (counts.na, .notApplicable),
      (counts.blank, .blank),
      (counts.recused, .recusal),
    ]
    let told = parts.filter { $0.0 > 0 }.map { language.count($0.0, $0.1) }
    page.add(told.joined(separator: ", "), indent: indent)
    if let statistics = criterion.statistics {
      page.add(
        language.statistics(
          mean: language.closeNumber(statistics.mean, atMost: 2),
          median: language.closeNumber(statistics.median, atMost: 2),
          min: language.number(statistics.min), max: language.number(statistics.max)), indent: indent)
    } else if counts.marks > 0, header.rubric.publish.scores == .show {
      page.add(language.tooFew(header.rubric.publish.minCell), indent: indent)
    }
  }

  private func writePooling(
    _ pooling: ShownPooling, _ leaf: Criterion.Leaf, _ criterion: ShownCriterion,
    _ steps: ShownCriterionSteps,
    indent: Int, to page: inout ExplanationLines
  ) {
    if pooling.isFallback { page.add(language.trimmedFallback, indent: indent) }
    guard case .exact(let value) = pooling.value else { return }
    let isOnMarks = header.rubric.jury.pool.value == .criterionFirst
    let convert: (Rational) -> Rational = { isOnMarks ? leaf.scale.mark(atShare: $0) : $0 * 100 }
    let mark = convert(value)
    let step = isOnMarks ? normalisation(mark, on: leaf.scale, value: value) : ""
    let end = isOnMarks ? "\u{A0}· " + step : ""
    guard let shares = pooling.shares else {
      let name = language.pooled(
        pooling.average, marks: criterion.counts?.marks ?? 0, weighted: pooling.isWeighted,
        byCollege: pooling.isByCollege)
      page.add("\(name) → \(near(value * 100))", indent: indent)
      return
    }
    let kept = shares.filter { !$0.isDropped }
    let told = pooling.colleges ?? []
    if told.isEmpty {
      if kept.count == 1 {
        let name = language.name(of: pooling.average, weighted: false)
        let alone = shares.count > 1 ? "\(name)\(language.colon)\(near(mark))" : ""
        page.add(isOnMarks ? step : alone, indent: indent)
        return
      }
      page.add(
        equated(formula(pooling.average, parts(kept, convert)), "\(term(mark))\(end)"), indent: indent)
      return
    }
    var means: [Part] = []
    for college in told {
      guard case .exact(let own) = college.value else { continue }
      let members = kept.filter { colleges[$0.juror] == college.college }
      let average = college.isFallback ? .mean : pooling.average
      let value = term(convert(own))
      let told = members.isEmpty ? value : equated(formula(average, parts(members, convert)), value)
      page.add("\(college.college)\(language.colon)\(told)", indent: indent)
      means.append(Part(value: convert(own), weight: college.weight))
    }
    let total = equated(formula(.mean, means), "\(term(mark))\(end)")
    page.add(means.count == 1 ? step : total, indent: indent)
  }

  private func parts(_ shares: [ShownPooling.Share], _ convert: (Rational) -> Rational) -> [Part] {
    shares.compactMap { share in
      guard case .exact(let value) = share.value else { return nil }
      return Part(value: convert(value), weight: share.weight)
    }
  }

  private func writeGroup(
    _ group: Criterion.Group, _ criterion: ShownCriterion, _ steps: ShownCriterionSteps, indent: Int,
    to page: inout ExplanationLines
  ) {
    page.add(language.outcome(criterion.state, isGroup: true), indent: indent)
    guard let score = criterion.score else { return }
    page.add(
      language.rule(combine: group.combine.value), indent: indent, source: source(group.combine.position))
    if let pooling = steps.pooling {
      writePooled(pooling, total: score, indent: indent + 2, to: &page)
      return
    }
    let terms = terms(steps.contributions)
    guard !terms.isEmpty else { return }
    switch group.combine.value {
    case .mean: writeSum(terms, total: score, indent: indent + 2, to: &page)
    case .geometric:
      let factors = terms.map { "(\(term($0.value)))^\(term($0.weight))" }.joined(separator: " × ")
      page.add(equated(factors, language.exactScore(score)), indent: indent + 2)
    case .min:
      for term in terms { page.add("\(self.term(term.value))\u{A0} \(term.title)", indent: indent + 2) }
      if let least = terms.min(by: { $0.value < $1.value }) {
        page.add("\(language.least(of: least.title)), \(language.exactScore(score))", indent: indent + 2)
      }
    }
  }
}
