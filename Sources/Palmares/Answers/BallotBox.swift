/// Takes the answers of jurors one by one, in any order, and keeps each in at most ten bytes: for ballots that come from a
/// database, a web form or large files rather than from an array.
///
/// ```swift
/// var box = BallotBox(BallotPlaces(rubric: rubric, jury: jury, dossiers: dossiers))
/// while let row = try cursor.next() {
///   box.add(.mark(Rational(row.mark)), juror: row.juror, dossier: row.dossier, criterion: row.criterion)
/// }
/// let draft = EditionDraft(
///   campaign: campaign, rubric: rubric, dossiers: dossiers, jury: jury, box: box)
/// let ranking = try Edition(draft).rank()
/// ```
///
/// An answer that something is wrong with (an id that nothing has, a mark off its scale) is kept as it is: the checks
/// of ``Edition`` report it like any other. Several boxes of the same places can be filled at once and then appended.
///
/// - Complexity: 4 to 10 bytes an answer that is right, ids and texts beside it not counted; 6 once the edition is made.
public struct BallotBox: Sendable {
  /// Where jurors, dossiers and criteria stand.
  public let places: BallotPlaces
  private(set) var collector: AnswerCollector
  /// The answers that a check has something to say of, each with its ids.
  private(set) var irregular: [Ballot] = []
  /// Whether a juror gave anything, be it a blank, by place.
  private(set) var hasBallot: [Bool]
  /// Whether the places of recusals are kept beside those of the answers that have one.
  package var keepsPlaces = false
  /// Whether a mark is right, by criterion and then by code; 0 where it isn't known yet.
  private var verdicts: [[Verdict]]

  private enum Verdict: UInt8 { case unknown, right, wrong }

  /// Creates an empty box for an edition with these places.
  public init(_ places: BallotPlaces) {
    self.places = places
    collector = AnswerCollector(places.layout)
    hasBallot = Array(repeating: false, count: places.jurors.count)
    verdicts = Array(repeating: [], count: places.criteria.count)
  }

  /// The answers taken, blank ones without a comment left out.
  public var count: Int { collector.count + irregular.count }

  /// Takes an answer.
  ///
  /// - Parameters:
  ///   - answer: What the juror answered; `.recused` recuses from the whole dossier.
  ///   - juror: The juror's id.
  ///   - dossier: The dossier's id.
  ///   - criterion: The criterion's id; may be left out for a recusal.
  ///   - comment: What the juror wrote beside it.
  ///   - confidence: How sure the juror is, above 0; `nil` counts 1.
  public mutating func add(
    _ answer: Answer, juror: String, dossier: String, criterion: String? = nil, comment: String? = nil,
    confidence: Rational? = nil
  ) {
    let leaf = criterion.map { places.criterion($0) } ?? (answer == .recused ? 0 : nil)
    guard let juror = places.juror(juror), let dossier = places.dossier(dossier), let leaf else {
      append(
        Ballot(
          juror: .init(juror), dossier: .init(dossier), criterion: criterion.map { .init($0) },
          answer: answer, comment: comment, confidence: confidence))
      return
    }
    add(
      answer, juror: juror, dossier: dossier, criterion: leaf, comment: comment, confidence: confidence)
  }

  /// Takes an answer by places in ``places``.
  ///
  /// - Parameters:
  ///   - answer: What the juror answered; `.recused` recuses from the whole dossier.
  ///   - juror: The juror's place.
  ///   - dossier: The dossier's place.
  ///   - criterion: The criterion's place; ignored for a recusal.
  ///   - comment: What the juror wrote beside it.
  ///   - confidence: How sure the juror is, above 0; `nil` counts 1.
  /// - Precondition: The places exist.
  public mutating func add(
    _ answer: Answer, juror: Int, dossier: Int, criterion: Int, comment: String? = nil,
    confidence: Rational? = nil
  ) {
    precondition(
      places.jurors.indices.contains(juror) && places.dossiers.indices.contains(dossier)
        && (answer == .recused || places.criteria.indices.contains(criterion)), "no such place")
    add(
      answer, juror: juror, dossier: dossier, leaf: criterion, comment: comment, confidence: confidence,
      position: nil)
  }

  /// Takes all that another box of the same places took, after what this one took.
  ///
  /// - Precondition: Both boxes were made for the same jurors, dossiers and criteria.
  public mutating func append(_ other: consuming BallotBox) {
    for juror in hasBallot.indices where other.hasBallot[juror] { hasBallot[juror] = true }
    irregular += other.irregular
    collector.append(other.collector)
  }
}

// MARK: - For readers of files

extension BallotBox {
  /// Takes an answer by places, with the place in a file where it is written.
  ///
  /// Where an answer stands is worth its 12 bytes only in editions that people read; large jobs leave it out.
  package mutating func add(
    _ answer: Answer, juror: Int, dossier: Int, leaf: Int, comment: String?, confidence: Rational?,
    position: SourcePosition?
  ) {
    hasBallot[juror] = true
    let comment = comment.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    if answer == .blank, comment == nil, confidence.map({ $0 > .zero }) ?? true { return }
    guard confidence.map({ $0 > .zero }) ?? true,
      let code = code(of: answer, leaf: leaf, hasComment: comment != nil)
    else {
      append(
        Ballot(
          juror: .init(places.jurors[juror]), dossier: .init(places.dossiers[dossier]),
          criterion: .init(places.criteria[leaf]), answer: answer, comment: comment, confidence: confidence,
          position: position))
      return
    }
    collector.append(
      code, juror: juror, dossier: dossier, leaf: leaf, comment: comment, confidence: confidence,
      position: position)
  }

  /// Returns the code of an answer on a leaf; `nil` where a check has something to say of it, which ``append(_:)``
  /// then takes as a whole ballot, with its place.
  ///
  /// Readers keep it by leaf and the bytes of the cell, so that this is asked once a distinct cell.
  ///
  /// - Parameter hasComment: Whether a comment stands beside it, which some marks ask for.
  package mutating func code(of answer: Answer, leaf: Int, hasComment: Bool = false) -> AnswerCode? {
    let code = collector.code(of: answer)
    if answer == .recused { return code }
    // A mark that is right without a comment is right with one.
    let index = Int(code.rawValue)
    if index >= verdicts[leaf].count {
      verdicts[leaf] += repeatElement(.unknown, count: index + 1 - verdicts[leaf].count)
    }
    if verdicts[leaf][index] == .unknown {
      verdicts[leaf][index] = places.isRegular(answer, criterion: leaf) ? .right : .wrong
    }
    if verdicts[leaf][index] == .right { return code }
    return hasComment && places.isRegular(answer, criterion: leaf, hasComment: true) ? code : nil
  }

  /// Returns the answer of a code that ``code(of:leaf:hasComment:)`` of this box gave.
  package func answer(_ code: AnswerCode) -> Answer { collector.answer(code) }

  /// Takes a cell as it is: a code that ``code(of:leaf:hasComment:)`` of this box gave for this leaf, not blank.
  ///
  /// Cells given twice, answers beside a recusal and answers that weren't asked are found when the edition is made.
  ///
  /// - Parameters:
  ///   - code: The answer; ``AnswerCode/recused`` is the whole dossier's, whatever the leaf.
  ///   - juror: A place in ``BallotPlaces/jurors``.
  ///   - dossier: A place in ``BallotPlaces/dossiers``.
  ///   - leaf: A place in ``BallotPlaces/criteria``.
  @inline(__always)
  package mutating func append(_ code: AnswerCode, juror: Int, dossier: Int, leaf: Int) {
    hasBallot[juror] = true
    collector.append(code, juror: juror, dossier: dossier, leaf: leaf)
  }

  /// Takes many cells at once, as ``append(_:juror:dossier:leaf:)`` does; which jurors gave them is told by
  /// ``noteBallot(ofJuror:)``.
  ///
  /// - Parameters:
  ///   - runs: The cells; a recusal takes the place after the last leaf.
  ///   - order: Where they stand among other runs of their file.
  package mutating func append(_ runs: AnswerRuns, order: Int) { collector.append(runs, order: order) }

  /// Takes an answer that a check has something to say of: an unknown id, a mark off its scale, written as a fraction…
  package mutating func append(_ ballot: Ballot) { irregular.append(ballot) }

  /// Notes that a juror gave a ballot, where it may hold nothing but blanks.
  package mutating func noteBallot(ofJuror juror: Int) { hasBallot[juror] = true }
}
