import Palmares

/// Writes published ballots as the long CSV that ballots are read from: `juror,dossier,criterion,mark`, and
/// `confidence` where it counts.
public struct PublishedBallots {
  /// The answers, under pseudonyms.
  public let ballots: [ShownBallot]

  /// Takes a publication's ballots, or returns `nil` where none are published.
  public init?(_ publication: Publication) {
    guard let ballots = publication.ballots else { return nil }
    self.ballots = ballots
  }

  /// Writes the rows.
  ///
  /// - Throws: What the sink throws.
  public func write(to sink: @escaping ([UInt8]) throws -> Void) throws {
    var csv = CSVWriter(.machine, sink)
    let hasConfidence = ballots.contains { $0.confidence != nil }
    let headings = ["juror", "dossier", "criterion", "mark"] + (hasConfidence ? ["confidence"] : [])
    csv.row(headings.map { .text($0) })
    for ballot in ballots {
      var row: [CSVCell] = [
        .text(ballot.juror), .text(ballot.dossier), .text(ballot.criterion), .text(ballot.word),
      ]
      if hasConfidence { row.append(.text(ballot.confidence?.written)) }
      csv.row(row)
    }
    try csv.finish()
  }
}

extension ShownBallot {
  fileprivate var word: String? {
    switch answer {
    case .mark(let mark): mark.written
    case .notApplicable: "NA"
    case .abstain: "A"
    case .recused: "R"
    case .blank: nil
    }
  }
}

extension Rational {
  /// The number so that reading it back gives the same: a decimal where 12 decimals hold it, else a quotient.
  fileprivate var written: String {
    rounded(decimals: 12, rule: .halfEven) == self ? decimal(atMost: 12) : description
  }
}
