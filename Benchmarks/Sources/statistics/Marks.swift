import FoundationEssentials
import Palmares

/// Marks 0...4 of jurors on criteria of dossiers, -1 where there is none: one byte each, by dossier, juror, criterion.
struct Marks {
  let dossiers, jurors, criteria: Int
  let bytes: [Int8]

  /// Reads a file of statistics.py; its name ends in `-DOSSIERSxJURORSxCRITERIA.marks`.
  init(path: String) throws {
    let sizes = path.split(separator: "-").last!.split(separator: ".")[0].split(separator: "x").map {
      Int($0)!
    }
    (dossiers, jurors, criteria) = (sizes[0], sizes[1], sizes[2])
    bytes = try Data(contentsOf: URL(filePath: path)).map { Int8(bitPattern: $0) }
    precondition(bytes.count == dossiers * jurors * criteria)
  }

  subscript(dossier: Int, juror: Int, criterion: Int) -> Int? {
    let mark = bytes[(dossier * jurors + juror) * criteria + criterion]
    return mark < 0 ? nil : Int(mark)
  }

  /// The marks on one criterion.
  func table(_ criterion: Int) -> RatingTable {
    table { self[$0, $1, criterion].map(Double.init) }
  }

  /// The jurors' composites, 0...100: the mean of the marks given.
  var composites: RatingTable {
    table { dossier, juror in
      let given = (0..<criteria).compactMap { self[dossier, juror, $0] }
      return given.isEmpty ? nil : 25 * Double(given.reduce(0, +)) / Double(given.count)
    }
  }

  private func table(_ value: (Int, Int) -> Double?) -> RatingTable {
    var (starts, places, values): ([Int], [Int32], [Double]) = ([0], [], [])
    for dossier in 0..<dossiers {
      for juror in 0..<jurors {
        guard let value = value(dossier, juror) else { continue }
        places.append(Int32(juror))
        values.append(value)
      }
      starts.append(values.count)
    }
    return RatingTable(jurorCount: jurors, starts: starts, jurors: places, values: values)
  }

  /// Complete strict rankings of the first dossiers, one a juror: by composite, then by place; a juror without a composite
  /// ranks by place.
  func strictRankings(_ count: Int) -> [[Rational?]] {
    let table = composites
    var rows = Array(repeating: Array(repeating: Rational?.none, count: jurors), count: count)
    for juror in 0..<jurors {
      let order = (0..<count).sorted { (table[$0, juror] ?? -1, $1) > (table[$1, juror] ?? -1, $0) }
      for (place, dossier) in order.enumerated() { rows[dossier][juror] = Rational(count - place) }
    }
    return rows
  }

  /// An edition of the marks, ranked: equal weights, four stars.
  var ranking: Ranking {
    let scale = Scale(name: "four", min: 0, max: 4, step: 1)
    let rubric = Rubric(
      id: "bench", title: "Bench",
      criteria: (0..<criteria).map {
        Criterion(id: "c\($0)", title: .init("C\($0)"), content: .leaf(.init(scale: scale)))
      },
      stars: Stars(
        max: 4, levels: (1...4).map { StarLevel(stars: $0, min: .init(Rational(40 + 10 * $0))) }, quota: [:],
        quotaTies: .init(.promote)))
    let jury = Jury(jurors: (0..<jurors).map { Juror(id: "j\($0)") })
    let dossiers = (0..<dossiers).map { Dossier(id: "d\($0)") }
    var box = BallotBox(BallotPlaces(rubric: rubric, jury: jury, dossiers: dossiers))
    for dossier in 0..<self.dossiers {
      for juror in 0..<jurors {
        for criterion in 0..<criteria {
          guard let mark = self[dossier, juror, criterion] else { continue }
          box.add(
            .mark(Rational(mark)), juror: "j\(juror)", dossier: "d\(dossier)", criterion: "c\(criterion)")
        }
      }
    }
    let draft = EditionDraft(
      campaign: Campaign(id: "bench", title: "Bench"), rubric: rubric, dossiers: dossiers, jury: jury,
      box: box)
    return try! Edition(draft, digest: { _ in String(repeating: "5a", count: 32) }).rank()
  }
}
