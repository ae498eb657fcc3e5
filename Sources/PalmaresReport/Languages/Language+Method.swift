import Palmares

/// One sentence about the rules of a rubric.
struct RuleSentence: Sendable {
  /// What it is about.
  let topic: Topic
  /// The sentence.
  let text: String

  /// What a sentence about rules can be about.
  enum Topic: Sendable, CaseIterable {
    case pool, colleges, weights, missing, recusal, quorum, coverage, confidence, severity, ties, quotaTies,
      decisions,
      exactness
  }
}

extension Language {
  /// The rules by which a result came about, in the order of the computation.
  ///
  /// - Parameters:
  ///   - colleges: Those with a weight, by id.
  ///   - areJurorsUnequal: Whether jurors' weights differ.
  ///   - isSeverityRefused: Whether the correction of severity that the rubric asks for was refused.
  func rules(
    of rubric: Rubric, nodes: [CriterionNode], colleges: [College], areJurorsUnequal: Bool,
    isSeverityRefused: Bool
  ) -> [RuleSentence] {
    // A correction goes through real numbers.
    let isExact =
      (rubric.jury.severity.value == .none || isSeverityRefused)
      && nodes.allSatisfy { $0.group?.combine.value != .geometric }
    var sentences =
      nodes.contains { $0.leaf != nil }
      ? juryRules(
        of: rubric, colleges: colleges, areJurorsUnequal: areJurorsUnequal,
        isSeverityRefused: isSeverityRefused)
      : [RuleSentence(topic: .pool, text: ruleOfIndicatorsAlone)]
    sentences.append(
      RuleSentence(topic: .ties, text: rule(ties: rubric.ties.map { key($0.value, among: nodes) })))
    if let stars = rubric.stars, !stars.quota.isEmpty {
      sentences.append(RuleSentence(topic: .quotaTies, text: rule(quotaTies: stars.quotaTies.value)))
    }
    return sentences + [
      RuleSentence(topic: .decisions, text: decisionsRule),
      RuleSentence(topic: .exactness, text: rule(isExact: isExact)),
    ]
  }

  /// How the jurors' answers become scores.
  private func juryRules(
    of rubric: Rubric, colleges: [College], areJurorsUnequal: Bool, isSeverityRefused: Bool
  ) -> [RuleSentence] {
    let rules = rubric.jury
    var sentences = [
      RuleSentence(topic: .pool, text: rule(pool: rules.pool.value, average: rules.average.value))
    ]
    if !colleges.isEmpty {
      let total = Rational.sum(colleges.map(\.weight.value))
      let shares = colleges.map { (name: $0.id, share: percent($0.weight.value / total)) }
      sentences.append(RuleSentence(topic: .colleges, text: rule(colleges: shares)))
    }
    if areJurorsUnequal { sentences.append(RuleSentence(topic: .weights, text: unequalJurorsRule)) }
    sentences += [
      RuleSentence(topic: .missing, text: rule(missing: rules.missing.value)),
      RuleSentence(topic: .recusal, text: recusalRule),
      RuleSentence(topic: .quorum, text: rule(quorum: rules.quorum.value)),
    ]
    if let coverage = rules.minCoverage {
      sentences.append(RuleSentence(topic: .coverage, text: rule(coverage: percent(coverage.value))))
    }
    if rules.confidence.value == .weight {
      sentences.append(RuleSentence(topic: .confidence, text: rule(confidence: rules.confidence.value)))
    }
    if isSeverityRefused {
      sentences.append(RuleSentence(topic: .severity, text: refusedCorrection))
    } else if rules.severity.value != .none {
      sentences.append(RuleSentence(topic: .severity, text: rule(severity: rules.severity.value)))
    }
    return sentences
  }

  /// The rules of one criterion: how a group combines, whom a leaf is asked, what is done without a value.
  func rules(of node: CriterionNode, in rubric: Rubric) -> [String] {
    let own: [String?] = [
      node.group.map { rule(combine: $0.combine.value) }, node.leaf?.college.map { asked(college: $0.value) },
      node.leaf?.missing.map { rule(missing: $0.value) },
      node.measure.map { marked(by: title(ofIndicator: $0.indicator.value, in: rubric)) },
      node.measure.map { rule(unmeasured: $0.missing.value) },
    ]
    return own.compactMap(\.self)
  }
}

extension Language {
  /// Returns why nobody has a prize: nobody qualifies by its rule, or no decision awards it.
  func nobodyWins(hasRule: Bool) -> String { hasRule ? label(.prizeNobody) : minutes(.notAwarded) }

  /// Returns a criterion's share of the score as stated; a dash below a group that takes the lowest, where weights don't
  /// count.
  func statedShare(of node: CriterionNode, among nodes: [CriterionNode], atMost decimals: Int = 1) -> String {
    var parent = node.parent
    while let place = parent {
      if nodes[place].group?.combine.value == .min { return "–" }
      parent = nodes[place].parent
    }
    return percent(node.statedShare, atMost: decimals)
  }
}
