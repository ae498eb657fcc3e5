import Palmares

/// How the result came about, and what it is.
extension MinutesDocument {
  var method: Section {
    var blocks: [Block] = [
      .list(
        rules(.pool, .colleges, .weights, .missing, .coverage, .confidence, .exactness).map { Item(text: $0) }
      )
    ]
    if let notice = edition.rubric.notice { blocks.insert(.paragraph(text(notice)), at: 0) }
    blocks.append(.table(criteriaTable))
    if let thresholds { blocks.append(.table(thresholds)) }
    if !eligibility.isEmpty {
      blocks.append(.list([Item(text: language.label(.eligibility), details: eligibility)]))
    }
    return Section(id: "method", title: language.label(.method), blocks: blocks)
  }

  private var criteriaTable: Table {
    var table = Table(
      caption: language.minutes(.weights),
      columns: [
        .init(title: language.label(.criterion)), .init(title: language.label(.weight), isNumber: true),
        .init(title: language.label(.effectiveWeight), isNumber: true),
      ],
      rows: edition.nodes.map { node in
        [
          String(repeating: "\u{A0}\u{A0}", count: node.depth) + text(node.criterion.title),
          language.number(node.criterion.weight.value), language.statedShare(of: node, among: edition.nodes),
        ]
      })
    // That a group is the mean of its criteria goes without saying.
    let rules = edition.nodes.map { node in
      node.group?.combine.value == .mean ? [] : language.rules(of: node, in: edition.rubric)
    }
    guard rules.contains(where: { !$0.isEmpty }) else { return table }
    table.columns.append(.init(title: language.minutes(.rule)))
    for place in rules.indices { table.rows[place].append(rules[place].joined(separator: " · ")) }
    return table
  }

  /// What a dossier must be to be ranked.
  private var eligibility: [String] {
    edition.rubric.eligibility.map { $0.require.text + language.colon + text($0.otherwise) }
  }

  private var thresholds: Table? {
    guard let stars = edition.rubric.stars, !stars.given.isEmpty else { return nil }
    let hasPlaces = !stars.quota.isEmpty
    var table = Table(
      caption: language.label(.thresholds),
      columns: [
        .init(title: language.label(.stars)), .init(title: language.label(.minimum), isNumber: true),
        .init(title: language.label(.requires)),
      ], rows: [])
    if hasPlaces { table.columns.append(.init(title: language.label(.places), isNumber: true)) }
    let names = RubricNames(edition)
    table.rows = stars.given.map { number in
      let level = stars.levels.first { $0.stars == number }
      let gates = (level?.require ?? []).map { language.requirement($0, in: names) }
      var row = [
        language.stars(number, symbol: stars.symbol), level?.min.map { language.number($0.value) } ?? "–",
        gates.isEmpty ? "–" : gates.joined(separator: language.semicolon),
      ]
      if hasPlaces { row.append(stars.quota[number].map { language.integer($0.value) } ?? "–") }
      return row
    }
    return table
  }

  var order: Section {
    let title = language.minutes(.order)
    let (dossiers, jurors, places) = (edition.dossiers.count, edition.jurors.count, minutes.places)
    let summary =
      edition.rubric.stars == nil
      ? language.resultWithoutStars(
        ranked: places.count, dossiers: dossiers, jurors: jurors, marks: minutes.markCount)
      : language.result(
        laureates: places.count { ($0.stars ?? 0) > 0 }, dossiers: dossiers, jurors: jurors,
        marks: minutes.markCount)
    return Section(
      id: "order", title: title,
      blocks: [
        .paragraph(summary),
        places.isEmpty ? .paragraph(language.minutes(.noRanked)) : .table(placesTable(title)),
      ])
  }

  private func placesTable(_ caption: String) -> Table {
    let places = minutes.places
    let hasStars = edition.rubric.stars != nil
    let hasComputed = hasStars && places.contains { $0.stars != $0.starsComputed }
    let hasRaw = places.contains { $0.scoreRaw != nil }
    let scores = ScoreColumn(places.map(\.score), of: edition.rubric, language)
    let raws = ScoreColumn(places.map(\.scoreRaw), of: edition.rubric, language)
    var table = Table(
      caption: caption,
      columns: [
        .init(title: language.label(.rank)), .init(title: language.label(.dossier)),
        .init(title: language.label(.score), isNumber: true),
      ], rows: [])
    if hasRaw { table.columns.append(.init(title: language.minutes(.scoreRaw), isNumber: true)) }
    if hasStars { table.columns.append(.init(title: language.label(.stars))) }
    if hasComputed { table.columns.append(.init(title: language.heading(.starsComputed))) }
    if hasStars, hasRaw { table.columns.append(.init(title: language.minutes(.starsRaw))) }
    table.columns += [
      .init(title: language.label(.marks), isNumber: true), .init(title: language.heading(.tied)),
    ]
    table.rows = places.map { place in
      var row = [language.ordinal(place.rank), name(place.dossier), scores.text(place.score)]
      if hasRaw { row.append(raws.text(place.scoreRaw)) }
      if hasStars { row.append(stars(place.stars)) }
      if hasComputed { row.append(stars(place.starsComputed)) }
      if hasStars, hasRaw { row.append(stars(place.starsRaw)) }
      return row + [language.integer(place.marks), language.truth(place.isTied)]
    }
    return table
  }

  var ties: Section {
    let items = minutes.ties.map(item) + minutes.quotaTies.map(item)
    return Section(
      id: "ties", title: language.minutes(.tiesBroken),
      blocks: rules(.ties, .quotaTies).map(Block.paragraph)
        + [
          items.isEmpty
            ? .paragraph(language.minutes(minutes.places.isEmpty ? .noRanked : .noTie)) : .list(items)
        ])
  }

  private func item(_ tie: Minutes.Tie) -> Item {
    let members = tie.members.map { "\(name($0.dossier)) (\(language.ordinal($0.rank)))" }
    let keys = tie.partedBy.map { language.key($0, among: edition.nodes) }
    var details = tie.steps.map { words($0, of: tie.members.count) }
    if tie.score == nil { details.append(language.minutes(.tiedByDecision)) }
    if !keys.isEmpty { details.append(language.parted(by: keys)) }
    details += tie.stillTied.map { group in
      language.stillTied(group.map { name($0.dossier) }, rank: language.ordinal(group[0].rank))
    }
    return Item(
      text: language.equal(
        score: tie.score.map(exact) ?? "–", stars: tie.stars.map { stars($0) },
        members: members),
      details: details)
  }

  private func item(_ tie: Minutes.QuotaTie) -> Item {
    let keys = tie.partedBy.map { language.key($0, among: edition.nodes) }
    var details = tie.steps.map { words($0, of: tie.members.count) }
    if !keys.isEmpty { details.append(language.parted(by: keys)) }
    if !tie.atCut.isEmpty {
      let areIn = tie.members.contains { $0.dossier == tie.atCut[0] && $0.isIn }
      details.append(language.cut(tie.atCut.map(name), areIn: areIn))
    }
    return Item(
      text: language.equal(
        score: tie.score.map(exact) ?? "–", stars: stars(tie.stars),
        places: language.places(tie.places),
        members: tie.members.map { language.entered(name($0.dossier), isIn: $0.isIn) }),
      details: details)
  }

  /// A score in full: its fraction where four decimals don't say all of it.
  private func exact(_ score: Score) -> String {
    score.value.rounded(decimals: 4, rule: .halfAwayFromZero) == score.value
      ? language.number(score.value) : language.exactScore(score)
  }

  /// What a key did to a group, which is the whole tie where it is as large.
  private func words(_ step: TieStep, of count: Int) -> String {
    let key = language.key(step.key.value, among: edition.nodes)
    switch step.outcome {
    case .passedOver(let lacking): return language.key(key, lacking: lacking.map(name))
    case .values(let values):
      if let first = values.first, values.allSatisfy({ $0 == first }) {
        let names = step.group.count == count ? nil : step.group.map(name)
        return language.key(key, same: language.value(first), for: names)
      }
      return language.key(
        key, found: zip(step.group, values).map { (name: name($0), value: language.value($1)) })
    }
  }

  var unranked: Section {
    let title = language.label(.unranked)
    guard !minutes.unranked.isEmpty else {
      return Section(id: "unranked", title: title, blocks: [.paragraph(language.minutes(.noUnranked))])
    }
    let table = Table(
      caption: title,
      columns: [
        .init(title: language.label(.dossier)), .init(title: language.heading(.status)),
        .init(title: language.heading(.reason)),
      ],
      rows: byName(minutes.unranked, \.dossier).map {
        [name($0.dossier), language.label($0.reason.statusLabel), language.reason($0.reason, in: edition)]
      })
    return Section(
      id: "unranked", title: title,
      blocks: [.paragraph(language.unrankedCount(minutes.unranked.count)), .table(table)])
  }
}

extension UnrankedReason {
  /// The heading of its status.
  var statusLabel: Label {
    switch self {
    case .withdrawn: .statusWithdrawn
    case .disqualified: .statusDisqualified
    case .ineligible: .statusIneligible
    case .quorum: .statusQuorum
    case .nothingApplies, .unanswered, .unmeasured, .noValue, .coverage: .statusUnrated
    }
  }
}
