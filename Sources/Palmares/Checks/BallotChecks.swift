extension EditionChecker {
  /// Puts every answer in its dossier's sheet, and reports the answers that can't stand.
  mutating func fillSheets() {
    var builder = SheetBuilder(dossiers: dossiers.count, jurors: jurors.count, leaves: leaves.count)
    for (index, juror) in jurors.enumerated() {
      for recusal in juror.recused {
        guard let dossier = dossierByID[recusal.dossier.value] else { continue }
        builder.recuse(juror: index, from: dossier, at: recusal.dossier.position)
      }
    }
    for ballot in draft.ballots where ballot.answer == .recused {
      guard let juror = juror(of: ballot), let dossier = dossier(of: ballot) else { continue }
      if let criterion = ballot.criterion { _ = leaf(criterion) }
      builder.recuse(juror: juror, from: dossier, at: ballot.position, inBallot: true)
      builder.hasBallot[juror] = true
    }
    for ballot in draft.ballots where ballot.answer != .recused {
      let (juror, dossier) = (juror(of: ballot), dossier(of: ballot))
      guard let criterion = ballot.criterion, let leaf = leaf(criterion) else { continue }
      checkMark(ballot, on: leaf)
      guard let juror, let dossier else { continue }
      builder.hasBallot[juror] = true
      place(ballot, juror: juror, dossier: dossier, leaf: leaf, in: &builder)
    }
    sheets = builder.sheets()
    for (index, juror) in jurors.enumerated() where !builder.hasBallot[index] {
      report(.jurorWithoutBallot, [juror.id], at: juror.position)
    }
  }

  private mutating func juror(of ballot: Ballot) -> Int? {
    let id = ballot.juror
    if let index = jurorByID[id.value] { return index }
    if jury.jurors.contains(where: { $0.id == id.value }) {
      reportInFile(Diagnostic(.secretaryBallot, [id.value], at: id.position))
    } else {
      let known = jurorByID.keys.sorted()
      // Ids such as j1 and j2 are all near one another.
      let nearest = id.value.count > 3 ? Nearest.word(to: id.value, among: known) : nil
      let hint = nearest.map { Diagnostic.Hint.didYouMean($0) }
      reportInFile(
        Diagnostic(
          .unknownJuror, [id.value], at: id.position, hint: hint ?? (known.count <= 12 ? .oneOf(known) : nil))
      )
    }
    return nil
  }

  /// Reports a problem that many answers of one place share, once.
  mutating func reportOnce(_ diagnostic: Diagnostic) {
    if diagnostics.last != diagnostic { diagnostics.append(diagnostic) }
  }

  /// Reports a problem of a whole ballot at its first answer in a file.
  private mutating func reportInFile(_ diagnostic: Diagnostic) {
    let spot = [diagnostic.position?.file ?? ""] + diagnostic.arguments
    if toldInFile.insert(spot).inserted { diagnostics.append(diagnostic) }
  }

  private mutating func dossier(of ballot: Ballot) -> Int? {
    let id = ballot.dossier
    if let index = dossierByID[id.value] { return index }
    let hint = Nearest.word(to: id.value, among: dossiers.map(\.id)).map { Diagnostic.Hint.didYouMean($0) }
    reportOnce(Diagnostic(.unknownDossier, [id.value], at: id.position, hint: hint))
    return nil
  }

  /// Checks an answer against its criterion alone.
  private mutating func checkMark(_ ballot: Ballot, on leaf: Int) {
    let scale = leafScales[leaf]
    guard scale.min < scale.max else { return }
    if let confidence = ballot.confidence, confidence <= .zero {
      report(.confidenceNotPositive, [confidence.decimal(atMost: 12)], at: ballot.position)
    }
    switch ballot.answer {
    case .notApplicable where nodes[leaves[leaf]].leaf?.allowsNotApplicable != true:
      report(.naNotAllowed, [leafIDs[leaf]], at: ballot.position)
    case .mark(let mark):
      if ballot.fraction != nil, reportOutOfMost(ballot, mark, on: leafIDs[leaf], scale) { return }
      guard check(mark, on: leafIDs[leaf], scale, at: ballot.position) else { return }
      let isCommentless = ballot.comment?.allSatisfy(\.isWhitespace) ?? true
      if isCommentless, rubric.jury.commentRequiredAt.contains(mark) {
        report(.commentRequired, [mark.decimal(atMost: 12), leafIDs[leaf]], at: ballot.position)
      }
    default: break
    }
  }

  /// Checks an answer against its juror and dossier, and puts it in the sheet.
  private mutating func place(
    _ ballot: Ballot, juror: Int, dossier: Int, leaf: Int, in builder: inout SheetBuilder
  ) {
    let isBlank = ballot.answer == .blank
    if isBlank, ballot.comment?.allSatisfy(\.isWhitespace) ?? true { return }
    var names: [String] { [jurors[juror].id, dossiers[dossier].id, leafIDs[leaf]] }
    if let recusal = builder.recusal(of: juror, from: dossier) {
      if isBlank { return }
      if recusal.isInBallot {
        if builder.contradict(juror: juror, dossier: dossier) {
          report(.recusedWithAnswers, Array(names.prefix(2)), at: ballot.position)
        }
      } else {
        report(.markByRecused, names + [recusal.position?.description ?? ""], at: ballot.position)
      }
      return
    }
    if !isBlank, let reason = notAskedReason(juror: juror, dossier: dossier, leaf: leaf) {
      report(.markNotAsked, names + [reason], at: ballot.position)
      return
    }
    let cell = DossierSheet.Cell(
      answer: ballot.answer, comment: ballot.comment, confidence: ballot.confidence,
      position: ballot.position)
    if let first = builder.place(cell, juror: juror, dossier: dossier, leaf: leaf) {
      report(.duplicateAnswer, names + [first.position?.description ?? ""], at: ballot.position)
    }
  }

  /// Says why a juror isn't asked a criterion of a dossier: `panel` or `college`; `nil` where the juror is.
  private func notAskedReason(juror: Int, dossier: Int, leaf: Int) -> String? {
    if !jurors[juror].isAsked(dossiers[dossier].id, category: categories[dossier]) {
      return hasUnknownPanel(jurors[juror]) ? nil : "panel"
    }
    if let college = leafColleges[leaf], college != jurors[juror].college?.value {
      return hasUnknownCollege(jurors[juror]) ? nil : "college"
    }
    return nil
  }

  /// Whether a panel names what is not there, which is reported itself and says nothing of what is asked.
  private func hasUnknownPanel(_ member: Juror) -> Bool {
    member.dossiers?.contains { dossierByID[$0.value] == nil } == true
      || member.categories?.contains { category in !rubric.categories.contains { $0.id == category.value } }
        == true
  }

  /// Whether a juror names no college that is there, which is reported itself.
  private func hasUnknownCollege(_ member: Juror) -> Bool {
    guard !jury.colleges.isEmpty else { return false }
    return !jury.colleges.contains { $0.id == member.college?.value }
  }
}

extension Juror {
  /// Whether this juror's panel has the dossier.
  func isAsked(_ dossier: String, category: String?) -> Bool {
    if dossiers == nil, categories == nil { return true }
    if dossiers?.contains(where: { $0.value == dossier }) == true { return true }
    guard let category else { return false }
    return categories?.contains { $0.value == category } == true
  }
}

/// Collects answers by dossier and juror.
struct SheetBuilder {
  private var rows: [[Int: DossierSheet.Row]]
  /// A row without answers, shared until one comes.
  private let noCells: [DossierSheet.Cell?]
  /// The dossiers and jurors of recusals that stand in a ballot alone.
  private var recusedInBallot: Set<[Int]> = []
  /// Those of them that have answers beside them.
  private var contradicted: Set<[Int]> = []
  /// Whether any answer of this juror was seen.
  var hasBallot: [Bool]

  init(dossiers: Int, jurors: Int, leaves: Int) {
    rows = Array(repeating: [:], count: dossiers)
    hasBallot = Array(repeating: false, count: jurors)
    noCells = Array(repeating: nil, count: leaves)
  }

  private func emptyRow(_ juror: Int) -> DossierSheet.Row {
    DossierSheet.Row(juror: juror, recusal: nil, cells: noCells)
  }

  mutating func recuse(
    juror: Int, from dossier: Int, at position: SourcePosition?, inBallot isInBallot: Bool = false
  ) {
    guard recusal(of: juror, from: dossier) == nil else { return }
    if isInBallot { recusedInBallot.insert([dossier, juror]) }
    let empty = emptyRow(juror)
    rows[dossier][juror, default: empty].recusal = DossierSheet.Recusal(position: position)
  }

  /// Where a juror is recused from a dossier, and whether only a ballot says so.
  func recusal(of juror: Int, from dossier: Int) -> (position: SourcePosition?, isInBallot: Bool)? {
    rows[dossier][juror]?.recusal.map { ($0.position, recusedInBallot.contains([dossier, juror])) }
  }

  /// Notes that a recusal has answers beside it; returns whether these are the first.
  mutating func contradict(juror: Int, dossier: Int) -> Bool {
    contradicted.insert([dossier, juror]).inserted
  }

  /// Puts a cell that says something in its place; returns the one that stands there already, if any.
  mutating func place(_ cell: DossierSheet.Cell, juror: Int, dossier: Int, leaf: Int) -> DossierSheet.Cell? {
    if let first = rows[dossier][juror]?.cells[leaf] { return first }
    let empty = emptyRow(juror)
    rows[dossier][juror, default: empty].cells[leaf] = cell
    return nil
  }

  func sheets() -> [DossierSheet] {
    rows.map { row in DossierSheet(rows: row.values.sorted { $0.juror < $1.juror }) }
  }
}
