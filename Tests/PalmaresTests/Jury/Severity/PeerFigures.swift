import Foundation
import Palmares

/// What independent implementations say of seeded designs; `Tests/Peers/severity.py` and `severity.R` write it.
enum PeerFigures {
  static let designs = ["small", "wide", "alike", "faint", "complete"]

  private static let folder = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }
  .appending(path: "Peers/severity")

  private static func rows(_ name: String) throws -> [[Substring]] {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",") }
  }

  /// The table of a design.
  static func table(_ design: String) throws -> RatingTable {
    let cells = try rows("cells.csv").filter { $0[0] == design }
    let (dossiers, jurors) = (cells.map { Int($0[1])! }, cells.map { Int($0[2])! })
    var rows = Array(
      repeating: Array(repeating: Double?.none, count: jurors.max()! + 1), count: dossiers.max()! + 1)
    for (index, cell) in cells.enumerated() { rows[dossiers[index]][jurors[index]] = Double(cell[3]) }
    return RatingTable(rows)
  }

  /// The marks, 0…4, as a table.
  static func marks() throws -> MarkTable {
    let rows = try rows("marks.csv").map { $0.map { Int($0)! } }
    let dossiers = rows.map { $0[0] }.max()! + 1
    var starts = Array(repeating: 0, count: dossiers + 1)
    for row in rows { starts[row[0] + 1] += 1 }
    for dossier in 0..<dossiers { starts[dossier + 1] += starts[dossier] }
    return MarkTable(
      jurorCount: 6, starts: starts, jurors: rows.map { Int32($0[1]) }, criteria: rows.map { Int32($0[2]) },
      marks: rows.map { Int32($0[3]) }, scales: [StepScale(lowest: 0, step: 1, steps: 4)],
      scaleOf: [0, 0, 0, 0])
  }

  /// The figures of a method on a design, by place.
  static func figures(_ design: String, _ method: String, _ what: String) throws -> [Int: Double] {
    let rows = try rows("expected.csv").filter { $0[0] == design && $0[1] == method && $0[2] == what }
    return Dictionary(uniqueKeysWithValues: rows.map { (Int($0[3])!, Double($0[4])!) })
  }

  /// The one figure of a method on a design.
  static func figure(_ design: String, _ method: String, _ what: String) throws -> Double {
    try figures(design, method, what)[0]!
  }
}

extension [Double?] {
  /// The largest distance from figures by place; infinite where there are none, or other places have one.
  func distance(from figures: [Int: Double]) -> Double {
    guard !figures.isEmpty, figures.keys.allSatisfy(indices.contains) else { return .infinity }
    return indices.reduce(0) { worst, place in
      switch (self[place], figures[place]) {
      case (let own?, let other?): Swift.max(worst, abs(own - other))
      case (nil, nil): worst
      default: .infinity
      }
    }
  }
}
