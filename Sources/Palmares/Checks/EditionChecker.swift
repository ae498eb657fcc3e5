/// An edition that can't be scored, with everything that is wrong with it.
public struct InvalidEdition: Error, Sendable {
  /// Every problem, warnings included, in the order found.
  public let diagnostics: [Diagnostic]
  /// Answers of a box that don't go together: jurors and dossiers, as the box's layout numbers their first leaf.
  package let conflicts: Set<UInt64>
}

extension Edition {
  /// Checks an edition and puts it in order for scoring.
  ///
  /// - Parameters:
  ///   - draft: The edition as written.
  ///   - digest: Lowercase hexadecimal SHA-256 of a text's UTF-8; needed where the rubric draws lots, and
  ///     for the draws of ``Ranking/studyRobustness(parallel:)``.
  ///   - parallel: How to spread the work of a large edition over cores.
  /// - Throws: All that is wrong, in one go.
  /// - Complexity: Linear in the answers, with a logarithmic factor for sorting.
  public init(
    _ draft: EditionDraft, digest: ((String) -> String)? = nil, parallel: Parallel = .serial
  ) throws(InvalidEdition) {
    var checker = EditionChecker(draft, parallel: parallel)
    checker.run()
    guard !checker.diagnostics.hasErrors else {
      throw InvalidEdition(diagnostics: checker.diagnostics, conflicts: checker.conflicts)
    }
    self.init(checker, digest: digest)
  }

  /// Returns all that is wrong or worth a look, in the order found.
  public static func check(_ draft: EditionDraft) -> [Diagnostic] {
    var checker = EditionChecker(draft)
    checker.run()
    return checker.diagnostics
  }

  private init(_ checker: EditionChecker, digest: ((String) -> String)?) {
    let draft = checker.draft
    (campaign, rubric, decisions) = (draft.campaign, draft.rubric, draft.decisions)
    colleges = draft.jury.colleges.sorted { $0.id < $1.id }
    (jurors, dossiers, categories) = (checker.jurors, checker.dossiers, checker.categories)
    undecidedCategories = checker.undecidedCategories
    secretaries = draft.jury.jurors.filter { $0.role == .secretary }.sorted { $0.id < $1.id }
    (nodes, leaves, answers) = (checker.nodes, checker.leaves, checker.answers)
    panels = checker.panels
    scope = checker.scope
    measures = nodes.indices.filter { checker.nodes[$0].measure != nil }
    topNodes = nodes.indices.filter { checker.nodes[$0].parent == nil }
    warnings = checker.diagnostics
    let seed = draft.rubric.ties.compactMap { if case .lot(let seed) = $0.value { seed } else { nil } }.first
    if let seed {
      guard let digest else { preconditionFailure("a drawing of lots needs a digest") }
      lots = dossiers.map { digest("\(seed):\($0.id)") }
    } else {
      lots = []
    }
    self.seed = digest?(draft.rubric.robustness.seed ?? draft.campaign.id)
  }
}

extension Rubric {
  /// Returns all that is wrong or worth a look in a rubric alone, without the jury that will apply it.
  public func check() -> [Diagnostic] {
    let campaign = Campaign(id: id, title: title)
    var checker = EditionChecker(
      EditionDraft(campaign: campaign, rubric: self, dossiers: [], jury: Jury(jurors: []), ballots: []),
      knowsJury: false)
    checker.runOnRubric()
    return checker.diagnostics
  }
}

/// Finds everything that is wrong with a draft and, on the way, puts it in order.
struct EditionChecker {
  let draft: EditionDraft
  var diagnostics: [Diagnostic] = []

  /// The members that mark, by id, each id once.
  private(set) var jurors: [Juror] = []
  /// The candidates, by id, each id once.
  private(set) var dossiers: [Dossier] = []
  /// Each dossier's category.
  var categories: [String?] = []
  /// By dossier, those that would go before it and are undecided.
  var undecidedCategories: [Int: [UndecidedCategory]] = [:]
  /// The tree, depth first.
  var nodes: [CriterionNode] = []
  /// The leaves in it.
  var leaves: [Int] = []
  /// What every answer asks of its leaf, in the order of `leaves`.
  private(set) var leafIDs: [String] = []
  private(set) var leafScales: [Scale] = []
  private(set) var leafColleges: [String?] = []
  /// The answers by dossier.
  var answers = AnswerColumns()
  /// Which jurors are asked which dossiers.
  var panels = Panels()
  /// Places by id.
  var nodeByID: [String: Int] = [:]
  var leafByID: [String: Int] = [:]
  var jurorByID: [String: Int] = [:]

  /// The jurors and dossiers of a box whose answers don't go together.
  var conflicts: Set<UInt64> = []

  /// What formulas and conditions may name.
  var scope = FormulaScope.open

  /// What was reported once for a whole file.
  var toldInFile: Set<[String]> = []

  /// Whether the draft has the jury that its rubric is for.
  let knowsJury: Bool

  /// How the sorting of many answers is spread over cores.
  let parallel: Parallel

  init(_ draft: EditionDraft, knowsJury: Bool = true, parallel: Parallel = .serial) {
    (self.draft, self.knowsJury, self.parallel) = (draft, knowsJury, parallel)
  }

  var rubric: Rubric { draft.rubric }
  var jury: Jury { draft.jury }

  mutating func report(
    _ code: DiagnosticCode, _ arguments: [String] = [], at position: SourcePosition?,
    hint: Diagnostic.Hint? = nil
  ) {
    diagnostics.append(Diagnostic(code, arguments, at: position, hint: hint))
  }

  /// Reports an id that nothing has, with the nearest that something has.
  mutating func reportUnknown(
    _ code: DiagnosticCode, _ id: String, among known: some Sequence<String>, at position: SourcePosition?,
    meaning: Diagnostic.Hint? = nil
  ) {
    let known = known.sorted()
    var hint = meaning ?? Nearest.word(to: id, among: known).map { Diagnostic.Hint.didYouMean($0) }
    if hint == nil, !known.isEmpty, known.count <= 12 { hint = .oneOf(known) }
    report(code, [id], at: position, hint: hint)
  }

  /// Reports ids given twice; returns the places of the firsts.
  @discardableResult
  mutating func reportDuplicates(_ ids: [(id: String, position: SourcePosition?)], of kind: String)
    -> [String: SourcePosition?]
  {
    var firsts: [String: SourcePosition?] = [:]
    for (id, position) in ids {
      if let first = firsts[id] {
        report(.duplicateID, [id, kind, first?.description ?? ""], at: position)
      } else {
        firsts.updateValue(position, forKey: id)
      }
    }
    return firsts
  }

  mutating func run() {
    readScope()
    orderCriteria()
    orderJury()
    orderDossiers()
    checkRubric()
    checkIndicators()
    checkStars()
    checkFacts()
    checkConditions()
    checkAssessments()
    checkSmallCells()
    checkJury()
    fillAnswers()
    checkDecisions()
  }

  mutating func runOnRubric() {
    readScope()
    orderCriteria()
    checkRubric()
    checkIndicators()
    checkStars()
    checkConditions()
  }

  private mutating func orderJury() {
    reportDuplicates(jury.jurors.map { ($0.id, $0.position) }, of: "juror")
    for juror in jury.jurors.sorted(by: { $0.id < $1.id }) where juror.role != .secretary {
      guard jurors.last?.id != juror.id else { continue }
      jurorByID[juror.id] = jurors.count
      jurors.append(juror)
    }
  }

  private mutating func orderDossiers() {
    let declared = Dictionary(rubric.declaredFacts.map { ($0.id, $0) }) { first, _ in first }
    if isOrdered(draft.dossiers) {
      // Most large tables are in order, and their dossiers need not be moved.
      dossiers = draft.dossiers
    } else {
      reportDuplicates(draft.dossiers.map { ($0.id, $0.position) }, of: "dossier")
      for dossier in draft.dossiers.sorted(by: { $0.id < $1.id }) where dossiers.last?.id != dossier.id {
        dossiers.append(dossier)
      }
    }
    if !declared.isEmpty {
      for index in dossiers.indices where !dossiers[index].facts.isEmpty {
        dossiers[index].facts = dossiers[index].facts.map { fact in
          declared[fact.id].map(fact.described) ?? fact
        }
      }
    }
    let language = draft.campaign.language
    let hasConditions = rubric.categories.contains { $0.when != nil }
    categories = dossiers.indices.map { index in
      dossiers[index].category?.value
        ?? (hasConditions ? category(of: index, in: language) : nil)
    }
    for index in dossiers.indices {
      guard let category = dossiers[index].category else { continue }
      if !rubric.categories.contains(where: { $0.id == category.value }) {
        reportUnknown(
          .unknownCategory, category.value, among: rubric.categories.map(\.id), at: category.position)
      }
    }
  }

  /// Whether ids rise, so that none is given twice.
  private func isOrdered(_ dossiers: [Dossier]) -> Bool {
    dossiers.indices.dropFirst().allSatisfy { dossiers[$0 - 1].id < dossiers[$0].id }
  }

  /// The first category whose condition holds; the undecided ones before it are noted.
  private mutating func category(of index: Int, in language: String) -> String? {
    let dossier = dossiers[index]
    let figures = DossierFigures(of: dossier, in: language, scope: scope)
    for category in rubric.categories {
      guard let condition = category.when else { continue }
      switch figures.holds(condition, for: dossier) {
      case .yes: return category.id
      case .no: continue
      case .unknown:
        undecidedCategories[index, default: []].append(
          UndecidedCategory(id: category.id, lacking: figures.lacking(condition, for: dossier)))
      }
    }
    return nil
  }

  private mutating func orderCriteria() {
    append(rubric.criteria, parent: nil, path: "", depth: 0, share: .one)
    reportDuplicates(nodes.map { ($0.criterion.id, $0.criterion.position) }, of: "criterion")
    for index in nodes.indices {
      let id = nodes[index].criterion.id
      guard nodeByID[id] == nil else { continue }
      nodeByID[id] = index
      if let leaf = nodes[index].leaf {
        leafByID[id] = leaves.count
        leaves.append(index)
        leafIDs.append(id)
        leafScales.append(leaf.scale)
        leafColleges.append(leaf.college?.value)
      }
    }
  }

  private mutating func append(
    _ criteria: [Criterion], parent: Int?, path: String, depth: Int, share: Rational
  ) {
    let total = Rational.sum(criteria.map(\.weight.value))
    for criterion in criteria {
      let index = nodes.count
      let path = path.isEmpty ? criterion.id : "\(path)/\(criterion.id)"
      let ownShare = total.isZero ? .zero : share * criterion.weight.value / total
      nodes.append(
        CriterionNode(
          criterion: criterion, path: path, parent: parent, children: [], depth: depth,
          statedShare: ownShare))
      if let parent { nodes[parent].children.append(index) }
      if case .group(let group) = criterion.content {
        append(group.criteria, parent: index, path: path, depth: depth + 1, share: ownShare)
      }
    }
  }
}
