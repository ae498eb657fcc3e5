import TestSupport
import Testing

@testable import Palmares

/// Cells in runs are the cells that are taken one by one.
@Suite struct AnswerRunsTests {
  static let layout = CellLayout(dossiers: 40, jurors: 5, leaves: 3)

  /// Random cells, each once but for recusals, in an order that is partly the file's and partly none.
  static func cells(seed: UInt64) -> [(answer: Answer, juror: Int, dossier: Int, leaf: Int)] {
    var random = SplitMix64(seed: seed)
    var cells: [(answer: Answer, juror: Int, dossier: Int, leaf: Int)] = []
    for dossier in 0..<40 {
      for juror in 0..<5 where Int.random(in: 0..<4, using: &random) > 0 {
        if Int.random(in: 0..<6, using: &random) == 0 {
          for _ in 0...Int.random(in: 0...2, using: &random) { cells.append((.recused, juror, dossier, 0)) }
          continue
        }
        for leaf in 0..<3 where Bool.random(using: &random) {
          let answers: [Answer] = [.abstain, .notApplicable, .mark(4), .mark(Rational(9, 2)), .mark(7)]
          cells.append((answers.randomElement(using: &random) ?? .abstain, juror, dossier, leaf))
        }
      }
    }
    if seed.isMultiple(of: 3) { cells.shuffle(using: &random) }
    return cells
  }

  /// Collectors that take cells in runs, in pieces that two of them share in turn.
  static func inRuns(_ cells: [(answer: Answer, juror: Int, dossier: Int, leaf: Int)]) -> AnswerCollector {
    var collectors = [AnswerCollector(layout), AnswerCollector(layout)]
    for (order, start) in stride(from: 0, to: cells.count, by: 7).enumerated() {
      var (bases, ends, words): ([UInt64], [UInt32], [UInt32]) = ([], [], [])
      for cell in cells[start..<min(start + 7, cells.count)] {
        let base = layout.key(dossier: cell.dossier, juror: cell.juror, leaf: 0)
        if bases.last != base {
          bases.append(base)
          ends.append(UInt32(words.count))
        }
        let leaf = cell.answer == .recused ? layout.recusalLeaf : cell.leaf
        words.append(UInt32(leaf) << 16 | collectors[order % 2].code(of: cell.answer).rawValue)
        ends[ends.count - 1] = UInt32(words.count)
      }
      collectors[order % 2].append(
        AnswerRuns(bases: bases, ends: ends, cells: words, layout: layout), order: order)
    }
    collectors[0].append(collectors[1])
    return collectors[0]
  }

  static func oneByOne(_ cells: [(answer: Answer, juror: Int, dossier: Int, leaf: Int)]) -> AnswerCollector {
    var collector = AnswerCollector(layout)
    for cell in cells {
      // A place in a file takes the sort that places need.
      collector.append(
        collector.code(of: cell.answer), juror: cell.juror, dossier: cell.dossier, leaf: cell.leaf,
        comment: nil, confidence: nil, position: SourcePosition(file: "f", line: 1, column: 1))
    }
    return collector
  }

  private func described(_ columns: AnswerColumns) -> [String] {
    (0..<40).flatMap { dossier in
      columns.cells(of: dossier).map {
        "\(dossier) \(columns.juror($0)) \(columns.leaf($0)) \(columns.answer($0))"
      }
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func sortAsCellsDo(seed: UInt64) {
    let cells = Self.cells(seed: seed)
    let (runs, ones) = (
      Self.inRuns(cells).sorted(dossiers: 40), Self.oneByOne(cells).sorted(dossiers: 40)
    )
    #expect(described(runs.columns) == described(ones.columns))
    #expect(runs.columns.starts == ones.columns.starts)
    #expect(runs.columns.markCount == ones.columns.markCount)
    #expect(runs.columns.hasRecusals == ones.columns.hasRecusals)
    #expect(runs.duplicates.isEmpty && ones.duplicates.isEmpty)
  }

  @Test func tellWhatIsGivenTwice() {
    let cells: [(answer: Answer, juror: Int, dossier: Int, leaf: Int)] = [
      (.mark(4), 1, 3, 2), (.recused, 2, 3, 0), (.recused, 2, 3, 0), (.mark(7), 1, 3, 2),
    ]
    let (columns, duplicates) = Self.inRuns(cells).sorted(dossiers: 40)
    #expect(
      duplicates == [.init(juror: 1, dossier: 3, leaf: 2, first: nil, second: nil)])
    #expect(described(columns) == ["3 1 2 mark(4)", "3 2 3 recused"])
  }
}
