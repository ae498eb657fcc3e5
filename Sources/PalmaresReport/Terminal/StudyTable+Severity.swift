import Palmares

/// How severe each juror is, for a terminal: points, a bar, and what a correction changed.
extension StudyTable {
  /// The columns of a bar, its middle for 0.
  private static let bar = 25

  var severityLines: [String] {
    let disclosure = Disclosure(recordOf: edition, language: language.tag, words: language)
    guard let shown = disclosure.severity(ranking, study.portraits.map(\.severity)), let jurors = shown.jurors
    else { return [] }
    var lines: [String] = []
    if jurors.contains(where: { $0.severity != nil }) {
      let shown = Self.places(of: jurors.count) {
        jurors[$0].severity.map(abs) ?? -1 > jurors[$1].severity.map(abs) ?? -1
      }
      lines +=
        paragraph(language.severityIntroduction) + bars(shown.map { jurors[$0] }).lines(layout)
        + moreJurors(jurors.count - shown.count, by: .severity)
    }
    if shown.isApplied {
      lines += paragraph(language.rule(severity: shown.asked))
      if let ladder = edition.rubric.stars {
        lines += language.sentences(shown.moves, symbol: ladder.symbol).flatMap { paragraph("– " + $0) }
      }
    }
    if let fit = shown.fit { lines += language.sentences(fit).flatMap { paragraph("– " + $0) } }
    return lines.isEmpty ? [] : heading(.jurySeverity) + lines
  }

  private func paragraph(_ text: String) -> [String] {
    TextWrap.lines(TerminalText.shown(text), width: layout.width, rest: text.hasPrefix("– ") ? "  " : "")
  }

  private func bars(_ jurors: [ShownSeverity.Juror]) -> TextTable {
    var table = TextTable(columns: [
      .init(title: language.label(.juror), least: 4), .init(title: language.label(.severity)),
      .init(title: language.label(.lenientToSevere)),
    ])
    let reach = jurors.map { abs($0.severity ?? 0) + 2 * ($0.standardError ?? 0) }.max() ?? 0
    table.rows = jurors.map {
      [TerminalText.shown($0.id), language.severity(of: $0), bar($0, reach: Swift.max(reach, 1))]
    }
    return table
  }

  /// A line from two standard errors below to two above, a dot at the severity, a stroke at 0.
  private func bar(_ juror: ShownSeverity.Juror, reach: Double) -> String {
    guard let severity = juror.severity else { return "" }
    let half = Self.bar / 2
    func column(_ points: Double) -> Int {
      half + Int((points / reach * Double(half)).rounded(.toNearestOrAwayFromZero))
    }
    let margin = 2 * (juror.standardError ?? 0)
    let span = column(severity - margin)...column(severity + margin)
    return (0..<Self.bar).map { place in
      place == column(severity) ? "●" : place == half ? "│" : span.contains(place) ? "─" : "·"
    }.joined()
  }
}
