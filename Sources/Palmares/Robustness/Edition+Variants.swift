/// The edition had something been otherwise: what influence, redrawn juries and smallest changes are ranked by.
///
/// In every variant eligibility, exclusions, decisions and the dossiers among which relative scales place stay as they
/// are. The quorum isn't asked again: one mark suffices. The dossiers that marks ranked are the only ones that marks can
/// rank: the others lose their answers (where jurors mark nothing at all there are none to lose). Where a college is
/// left without jurors, the others take its part, as the pool of a criterion that it didn't mark does. Comments and
/// places in files are left behind.
extension Edition {
  /// The edition without one juror.
  ///
  /// - Parameters:
  ///   - juror: The juror's place in ``jurors``.
  ///   - ranked: By dossier, whether its marks rank it: ``Ranking/rankedByMarks``.
  func without(juror: Int, ranked: [Bool]) -> Edition {
    variant(times: jurors.indices.map { $0 == juror ? 0 : 1 }, ranked: ranked)
  }

  /// The edition without the jurors of one college.
  ///
  /// - Parameters:
  ///   - college: The id that jurors name.
  ///   - ranked: By dossier, whether its marks rank it.
  func without(college: String, ranked: [Bool]) -> Edition {
    variant(times: jurors.map { $0.college?.value == college ? 0 : 1 }, ranked: ranked)
  }

  /// The edition of a redrawn jury, under other weights.
  ///
  /// A juror drawn twice is two jurors who gave the same marks, ids apart. What coverage is held against stays the
  /// weights as stated.
  ///
  /// - Parameters:
  ///   - times: By juror, how often the juror is there, ≥ 0.
  ///   - factors: By node of ``nodes``, what its weight is multiplied by, above 0; `nil` leaves the weights.
  ///   - ranked: By dossier, whether its marks rank it.
  func resampled(times: [Int], factors: [Rational]? = nil, ranked: [Bool]) -> Edition {
    let edition = variant(times: times, ranked: ranked)
    return factors.map(edition.reweighted) ?? edition
  }

  /// The edition under other weights; what coverage is held against stays the weights as stated.
  ///
  /// - Parameter factors: By node of ``nodes``, what its weight is multiplied by, above 0.
  func reweighted(by factors: [Rational]) -> Edition {
    let nodes = zip(nodes, factors).map { node, factor in
      CriterionNode(
        criterion: node.criterion.weighing(node.criterion.weight.value * factor), path: node.path,
        parent: node.parent, children: node.children, depth: node.depth, statedShare: node.statedShare)
    }
    return with(nodes: nodes, leaves: leaves)
  }

  /// The edition with another mark in one cell.
  ///
  /// - Parameters:
  ///   - cell: The cell's place in the answers, one that holds a mark.
  ///   - mark: A mark of the criterion's scale.
  ///   - ranked: By dossier, whether its marks rank it.
  func replacing(mark: Rational, in cell: Int, ranked: [Bool]) -> Edition {
    let replaced = with(answers: answers.replacing(cell, with: mark))
    return replaced.variant(times: jurors.map { _ in 1 }, ranked: ranked)
  }

  private func variant(times: [Int], ranked: [Bool]) -> Edition {
    var copies: [Juror] = []
    for (juror, times) in zip(jurors, times) {
      for copy in 0..<times { copies.append(copy == 0 ? juror : juror.copy(copy + 1)) }
    }
    var rules = rubric.askingOneMark
    if marksDecide { (rules.indicators, rules.eligibility) = ([], []) }
    return with(
      rubric: rules, jurors: copies,
      answers: answers.rearranged(times: times, leaves: leaves.indices.map { $0 }, kept: ranked),
      panels: Panels(copies) { dossierPlace($0) })
  }

  /// Whether marks alone decide what an eligible dossier scores and which gates hold, so that indicators needn't be
  /// worked out again.
  var marksDecide: Bool {
    measures.isEmpty
      && rubric.stars?.levels.allSatisfy { level in
        level.require.allSatisfy { if case .criterion = $0.kind { true } else { false } }
      } != false
  }

  /// This edition with some parts replaced.
  func with(
    rubric: Rubric? = nil, jurors: [Juror]? = nil, nodes: [CriterionNode]? = nil, leaves: [Int]? = nil,
    answers: AnswerColumns? = nil, panels: Panels? = nil
  ) -> Edition {
    let nodes = nodes ?? self.nodes
    return Edition(
      campaign: campaign, rubric: rubric ?? self.rubric, colleges: colleges, jurors: jurors ?? self.jurors,
      secretaries: secretaries, dossiers: dossiers, categories: categories,
      undecidedCategories: undecidedCategories, nodes: nodes,
      leaves: leaves ?? self.leaves, measures: nodes.indices.filter { nodes[$0].measure != nil },
      topNodes: nodes.indices.filter { nodes[$0].parent == nil }, decisions: decisions, warnings: warnings,
      answers: answers ?? self.answers, panels: panels ?? self.panels, scope: scope, lots: lots, seed: seed)
  }
}

extension Ranking {
  /// By dossier of the edition, whether its marks rank it: it has a composite.
  ///
  /// - Precondition: The ranking was computed from its edition, not put together from entries.
  var rankedByMarks: [Bool] {
    precondition(placing != nil, "a ranking without its edition's places")
    var ranked = Array(repeating: false, count: edition.dossiers.count)
    for standing in entries.standings where standing.score != nil { ranked[standing.dossier] = true }
    return ranked
  }
}

extension Rubric {
  /// These rules with a quorum of one mark.
  fileprivate var askingOneMark: Rubric {
    var rubric = self
    rubric.jury.quorum = .init(.jurors(1))
    return rubric
  }
}

extension Juror {
  /// The same juror once more, with an id that no file can give.
  fileprivate func copy(_ number: Int) -> Juror {
    Juror(
      id: "\(id)~\(number)", name: name, title: title, role: role, weight: weight, college: college,
      recused: recused, dossiers: dossiers, categories: categories, position: position)
  }
}

extension Criterion {
  /// The same criterion at another weight.
  fileprivate func weighing(_ weight: Rational) -> Criterion {
    Criterion(
      id: id, title: title, weight: .init(weight, at: self.weight.position), content: content,
      position: position)
  }
}
