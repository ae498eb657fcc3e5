public import Palmares

/// Who still owes which marks, as tables for a terminal.
public struct StatusTable: Sendable {
  private let ranking: Ranking
  private let language: any Language
  private let layout: TerminalLayout
  private var edition: Edition { ranking.edition }

  /// Lays out the state of a ranking's ballots.
  public init(_ ranking: Ranking, language: any Language, layout: TerminalLayout = .init()) {
    (self.ranking, self.language, self.layout) = (ranking, language, layout)
  }

  /// The report, its lines ended by `\n`.
  public var text: String {
    let header = TerminalHeader.lines(
      edition, title: language.label(.statusTitle), language: language, layout: layout)
    let lines =
      edition.jurors.isEmpty
      ? header + TextWrap.lines(language.minutes(.noJury), width: layout.width)
      : header + jurorLines + debtLines + dossierLines + reminderLines
    return lines.joined(separator: "\n") + "\n"
  }

  private func given(_ counts: AnswerCounts) -> Int { counts.marks + counts.na + counts.abstained }

  private func share(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "–" : language.percent(Rational(part, whole), atMost: part == whole ? 0 : 1)
  }

  private var jurorLines: [String] {
    var table = TextTable(columns: [
      .init(title: language.label(.juror), least: 6),
      .init(title: language.label(.expected), isRight: true, least: 4),
      .init(title: language.label(.given), isRight: true, least: 4),
      .init(title: language.label(.blank), isRight: true, least: 4),
      .init(title: language.label(.recused), isRight: true, least: 4),
      .init(title: language.label(.done), isRight: true, least: 6),
    ])
    var totals = (expected: 0, given: 0)
    for result in ranking.jurors {
      let (given, blank) = (given(result.counts), result.counts.blank)
      totals = (totals.expected + given + blank, totals.given + given)
      table.rows.append([
        juror(result.juror), language.integer(given + blank), language.integer(given),
        language.integer(blank),
        language.integer(result.recusedDossiers.count), share(given, given + blank),
      ])
    }
    let progress = language.progress(
      given: totals.given, expected: totals.expected, share: share(totals.given, totals.expected))
    return [progress, ""] + table.lines(layout)
  }

  private func juror(_ juror: Juror) -> String {
    TerminalText.shown(juror.name.map { "\(juror.id) \($0)" } ?? juror.id)
  }

  private func heading(_ label: Label) -> [String] { ["", layout.styled(language.label(label), .bold)] }

  private var debtLines: [String] {
    let owing = ranking.jurors.filter { $0.owedCount > 0 }
    guard !owing.isEmpty else { return ["", language.label(.nothingOwed)] }
    return heading(.owed)
      + owing.flatMap { result in
        [juror(result.juror)]
          + debts(result).flatMap { debt in
            let text = debt.dossier + language.colon + debt.criteria.joined(separator: ", ")
            return TextWrap.lines(TerminalText.shown(text), width: layout.width, first: "  ", rest: "    ")
          }
      }
  }

  private func debts(_ result: JurorResult) -> [(dossier: String, criteria: [String])] {
    var debts: [(dossier: String, criteria: [String])] = []
    for owed in result.owed {
      if debts.last?.dossier != owed.dossier { debts.append((owed.dossier, [])) }
      debts[debts.count - 1].criteria.append(owed.criterion)
    }
    return debts
  }

  private var dossierLines: [String] {
    let entries = (ranking.entries + ranking.unranked).sorted {
      $0.dossier.id.utf8.lexicographicallyPrecedes($1.dossier.id.utf8)
    }
    guard !entries.isEmpty else { return [] }
    let hasCoverage = entries.contains { $0.coverage != nil }
    var table = TextTable(columns: [
      .init(title: language.label(.dossier), least: 6),
      .init(title: language.label(.given), isRight: true, least: 3),
      .init(title: language.label(.blank), isRight: true, least: 3),
      .init(title: language.label(.recused), isRight: true, least: 3),
      .init(title: language.label(.quorum), least: 7),
    ])
    if hasCoverage { table.columns.append(.init(title: language.label(.coverage), least: 8)) }
    for entry in entries {
      let counts = entry.criteria.compactMap(\.counts)
      let recused = counts.first?.recused ?? 0
      var row = [
        TerminalText.shown(entry.dossier.id), language.integer(counts.reduce(0) { $0 + given($1) }),
        language.integer(counts.reduce(0) { $0 + $1.blank }), language.integer(recused),
        entry.quorum.map(quorum).joined(separator: ", "),
      ]
      if hasCoverage {
        row.append(
          entry.coverage.map {
            "\(check($0.has >= $0.needs)) \(language.percent($0.has))/\(language.percent($0.needs))"
          }
            ?? "")
      }
      table.rows.append(row)
    }
    if !table.fits(layout) {
      // A college a line: what a college lacks is no less to be read than the dossier's name.
      table.rows = zip(entries, table.rows).flatMap { entry, row in
        entry.quorum.isEmpty
          ? [row]
          : entry.quorum.enumerated().map { place, step in
            var line = place == 0 ? row : row.map { _ in "" }
            line[4] = quorum(step)
            return line
          }
      }
    }
    return heading(.perDossier) + table.lines(layout)
  }

  private func quorum(_ step: QuorumStep) -> String {
    "\(check(step.has >= step.needs)) \(step.has)/\(step.needs)\(step.college.map { " \($0)" } ?? "")"
  }

  private func check(_ holds: Bool) -> String { holds ? "✓" : "✗" }

  private var reminderLines: [String] {
    let owing = ranking.jurors.filter { $0.owedCount > 0 }
    guard !owing.isEmpty else { return [] }
    return heading(.reminders)
      + owing.flatMap { result in
        let dossiers = debts(result).map { language.name(ofDossier: $0.dossier, in: edition) }
        let text = language.reminder(
          to: result.juror.name ?? result.juror.id, cells: result.owedCount, dossiers: dossiers)
        return [TerminalText.shown(text)]
      }
  }
}
