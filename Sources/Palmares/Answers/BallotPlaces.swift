/// Where an edition keeps each juror, dossier and criterion, known before any ballot is.
public struct BallotPlaces: Sendable {
  /// The ids of the jurors that mark, in the order of ``Edition/jurors``: by id.
  public let jurors: [String]
  /// The ids of the dossiers, in the order of ``Edition/dossiers``: by id.
  public let dossiers: [String]
  /// The ids of the criteria that jurors mark, in the order of ``Edition/leaves``: the rubric's.
  public let criteria: [String]
  /// What each of these criteria takes.
  let leaves: [Criterion.Leaf]
  /// The marks that ask for a comment.
  let commentRequiredAt: Set<Rational>
  package let layout: CellLayout
  private let jurorTable: PlaceTable
  private let dossierTable: PlaceTable
  private let criterionTable: PlaceTable

  /// Gives everything its place.
  public init(rubric: Rubric, jury: Jury, dossiers: [Dossier]) {
    jurors = Self.eachOnce(jury.jurors.filter { $0.role != .secretary }.map(\.id))
    self.dossiers = Self.eachOnce(dossiers.map(\.id))
    let leaves = Self.leaves(rubric.criteria)
    (criteria, self.leaves) = (leaves.map(\.id), leaves.map(\.leaf))
    commentRequiredAt = Set(rubric.jury.commentRequiredAt)
    layout = CellLayout(dossiers: self.dossiers.count, jurors: jurors.count, leaves: leaves.count)
    jurorTable = PlaceTable(jurors)
    dossierTable = PlaceTable(self.dossiers)
    criterionTable = PlaceTable(criteria)
  }

  /// The place of a juror; `nil` for an id that no juror has who marks.
  public func juror(_ id: String) -> Int? { jurorTable.place(of: id) }

  /// The place of a dossier; `nil` for an id that none has.
  public func dossier(_ id: String) -> Int? { dossierTable.place(of: id) }

  /// The place of a criterion; `nil` for an id that no criterion has that jurors mark.
  public func criterion(_ id: String) -> Int? { criterionTable.place(of: id) }

  /// The place of the juror whose id has these bytes.
  package func juror(_ id: UnsafeBufferPointer<UInt8>) -> Int? { jurorTable.place(of: id) }

  /// The place of the dossier whose id has these bytes.
  package func dossier(_ id: UnsafeBufferPointer<UInt8>) -> Int? { dossierTable.place(of: id) }

  /// The place of the criterion whose id has these bytes.
  package func criterion(_ id: UnsafeBufferPointer<UInt8>) -> Int? { criterionTable.place(of: id) }

  /// Whether a check would say nothing of this answer on a criterion: it may be given, lies on the scale and on its
  /// step, and asks for no comment unless it has one.
  package func isRegular(_ answer: Answer, criterion: Int, hasComment: Bool = false) -> Bool {
    let leaf = leaves[criterion]
    // A scale that is wrong is reported itself.
    guard leaf.scale.min < leaf.scale.max else { return true }
    switch answer {
    case .blank, .abstain, .recused: return true
    case .notApplicable: return leaf.allowsNotApplicable
    case .mark(let mark):
      let isOnScale =
        leaf.scale.contains(mark)
        && (leaf.scale.step.map { $0 <= .zero } ?? true || leaf.scale.isOnStep(mark))
      return isOnScale && (hasComment || !commentRequiredAt.contains(mark))
    }
  }

  /// Whether an answer on a criterion, as written, is meant as the number that it is.
  package func isMeant(_ answer: Answer, writtenAs fraction: Ballot.Fraction?, criterion: Int) -> Bool {
    guard let fraction, case .mark(let mark) = answer else { return true }
    return !fraction.isOutOfMost(mark, leaves[criterion].scale)
  }

  private static func eachOnce(_ ids: [String]) -> [String] {
    // Most large tables are in order.
    if ids.indices.dropFirst().allSatisfy({ ids[$0 - 1] < ids[$0] }) { return ids }
    var kept: [String] = []
    kept.reserveCapacity(ids.count)
    for id in ids.sorted() where kept.last != id { kept.append(id) }
    return kept
  }

  private static func leaves(_ criteria: [Criterion]) -> [(id: String, leaf: Criterion.Leaf)] {
    criteria.flatMap { criterion -> [(id: String, leaf: Criterion.Leaf)] in
      switch criterion.content {
      case .leaf(let leaf): [(criterion.id, leaf)]
      case .measure: []
      case .group(let group): leaves(group.criteria)
      }
    }
  }
}
