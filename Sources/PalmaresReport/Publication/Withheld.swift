import Palmares

/// What a publication withholds of one dossier's result, so that no cell of a table that it hides can be worked back.
///
/// A criterion marked by an indicator that is kept back has the indicator's value in its score, and so have the groups
/// above it and, by subtraction, the other scores beside the composite. So none of the dossier's scores is told but its
/// composite, cut to one decimal: the exact fraction would give the few values that a small cell can have. Where the
/// marks behind it are published, or fewer than two criteria marked by jurors have a part in it, it isn't told either.
/// Whether a star is reached, the place and the prizes are the result, and stay.
struct Withheld: Sendable {
  /// Which indicators and conditions are kept back.
  let keptBack: KeptBack
  /// The criteria whose score has a value in it that is kept back, groups included, as places in ``Edition/nodes``.
  let nodes: Set<Int>
  /// What becomes of the composite.
  let composite: Composite
  /// Whether a condition that is kept back decides the category.
  let hidesCategory: Bool
  private let edition: Edition

  /// What becomes of a composite.
  enum Composite: Sendable { case whole, cut, hidden }

  /// Whether the scores of criteria, and all that is computed from them, are withheld.
  var hidesScores: Bool { !nodes.isEmpty }

  init(_ keptBack: KeptBack, _ entry: Entry, relative: Set<String>, showsBallots: Bool, in edition: Edition) {
    (self.keptBack, self.edition) = (keptBack, edition)
    var nodes: Set<Int> = []
    var shields = 0
    for result in entry.criteria {
      let node = edition.nodes[result.node]
      if node.leaf != nil, result.state == .value, let weight = result.weight, weight > .zero { shields += 1 }
      guard let measure = node.measure, result.state == .value,
        keptBack.contains(measure.indicator.value)
          || measure.scale.value.isRelative && relative.contains(measure.indicator.value)
      else { continue }
      var place: Int? = result.node
      while let next = place {
        nodes.insert(next)
        place = edition.nodes[next].parent
      }
    }
    self.nodes = nodes
    composite = nodes.isEmpty ? .whole : showsBallots || shields < 2 ? .hidden : .cut
    hidesCategory = keptBack.decides(category: entry.category, of: entry.dossier)
  }

  /// Whether a requirement asks what is kept back.
  func contains(_ requirement: Requirement) -> Bool {
    keptBack.decides(requirement) { id in edition.node(id).map(nodes.contains) ?? false }
  }

  /// Whether the reason for having no rank would tell of a hidden cell.
  func contains(_ reason: UnrankedReason?) -> Bool {
    guard case .ineligible(let id, _, _, _) = reason else { return false }
    return edition.rubric.eligibility.contains { $0.id == id && keptBack.decides($0.require) }
  }

  /// Returns the composite as it may be told.
  func told(_ score: Score?) -> Score? {
    switch composite {
    case .whole: score
    case .cut: score.map { Score($0.value.cut, isExact: false) }
    case .hidden: nil
    }
  }

  /// Returns a note as it may be told; `nil` where it would tell what is withheld.
  func told(_ note: Note) -> Note? {
    switch note {
    case .severityCorrected(let raw): told(raw).map { .severityCorrected(raw: $0) }
    case .severityBeyondScale(let score): told(score).map { .severityBeyondScale($0) }
    case .exclusionGains(let criteria, let points):
      switch composite {
      case .whole: note
      case .cut: .exclusionGains(criteria: criteria, points: -(-points).cut)
      case .hidden: nil
      }
    case .markedAtEnd(let criterion, _):
      edition.node(criterion).map(nodes.contains) ?? false ? nil : note
    case .rankedByDecision(let reason): contains(reason) ? nil : note
    case .categoryUndecided: hidesCategory ? nil : note
    default: note
    }
  }
}

/// What a result withholds for the sake of a table's small cell.
public enum WithheldPart: Sendable, Hashable, CaseIterable {
  /// The scores of the criteria; the composite is cut to one decimal.
  case scores
  /// The scores of the criteria and the composite.
  case scoresAndComposite
  /// The category.
  case category
  /// Why a dossier has no rank.
  case reason
}

extension Rational {
  /// The greatest number of one decimal at or below this one.
  fileprivate var cut: Rational {
    let rounded = rounded(decimals: 1, rule: .halfAwayFromZero)
    return rounded > self ? rounded - Rational(1, 10) : rounded
  }
}

extension MeasureScale {
  /// Whether it places values among those of the other dossiers.
  var isRelative: Bool { if case .relative = self { true } else { false } }
}

extension Edition {
  /// The indicators that a relative scale marks and that some dossier keeps back: the scores of all dossiers on it
  /// tell of the least and the greatest value.
  func relativelyKeptBack(minCell: Int) -> Set<String> {
    let marking = Set(
      nodes.compactMap { node in
        node.measure.flatMap { $0.scale.value.isRelative ? $0.indicator.value : nil }
      })
    guard !marking.isEmpty else { return [] }
    var found: Set<String> = []
    for dossier in dossiers where found.count < marking.count {
      let keptBack = KeptBack(dossier, in: rubric, minCell: minCell)
      if !keptBack.isEmpty { found.formUnion(marking.filter { keptBack.contains($0) }) }
    }
    return found
  }
}
