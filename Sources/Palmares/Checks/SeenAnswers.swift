/// The answers and recusals met so far while ballots are checked one by one.
struct SeenAnswers {
  /// A recusal, with its place if a file says it.
  struct Recusal {
    let juror: Int
    let dossier: Int
    let position: SourcePosition?
    /// Whether it stands in a ballot alone.
    let isInBallot: Bool
  }

  private let layout: CellLayout
  private var cells: [UInt64: SourcePosition?] = [:]
  private var recusalPlaces: [UInt64: Int] = [:]
  /// In the order met, each juror and dossier once.
  private(set) var recusals: [Recusal] = []
  /// The recusals of ballots that have answers beside them.
  private var contradicted: Set<UInt64> = []

  init(_ layout: CellLayout) { self.layout = layout }

  private func key(_ juror: Int, _ dossier: Int) -> UInt64 {
    layout.key(dossier: dossier, juror: juror, leaf: layout.recusalLeaf)
  }

  mutating func recuse(
    juror: Int, from dossier: Int, at position: SourcePosition?, inBallot isInBallot: Bool = false
  ) {
    let key = key(juror, dossier)
    guard recusalPlaces[key] == nil else { return }
    recusalPlaces[key] = recusals.count
    recusals.append(Recusal(juror: juror, dossier: dossier, position: position, isInBallot: isInBallot))
  }

  /// The recusal of a juror from a dossier.
  func recusal(of juror: Int, from dossier: Int) -> Recusal? {
    recusalPlaces[key(juror, dossier)].map { recusals[$0] }
  }

  /// Notes that a recusal has answers beside it; returns whether these are the first.
  mutating func contradict(juror: Int, dossier: Int) -> Bool {
    contradicted.insert(key(juror, dossier)).inserted
  }

  /// Notes a cell that says something; returns the place of the one that stands there already, if any does.
  mutating func place(juror: Int, dossier: Int, leaf: Int, at position: SourcePosition?) -> SourcePosition?? {
    let key = layout.key(dossier: dossier, juror: juror, leaf: leaf)
    if let first = cells[key] { return .some(first) }
    cells.updateValue(position, forKey: key)
    return nil
  }
}
