import Palmares

/// What other methods would have said: how far each goes from the rubric's, whom it moves, whom majorities prefer.
extension PublicationPage {
  func methodsMarkup(_ shown: ShownMethods) -> Markup {
    var markup = Markup()
    markup.element("p", text: language.methodsIntroduction(reference: language.name(of: shown.reference)))
    if shown.isUnanimous {
      markup.element("p", text: language.methodsAgree)
    } else {
      distances(shown, in: &markup)
      if let moved = shown.moved, !moved.isEmpty { places(moved, shown, in: &markup) }
    }
    if let majorities = shown.majorities {
      markup.element("h3", text: language.label(.majorities))
      for sentence in language.sentences(majorities, of: shown.dossierCount) {
        markup.element("p", text: sentence)
      }
    }
    if !shown.leftOut.isEmpty {
      markup.element("ul") { markup in
        for (method, refusal) in shown.leftOut {
          markup.element("li", text: language.notCompared(method, refusal))
        }
      }
    }
    return markup
  }

  private func distances(_ shown: ShownMethods, in markup: inout Markup) {
    writeTable(language.label(.byMethod), in: &markup) { markup in
      headings(
        [.method, .movedDossiers, .greatestMove, .pairOrder], numeric: [.movedDossiers, .greatestMove],
        in: &markup)
      markup.element("tbody") { markup in
        for method in shown.methods {
          markup.element("tr") { markup in
            markup.element("th", [("scope", "row")], text: language.name(of: method.method))
            markup.element("td", [("class", "number")], text: language.integer(method.moved))
            markup.element("td", [("class", "number")], text: language.integer(method.greatestMove))
            markup.element("td", text: language.order(of: method.pairs))
          }
        }
      }
    }
  }

  private func places(_ moved: [ShownMethods.Moved], _ shown: ShownMethods, in markup: inout Markup) {
    let hasGrades = moved.contains { $0.grade != nil }
    let names = [language.name(of: shown.reference)] + shown.methods.map { language.name(of: $0.method) }
    markup.element("p", text: language.placesIntroduction(of: shown.dossierCount))
    writeTable(language.label(.mostMoved), isWide: true, in: &markup) { markup in
      markup.element("thead") { markup in
        markup.element("tr") { markup in
          markup.element("th", [("scope", "col")], text: language.label(.dossier))
          for name in names {
            markup.element("th", [("scope", "col"), ("class", "number place")], text: name)
          }
          if hasGrades { markup.element("th", [("scope", "col")], text: language.label(.majorityGrade)) }
        }
      }
      markup.element("tbody") { markup in
        for dossier in moved {
          markup.element("tr") { markup in
            markup.element("th", [("scope", "row"), ("class", "named")]) { markup in
              markup.element("a", [("href", "#d-\(dossier.dossier)")], text: dossier.name)
            }
            for rank in dossier.ranks {
              markup.element("td", [("class", "number")], text: language.integer(rank))
            }
            if hasGrades {
              markup.element(
                "td", [("class", "named")], text: dossier.grade.map { grade($0, dossier.scaleGrade) } ?? "–")
            }
          }
        }
      }
    }
  }

  private func grade(_ grade: Score, _ onScale: ScaleGrade?) -> String {
    language.grade(grade, onScale)
  }
}
