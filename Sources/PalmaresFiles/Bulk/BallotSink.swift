internal import Palmares

/// Takes ballots that were read one by one, and keeps of them what an edition needs.
struct BallotSink {
  /// The answers; `nil` where no edition can be made, so that nothing is kept.
  var box: BallotBox?
  /// Whether no answer came since the last ``start(_:)``.
  private(set) var isEmpty = true
  /// Whether dossiers could not all be read, so that answers on others say nothing.
  private let dropsUnknownDossiers: Bool
  private let suspects: Set<UInt64>
  /// The jurors of the file that nobody knows, with whether recusals told so.
  private var unknownJurors: Set<UnknownJuror> = []

  private struct UnknownJuror: Hashable {
    let id: String
    let isRecusal: Bool
  }

  init(_ box: BallotBox?, dropsUnknownDossiers: Bool, suspects: Set<UInt64> = []) {
    (self.box, self.dropsUnknownDossiers, self.suspects) = (box, dropsUnknownDossiers, suspects)
  }

  /// Begins another file.
  mutating func start() { (isEmpty, unknownJurors) = (true, []) }

  /// Notes that the file has answers.
  mutating func noteAnswers() { isEmpty = false }

  /// Takes ballots, in the order of their file.
  mutating func take(_ ballots: [Ballot]) {
    if !ballots.isEmpty { isEmpty = false }
    guard box != nil else { return }
    for ballot in ballots { take(ballot) }
  }

  private mutating func take(_ ballot: Ballot) {
    guard let places = box?.places else { return }
    let (juror, dossier) = (places.juror(ballot.juror.value), places.dossier(ballot.dossier.value))
    let leaf = ballot.criterion.flatMap { places.criterion($0.value) }
    if dropsUnknownDossiers, dossier == nil { return }
    if let juror, let dossier {
      if add(ballot, juror, dossier, leaf) { return }
    } else if juror == nil, dossier != nil, saysNothingNew(ballot, leaf) {
      return
    }
    box?.append(ballot)
  }

  /// Takes an answer of which nothing is to be told without its place; returns whether it is one.
  private mutating func add(_ ballot: Ballot, _ juror: Int, _ dossier: Int, _ leaf: Int?) -> Bool {
    guard let places = box?.places,
      suspects.isEmpty || !suspects.contains(places.layout.key(dossier: dossier, juror: juror, leaf: 0))
    else { return false }
    if ballot.answer == .recused {
      guard ballot.criterion == nil || leaf != nil else { return false }
      box?.append(.recused, juror: juror, dossier: dossier, leaf: 0)
      return true
    }
    guard let leaf, isRight(ballot, leaf) else { return false }
    box?.add(
      ballot.answer, juror: juror, dossier: dossier, leaf: leaf, comment: ballot.comment,
      confidence: ballot.confidence, position: nil)
    return true
  }

  /// Whether a check of the answer alone says nothing.
  private func isRight(_ ballot: Ballot, _ leaf: Int) -> Bool {
    guard let places = box?.places else { return false }
    let hasComment = ballot.comment.map { !$0.allSatisfy(\.isWhitespace) } ?? false
    return places.isMeant(ballot.answer, writtenAs: ballot.fraction, criterion: leaf)
      && places.isRegular(ballot.answer, criterion: leaf, hasComment: hasComment)
      && ballot.confidence.map { $0 > .zero } ?? true
  }

  /// Whether all that is to be told of an answer is that nobody knows its juror, which another of the file tells.
  private mutating func saysNothingNew(_ ballot: Ballot, _ leaf: Int?) -> Bool {
    let isRecusal = ballot.answer == .recused
    let isFirst = unknownJurors.insert(.init(id: ballot.juror.value, isRecusal: isRecusal)).inserted
    return !isFirst && (isRecusal || leaf.map { isRight(ballot, $0) } ?? false)
  }
}
