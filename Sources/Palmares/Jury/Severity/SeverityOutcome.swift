/// What became of the correction that a rubric asks for.
public struct SeverityOutcome: Sendable {
  /// The method asked for.
  public let method: SeverityMethod
  /// The correction, or why the raw result stands.
  public let decision: Decision
  /// By dossier, the composite before; `nil` without one.
  let rawComposites: [Score?]
  /// By dossier, the star that raw composites give.
  let rawStars: [Int?]

  /// Whether corrected composites rank.
  public enum Decision: Sendable, Hashable {
    /// They do.
    case corrected(SeverityResult)
    /// Raw ones do, for this reason. Its places are those of ``Edition/dossiers``, ``Edition/jurors`` and
    /// ``Edition/leaves``.
    case refused(SeverityRefusal)
  }

  /// The correction, where there is one.
  public var result: SeverityResult? { if case .corrected(let result) = decision { result } else { nil } }

  /// Why there is none.
  public var refusal: SeverityRefusal? {
    if case .refused(let refusal) = decision { refusal } else { nil }
  }
}

/// How severe each juror is, where no correction was asked for as well.
public enum SeverityEstimate: Sendable, Hashable {
  /// By juror of ``Edition/jurors``, in points of the composites; `nil` without a mark on a ranked dossier.
  case known([JurorSeverity?], by: SeverityMethod)
  /// It can't be told, for this reason.
  case unknown(SeverityRefusal)
}

extension Ranking {
  /// Each juror's severity over the dossiers with a composite: that of the correction made, else by ``AdditiveSeverity``.
  ///
  /// - Complexity: Computed each time; see ``AdditiveSeverity``.
  public func jurorSeverities() -> SeverityEstimate {
    if let result = severity?.result, result.method != .rasch {
      return .known(result.jurors, by: result.method)
    }
    let scored: (Int) -> Bool
    if let composites = placing?.standings.composites {
      scored = { composites[$0] != nil }
    } else {
      let ids = Set(entries.filter { $0.score != nil }.map(\.dossier.id))
      scored = { [edition] in ids.contains(edition.dossiers[$0].id) }
    }
    let table = edition.compositeTable(traces: placing?.standings.traces ?? [], of: scored)
    let present = Set(table.jurors).count
    guard present > 1 else { return .unknown(.tooFewJurors(has: present)) }
    do throws(SeverityRefusal) {
      let weights = edition.compositeWeights(table)?.map(\.doubleValue)
      return .known(try AdditiveSeverity(table, weights: weights).jurors, by: .additive)
    } catch { return .unknown(error) }
  }
}
