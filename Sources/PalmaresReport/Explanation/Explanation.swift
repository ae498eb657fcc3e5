public import Palmares

/// How one dossier's score and stars came about, in words for a terminal: for a project officer to follow, to the
/// last fraction.
///
/// All that it tells comes from a ``ShownExplanation``, so that the public view can't tell more than it holds.
public struct Explanation: Sendable {
  let shown: ShownExplanation
  let language: any Language
  let layout: TerminalLayout
  /// The names of the dossiers that the steps speak of.
  let names: [String: String]
  /// The reasons of the jurors' recusals and their colleges, by juror; empty in the public view.
  let recusals: [String: String]
  let colleges: [String: String]

  /// Explains a dossier's result.
  ///
  /// - Parameters:
  ///   - entry: The dossier's result, one of `ranking`'s.
  ///   - ranking: The whole result.
  ///   - view: Everything, or what the candidate may see.
  ///   - language: The language of the words and texts.
  ///   - layout: The terminal's width and colours.
  public init(
    _ entry: Entry, of ranking: Ranking, view: ResultView = .record, language: any Language,
    layout: TerminalLayout = .init()
  ) {
    let dossier = entry.dossier.id
    guard
      let shown = ShownExplanation(
        of: dossier, in: ranking, view: view, language: language.tag, words: language)
    else { preconditionFailure("an entry of another ranking") }
    (self.shown, self.language, self.layout) = (shown, language, layout)
    let ties = shown.ties + shown.levels.flatMap(\.quotaTies)
    let marks = shown.entry.robustness?.sensitivity?.marks ?? []
    let told = Set(ties.flatMap { $0.group + ($0.lacking ?? []) })
      .union(marks.flatMap { $0.starsChanged.map(\.dossier) })
    names = Dictionary(
      uniqueKeysWithValues: ranking.edition.dossiers.filter { told.contains($0.id) }
        .map { ($0.id, $0.name(in: language.tag)) })
    guard view == .record else {
      (recusals, colleges) = ([:], [:])
      return
    }
    var (recusals, colleges): ([String: String], [String: String]) = ([:], [:])
    for juror in ranking.edition.jurors {
      recusals[juror.id] = juror.recused.first { $0.dossier.value == dossier }?.reason
      colleges[juror.id] = juror.college?.value
    }
    (self.recusals, self.colleges) = (recusals, colleges)
  }

  /// The explanation, its lines ended by `\n`.
  public var text: String {
    var page = ExplanationLines(layout: layout)
    writeHeader(to: &page)
    writeComposite(to: &page)
    writeCriteria(to: &page)
    writeIndicators(to: &page)
    writeLevels(to: &page)
    writeTies(to: &page)
    writeDecision(to: &page)
    writeNextStar(to: &page)
    writeDistinctions(to: &page)
    writeStability(to: &page)
    writeNotes(to: &page)
    return page.text
  }

  var entry: ShownEntry { shown.entry }
  var header: ResultHeader { shown.header }
  var isPublic: Bool { header.view == .publication }

  private func writeHeader(to page: inout ExplanationLines) {
    page.add(entry.name, style: .bold)
    var parts: [String] = []
    if entry.dossier.title != nil, let name = entry.dossier.organisation?.name {
      parts.append(name.text(in: language.tag))
    }
    if let category = entry.category { parts.append(language.title(ofCategory: category, in: header.rubric)) }
    parts.append(entry.dossier.id)
    page.add(parts.joined(separator: " · "))
    page.add(resultLine)
    let campaign = header.campaign
    let status = language.label(campaign.status == .final ? .finals : .drafts)
    page.add("\(campaign.title.text(in: language.tag)) · \(status)")
    if let notice = campaign.notice { page.add("! " + notice.text(in: language.tag), style: .warning) }
    page.add(isPublic ? language.publicIntroduction : language.label(.recordView), style: .dim)
  }

  private var resultLine: String {
    var parts: [String] = []
    if let reason = entry.reason { parts.append(language.unranked(reason)) }
    if let rank = entry.rank {
      parts.append(language.place(rank, of: header.rankedCount, isTied: entry.isTied ?? false))
    }
    if let rank = entry.categoryRank, let category = entry.category {
      parts.append(
        language.categoryPlace(rank, category: language.title(ofCategory: category, in: header.rubric)))
    }
    if let stars = entry.stars, let ladder = header.rubric.stars {
      parts.append("\(StarGlyphs.text(stars, of: ladder)) \(language.stars(stars, of: ladder))")
    }
    if let score = entry.score {
      let cuts = Cuts(composite: header.rubric)
      parts.append("\(language.label(.score).lowercased()) \(language.exactScore(score, within: cuts))")
    }
    return parts.joined(separator: " · ")
  }

  private func writeComposite(to page: inout ExplanationLines) {
    page.heading(language.label(.howItCame))
    let rules = header.rubric.jury
    let rule =
      header.nodes.contains { $0.leaf != nil }
      ? language.rule(pool: rules.pool.value, average: rules.average.value) : language.ruleOfIndicatorsAlone
    page.add(rule, hanging: 0, source: source(rules.average.position ?? rules.pool.position))
    for step in shown.quorum {
      page.add(
        check(step.has >= step.needs)
          + language.quorum(has: step.has, needs: step.needs, college: step.college),
        source: source(shown.quorumPosition))
    }
    if let coverage = shown.coverage {
      let text = language.coverage(
        has: language.percent(coverage.has), needs: language.percent(coverage.needs))
      page.add(check(coverage.has >= coverage.needs) + text, source: source(rules.minCoverage?.position))
    }
    guard let score = entry.score else { return }
    page.blank()
    let total = entry.scoreRaw ?? score
    if let pooling = shown.rootPooling {
      writePooled(pooling, total: total, indent: 2, to: &page)
    } else {
      writeSum(terms(shown.rootContributions), total: total, indent: 2, to: &page)
    }
    if let raw = entry.scoreRaw {
      page.add(language.corrected(language.exactScore(score), raw: language.exactScore(raw)), indent: 2)
    }
    for near in shown.neighbours {
      page.add(language.closeScore(near.name, rank: near.rank, near.score), indent: 2)
    }
  }

  /// The mark of what holds or not.
  func check(_ holds: Bool?) -> String { holds.map { $0 ? "✓ " : "✗ " } ?? "– " }

  /// Where something is set, in the record alone.
  func source(_ position: SourcePosition?) -> String? {
    guard !isPublic, let position else { return nil }
    return "[\(position.file):\(position.line)]"
  }
}
