internal import Palmares

/// The answers of a file by their texts, each read once.
struct AnswerTexts {
  private var texts = NameTable()
  /// By text, what it means; `nil` where the row reader must tell.
  private var answers: [Answer?] = []
  /// By text, how a mark is written.
  private var fractions: [Ballot.Fraction?] = []
  /// By text and leaf, the code of a right answer, or one of the numbers below 0 here.
  private var codes: [Int32] = []
  private let leaves: Int

  private let writing: Writing

  /// How answers are written.
  enum Writing {
    /// In cells of CSV.
    case cell
    /// In YAML, without quotes or with.
    case plain, quoted
  }

  /// Nothing is written.
  static let blank = -1
  /// The row reader must tell what it is, or what is wrong with it.
  private static let irregular = -2
  private static let unknown = -3

  /// Longer texts are no answers that many cells share.
  private static let mostBytes = 64

  /// Creates an empty table for answers on so many leaves.
  init(leaves: Int, writtenAs writing: Writing) { (self.leaves, self.writing) = (leaves, writing) }

  /// Returns the place of a text, a new one where it is met first; -1 where it is too long.
  @inline(__always)
  mutating func place(of start: UnsafeRawPointer, count: Int) -> Int {
    let place = texts.place(of: start, count: count)
    return place >= 0 ? place : add(start, count)
  }

  private mutating func add(_ start: UnsafeRawPointer, _ count: Int) -> Int {
    guard count <= Self.mostBytes else { return NameTable.none }
    let bytes = Array(UnsafeRawBufferPointer(start: start, count: count))
    bytes.withUnsafeBytes { texts.insert($0) }
    let text = String(decoding: bytes, as: UTF8.self)
    let answer =
      switch writing {
      case .cell: BallotTableReader.answer(in: text)
      case .plain: FormReader.answer(in: text, isPlain: true)
      case .quoted: FormReader.answer(in: text, isPlain: false)
      }
    answers.append(answer)
    fractions.append(Ballot.Fraction(text))
    codes += repeatElement(Int32(Self.unknown), count: leaves + 1)
    return answers.count - 1
  }

  /// Returns the code of a text as the answer on a leaf, -1 for a recusal that names none: ``blank``, or less where the
  /// row reader must tell.
  @inline(__always)
  mutating func code(_ place: Int, leaf: Int, in box: inout BallotBox) -> Int {
    guard place >= 0 else { return Self.irregular }
    let code = Int(codes[place * (leaves + 1) + leaf + 1])
    return code == Self.unknown ? learn(place, leaf, &box) : code
  }

  private mutating func learn(_ place: Int, _ leaf: Int, _ box: inout BallotBox) -> Int {
    let code: Int
    switch answers[place] {
    case .recused: code = Int(AnswerCode.recused.rawValue)
    case .some(let answer) where leaf >= 0:
      let isPlain = box.places.isMeant(answer, writtenAs: fractions[place], criterion: leaf)
      let right = isPlain ? box.code(of: answer, leaf: leaf) : nil
      let found = right.map { Int($0.rawValue) } ?? Self.irregular
      // Codes beyond 16 bits are for the row reader.
      code = answer == .blank ? Self.blank : found > Int(UInt16.max) ? Self.irregular : found
    default: code = Self.irregular
    }
    codes[place * (leaves + 1) + leaf + 1] = Int32(code)
    return code
  }
}
