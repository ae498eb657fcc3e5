import Palmares

/// The sections beside the dossiers: prizes, the unranked, the jury.
extension PublicationPage {
  var prizesMarkup: Markup {
    var markup = Markup()
    let names = Dictionary(
      (publication.entries + publication.unranked).map { ($0.dossier.id, $0.name) },
      uniquingKeysWith: { one, _ in one })
    markup.element("dl", [("class", "prizes")]) { markup in
      for prize in publication.prizes {
        markup.element("dt", text: prize.title)
        markup.element("dd") { markup in
          if prize.isWithheld {
            markup.text(language.label(.prizeWithheld))
          } else if prize.winners.isEmpty {
            markup.text(language.nobodyWins(hasRule: prize.hasRule))
          }
          for (place, winner) in prize.winners.enumerated() {
            if place > 0 { markup.text(", ") }
            if let name = names[winner] {
              markup.element("a", [("href", "#d-\(winner)")], text: name)
            } else {
              markup.text(winner)
            }
          }
          if let reason = prize.reason {
            markup.element("p", [("class", "small")], text: language.motive(reason))
          }
        }
      }
    }
    return markup
  }

  var unrankedMarkup: Markup {
    var markup = Markup()
    guard !publication.unranked.isEmpty else {
      markup.element("p", text: language.unrankedCount(publication.unrankedCount))
      return markup
    }
    markup.element("ul") { markup in
      for entry in publication.unranked {
        markup.element("li", [("id", "d-\(entry.dossier.id)")]) { markup in
          markup.element("strong", text: entry.name)
          if let reason = entry.reason { markup.text(language.colon + reason) }
        }
      }
    }
    return markup
  }

  func juryMarkup(_ jurors: [ShownJuror]) -> Markup {
    var markup = Markup()
    let hasTitles = jurors.contains { $0.title != nil }
    let hasRoles = jurors.contains { $0.role != nil }
    let hasColleges = jurors.contains { $0.college != nil }
    let hasCounts = jurors.contains { $0.counts != nil }
    let columns: [Label] =
      [.juror] + (hasTitles ? [.name] : []) + (hasRoles ? [.role] : []) + (hasColleges ? [.college] : [])
      + (hasCounts ? [.marks] : [])
    writeTable(language.label(.jury), isWide: columns.count > 4, in: &markup) { markup in
      headings(columns, numeric: [.marks], in: &markup)
      markup.element("tbody") { markup in
        for juror in jurors {
          markup.element("tr") { markup in
            markup.element("th", [("scope", "row")], text: juror.name ?? juror.id)
            if hasTitles { markup.element("td", text: juror.title ?? "") }
            if hasRoles {
              markup.element(
                "td", text: juror.role.map { language.label($0 == .chair ? .chair : .member) } ?? "")
            }
            if hasColleges { markup.element("td", text: juror.college ?? "") }
            if hasCounts {
              markup.element(
                "td", [("class", "number")], text: juror.counts.map { language.integer($0.marks) } ?? "")
            }
          }
        }
      }
    }
    return markup
  }
}
