/// A cell in a buffer of CSV.
package struct CSVField: Sendable, Hashable {
  /// The bytes of its text, without the quotes around it.
  package let range: Range<Int>
  /// Whether it stands in quotes.
  package let isQuoted: Bool
  /// Whether a quote in it is written twice.
  package let hasDoubledQuotes: Bool
  /// The line that it begins on, from 1.
  package let line: Int
  /// Where that line begins.
  package let startOfLine: Int

  /// Where its first byte stands, the opening quote included.
  package var start: Int { isQuoted ? range.lowerBound - 1 : range.lowerBound }
}
