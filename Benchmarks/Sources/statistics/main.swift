// What the statistics of a jury cost, timed inside the process: `statistics TASK FILE` prints seconds, the median of runs.
import Dispatch
import Foundation
import Palmares
import PalmaresFiles

let everyCore = Parallel(workers: ProcessInfo.processInfo.activeProcessorCount) { count, body in
  DispatchQueue.concurrentPerform(iterations: count, execute: body)
}

/// Runs a piece of work again and again for about a second, after once to warm up, and prints the median.
func time(_ work: () -> some Any) {
  withExtendedLifetime(work()) {}
  var (runs, total): ([Double], Double) = ([], 0)
  while runs.count < 5 || (total < 1 && runs.count < 1_000) {
    let start = DispatchTime.now().uptimeNanoseconds
    withExtendedLifetime(work()) {}
    runs.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
    total += runs[runs.count - 1]
  }
  print(runs.sorted()[runs.count / 2])
}

let (task, path) = (CommandLine.arguments[1], CommandLine.arguments[2])
if task == "block" {
  // Once, in a process that has just started, as `rank` does it.
  let edition = LoadedEdition.load(path).checked().edition!
  var ranking = edition.rank(parallel: everyCore)
  let start = DispatchTime.now().uptimeNanoseconds
  ranking.robustness = ranking.studyRobustness(parallel: everyCore)
  withExtendedLifetime(ranking.study(parallel: everyCore)) {}
  print(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
} else {
  let marks = try Marks(path: path)
  let tables = (0..<marks.criteria).map(marks.table)
  switch task {
  case "alpha":
    time {
      tables.map { table in { tally in AlphaMetric.allCases.map { tally.alpha($0) } }(RatingTally(table)) }
    }
  case "alpha-ordinal": time { RatingTally(tables[0]).alpha(.ordinal) }
  case "kappas": time { tables.map { { ($0.gwetAC1(), $0.fleissKappa()) }(RatingTally($0)) } }
  case "icc":
    time {
      { complete in IntraclassCorrelation.allCases.map { complete.intraclass($0) } }(
        CompleteRatings(tables[0]))
    }
  case "kendall-w": time { CompleteRatings(tables[0]).kendallConcordance() }
  case "tau":
    let rows = marks.strictRankings(marks.dossiers)
    let ranks = (0..<2).map { juror in rows.map { marks.dossiers + 1 - Int($0[juror]!.doubleValue) } }
    time { KendallTau(ranks[0], ranks[1]) }
  case "agreement":
    time {
      JuryAgreement(
        overall: marks.composites, criteria: tables.enumerated().map { ("c\($0)", $1) }, draws: 0,
        from: Xoshiro256StarStar(state: (1, 2, 3, 4)))
    }
  case "additive":
    let composites = marks.composites
    time { try! AdditiveSeverity(composites) }
  case "borda":
    let table = CompositeTable(marks.strictRankings(marks.dossiers))
    time { Borda(table) }
  case "copeland":
    let table = CompositeTable(marks.strictRankings(100))
    time { Copeland(PairwiseCounts(table)) }
  case "schulze":
    let table = CompositeTable(marks.strictRankings(100))
    time { Schulze(PairwiseCounts(table)) }
  case "bootstrap":
    let ranking = marks.ranking
    time { ranking.studyRobustness(parallel: everyCore) }
  case "smaa":
    let ranking = marks.ranking
    time { ranking.weightAcceptability(parallel: everyCore) }
  default: fatalError("no task \(task)")
  }
}
