/// The marks that the many-facet model is fitted to: extreme elements set aside, rare categories merged.
struct RaschProblem {
  /// One element of a facet.
  struct Element: Hashable {
    let facet: SeverityRefusal.Facet
    let place: Int
  }

  let table: MarkTable
  /// By scale.
  let categories: [MarkCategories]
  /// By mark, its category.
  let values: [Int32]
  /// By mark, whether the model is fitted to it.
  let isActive: [Bool]
  /// What was set aside, round after round; each round's marks would have no finite measure.
  let rounds: [[Element]]

  /// Sets aside and merges, until neither asks for more.
  init(_ table: MarkTable, leastUse: Int) {
    self.table = table
    var (isActive, rounds) = (Array(repeating: true, count: table.marks.count), [[Element]]())
    while true {
      let categories = Self.categories(table, isActive, leastUse)
      let places = categories.map(\.places)
      let values = table.marks.indices.map {
        places[table.scaleOf[Int(table.criteria[$0])]][Int(table.marks[$0])]
      }
      let extremes = Self.extremes(table, values, isActive, categories)
      if extremes.isEmpty {
        (self.categories, self.values, self.isActive, self.rounds) = (categories, values, isActive, rounds)
        return
      }
      rounds.append(extremes)
      let aside = Set(extremes)
      for dossier in 0..<table.dossierCount {
        let isOut = aside.contains(Element(facet: .dossier, place: dossier))
        for cell in table.cells(of: dossier)
        where isOut || aside.contains(Element(facet: .juror, place: Int(table.jurors[cell])))
          || aside.contains(Element(facet: .criterion, place: Int(table.criteria[cell])))
        {
          isActive[cell] = false
        }
      }
    }
  }

  private static func categories(_ table: MarkTable, _ isActive: [Bool], _ leastUse: Int) -> [MarkCategories]
  {
    var counts = table.scales.map { Array(repeating: 0, count: $0.steps + 1) }
    for cell in table.marks.indices where isActive[cell] {
      counts[table.scaleOf[Int(table.criteria[cell])]][Int(table.marks[cell])] += 1
    }
    return counts.map { MarkCategories(counts: $0, least: leastUse) }
  }

  /// The elements all of whose active marks are in the lowest category, or all in the highest; by facet, then place.
  private static func extremes(
    _ table: MarkTable, _ values: [Int32], _ isActive: [Bool], _ categories: [MarkCategories]
  ) -> [Element] {
    struct Tally { var marks = 0, score = 0, most = 0 }
    var dossiers = Array(repeating: Tally(), count: table.dossierCount)
    var jurors = Array(repeating: Tally(), count: table.jurorCount)
    var criteria = Array(repeating: Tally(), count: table.criterionCount)
    for dossier in 0..<table.dossierCount {
      for cell in table.cells(of: dossier) where isActive[cell] {
        let criterion = Int(table.criteria[cell])
        let (score, most) = (Int(values[cell]), categories[table.scaleOf[criterion]].ranges.count - 1)
        func add(_ tally: inout Tally) {
          tally.marks += 1
          tally.score += score
          tally.most += most
        }
        add(&dossiers[dossier])
        add(&jurors[Int(table.jurors[cell])])
        add(&criteria[criterion])
      }
    }
    func extremes(_ facet: SeverityRefusal.Facet, _ tallies: [Tally]) -> [Element] {
      tallies.indices.filter { place in
        let tally = tallies[place]
        return tally.marks > 0 && (tally.score == 0 || tally.score == tally.most)
      }
      .map { Element(facet: facet, place: $0) }
    }
    return extremes(.dossier, dossiers) + extremes(.juror, jurors) + extremes(.criterion, criteria)
  }
}
