public import Palmares

/// A table of answers: a line a dossier and juror, such as `x j1 a=3 b=na c=abstain d=7/2*2`.
///
/// After `=` stands a mark, `na`, `abstain`, `blank` or `recused`; after `*` the confidence. `x j1 recused` recuses from
/// the dossier. Every answer has its place: file `answers`, the line, the column of the cell.
public struct SampleAnswers {
  /// The answers, in the order written.
  public let ballots: [Ballot]

  /// Reads a table.
  ///
  /// - Precondition: It is well formed: it is the test's own text.
  public init(_ table: String) {
    var ballots: [Ballot] = []
    for (index, line) in table.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.split(separator: " ")
      guard words.count > 2 else {
        precondition(words.isEmpty, "a line of answers without answers: \(line)")
        continue
      }
      for word in words.dropFirst(2) {
        let column = line.distance(from: line.startIndex, to: word.startIndex) + 1
        let place = SourcePosition(file: "answers", line: index + 1, column: column)
        ballots.append(
          Self.ballot(String(word), juror: String(words[1]), dossier: String(words[0]), at: place))
      }
    }
    self.ballots = ballots
  }

  private static func ballot(_ cell: String, juror: String, dossier: String, at place: SourcePosition)
    -> Ballot
  {
    let parts = cell.split(separator: "=").map(String.init)
    if parts == ["recused"] {
      return Ballot(
        juror: .init(juror, at: place), dossier: .init(dossier, at: place), criterion: nil, answer: .recused,
        position: place)
    }
    precondition(parts.count == 2, "no answer: \(cell)")
    let halves = parts[1].split(separator: "*").map(String.init)
    return Ballot(
      juror: .init(juror, at: place), dossier: .init(dossier, at: place),
      criterion: .init(parts[0], at: place), answer: answer(halves[0]),
      confidence: halves.count == 2 ? number(halves[1]) : nil, position: place)
  }

  private static func answer(_ word: String) -> Answer {
    switch word {
    case "na": .notApplicable
    case "abstain": .abstain
    case "blank": .blank
    case "recused": .recused
    default: .mark(number(word))
    }
  }

  private static func number(_ text: String) -> Rational {
    guard case .success(let number) = NumberText.parse(text, decimalComma: false) else {
      preconditionFailure("no number: \(text)")
    }
    return number
  }
}

extension SampleAnswers {
  /// Six dossiers, four jurors, marks out of ten on `a`. j4 is two marks below the others and didn't see d1, so that d1 has
  /// the raw mean 6 beside d2's 5.5; a wobble of one mark here and there leaves residuals.
  public static let unequallySevere = """
    d1 j1 a=6
    d1 j2 a=6
    d1 j3 a=6
    d2 j1 a=6
    d2 j2 a=6
    d2 j3 a=6
    d2 j4 a=4
    d3 j1 a=8
    d3 j2 a=7
    d3 j3 a=8
    d3 j4 a=6
    d4 j1 a=4
    d4 j2 a=4
    d4 j3 a=5
    d4 j4 a=2
    d5 j1 a=9
    d5 j2 a=9
    d5 j3 a=9
    d5 j4 a=7
    d6 j1 a=3
    d6 j2 a=3
    d6 j3 a=3
    d6 j4 a=1
    """
}
