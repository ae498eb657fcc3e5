internal import Mustache
import Palmares

/// A publication as one HTML page that needs nothing else: no request, no script, readable without style.
///
/// It is made from a ``Publication`` alone, so that it can't show more than one holds.
public struct PublicationPage {
  let publication: Publication
  let language: any Language
  let version: String
  private let template: MustacheTemplate
  /// The bounds that a shown score must not seem to cross, by criterion.
  let criterionCuts: [String: Cuts]
  /// The composites told in full, as they are shown.
  let scores: ScoreColumn
  /// The ranked dossiers with a composite told in full, by place among the entries; none where the order isn't told.
  let neighbours: ScoreNeighbours

  /// Creates a page.
  ///
  /// - Parameters:
  ///   - publication: What may be published, with its texts in `language`.
  ///   - language: The language of the words.
  ///   - version: The program's version.
  ///   - theme: A Mustache template in place of our own; what it inserts with `{{ }}` is escaped.
  /// - Throws: What the template library finds wrong with the template.
  public init(
    _ publication: Publication, language: any Language, version: String, theme: String? = nil
  ) throws {
    (self.publication, self.language, self.version) = (publication, language, version)
    criterionCuts = Dictionary(
      publication.header.nodes.map {
        ($0.criterion.id, Cuts(criterion: $0.criterion.id, of: publication.header.rubric))
      }, uniquingKeysWith: { first, _ in first })
    let (rubric, whole) = (publication.header.rubric, publication.entries.filter { !$0.isScoreCut })
    scores = ScoreColumn(
      whole.map(\.score), stars: rubric.publish.order == .ranked ? nil : whole.map(\.stars), of: rubric,
      language)
    neighbours = ScoreNeighbours(
      publication.entries.enumerated().compactMap { place, entry in
        entry.isScoreCut || entry.rank == nil ? nil : entry.score.map { (place, $0) }
      }, of: rubric)
    _ = EscapedHTML.registered
    let text = theme ?? String(decoding: PackageResources.page_mustache, as: UTF8.self)
    template = try MustacheTemplate(string: "{{% CONTENT_TYPE: \(EscapedHTML.name)}}" + text)
  }

  /// The page in UTF-8.
  public func bytes() -> [UInt8] { Array(html().utf8) }

  /// The page.
  public func html() -> String { template.render(context) }

  var header: ResultHeader { publication.header }
  var stars: Stars? { header.rubric.stars }

  /// The labels, by the names that templates use.
  private var labels: [String: String] {
    Dictionary(uniqueKeysWithValues: Label.allCases.map { ($0.rawValue, language.label($0)) })
  }

  func text(_ text: LocalizedText) -> String { text.text(in: language.tag) }

  private var context: [String: Any] {
    let campaign = header.campaign
    let isFinal = campaign.status == .final
    var context: [String: Any] = [
      "t": labels, "lang": language.tag, "title": text(campaign.title),
      "status": language.label(isFinal ? .finals : .drafts), "statusWord": isFinal ? "final" : "draft",
      "style": String(decoding: PackageResources.page_css, as: UTF8.self),
      "meta": metaMarkup.html, "headline": headline, "figures": figures,
      "levels": levels, "dossiers": publication.entries.map(dossier),
      "method": methodMarkup.html, "provenance": provenanceMarkup.html,
      "rubricTitle": text(header.rubric.title),
      "hasDossiers": !publication.entries.isEmpty,
    ]
    if let notice = campaign.notice { context["notice"] = text(notice) }
    if let method = header.method { context["askedMethod"] = language.ranked(by: method) }
    if let notice = header.rubric.notice { context["rubricNotice"] = text(notice) }
    if !publication.prizes.isEmpty { context["prizes"] = ["html": prizesMarkup.html] }
    if publication.unrankedCount > 0 { context["unranked"] = ["html": unrankedMarkup.html] }
    if let jurors = publication.jurors, !jurors.isEmpty {
      context["jury"] = ["html": juryMarkup(jurors).html]
    }
    if let agreement = publication.agreement {
      context["agreement"] = ["name": language.label(.title), "html": agreementMarkup(agreement).html]
    }
    if let severity = publication.severity {
      context["severity"] = ["name": language.label(.jurySeverity), "html": severityMarkup(severity).html]
    }
    if let methods = publication.methods {
      context["methods"] = ["name": language.label(.otherMethods), "html": methodsMarkup(methods).html]
    }
    return context
  }

  private var laureates: Int { publication.entries.count { ($0.stars ?? 0) > 0 } }

  private var headline: String {
    stars == nil
      ? language.resultWithoutStars(
        ranked: header.rankedCount, dossiers: header.dossierCount, jurors: header.jurorCount,
        marks: header.markCount)
      : language.result(
        laureates: laureates, dossiers: header.dossierCount, jurors: header.jurorCount,
        marks: header.markCount)
  }

  private var figures: [[String: String]] {
    func figure(_ number: Int, _ noun: Noun) -> [String: String] {
      [
        "number": language.integer(number),
        "noun": language.noun(noun, plural: language.isPlural(Rational(number))),
      ]
    }
    return [figure(header.dossierCount, .dossier)] + (stars == nil ? [] : [figure(laureates, .laureate)])
      + (header.jurorCount == 0 ? [] : [figure(header.jurorCount, .juror), figure(header.markCount, .mark)])
  }

  private var metaMarkup: Markup {
    var markup = Markup()
    let campaign = header.campaign
    if let date = campaign.date {
      markup.element("p", [("class", "date")]) {
        $0.element("time", [("datetime", date)], text: language.date(date))
      }
    }
    for (label, organisations) in [
      (Label.publishedBy, campaign.organisers), (.partners, campaign.partners),
      (.supporters, campaign.supporters),
    ] where !organisations.isEmpty {
      markup.element("p") { markup in
        markup.text(language.label(label) + language.colon)
        for (place, organisation) in organisations.enumerated() {
          if place > 0 { markup.text(", ") }
          markup.link(organisation.name.map(text) ?? organisation.url ?? "", to: organisation.url)
        }
      }
    }
    return markup
  }

  /// The star levels that have somebody, from the top, then those without a star or without a rank.
  private var levels: [[String: Any]] {
    var (levels, current): ([[String: Any]], [ShownEntry]) = ([], [])
    func close() {
      guard let first = current.first else { return }
      levels.append(level(of: first, current))
      current = []
    }
    for entry in publication.entries {
      if let last = current.last, last.stars != entry.stars { close() }
      current.append(entry)
    }
    close()
    return levels
  }

  private func level(of first: ShownEntry, _ entries: [ShownEntry]) -> [String: Any] {
    var level: [String: Any] = [
      "cards": cardsMarkup(entries).html, "count": language.count(entries.count, .dossier),
    ]
    guard let stars, let number = first.stars, number > 0 else {
      level["id"] = first.stars == nil ? (stars == nil ? "ranked" : "honours") : "s-0"
      level["name"] = language.label(
        stars == nil ? .laureates : first.stars == nil ? .mentions : .withoutStar)
      return level
    }
    level["id"] = "s-\(number)"
    level["count"] = language.count(entries.count, .laureate)
    level["glyphs"] = ["text": StarGlyphs.text(number, of: stars)]
    let own = stars.levels.first { $0.stars == number }
    level["name"] = own?.label.map(text) ?? language.stars(number, symbol: stars.symbol)
    if let meaning = own?.meaning { level["meaning"] = text(meaning) }
    return level
  }

  private func cardsMarkup(_ entries: [ShownEntry]) -> Markup {
    var markup = Markup()
    for entry in entries {
      markup.element("li") { markup in
        markup.element("a", [("href", "#d-\(entry.dossier.id)")], text: entry.name)
        if entry.dossier.title != nil, let name = entry.dossier.organisation?.name {
          markup.element("span", [("class", "organisation")], text: text(name))
        }
        var parts: [String] = []
        if let rank = entry.rank {
          let tied = entry.isTied == true ? " \(language.label(.exAequo))" : ""
          parts.append("\(language.label(.rank)) \(language.integer(rank))\(tied)")
        }
        if let score = shownScore(entry) { parts.append("\(language.label(.score)) \(score)") }
        parts += entry.mentions.map(\.title)
        if !parts.isEmpty {
          markup.element("span", [("class", "small")], text: parts.joined(separator: " · "))
        }
      }
    }
    return markup
  }

  func shownScore(_ entry: ShownEntry) -> String? {
    entry.score.map {
      entry.isScoreCut ? language.score($0, within: Cuts(composite: header.rubric)) : scores.text($0)
    }
  }
}
