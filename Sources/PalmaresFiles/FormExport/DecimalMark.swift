internal import Palmares

/// Which sign stands before the decimals of a column's numbers, told by the numbers that can be read in one way alone.
enum DecimalMark: Hashable {
  case comma, point
  /// No number tells, or some tell one and some the other.
  case unknown

  /// The words for it in a mapping.
  static let words = ["comma", "point"]

  /// The mark of a word of ``words``.
  init?(word: String) {
    switch word {
    case "comma": self = .comma
    case "point": self = .point
    default: return nil
    }
  }

  /// How the digits of one number are parted.
  enum Shape: Hashable {
    /// Digits, perhaps in groups of three by spaces.
    case whole
    /// Only a decimal comma makes a number of it: `1,5`, `1.234,5`, `1.234.567`.
    case comma
    /// Only a decimal point makes a number of it: `1.5`, `1,234.5`, `1,234,567`.
    case point
    /// `1,234` or `1.234`: thousands or decimals.
    case either
    case none
  }

  /// The sign that the numbers of a column use.
  init(of shapes: some Sequence<Shape>) {
    let found = Set(shapes)
    self =
      switch (found.contains(.comma), found.contains(.point)) {
      case (true, false): .comma
      case (false, true): .point
      default: .unknown
      }
  }

  /// Tells the shape of digits, signs and spaces.
  static func shape(_ text: some StringProtocol) -> Shape {
    let signs = text.filter { $0 == "," || $0 == "." }
    let groups = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber || isSpace($0) } })
    else { return .none }
    guard let last = signs.last else { return .whole }
    let isGrouped =
      groups[0].count <= 3 && groups[0].first != "0"
      && groups[1...].allSatisfy { $0.count == 3 && !$0.contains(where: isSpace) }
    let decimal: Shape = last == "," ? .comma : .point
    let thousands: Shape = last == "," ? .point : .comma
    if signs.count == 1 { return isGrouped ? .either : decimal }
    let before = Set(signs.dropLast())
    if before == [last] { return isGrouped ? thousands : .none }
    let isWhole = groups[0].count <= 3 && groups[1..<(groups.count - 1)].allSatisfy { $0.count == 3 }
    return isWhole && before.count == 1 ? decimal : .none
  }

  /// The number, with a point before its decimals and nothing between thousands; `nil` where it can't be told.
  func plain(_ text: some StringProtocol) -> String? {
    let shape = Self.shape(text)
    let bare = String(text.filter { !Self.isSpace($0) })
    switch shape {
    case .none: return nil
    case .whole: return bare
    case .either where self == .unknown: return nil
    case .comma: return bare.replacing(".", with: "").replacing(",", with: ".")
    case .point: return bare.replacing(",", with: "")
    case .either:
      return self == .comma
        ? bare.replacing(".", with: "").replacing(",", with: ".") : bare.replacing(",", with: "")
    }
  }

  static func isSpace(_ character: Character) -> Bool {
    character == " " || character == "\u{A0}" || character == "\u{202F}" || character == "\u{2009}"
  }
}
