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
  /// Up to so many jurors all are shown.
  public static let mostJurors = 40
  /// So many of more are; the record has all.
  public static let shownJurors = 20

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
    let shown = Self.places(of: study.jurors.count) { one, two in
      let (one, two) = (study.jurors[one], study.jurors[two])
      return (one?.starsChanged.count ?? -1, one?.ranksChanged ?? -1)
        > (two?.starsChanged.count ?? -1, two?.ranksChanged ?? -1)
    }
    for (result, influence) in shown.map({ (ranking.jurors[$0], study.jurors[$0]) }) {
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
    return heading(.juryStudy) + TextWrap.lines(language.withoutEachJuror, width: layout.width)
      + table.lines(layout)
      + moreJurors(study.jurors.count - shown.count, by: .influence)
  }

  /// The places of the jurors shown: all, or of many those who come first, in the order of the edition.
  static func places(of count: Int, before: (Int, Int) -> Bool) -> [Int] {
    guard count > mostJurors else { return Array(0..<count) }
    // Who is equal stands in the order of the edition.
    let order = (0..<count).sorted { before($0, $1) || !before($1, $0) && $0 < $1 }
    return order.prefix(shownJurors).sorted()
  }

  /// How many jurors a table leaves out, and where they are.
  func moreJurors(_ count: Int, by choice: JurorChoice) -> [String] {
    count == 0 ? [] : TextWrap.lines(language.moreJurors(count, by: choice), width: layout.width)
  }
}
