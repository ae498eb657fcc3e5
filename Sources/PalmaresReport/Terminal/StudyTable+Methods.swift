import Palmares

/// What other methods would have said, for a terminal.
extension StudyTable {
  var methodLines: [String] {
    let disclosure = Disclosure(recordOf: edition, language: language.tag, words: language)
    guard let shown = study.methods.flatMap({ disclosure.methods($0, of: ranking) }) else { return [] }
    var lines = heading(.otherMethods)
    if shown.isUnanimous {
      lines += TextWrap.lines(language.methodsAgree, width: layout.width)
    } else {
      lines += distances(shown).lines(layout) + [""] + places(shown).lines(layout) + [""]
    }
    let leftOut = shown.leftOut.map { language.notCompared($0.method, $0.refusal) }
    let majorities = shown.majorities.map { language.sentences($0, of: shown.dossierCount) } ?? []
    for sentence in majorities + leftOut {
      lines += TextWrap.lines(TerminalText.shown(sentence), width: layout.width, first: "– ", rest: "  ")
    }
    return lines
  }

  private func distances(_ shown: ShownMethods) -> TextTable {
    var table = TextTable(columns: [
      .init(title: language.label(.method)),
      .init(title: language.label(.movedDossiers), isRight: true),
      .init(title: language.label(.greatestMove), isRight: true),
    ])
    table.rows = shown.methods.map { method in
      [
        language.name(of: method.method), language.integer(method.moved),
        language.integer(method.greatestMove),
      ]
    }
    return table
  }

  /// The dossiers that are moved by most, with the methods that place them best and worst.
  private func places(_ shown: ShownMethods) -> TextTable {
    var table = TextTable(columns: [
      .init(title: language.label(.mostMoved), least: 12), .init(title: language.label(.rank), isRight: true),
      .init(title: language.label(.bestPlace), least: 12),
      .init(title: language.label(.worstPlace), least: 12),
    ])
    let methods = [shown.reference] + shown.methods.map(\.method)
    table.rows = (shown.moved ?? []).prefix(Self.mostOfEach).map { moved in
      func end(_ rank: Int?) -> String {
        guard let rank, rank != moved.ranks[0] else { return language.integer(moved.ranks[0]) }
        let by = zip(moved.ranks, methods).filter { $0.0 == rank }.map { language.name(of: $0.1) }
        return language.place(rank, by: by)
      }
      return [
        TerminalText.shown(moved.name), language.integer(moved.ranks[0]), end(moved.ranks.min()),
        end(moved.ranks.max()),
      ]
    }
    return table
  }
}
