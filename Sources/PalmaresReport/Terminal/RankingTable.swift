public import Palmares

/// A ranking as a table for a terminal: places, stars, scores and names, then notes, prizes and who has no rank.
public struct RankingTable: Sendable {
  private let ranking: Ranking
  private let warningCount: Int
  private let language: any Language
  private let layout: TerminalLayout
  private var edition: Edition { ranking.edition }
  /// The ranked and the unranked that are shown.
  private let entries: [Entry]
  private let unranked: [Entry]

  /// Up to so many dossiers all are shown; of more, only the first of each list.
  public static let mostDossiers = 2_000
  /// How many of a list are then shown.
  public static let shownOfMany = 20

  /// Lays out a ranking.
  ///
  /// - Parameters:
  ///   - ranking: The whole result.
  ///   - warningCount: How many warnings its files gave; left out, those of the edition's own checks.
  ///   - language: The language of the words and texts.
  ///   - layout: The terminal's width and colours.
  public init(
    _ ranking: Ranking, warningCount: Int? = nil, language: any Language, layout: TerminalLayout = .init()
  ) {
    (self.ranking, self.language, self.layout) = (ranking, language, layout)
    self.warningCount = warningCount ?? ranking.edition.warnings.count
    let limit = ranking.edition.dossiers.count > Self.mostDossiers ? Self.shownOfMany : Int.max
    (entries, unranked) = (Array(ranking.entries.prefix(limit)), Array(ranking.unranked.prefix(limit)))
  }

  /// The table, its lines ended by `\n`.
  public var text: String {
    var lines = TerminalHeader.lines(edition, title: nil, language: language, layout: layout)
    lines += methodLines + rankedLines + noteLines + prizeLines + unrankedLines + warningLines
    return lines.joined(separator: "\n") + "\n"
  }

  /// Which method was asked for in the rubric's place.
  private var methodLines: [String] {
    guard let method = ranking.method else { return [] }
    return TextWrap.lines(language.ranked(by: method), width: layout.width) + [""]
  }

  private var rankedLines: [String] {
    guard !entries.isEmpty else { return [] }
    let hasOrganisations = layout.width >= 64 && entries.contains { organisation($0) != "" }
    let hasRaw = entries.contains { $0.scoreRaw != nil }
    let hasCategories = layout.width >= 100 && !edition.rubric.categories.isEmpty
    var table = TextTable(columns: [.init(title: language.label(.rank), isRight: true)])
    if edition.rubric.stars != nil { table.columns.append(.init(title: language.label(.stars))) }
    table.columns.append(.init(title: language.label(.score), isRight: true))
    if hasRaw { table.columns.append(.init(title: language.label(.rawScore), isRight: true)) }
    table.columns.append(.init(title: language.label(.dossier), least: layout.width >= 96 ? 36 : 8))
    if hasOrganisations { table.columns.append(.init(title: language.label(.organisation), least: 12)) }
    if hasCategories { table.columns.append(.init(title: language.label(.category), least: 10)) }
    let scores = ScoreColumn(entries.map(\.score), of: edition.rubric, language)
    let raws = ScoreColumn(entries.map(\.scoreRaw), of: edition.rubric, language)
    for entry in entries {
      var cells = [(entry.isTied ? "= " : "") + (entry.rank.map { language.integer($0) } ?? "")]
      if let stars = edition.rubric.stars { cells.append(self.stars(entry, stars)) }
      cells.append(scores.text(entry.score))
      if hasRaw { cells.append(raws.text(entry.scoreRaw)) }
      cells.append((marked(entry) ? "* " : "") + shown(entry.dossier.name(in: language.tag)))
      if hasOrganisations { cells.append(organisation(entry)) }
      if hasCategories {
        cells.append(entry.category.map { shown(language.title(ofCategory: $0, in: edition.rubric)) } ?? "")
      }
      table.rows.append(cells)
    }
    let legends: [Label] =
      (entries.contains(where: \.isTied) ? [.legendTied] : [])
      + (entries.contains(where: differs) ? [.legendComputed] : [])
      + (scores.hasMore ? [.legendDecimals] : []) + (hasRaw ? [.legendCorrected] : [])
      + (entries.contains(where: marked) ? [.legendNote] : [])
    let keys = edition.rubric.ties.map { language.key($0.value, among: edition.nodes) }
    let small =
      [legends.map { language.label($0) }.joined(separator: " · ")]
      + (isPartedByKeys ? [language.rule(ties: keys)] : [])
    return table.lines(layout) + moreLines(ranking.entries.count - entries.count)
      + (small.allSatisfy(\.isEmpty) ? [] : [""])
      + small.filter { !$0.isEmpty }.flatMap { text in
        TextWrap.lines(text, width: layout.width).map { layout.styled($0, .dim) }
      }
  }

  /// Whether two dossiers of one score and as many stars have different places.
  private var isPartedByKeys: Bool {
    zip(entries, entries.dropFirst()).contains { one, two in
      one.score != nil && one.score == two.score && one.stars == two.stars && one.rank != two.rank
    }
  }

  private func stars(_ entry: Entry, _ ladder: Stars) -> String {
    guard let stars = entry.stars else { return "" }
    let glyphs = StarGlyphs.text(stars, of: ladder)
    let text = ladder.max <= 6 ? "\(glyphs) \(stars)" : glyphs
    guard differs(entry) else { return text }
    return text + " (\(entry.starsComputed.map(String.init) ?? "–"))"
  }

  private func differs(_ entry: Entry) -> Bool { entry.stars != entry.starsComputed }

  private func marked(_ entry: Entry) -> Bool { !ownNotes(entry).isEmpty || !entry.mentions.isEmpty }

  /// The notes that the table doesn't tell of all at once.
  private func ownNotes(_ entry: Entry) -> [Note] { entry.notes.filter { $0.scope == .own } }

  private func organisation(_ entry: Entry) -> String {
    guard entry.dossier.title != nil else { return "" }
    return shown(entry.dossier.organisation?.name?.text(in: language.tag) ?? "")
  }

  private func shown(_ text: String) -> String { TerminalText.shown(text) }

  private func heading(_ label: Label) -> [String] { ["", layout.styled(language.label(label), .bold)] }

  private var noteLines: [String] {
    let noted = entries.filter(marked)
    let general = entries.lazy.flatMap(\.notes).first { $0.scope == .rounding }
    guard !noted.isEmpty || general != nil else { return [] }
    var lines = heading(.notes)
    if let general {
      lines += TextWrap.lines(shown(language.note(general, in: edition)), width: layout.width, first: "– ")
    }
    for entry in noted {
      lines += TextWrap.lines(shown(entry.dossier.name(in: language.tag)), width: layout.width, first: "* ")
      for mention in entry.mentions {
        guard case .mention(let title, _) = mention.kind else { continue }
        let text = title.text(in: language.tag) + language.colon + mention.reason.text(in: language.tag)
        lines += TextWrap.lines(shown(text), width: layout.width, first: "  – ")
      }
      for note in ownNotes(entry) {
        lines += TextWrap.lines(shown(language.note(note, in: edition)), width: layout.width, first: "  – ")
      }
    }
    return lines
  }

  private var prizeLines: [String] {
    guard !ranking.prizes.isEmpty else { return [] }
    return heading(.prizes)
      + ranking.prizes.flatMap { prize in
        let winners =
          prize.isWithheld
          ? language.label(.prizeWithheld)
          : prize.winners.isEmpty
            ? language.nobodyWins(hasRule: prize.prize.by != nil) : language.names(prize.winners, edition)
        let text = prize.prize.title.text(in: language.tag) + language.colon + winners
        return TextWrap.lines(shown(text), width: layout.width, rest: "  ")
      }
  }

  private var unrankedLines: [String] {
    guard !unranked.isEmpty else { return [] }
    return heading(.unranked)
      + unranked.flatMap { entry in
        let reason = entry.unranked.map { language.reason($0, in: edition) } ?? ""
        let text = entry.dossier.name(in: language.tag) + language.colon + reason
        return TextWrap.lines(shown(text), width: layout.width, rest: "  ")
      } + moreLines(ranking.unranked.count - unranked.count)
  }

  /// How many dossiers a list goes on with, and what shows them.
  private func moreLines(_ count: Int) -> [String] {
    count == 0 ? [] : TextWrap.lines(language.moreDossiers(count), width: layout.width)
  }

  private var warningLines: [String] { severityLines + countLines }

  /// Why severity isn't corrected, where the rubric asks for it.
  private var severityLines: [String] {
    guard let severity = ranking.severity, let refusal = severity.refusal else { return [] }
    let text = language.refusal(refusal, of: severity.method, in: edition)
    return [""] + TextWrap.lines(shown(text), width: layout.width).map { layout.styled($0, .warning) }
  }

  private var countLines: [String] {
    guard warningCount > 0 else { return [] }
    let text = "\(language.count(warningCount, .warning)) (\(language.label(.seeWarnings)))"
    return [""] + TextWrap.lines(text, width: layout.width).map { layout.styled($0, .warning) }
  }
}
