/// An edition that is right: every name resolves, every mark is on its scale, every rule can be applied.
///
/// It holds dossiers and jurors sorted by id, so that nothing depends on the order in which they were read.
public struct Edition: Sendable {
  /// What the edition says of itself.
  public let campaign: Campaign
  /// The grid.
  public let rubric: Rubric
  /// The colleges with a weight, by id; empty where the jury is one body.
  public let colleges: [College]
  /// The members that mark, by id.
  public let jurors: [Juror]
  /// The secretary or secretaries, by id.
  public let secretaries: [Juror]
  /// The candidates, by id.
  public let dossiers: [Dossier]
  /// Each dossier's category, in the order of `dossiers`.
  public let categories: [String?]
  /// The categories that would go before a dossier's own, and of which it isn't known whether it is in them; by the
  /// dossier's place in `dossiers`, those without any left out.
  public let undecidedCategories: [Int: [UndecidedCategory]]
  /// Every criterion, depth first in the rubric's order, groups included.
  public let nodes: [CriterionNode]
  /// The places in `nodes` of the criteria that jurors mark.
  public let leaves: [Int]
  /// The places in `nodes` of the criteria that indicators mark.
  public let measures: [Int]
  /// The places in `nodes` of the criteria without a group above.
  public let topNodes: [Int]
  /// The decisions, in the order read.
  public let decisions: [Decision]
  /// What was worth a look but no error.
  public let warnings: [Diagnostic]
  /// Every answer, by dossier in the order of `dossiers`.
  package let answers: AnswerColumns
  /// Which jurors are asked which dossiers.
  let panels: Panels
  /// What formulas and conditions may name.
  let scope: FormulaScope
  /// Each dossier's digest for the drawing of lots, in the order of `dossiers`; empty without such a key.
  let lots: [String]
  /// The digest that seeds the draws of its robustness; `nil` where none was worked out.
  let seed: String?
}

/// A criterion in its place in the tree.
public struct CriterionNode: Sendable {
  /// The criterion.
  public let criterion: Criterion
  /// The ids from the top, joined by `/`.
  public let path: String
  /// The group above, as a place in ``Edition/nodes``; `nil` at the top.
  public let parent: Int?
  /// The criteria below.
  public internal(set) var children: [Int]
  /// How deep it lies, 0 at the top.
  public let depth: Int
  /// Its share of the whole as stated, 0...1: the product from the top of each weight over its siblings' sum.
  public let statedShare: Rational

  /// The leaf, where jurors mark it.
  public var leaf: Criterion.Leaf? { if case .leaf(let leaf) = criterion.content { leaf } else { nil } }
  /// How an indicator marks it, where one does.
  public var measure: Criterion.Measure? {
    if case .measure(let measure) = criterion.content { measure } else { nil }
  }
  /// The group, where it combines others.
  public var group: Criterion.Group? { if case .group(let group) = criterion.content { group } else { nil } }
}

extension Edition {
  /// Returns the node of the criterion with this id.
  public func node(_ id: String) -> Int? { nodes.firstIndex { $0.criterion.id == id } }

  /// The places in ``nodes`` of the criteria that jurors or indicators mark.
  var marked: [Int] {
    measures.isEmpty ? leaves : (leaves + measures).sorted()
  }

  /// The marks on all its ballots.
  public var markCount: Int { answers.markCount }

  /// Whether any answer has a comment.
  public var hasComments: Bool { !answers.comments.isEmpty }
}
