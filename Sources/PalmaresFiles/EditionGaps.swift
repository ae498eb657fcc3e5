internal import Palmares

/// What was written but could not be read, so that what else seems to lack may only follow from it.
struct EditionGaps {
  private var codes: Set<DiagnosticCode> = []
  /// The criteria of which it can't be told whether they may not apply.
  private var undecided: Set<String> = []

  /// Whether a problem that another check found may follow from a gap.
  func explain(_ problem: Diagnostic) -> Bool {
    if problem.code == .naNotAllowed, let criterion = problem.arguments.first, undecided.contains(criterion) {
      return true
    }
    return codes.contains(problem.code)
  }

  /// Notes what a rubric's problems leave open.
  mutating func note(rubric node: Node, _ rubric: Rubric, _ found: [Diagnostic]) {
    let faulty = Self.faultyKeys(found)
    let ids = Self.ids(rubric.criteria)
    if faulty.contains("criteria") || ids.count < Self.count(node["criteria"]) || !Self.areValid(ids) {
      codes.formUnion([.unknownCriterion, .unreachableStar, .csvUnknownColumn])
    }
    let levels = node["stars"]?["levels"]?.items?.count ?? 0
    if !faulty.isDisjoint(with: ["levels", "quota"]) || rubric.stars?.levels.count ?? 0 < levels {
      codes.formUnion([.ladderHole, .starNeverGiven, .quotaWithoutLevels])
    }
    if faulty.contains("min") { codes.insert(.starWithoutMin) }
    if rubric.stars == nil, node["stars"] != nil || faulty.contains("stars") {
      codes.insert(.starsWithoutLadder)
    }
    noteUndecided(node["criteria"])
    note(rubric.categories.map(\.id), of: "categories", in: node, faulty, hides: .unknownCategory)
    note(rubric.prizes.map(\.id), of: "prizes", in: node, faulty, hides: .unknownPrize)
  }

  /// Notes what a jury's problems leave open.
  mutating func note(jury node: Node, _ jury: Jury, _ found: [Diagnostic]) {
    let faulty = Self.faultyKeys(found)
    note(jury.jurors.map(\.id), of: "jurors", in: node, faulty, hides: .unknownJuror, .noJuror)
    if faulty.contains("jurors") || jury.jurors.count < node["jurors"]?.items?.count ?? 0 {
      codes.formUnion([.quorumOutOfReach, .collegeWithoutJurors, .criterionNobodyAsked])
    }
    if faulty.contains("colleges") || jury.colleges.count < node["colleges"]?.pairs?.count ?? 0 {
      codes.insert(.unknownCollege)
    }
    if faulty.contains("college") { codes.formUnion([.jurorWithoutCollege, .collegeWithoutJurors]) }
    if faulty.contains("role") { codes.insert(.chairMissing) }
  }

  private mutating func noteUndecided(_ list: Node?) {
    for criterion in list?.items ?? [] {
      let keys = criterion.pairs?.map(\.key) ?? []
      let isMisspelt = keys.contains { FrenchWords.nearest(to: $0, among: ["allow_na"]) != nil }
      let isFaulty = criterion["allow_na"].map { !["true", "false"].contains($0.scalar?.text) } ?? isMisspelt
      if isFaulty, let id = criterion["id"]?.scalar?.text { undecided.insert(id) }
      noteUndecided(criterion["criteria"])
    }
  }

  private mutating func note(
    _ ids: [String], of key: String, in node: Node, _ faulty: Set<String>, hides hidden: DiagnosticCode...
  ) {
    let written = node[key]?.items?.count ?? 0
    if faulty.contains(key) || ids.count < written || !Self.areValid(ids) { codes.formUnion(hidden) }
  }

  /// The keys whose values were reported, or that were probably meant by an unknown one.
  private static func faultyKeys(_ found: [Diagnostic]) -> Set<String> {
    var keys: Set<String> = []
    for problem in found {
      switch (problem.code, problem.hint) {
      case (.unknownKey, .didYouMean(let key)): keys.insert(key)
      case (.wrongType, _), (.blankText, _), (.emptyList, _): keys.insert(problem.arguments[0])
      case (.badNumber, _), (.numberOutOfRange, _), (.unknownWord, _): keys.insert(problem.arguments[1])
      default: break
      }
    }
    return keys
  }

  private static func areValid(_ ids: [String]) -> Bool { ids.allSatisfy(IdentifierText.isValid) }

  /// The ids of criteria, groups included.
  private static func ids(_ criteria: [Criterion]) -> [String] {
    criteria.flatMap { criterion -> [String] in
      guard case .group(let group) = criterion.content else { return [criterion.id] }
      return [criterion.id] + ids(group.criteria)
    }
  }

  /// The criteria written, groups included.
  private static func count(_ list: Node?) -> Int {
    (list?.items ?? []).reduce(0) { $0 + 1 + count($1["criteria"]) }
  }
}
