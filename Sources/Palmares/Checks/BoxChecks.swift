extension EditionChecker {
  /// Whether a box was filled for the jurors, dossiers and criteria of this draft.
  func hasPlaces(of box: BallotBox) -> Bool {
    box.places.jurors == jurors.map(\.id) && box.places.criteria == leafIDs
      && box.places.dossiers.count == dossiers.count
      && zip(box.places.dossiers, dossiers).allSatisfy { $0 == $1.id }
  }

  /// Checks sorted cells against one another: what is given twice, stands beside a recusal or wasn't asked.
  mutating func checkBox(_ duplicates: [AnswerCollector.Duplicate], _ seen: SeenAnswers) {
    for duplicate in duplicates {
      note(juror: duplicate.juror, dossier: duplicate.dossier)
      report(
        .duplicateAnswer,
        [
          jurors[duplicate.juror].id, dossiers[duplicate.dossier].id, leafIDs[duplicate.leaf],
          duplicate.first?.description ?? "",
        ], at: duplicate.second)
    }
    for contradiction in answers.hasRecusals ? answers.besideRecusals() : [] {
      let (juror, dossier) = (contradiction.juror, contradiction.dossier)
      note(juror: juror, dossier: dossier)
      let names = [jurors[juror].id, dossiers[dossier].id]
      let place = answers.position(contradiction.cells[0])
      if let recusal = seen.recusal(of: juror, from: dossier), !recusal.isInBallot {
        for cell in contradiction.cells {
          report(
            .markByRecused, names + [leafIDs[answers.leaf(cell)], recusal.position?.description ?? ""],
            at: answers.position(cell))
        }
      } else {
        report(.recusedWithAnswers, names, at: place)
      }
    }
    let asked = AskedTable(self)
    if asked.asksAll { return }
    for dossier in dossiers.indices {
      for cell in answers.cells(of: dossier) {
        let (juror, leaf, code) = (answers.juror(cell), answers.leaf(cell), answers.code(cell))
        guard code != .recused, code != .blank, !asked.isAsked(juror: juror, dossier: dossier, leaf: leaf),
          let reason = notAskedReason(juror: juror, dossier: dossier, leaf: leaf)
        else { continue }
        note(juror: juror, dossier: dossier)
        report(
          .markNotAsked, [jurors[juror].id, dossiers[dossier].id, leafIDs[leaf], reason],
          at: answers.position(cell))
      }
    }
  }

  /// Notes that a juror's answers on a dossier don't go together.
  private mutating func note(juror: Int, dossier: Int) {
    conflicts.insert(answers.layout.key(dossier: dossier, juror: juror, leaf: 0))
  }
}

extension AnswerColumns {
  /// The answers of jurors who are recused from the dossier, by dossier and juror.
  fileprivate func besideRecusals() -> [(juror: Int, dossier: Int, cells: [Int])] {
    var (found, dossier): ([(juror: Int, dossier: Int, cells: [Int])], Int) = ([], 0)
    let recused = UInt16(AnswerCode.recused.rawValue)
    // Recusals are few: one in many codes, whose dossier is looked for only then.
    for cell in codes.indices where codes[cell] == recused && code(cell) == .recused {
      while starts[dossier + 1] <= cell { dossier += 1 }
      let juror = juror(cell)
      var (own, before) = ([Int](), cell - 1)
      while before >= starts[dossier], self.juror(before) == juror {
        if code(before) != .blank { own.append(before) }
        before -= 1
      }
      if !own.isEmpty { found.append((juror, dossier, own.reversed())) }
    }
    return found
  }
}

extension BallotBox {
  /// Every answer with its ids: for an edition whose places are others.
  var ballots: [Ballot] {
    let columns = collector.sorted(dossiers: places.dossiers.count).columns
    var ballots = irregular
    for dossier in places.dossiers.indices {
      for cell in columns.cells(of: dossier) {
        let (answer, leaf) = (columns.answer(cell), columns.leaf(cell))
        ballots.append(
          Ballot(
            juror: .init(places.jurors[columns.juror(cell)]), dossier: .init(places.dossiers[dossier]),
            criterion: answer == .recused ? nil : .init(places.criteria[leaf]), answer: answer,
            comment: columns.comment(cell, of: dossier), confidence: columns.confidence(cell, of: dossier),
            position: columns.position(cell)))
      }
    }
    return ballots
  }
}
