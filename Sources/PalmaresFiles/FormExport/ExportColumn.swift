package import Palmares

/// A column of an export with what it was taken for.
package struct ExportColumn: Sendable {
  /// How a spreadsheet calls it: `A`, `B`, … `AA`.
  package let letter: String
  /// Its header as written; empty where it has none.
  package let header: String
  /// Which of the columns of that header it is, from 1.
  package let occurrence: Int
  /// Where its header stands.
  package let position: SourcePosition
  /// Where its cells go.
  package var place: ColumnPlace
  /// How that is known.
  package var certainty: Certainty
  /// What it is for, where it has no place.
  package var kind: AsideKind?
  /// The unit of a fact, where `mapping.yaml` or the header says one.
  package var unit: String?
  /// The title of a fact.
  package var title: String?
  /// How its numbers write decimals.
  var mark = DecimalMark.unknown
  /// How its dates are ordered.
  var order = CalendarText.Order.dayFirst
  /// What the mapping that was given says of them.
  var given: (mark: DecimalMark?, order: CalendarText.Order?) = (nil, nil)
  /// The cells with text.
  package var filled = 0
  /// Those of them that found their place.
  package var placed = 0
  /// The first texts, as examples.
  package var examples: [String] = []

  /// How it is known where a column goes.
  package enum Certainty: String, Sendable, CaseIterable {
    /// Its header says so.
    case sure
    /// Its header holds words that say so, or its cells look like it.
    case likely
    /// Nothing says so; the choice is there for want of a better one.
    case guess
    /// The mapping that was given says so.
    case given
    /// Nothing is known of it.
    case unknown
  }

  /// Whether its header is the path of its place, as in a table of dossiers.
  var isNamedByPath: Bool { ColumnPlace.named(by: header) == place }

  /// How a spreadsheet calls a column.
  static func letter(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(0x41 + index % 26)))
    return index < 26 ? letter : self.letter(index / 26 - 1) + letter
  }
}
