import Palmares

/// The steps of the scoring.
extension JSONWriter {
  /// Writes a value on 0–1, and beside it, under `…_exact`, the value in lowest terms where it is rational.
  mutating func exactMember(_ key: JSONKey, _ value: Value?) {
    switch value {
    case .exact(let rational): exactMember(key, rational)
    case .real(let double):
      exactMember(key, Rational(rounding: double, decimals: Self.decimals), isExact: false)
    case nil: exactMember(key, nil as Rational?)
    }
  }

  mutating func member(_ key: JSONKey, _ position: SourcePosition?) {
    member(key, position?.description)
  }

  mutating func composites(_ composites: [ShownComposite]?) {
    key("composites")
    guard let composites else { return null() }
    array(composites) { json, composite in
      json.object { json in
        json.member("juror", composite.juror)
        json.exactMember("score", composite.score)
      }
    }
  }

  mutating func coverage(_ coverage: CoverageStep, _ position: SourcePosition?) {
    exactMember("has", coverage.has)
    exactMember("needs", coverage.needs)
    member("position", position)
  }

  mutating func quorum(_ quorum: QuorumStep, _ position: SourcePosition?) {
    member("college", quorum.college)
    member("has", quorum.has)
    member("needs", quorum.needs)
    member("position", position)
  }

  mutating func steps(_ steps: ShownCriterionSteps) {
    let (criterion, leaf, group) = (steps.node.criterion, steps.node.leaf, steps.node.group)
    key("answers")
    if let answers = steps.answers {
      array(answers) { json, answer in json.object { $0.answer(answer) } }
    } else {
      null()
    }
    member("college", leaf?.college) { $0.setting($1.value, $1.position) }
    member("combine", group?.combine) { $0.setting($1.value.rawValue, $1.position) }
    contributions(steps.contributions)
    member("id", criterion.id)
    member("measure", steps.measure) { $0.measure($1) }
    member("missing", steps.missing) { $0.setting($1.value.rawValue, $1.position) }
    member("path", steps.node.path)
    member("pooling", steps.pooling) { $0.pooling($1) }
    member("position", criterion.position)
    member("scale", leaf?.scale) { $0.scale($1) }
    member("stated_weight", criterion.weight) { json, weight in
      json.member("position", weight.position)
      json.exactMember("value", weight.value)
    }
  }

  /// How the composite came about.
  mutating func root(_ pooling: ShownPooling?, _ contributions: [ShownContribution]) {
    self.contributions(contributions)
    member("pooling", pooling) { $0.pooling($1) }
  }

  private mutating func contributions(_ contributions: [ShownContribution]) {
    members("contributions", contributions) { json, contribution in
      json.member("id", contribution.node.criterion.id)
      json.exactMember("value", contribution.value)
      json.exactMember("weight", contribution.weight)
    }
  }

  /// A word that was set, and where.
  private mutating func setting(_ word: String, _ position: SourcePosition?) {
    member("position", position)
    member("value", word)
  }

  private mutating func scale(_ scale: Scale) {
    exactMember("max", scale.max)
    exactMember("min", scale.min)
    member("name", scale.name)
    member("position", scale.position)
    exactMember("step", scale.step)
  }

  private mutating func answer(_ answer: ShownAnswer) {
    member("answer", answer.answer.word)
    member("comment", answer.comment)
    exactMember("confidence", answer.confidence)
    member("juror", answer.juror)
    if case .mark(let mark, let value) = answer.answer {
      exactMember("mark", mark)
      member("position", answer.position)
      exactMember("value", value)
    } else {
      exactMember("mark", nil as Rational?)
      member("position", answer.position)
      exactMember("value", nil as Rational?)
    }
  }

  private mutating func pooling(_ pooling: ShownPooling) {
    member("average", pooling.average.word)
    key("colleges")
    if let colleges = pooling.colleges {
      array(colleges) { json, college in
        json.object { json in
          json.member("college", college.college)
          json.member("fallback", college.isFallback)
          json.exactMember("value", college.value)
          json.exactMember("weight", college.weight)
        }
      }
    } else {
      null()
    }
    member("fallback", pooling.isFallback)
    key("shares")
    if let shares = pooling.shares {
      array(shares) { json, share in
        json.object { json in
          json.member("dropped", share.isDropped)
          json.member("juror", share.juror)
          json.exactMember("value", share.value)
          json.exactMember("weight", share.weight)
        }
      }
    } else {
      null()
    }
    if case .trimmed(let count) = pooling.average {
      member("trimmed", count)
    } else {
      member("trimmed", nil as Int?)
    }
    exactMember("value", pooling.value)
  }

  mutating func gate(_ gate: ShownGate, at position: SourcePosition?) {
    member("holds", gate.holds)
    member("lacking", gate.lacking)
    member("position", position)
    member("reason", gate.reasonWord)
    member("require", gate.require)
    member("stars", gate.stars)
    gateValue(gate)
  }

  mutating func level(_ level: ShownLevel) {
    member("gates_hold", level.gatesHold)
    member("holds", level.holds)
    exactMember("min", level.min?.value)
    member("position", level.min?.position)
    member("quota", level.places) { json, places in
      json.member("at_cut", level.quota?.isAtCut)
      json.member("equals", level.quota?.equals)
      json.member("in", level.isIn)
      json.member("place", level.quota?.place)
      json.member("places", places)
      json.members("ties", level.quotaTies) { $0.tie($1) }
    }
    member("reaches_min", level.reachesMin)
    member("stars", level.stars)
  }

  mutating func tie(_ tie: ShownTie) {
    member("group", tie.group)
    member("key", tie.key.value.word)
    member("lacking", tie.lacking)
    member("passed_over", tie.isPassedOver)
    member("position", tie.key.position)
    key("values")
    guard let values = tie.values else { return null() }
    array(zip(tie.group, values)) { json, item in
      json.object { json in
        json.member("dossier", item.0)
        json.keyValue(item.1)
      }
    }
  }

  /// One of `lot`, `score` and `share`; the others are `null`.
  private mutating func keyValue(_ value: TieStep.KeyValue) {
    var (lot, score, share): (String?, Score?, Rational?) = (nil, nil, nil)
    switch value {
    case .lot(let digest): lot = digest
    case .score(let found): score = found
    case .share(let found): share = found
    }
    member("lot", lot)
    exactMember("score", score)
    exactMember("share", share)
  }
}

extension JurorAnswer.Given {
  /// The word of an answer in results.
  fileprivate var word: String {
    switch self {
    case .mark: "mark"
    case .notApplicable: "na"
    case .abstain: "abstain"
    case .blank: "blank"
    case .recused: "recused"
    case .notAsked: "not_asked"
    }
  }
}
