/// Finds the dossiers without which jurors of one component would share nobody: the articulation points among them.
///
/// Depth first without recursion, so that a chain of a million dossiers needs no deep stack.
struct BridgeSearch {
  private let table: RatingTable
  /// By juror, the place of the first of his dossiers in `rated`; one more than jurors.
  private var starts: [Int]
  private var rated: [Int32]

  init(_ table: RatingTable) {
    self.table = table
    starts = Array(repeating: 0, count: table.jurorCount + 1)
    for juror in table.jurors { starts[Int(juror) + 1] += 1 }
    for juror in 0..<table.jurorCount { starts[juror + 1] += starts[juror] }
    rated = Array(repeating: 0, count: table.jurors.count)
    var next = starts
    for dossier in 0..<table.dossierCount {
      for cell in table.cells(of: dossier) {
        let juror = Int(table.jurors[cell])
        rated[next[juror]] = Int32(dossier)
        next[juror] += 1
      }
    }
  }

  /// The neighbours of a vertex, jurors first, then dossiers: where they are listed.
  private func neighbours(_ vertex: Int) -> Range<Int> {
    vertex < table.jurorCount
      ? starts[vertex]..<starts[vertex + 1] : table.cells(of: vertex - table.jurorCount)
  }

  private func neighbour(_ vertex: Int, _ place: Int) -> Int {
    vertex < table.jurorCount ? table.jurorCount + Int(rated[place]) : Int(table.jurors[place])
  }

  /// The articulation points among dossiers, rising.
  func bridges() -> [Int] {
    let count = table.jurorCount + table.dossierCount
    // By vertex: when it was reached, from 1, and the earliest that its subtree reaches back to.
    var (order, low) = (Array(repeating: 0, count: count), Array(repeating: 0, count: count))
    var isBridge = Array(repeating: false, count: table.dossierCount)
    var clock = 0
    var stack: [(vertex: Int, parent: Int, next: Int)] = []
    for root in 0..<table.jurorCount where order[root] == 0 {
      clock += 1
      (order[root], low[root]) = (clock, clock)
      stack.append((root, -1, neighbours(root).lowerBound))
      while let (vertex, parent, next) = stack.last {
        if next < neighbours(vertex).upperBound {
          stack[stack.count - 1].next += 1
          let other = neighbour(vertex, next)
          if order[other] == 0 {
            clock += 1
            (order[other], low[other]) = (clock, clock)
            stack.append((other, vertex, neighbours(other).lowerBound))
          } else if other != parent {
            low[vertex] = min(low[vertex], order[other])
          }
        } else {
          stack.removeLast()
          guard parent >= 0 else { continue }
          low[parent] = min(low[parent], low[vertex])
          // The search starts at jurors: a dossier above a vertex always has a juror above itself.
          if parent >= table.jurorCount, low[vertex] >= order[parent] {
            isBridge[parent - table.jurorCount] = true
          }
        }
      }
    }
    return isBridge.indices.filter { isBridge[$0] }
  }
}
