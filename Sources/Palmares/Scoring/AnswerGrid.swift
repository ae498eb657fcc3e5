/// Step 2, first half: who answered what on one dossier.
struct AnswerGrid: Sendable {
  /// By leaf, in the order of ``Edition/leaves``: every juror's answer, by juror.
  let answers: [[JurorAnswer]]
  /// The jurors with at least one mark, by juror.
  let marking: [Int]

  /// Reads a dossier's cells: recused stands before not asked, not asked before what was given, blank for the rest.
  init(of dossier: Int, in edition: Edition) {
    let isAsked = edition.jurors.indices.map { edition.isAsked($0, of: dossier) }
    let leaves = edition.leaves.map { node in
      guard let leaf = edition.nodes[node].leaf else { preconditionFailure("a leaf without marks") }
      return leaf
    }
    var answers = leaves.map { leaf in
      edition.jurors.indices.map { juror in
        let college = edition.jurors[juror].college?.value
        let isOwn = leaf.college == nil || leaf.college?.value == college
        return JurorAnswer(juror, isAsked[juror] && isOwn ? .blank : .notAsked)
      }
    }
    var marking: [Int] = []
    for cell in edition.answers.cells(of: dossier) {
      let (juror, leaf) = (edition.answers.juror(cell), edition.answers.leaf(cell))
      let given: JurorAnswer.Given
      switch edition.answers.answer(cell) {
      case .recused:
        let answer = JurorAnswer(juror, .recused, at: edition.answers.position(cell))
        for leaf in answers.indices { answers[leaf][juror] = answer }
        continue
      case .mark(let mark): given = .mark(mark, value: leaves[leaf].scale.normalise(mark))
      case .notApplicable: given = .notApplicable
      case .abstain: given = .abstain
      case .blank: given = .blank
      }
      guard answers[leaf][juror].answer != .notAsked else { continue }
      answers[leaf][juror] = JurorAnswer(
        juror: juror, answer: given, comment: edition.answers.comment(cell, of: dossier),
        confidence: edition.answers.confidence(cell, of: dossier), position: edition.answers.position(cell))
      if case .mark = given, marking.last != juror { marking.append(juror) }
    }
    (self.answers, self.marking) = (answers, marking)
  }
}

extension JurorAnswer {
  init(_ juror: Int, _ answer: Given, at position: SourcePosition? = nil) {
    self.init(juror: juror, answer: answer, comment: nil, confidence: nil, position: position)
  }
}

extension AnswerCounts {
  /// Counts a criterion's answers.
  init(_ answers: [JurorAnswer]) {
    self.init()
    for answer in answers { add(answer.answer) }
  }

  /// Counts one more answer.
  mutating func add(_ answer: JurorAnswer.Given) {
    switch answer {
    case .mark: marks += 1
    case .notApplicable: na += 1
    case .abstain: abstained += 1
    case .blank: blank += 1
    case .recused: recused += 1
    case .notAsked: notAsked += 1
    }
  }
}

extension MarkStatistics {
  /// Computes the spread of the marks; `nil` without any.
  init?(_ marks: [Rational]) {
    guard let min = marks.min(), let max = marks.max() else { return nil }
    let mean = Rational.sum(marks) / Rational(marks.count)
    var variance: Rational?
    if marks.count > 1 {
      let squares = marks.map { ($0 - mean) * ($0 - mean) }
      variance = Rational.sum(squares) / Rational(marks.count - 1)
    }
    self.init(min: min, max: max, mean: mean, median: plainMedian(marks), variance: variance)
  }
}

/// Returns the middle of one or more values, the midpoint of the two middle ones of an even number.
func plainMedian(_ values: [Rational]) -> Rational {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}
