extension EditionChecker {
  /// Puts every answer in its column, and reports the answers that can't stand.
  mutating func fillAnswers() {
    let layout = CellLayout(dossiers: dossiers.count, jurors: jurors.count, leaves: leaves.count)
    panels = Panels(jurors) { [dossiers] in dossiers.place(of: $0) }
    var seen = SeenAnswers(layout)
    var hasBallot = Array(repeating: false, count: jurors.count)
    var (ballots, collector) = (draft.ballots, AnswerCollector(layout))
    if let box = draft.box {
      if hasPlaces(of: box) {
        (collector, hasBallot) = (box.collector, box.hasBallot)
        ballots += box.irregular
      } else {
        ballots += box.ballots
      }
    }
    let swapped = ballots.indices.filter { isSwapped(ballots[$0]) }
    for place in swapped {
      report(swapped: ballots[place])
      jurorByID[ballots[place].dossier.value].map { hasBallot[$0] = true }
    }
    if !swapped.isEmpty { ballots.removeAll { isSwapped($0) } }
    for (index, juror) in jurors.enumerated() {
      for recusal in juror.recused {
        guard let dossier = dossiers.place(of: recusal.dossier.value) else { continue }
        seen.recuse(juror: index, from: dossier, at: recusal.dossier.position)
      }
    }
    for ballot in ballots where ballot.answer == .recused {
      guard let juror = juror(of: ballot), let dossier = dossier(of: ballot) else { continue }
      if let criterion = ballot.criterion { _ = leaf(criterion) }
      seen.recuse(juror: juror, from: dossier, at: ballot.position, inBallot: true)
      hasBallot[juror] = true
    }
    for ballot in ballots where ballot.answer != .recused {
      let (juror, dossier) = (juror(of: ballot), dossier(of: ballot))
      guard let criterion = ballot.criterion, let leaf = leaf(criterion) else { continue }
      checkMark(ballot, on: leaf)
      guard let juror, let dossier else { continue }
      hasBallot[juror] = true
      place(ballot, juror: juror, dossier: dossier, leaf: leaf, seen: &seen, in: &collector)
    }
    for recusal in seen.recusals {
      collector.append(
        .recused, juror: recusal.juror, dossier: recusal.dossier, leaf: 0, comment: nil, confidence: nil,
        position: draft.box?.keepsPlaces ?? true ? recusal.position : nil)
    }
    let (columns, duplicates) = collector.sorted(dossiers: dossiers.count, parallel: parallel)
    answers = columns
    if draft.box != nil { checkBox(duplicates, seen) }
    // Where indicators alone mark, no juror has anything to give; whose id is misspelt has a ballot all the same.
    let meant = Set(
      diagnostics.compactMap { problem -> String? in
        guard problem.code == .unknownJuror, case .didYouMean(let id)? = problem.hint else { return nil }
        return id
      })
    for (index, juror) in jurors.enumerated()
    where !hasBallot[index] && !leaves.isEmpty && !meant.contains(juror.id) {
      report(.jurorWithoutBallot, [juror.id], at: juror.position)
    }
  }

  /// Whether a ballot's juror and dossier stand in each other's place.
  private func isSwapped(_ ballot: Ballot) -> Bool {
    let (given, other) = (ballot.juror.value, ballot.dossier.value)
    return jurorByID[given] == nil && jurorByID[other] != nil && dossiers.place(of: other) == nil
      && dossiers.place(of: given) != nil
  }

  /// Reports such a ballot, once a file.
  private mutating func report(swapped ballot: Ballot) {
    let position = ballot.juror.position
    if toldInFile.insert([position?.file ?? "", DiagnosticCode.columnsSwapped.rawValue]).inserted {
      report(.columnsSwapped, [ballot.juror.value, ballot.dossier.value], at: position)
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
      let same = known.first { $0.lowercased() == id.value.lowercased() }
      let nearest = same ?? (id.value.count > 3 ? Nearest.word(to: id.value, among: known) : nil)
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
    if let index = dossiers.place(of: id.value) { return index }
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

  /// Checks an answer against its juror and dossier, and puts it in its column.
  private mutating func place(
    _ ballot: Ballot, juror: Int, dossier: Int, leaf: Int, seen: inout SeenAnswers,
    in collector: inout AnswerCollector
  ) {
    let isBlank = ballot.answer == .blank
    if isBlank, ballot.comment?.allSatisfy(\.isWhitespace) ?? true { return }
    var names: [String] { [jurors[juror].id, dossiers[dossier].id, leafIDs[leaf]] }
    if let recusal = seen.recusal(of: juror, from: dossier) {
      if isBlank { return }
      if recusal.isInBallot {
        if seen.contradict(juror: juror, dossier: dossier) {
          report(.recusedWithAnswers, Array(names.prefix(2)), at: ballot.position)
        }
      } else {
        report(.markByRecused, names + [recusal.position?.description ?? ""], at: ballot.position)
      }
      return
    }
    if !isBlank, let reason = notAskedReason(juror: juror, dossier: dossier, leaf: leaf) {
      report(.markNotAsked, names + [reason], at: ballot.position)
      // A box may hold a recusal beside it, which comes before.
      if draft.box != nil { conflicts.insert(collector.layout.key(dossier: dossier, juror: juror, leaf: 0)) }
      return
    }
    if let first = seen.place(juror: juror, dossier: dossier, leaf: leaf, at: ballot.position) {
      report(.duplicateAnswer, names + [first?.description ?? ""], at: ballot.position)
      return
    }
    collector.append(
      collector.code(of: ballot.answer), juror: juror, dossier: dossier, leaf: leaf, comment: ballot.comment,
      confidence: ballot.confidence, position: ballot.position)
  }

  /// Says why a juror isn't asked a criterion of a dossier: `panel` or `college`; `nil` where the juror is.
  func notAskedReason(juror: Int, dossier: Int, leaf: Int) -> String? {
    if !panels.isAsked(juror: juror, dossier: dossier, category: categories[dossier]) {
      return hasUnknownPanel(jurors[juror]) ? nil : "panel"
    }
    if let college = leafColleges[leaf], college != jurors[juror].college?.value {
      return hasUnknownCollege(jurors[juror]) ? nil : "college"
    }
    return nil
  }

  /// Whether a panel names what is not there, which is reported itself and says nothing of what is asked.
  func hasUnknownPanel(_ member: Juror) -> Bool {
    member.dossiers?.contains { dossiers.place(of: $0.value) == nil } == true
      || member.categories?.contains { category in !rubric.categories.contains { $0.id == category.value } }
        == true
  }

  /// Whether a juror names no college that is there, which is reported itself.
  func hasUnknownCollege(_ member: Juror) -> Bool {
    guard !jury.colleges.isEmpty else { return false }
    return !jury.colleges.contains { $0.id == member.college?.value }
  }
}
