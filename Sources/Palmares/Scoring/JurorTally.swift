/// What each juror gave, counted over the cells of some dossiers; time grows with cells, not with dossiers × jurors.
struct JurorTally: Sendable {
  private var counts: [AnswerCounts]
  private var dossiersMarked: [Int]
  private var recusals: [[Int]]
  /// The answers given on dossiers that marks can still rank, recusals left out.
  private var given: [Int]

  /// Counts the answers on these dossiers.
  init(_ dossiers: Range<Int>, in edition: Edition, asksNothing: [Bool]) {
    let none = Array(repeating: 0, count: edition.jurors.count)
    (counts, dossiersMarked, given) = (Array(repeating: AnswerCounts(), count: none.count), none, none)
    recusals = Array(repeating: [], count: none.count)
    let columns = edition.answers
    var cells = Array(repeating: 0, count: none.count * Self.kinds)
    if columns.highSlots.isEmpty, columns.highCodes.isEmpty {
      columns.withPlainCells(codeBits: 0) { plain in
        let leafBits = plain.leafBits
        count(
          dossiers, in: columns, &cells, asksNothing, juror: { Int(UInt64(plain.slots[$0]) &>> leafBits) },
          code: { Int(plain.codes[$0]) })
      }
    } else {
      count(
        dossiers, in: columns, &cells, asksNothing, juror: { columns.juror($0) },
        code: { Int(columns.code($0).rawValue) })
    }
    for juror in none.indices {
      func count(_ code: AnswerCode) -> Int { cells[juror * Self.kinds + Int(code.rawValue)] }
      counts[juror].marks = cells[juror * Self.kinds + Self.kinds - 1]
      (counts[juror].na, counts[juror].abstained) = (count(.notApplicable), count(.abstain))
      given[juror] += counts[juror].marks + counts[juror].na + counts[juror].abstained
    }
  }

  /// The codes that are no mark, and one for all marks.
  private static var kinds: Int { Int(AnswerCode.firstMark) + 1 }

  /// Counts cells by juror and kind, and notes what else is told of them.
  @inline(__always)
  private mutating func count(
    _ dossiers: Range<Int>, in columns: AnswerColumns, _ counts: inout [Int], _ asksNothing: [Bool],
    juror: (_ cell: Int) -> Int, code: (_ cell: Int) -> Int
  ) {
    let (blank, recused) = (Int(AnswerCode.blank.rawValue), Int(AnswerCode.recused.rawValue))
    dossiersMarked.withUnsafeMutableBufferPointer { dossiersMarked in
      counts.withUnsafeMutableBufferPointer { counts in
        for dossier in dossiers {
          let isOut = asksNothing[dossier]
          var lastMarking = -1
          for cell in columns.cells(of: dossier) {
            let (juror, code) = (juror(cell), code(cell))
            let kind = Swift.min(code, Self.kinds &- 1)
            counts[juror &* Self.kinds &+ kind] &+= 1
            if kind == Self.kinds &- 1 {
              if juror != lastMarking { dossiersMarked[juror] &+= 1 }
              lastMarking = juror
            } else if kind == recused {
              recusals[juror].append(dossier)
            }
            if isOut, kind != blank, kind != recused { given[juror] -= 1 }
          }
        }
      }
    }
  }

  /// Adds what was counted over other dossiers, which come after.
  mutating func add(_ other: JurorTally) {
    for juror in counts.indices {
      counts[juror].marks += other.counts[juror].marks
      counts[juror].na += other.counts[juror].na
      counts[juror].abstained += other.counts[juror].abstained
      dossiersMarked[juror] += other.dossiersMarked[juror]
      recusals[juror] += other.recusals[juror]
      given[juror] += other.given[juror]
    }
  }

  /// Each juror's result: what wasn't given is recused, not asked or blank.
  func results(_ edition: Edition, asksNothing: [Bool]) -> [JurorResult] {
    let ledger = Ledger(edition: edition, asksNothing: asksNothing)
    let all = Self.totals(edition) { _ in true }
    let asking = Self.totals(edition) { !asksNothing[$0] }
    return edition.jurors.indices.map { juror in
      func asked(_ totals: (all: Int, byCategory: [String: Int]), _ counted: (Int) -> Bool) -> Int {
        let inPanel = edition.panels.asked(
          of: juror, totals: totals, categories: edition.categories, counted: counted)
        let recused = recusals[juror].count { dossier in
          counted(dossier) && edition.isAsked(juror, of: dossier)
        }
        return inPanel - recused
      }
      let leaves = edition.leafCount(of: juror)
      var counts = counts[juror]
      let cells = leaves * asked(all) { _ in true }
      counts.recused = recusals[juror].count * edition.leaves.count
      counts.blank = cells - counts.marks - counts.na - counts.abstained
      counts.notAsked = edition.dossiers.count * edition.leaves.count - counts.recused - cells
      return JurorResult(
        juror: edition.jurors[juror], counts: counts, dossiersMarked: dossiersMarked[juror],
        recusedDossiers: recusals[juror].map { edition.dossiers[$0].id },
        owedCount: leaves * asked(asking) { !asksNothing[$0] } - given[juror], ledger: ledger, place: juror)
    }
  }

  /// How many of the dossiers that `counted` takes there are, in all and by category.
  private static func totals(_ edition: Edition, _ counted: (Int) -> Bool) -> (
    all: Int, byCategory: [String: Int]
  ) {
    guard edition.panels.areLimited else { return (edition.dossiers.indices.count(where: counted), [:]) }
    var (all, byCategory): (Int, [String: Int]) = (0, [:])
    for dossier in edition.dossiers.indices where counted(dossier) {
      all += 1
      if let category = edition.categories[dossier] { byCategory[category, default: 0] += 1 }
    }
    return (all, byCategory)
  }
}

/// What finds the cells that a juror still owes.
final class Ledger: Sendable {
  private let edition: Edition
  private let asksNothing: [Bool]

  init(edition: Edition, asksNothing: [Bool]) { (self.edition, self.asksNothing) = (edition, asksNothing) }

  /// The cells that a juror was asked and left blank on dossiers that marks can still rank, by dossier.
  func owed(by juror: Int) -> [JurorResult.Owed] {
    var owed: [JurorResult.Owed] = []
    let answers = edition.answers
    for dossier in edition.dossiers.indices where !asksNothing[dossier] && edition.isAsked(juror, of: dossier)
    {
      let own = answers.cells(of: dossier, juror: juror)
      if own.contains(where: { answers.code($0) == .recused }) { continue }
      let given = Set(own.filter { answers.code($0) != .blank }.map(answers.leaf))
      for (leaf, node) in edition.leaves.enumerated() where !given.contains(leaf) {
        guard edition.isAsked(juror, leaf: leaf) else { continue }
        owed.append(
          .init(dossier: edition.dossiers[dossier].id, criterion: edition.nodes[node].criterion.id))
      }
    }
    return owed
  }
}

extension AnswerColumns {
  /// The cells of one juror on a dossier.
  func cells(of dossier: Int, juror: Int) -> Range<Int> {
    let all = cells(of: dossier)
    func first(_ holds: (Int) -> Bool) -> Int {
      var (low, high) = (all.lowerBound, all.upperBound)
      while low < high {
        let middle = (low + high) / 2
        if holds(middle) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    return first { self.juror($0) >= juror }..<first { self.juror($0) > juror }
  }
}

extension Edition {
  /// Whether a juror's panel has the dossier.
  func isAsked(_ juror: Int, of dossier: Int) -> Bool {
    panels.isAsked(juror: juror, dossier: dossier, category: categories[dossier])
  }

  /// Whether a leaf is for all or for the juror's college.
  func isAsked(_ juror: Int, leaf: Int) -> Bool {
    guard let college = nodes[leaves[leaf]].leaf?.college else { return true }
    return college.value == jurors[juror].college?.value
  }

  /// How many leaves a juror is asked.
  func leafCount(of juror: Int) -> Int { leaves.indices.count { isAsked(juror, leaf: $0) } }

  /// The place of a dossier by its id.
  package func dossierPlace(_ id: String) -> Int? { dossiers.place(of: id) }
}
