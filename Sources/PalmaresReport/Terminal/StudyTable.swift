public import Palmares

/// What a jury ought to know about itself, for a terminal: what to deliberate, then what hangs on each juror.
public struct StudyTable: Sendable {
  let study: JuryStudy
  let ranking: Ranking
  let language: any Language
  let layout: TerminalLayout
  var edition: Edition { ranking.edition }

  /// So many points of the agenda are shown of each reason; the record has all.
  public static let mostOfEach = 5

  /// Lays out a study.
  ///
  /// - Parameters:
  ///   - study: What the jury ought to know.
  ///   - ranking: What it was computed from.
  ///   - language: The language of the words and texts.
  ///   - layout: The terminal's width and colours.
  public init(
    _ study: JuryStudy, of ranking: Ranking, language: any Language, layout: TerminalLayout = .init()
  ) {
    (self.study, self.ranking, self.language, self.layout) = (study, ranking, language, layout)
  }

  /// The sections, each after an empty line, their lines ended by `\n`; empty where there is nothing to say.
  public var text: String {
    let lines = agendaLines + jurorLines + severityLines + methodLines
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  func heading(_ label: Label) -> [String] { ["", layout.styled(language.label(label), .bold)] }

  private var agendaLines: [String] {
    guard !study.agenda.isEmpty else { return [] }
    var told: [String: Int] = [:]
    let shown = study.agenda.filter { item in
      told[item.word, default: 0] += 1
      return told[item.word, default: 0] <= Self.mostOfEach
    }
    return heading(.agenda)
      + shown.flatMap { item in
        let name = edition.dossiers[item.dossier].name(in: language.tag)
        let text = TerminalText.shown(name + language.colon + language.detail(item, in: edition))
        return TextWrap.lines(text, width: layout.width, first: "– ", rest: "  ")
      } + moreLines(study.agenda.count - shown.count)
  }

  private func moreLines(_ count: Int) -> [String] {
    count == 0 ? [] : TextWrap.lines(language.moreAgendaItems(count), width: layout.width)
  }

  private var jurorLines: [String] {
    guard edition.rubric.stars != nil || study.jurors.contains(where: { ($0?.ranksChanged ?? 0) > 0 }) else {
      return []
    }
    var table = TextTable(columns: [
      .init(title: language.label(.juror), least: 4),
      .init(title: language.label(.marksGiven), isRight: true),
      .init(title: language.label(.recusals), isRight: true),
    ])
    if edition.rubric.stars != nil {
      table.columns.append(.init(title: language.label(.starsWithout), isRight: true))
    }
    table.columns.append(.init(title: language.label(.placesMoved), isRight: true))
    for (result, influence) in zip(ranking.jurors, study.jurors) {
      var cells = [
        TerminalText.shown(result.juror.id), language.integer(result.counts.marks),
        language.integer(result.recusedDossiers.count),
      ]
      if edition.rubric.stars != nil {
        cells.append(influence.map { language.integer($0.starsChanged.count) } ?? "–")
      }
      cells.append(influence.map { language.integer($0.ranksChanged) } ?? "–")
      table.rows.append(cells)
    }
    return heading(.juryStudy) + table.lines(layout)
  }
}
