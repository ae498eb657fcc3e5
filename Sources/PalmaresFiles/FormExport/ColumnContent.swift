internal import Palmares

/// What the cells of a column look like, whatever its header says.
enum ColumnContent: Hashable {
  case email, url, siren, phone, yesNo, date, number, mixed, text, empty

  /// Tells it where every cell agrees; mixed where half of them or more are numbers.
  init(of cells: some Sequence<String>) {
    let cells = cells.map(\.trimmingSpaces).filter { !$0.isEmpty }
    guard !cells.isEmpty else {
      self = .empty
      return
    }
    let tests: [(ColumnContent, (String) -> Bool)] = [
      (.email, AddressText.isEmail), (.url, { AddressText.urls($0) != nil }),
      (.siren, { RegistryNumber.siren($0) != nil }), (.yesNo, AddressText.isYesOrNo),
      (.phone, AddressText.isPhone), (.number, { QuantityText($0) != nil }),
      (.date, { CalendarText($0) != nil }),
    ]
    let isMixed = 2 * cells.count { QuantityText($0) != nil } >= cells.count
    self = tests.first { cells.allSatisfy($0.1) }?.0 ?? (isMixed ? .mixed : .text)
  }
}
