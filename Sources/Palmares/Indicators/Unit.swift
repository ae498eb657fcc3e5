/// What a number counts: words with whole exponents, such as `persons` or `EUR/persons`.
///
/// Words are compared as written, so that `persons` and `participations` are different units. A unit whose words
/// cancel is a ``ratio``.
///
/// | Text | Unit |
/// |---|---|
/// | `persons`, `EUR`, `meetings`, `days` | one word |
/// | `EUR/persons`, `EUR / (persons*days)` | a quotient |
/// | `persons^2`, `persons*days`, `persons·days` | products |
/// | `ratio`, `%`, `1` | a ratio |
public struct Unit: Sendable, Hashable {
  /// A word to a power other than 0.
  public struct Power: Sendable, Hashable {
    /// The word.
    public let word: String
    /// The exponent, below 0 for what is divided by.
    public let exponent: Int
  }

  /// By word, each once.
  public let powers: [Power]

  /// No unit: a share, a ratio, a plain number.
  public static let ratio = Unit(powers: [])
  /// What the difference of two dates counts.
  public static let days = Unit(word: "days")

  private init(powers: [Power]) { self.powers = powers }

  /// Takes one word as it stands.
  init(word: String) { powers = [Power(word: word, exponent: 1)] }

  /// The exponents beyond which a unit is no more multiplied; a formula that gets there is refused.
  static let exponentLimit = 1_000

  /// Multiplies two units.
  public static func * (left: Unit, right: Unit) -> Unit { combined(left, right, sign: 1) }

  /// Divides a unit by another.
  public static func / (left: Unit, right: Unit) -> Unit { combined(left, right, sign: -1) }

  private static func combined(_ left: Unit, _ right: Unit, sign: Int) -> Unit {
    var exponents = Dictionary(uniqueKeysWithValues: left.powers.map { ($0.word, $0.exponent) })
    for power in right.powers { exponents[power.word, default: 0] += sign * power.exponent }
    let powers = exponents.filter { $0.value != 0 }.map { Power(word: $0.key, exponent: $0.value) }
    return Unit(powers: powers.sorted { $0.word < $1.word })
  }

  /// Whether what it counts can't be negative: anything but a plain number or days, such as a change or a delay.
  ///
  /// A number of such a unit whose least value isn't stated is 0 or more.
  public var isCount: Bool { !powers.isEmpty && powers.allSatisfy { $0.word != "days" } }
}

extension Unit: CustomStringConvertible {
  /// The unit as it can be read again: `persons`, `EUR/persons`, `ratio`.
  public var description: String {
    func product(_ powers: [Power]) -> String {
      powers.map { $0.exponent.magnitude == 1 ? $0.word : "\($0.word)^\($0.exponent.magnitude)" }
        .joined(separator: "*")
    }
    let above = powers.filter { $0.exponent > 0 }
    let below = powers.filter { $0.exponent < 0 }
    if powers.isEmpty { return "ratio" }
    if below.isEmpty { return product(above) }
    return
      "\(above.isEmpty ? "1" : product(above))/\(below.count > 1 ? "(\(product(below)))" : product(below))"
  }
}

extension Unit {
  /// The most characters that a unit is read from.
  public static let lengthLimit = 200

  /// Reads a unit, or returns `nil` where the text is none.
  ///
  /// - Parameter text: Words of letters, digits, `_`, `-` and `'`, or signs of money, joined by `*`, `·` or `/`,
  ///   with whole exponents after `^`, and parentheses; each `/` divides by the one factor that follows it.
  public init?(_ text: String) {
    guard text.unicodeScalars.count <= Self.lengthLimit else { return nil }
    var reader = UnitReader(rest: Array(text.unicodeScalars)[...])
    guard let unit = reader.product(isInner: false), reader.isAtEnd else { return nil }
    self = unit
  }

  /// Returns the unit to a power, or `nil` beyond the limit of exponents.
  func raised(to exponent: Int) -> Unit? {
    guard (1...Self.exponentLimit).contains(exponent) else { return nil }
    let powers = powers.map { Power(word: $0.word, exponent: $0.exponent * exponent) }
    return powers.allSatisfy { $0.exponent.magnitude <= Self.exponentLimit } ? Unit(powers: powers) : nil
  }

  /// The words that stand for another.
  static let synonyms: [String: String] = ["€": "EUR", "euros": "EUR", "euro": "EUR"]
}

/// Reads a unit's text by recursive descent, one level of parentheses deep.
private struct UnitReader {
  var rest: ArraySlice<Unicode.Scalar>

  var isAtEnd: Bool { rest.allSatisfy { $0.properties.isWhitespace } }

  /// product = factor {("*" | "·" | "/") factor}
  mutating func product(isInner: Bool) -> Unit? {
    guard var unit = factor(isInner: isInner) else { return nil }
    while true {
      if take("*") || take("·") {
        guard let next = factor(isInner: isInner) else { return nil }
        unit = unit * next
      } else if take("/") {
        guard let next = factor(isInner: isInner) else { return nil }
        unit = unit / next
      } else {
        return unit
      }
    }
  }

  /// factor = (word | "(" product ")") ["^" digits]
  private mutating func factor(isInner: Bool) -> Unit? {
    var unit: Unit
    if !isInner, take("(") {
      guard let inner = product(isInner: true), take(")") else { return nil }
      unit = inner
    } else {
      guard let word = word() else { return nil }
      unit = ["1", "ratio", "%"].contains(word) ? .ratio : Unit(word: Unit.synonyms[word] ?? word)
    }
    guard take("^") else { return unit }
    guard let exponent = word().flatMap({ Int($0) }), let power = unit.raised(to: exponent) else {
      return nil
    }
    unit = power
    return unit
  }

  private mutating func skipSpaces() { rest = rest.drop { $0.properties.isWhitespace } }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard rest.first == sign else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func word() -> String? {
    skipSpaces()
    let letters = rest.prefix {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "_-'%".unicodeScalars.contains($0)
        || $0.properties.generalCategory == .currencySymbol
    }
    rest = rest.dropFirst(letters.count)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters)
    return letters.isEmpty ? nil : String(text)
  }
}
