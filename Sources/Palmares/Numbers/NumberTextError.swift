/// Why a text is not read as a number.
public enum NumberTextError: Error, Sendable, Hashable {
  /// It is no number at all: words, hexadecimal, infinities, `.5`, `5.`, nothing.
  case notANumber
  /// It is a number of more characters than are read.
  case tooLong(limit: Int)
  /// It is a fraction over zero, `1/0`.
  case divisionByZero
  /// It is a number but for its decimal comma, which is not read here: `3,5`.
  case decimalCommaNotAllowed
  /// It is a number with an exponent, `1e5`: whole digits are asked for.
  case exponent
  /// Its digits are grouped in another way than by spaces in threes: `1.234.567`, `1,234.5`, `12 34`.
  case grouping
}
