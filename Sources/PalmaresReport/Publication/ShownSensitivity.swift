public import Palmares

/// What a record shows of how little would move a dossier's star and rank; never in a publication, since it tells of
/// single marks.
public struct ShownSensitivity: Sendable, Hashable {
  /// The smallest changes of one mark that alter a star; `nil` where they weren't looked for.
  public let marks: [Mark]?
  /// The smallest changes of weights; `nil` where they can't be told.
  public let weights: Weights?
  /// The criteria without which its star or rank would be another, in the rubric's order; `nil` where that wasn't asked.
  public let criteria: [Removal]?
  /// The ranks that all weights give it; `nil` where they weren't asked for.
  public let acceptability: Acceptability?

  /// Another mark on a criterion, that of any of these jurors.
  public struct Mark: Sendable, Hashable {
    /// The criterion's id.
    public let criterion: String
    /// The jurors' ids, by id.
    public let jurors: [String]
    /// The mark as given.
    public let from: Rational
    /// The mark as it would be.
    public let to: Rational
    /// How many steps lie between.
    public let steps: Int
    /// Who would gain or lose, by id.
    public let starsChanged: [StarChange]

    /// The same other mark of several jurors once, by criterion in the rubric's order, then mark.
    static func grouped(_ changes: [MarkChange], in edition: Edition) -> [Mark] {
      var groups: [(change: MarkChange, jurors: [Int])] = []
      for change in changes {
        let same = groups.firstIndex { group in
          (group.change.criterion, group.change.from, group.change.to) == (
            change.criterion, change.from, change.to
          )
            && group.change.starsChanged == change.starsChanged
        }
        if let same {
          groups[same].jurors.append(change.juror)
        } else {
          groups.append((change, [change.juror]))
        }
      }
      return groups.sorted { one, two in
        let nodes = (edition.node(one.change.criterion) ?? 0, edition.node(two.change.criterion) ?? 0)
        if nodes.0 != nodes.1 { return nodes.0 < nodes.1 }
        return (one.change.from, one.change.to) < (two.change.from, two.change.to)
      }.map { change, jurors in
        Mark(
          criterion: change.criterion, jurors: jurors.sorted().map { edition.jurors[$0].id },
          from: change.from,
          to: change.to, steps: change.steps, starsChanged: change.starsChanged)
      }
    }
  }

  /// What weights would do.
  public struct Weights: Sendable, Hashable {
    /// The smallest change that gives it the star above; `nil` where none does.
    public let gain: WeightChange?
    /// The smallest change that takes its star; `nil` where none does.
    public let loss: WeightChange?
  }

  /// What it would be without one criterion.
  public struct Removal: Sendable, Hashable {
    /// The criterion's id.
    public let criterion: String
    /// What would be.
    public let change: Influence.Change
  }

  /// The ranks that all weights give a dossier.
  public struct Acceptability: Sendable, Hashable {
    /// What was found; `nil` where there are no weights to draw.
    public let found: WeightAcceptability.Dossier?
    /// The criteria whose weights were drawn, by id.
    public let criteria: [String]
    /// How many weights were drawn.
    public let draws: Int

    /// The greatest standard error of a rank's share; `nil` without one.
    public var standardError: Double? {
      found.flatMap { found in
        found.ranks.indices.map { found.standardError(ofRank: $0 + 1, draws: draws) }.max()
      }
    }
  }

  /// Shows what a study says of a dossier.
  ///
  /// - Parameter dossier: A place in ``Edition/dossiers``.
  init(_ study: SensitivityStudy, of dossier: Int, in edition: Edition) {
    marks = study.marks[dossier].map { Mark.grouped($0, in: edition) }
    weights = study.weights.map { changes in
      Weights(
        gain: changes[dossier].first(where: \.isGain), loss: changes[dossier].first { !$0.isGain })
    }
    criteria = study.criteria.map { removals in
      removals.flatMap { removal in
        removal.influence.changes.filter { $0.dossier == dossier }
          .map { Removal(criterion: removal.criterion, change: $0) }
      }
    }
    let id = edition.dossiers[dossier].id
    acceptability =
      study.asksAllWeights
      ? Acceptability(
        found: study.acceptability?.dossiers.first { $0.id == id },
        criteria: study.acceptability?.criteria ?? [], draws: study.acceptability?.draws ?? 0) : nil
  }
}
