extension EditionChecker {
  /// Returns the leaf that marks name, or reports that there is none.
  mutating func leaf(_ criterion: Sourced<String>) -> Int? {
    if let leaf = leafByID[criterion.value] { return leaf }
    if let node = nodeByID[criterion.value], nodes[node].measure != nil {
      reportOnce(Diagnostic(.indicatorHasNoMarks, [criterion.value], at: criterion.position))
    } else if nodeByID[criterion.value] != nil {
      reportOnce(Diagnostic(.groupHasNoMarks, [criterion.value], at: criterion.position))
    } else {
      let known = leaves.map { nodes[$0].criterion.id }
      let hint = Nearest.word(to: criterion.value, among: known).map { Diagnostic.Hint.didYouMean($0) }
      reportOnce(
        Diagnostic(
          .unknownCriterion, [criterion.value], at: criterion.position,
          hint: hint ?? (known.count <= 12 ? .oneOf(known) : nil)))
    }
    return nil
  }

  /// Reports a mark that its scale doesn't have; returns whether it has it.
  mutating func check(_ mark: Rational, on criterion: String, _ scale: Scale, at position: SourcePosition?)
    -> Bool
  {
    var text: String { mark.decimal(atMost: 12) }
    guard scale.contains(mark) else {
      report(
        .markOffScale, [text, criterion, scale.min.decimal(atMost: 12), scale.max.decimal(atMost: 12)],
        at: position)
      return false
    }
    // Steps that don't lead to the top are an error of the scale's own, told once, not on every mark.
    guard let step = scale.step, step > .zero, scale.isOnStep(scale.max), !scale.isOnStep(mark) else {
      return true
    }
    let nearest = ((mark - scale.min) / step).rounded(decimals: 0, rule: .halfAwayFromZero)
    report(
      .markOffStep,
      [text, criterion, step.decimal(atMost: 12), (scale.min + nearest * step).decimal(atMost: 12)],
      at: position)
    return false
  }

  /// Reports a mark written out of the highest one, as `3/4` where marks go up to 4, or as a share of the scale, as
  /// `75 %`, which as a number is another; returns whether it is one.
  mutating func reportOutOfMost(
    _ ballot: Ballot, _ mark: Rational, on criterion: String, _ scale: Scale
  ) -> Bool {
    guard let fraction = ballot.fraction, fraction.isOutOfMost(mark, scale) else { return false }
    let numerator = fraction.numerator.decimal(atMost: 12)
    if fraction.isPercentage {
      let meant = scale.mark(atShare: mark).decimal(atMost: 12)
      report(.ambiguousMark, ["\(numerator) %", criterion], at: ballot.position, hint: .write(meant))
      return true
    }
    let most = fraction.denominator.decimal(atMost: 12)
    report(.ambiguousMark, ["\(numerator)/\(most)", criterion], at: ballot.position, hint: .write(numerator))
    return true
  }

  /// Checks what candidates say of themselves against the criteria.
  mutating func checkAssessments() {
    for assessment in draft.dossiers.flatMap(\.assessment) {
      let id = assessment.criterion
      guard let leaf = leaf(Sourced(id, at: assessment.position)),
        let scale = nodes[leaves[leaf]].leaf?.scale, scale.min < scale.max
      else { continue }
      if let mark = assessment.mark {
        _ = check(mark, on: id, scale, at: assessment.markPosition ?? assessment.position)
      }
      if let target = assessment.target {
        _ = check(target, on: id, scale, at: assessment.targetPosition ?? assessment.position)
      }
    }
  }
}

extension Ballot.Fraction {
  /// Whether a mark that is written so is likely meant out of the highest mark of a scale.
  func isOutOfMost(_ mark: Rational, _ scale: Scale) -> Bool {
    // A share of a scale that ends at 1 is a number like any other.
    numerator != mark && (isPercentage ? scale.max > .one : denominator == scale.max)
  }
}
