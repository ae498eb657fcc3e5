internal import Palmares

/// What one cell becomes in a dossier.
enum CellReading {
  /// The value as a YAML scalar or the inside of a flow map, and whether the cell said it in other words.
  case value(PlacedValue)
  /// It isn't what its column takes.
  case unread
  /// It names another unit than its column counts: its own, the column's.
  case otherUnit(String, String)

  /// Reads a cell for its column.
  static func read(_ cell: String, as column: ExportColumn) -> CellReading {
    let text = cell.trimmingSpaces
    // The words of a rubric's conditions stay those that a table of dossiers has.
    let isWord = column.place == .organisationKind && column.isNamedByPath
    let value = isWord ? nil : worded(text, from: cell, column)
    if let value = value ?? WrittenCell.value(text, from: cell, column) { return .value(value) }
    if column.place.type == .number, let expected = column.unit, let stated = QuantityText(text)?.unit,
      stated != expected
    {
      return .otherUnit(stated, expected)
    }
    return .unread
  }

  /// What a cell that isn't read would be under either order of dates or mark of decimals; none where that isn't why.
  static func readings(_ cell: String, as column: ExportColumn) -> [String] {
    let text = cell.trimmingSpaces
    switch column.place.type {
    case .date, .day:
      guard column.order == .unknown, let date = CalendarText(text), date.isAmbiguous else { return [] }
      return [CalendarText.Order.dayFirst, .monthFirst].compactMap { date.iso($0) }
    case .number:
      guard column.mark == .unknown, let quantity = QuantityText(text) else { return [] }
      let found = [DecimalMark.comma, .point].compactMap { quantity.numbers($0) }
      return found.count < 2 ? [] : found.map { $0.map { $0.decimal(atMost: 12) }.joined(separator: "..") }
    default: return []
    }
  }

  /// Reads a cell in the words of forms.
  private static func worded(_ text: String, from cell: String, _ column: ExportColumn) -> PlacedValue? {
    if case .path = column.place { return nil }
    let value: PlacedValue?
    switch column.place.type {
    case .id: value = nil
    case .text: value = PlacedValue(.text(lineFeeds(text)), from: cell, isAsWritten: true)
    case .organisationKind:
      value = OrganisationKindText.kind(text).map { PlacedValue(.text($0), from: cell, isAsWritten: false) }
    case .department:
      value = DepartmentText.code(text).map {
        PlacedValue(
          .text($0.code), from: cell, isAsWritten: $0.code == text, chosen: $0.isFilled ? $0.code : nil)
      }
    case .cog:
      value = RegistryNumber.cog(text).map { PlacedValue(.text($0), from: cell, isAsWritten: $0 == text) }
    case .siren:
      value = RegistryNumber.siren(text).map { PlacedValue(.text($0), from: cell, isAsWritten: $0 == text) }
    case .email:
      value = AddressText.isEmail(text) ? PlacedValue(.text(text), from: cell, isAsWritten: true) : nil
    case .url:
      value = AddressText.urls(text).flatMap { urls in
        if column.place == .organisationURL, urls.count > 1 { return nil }
        return PlacedValue(.texts(urls), from: cell, isAsWritten: urls == [text])
      }
    case .date: value = date(text, from: cell, column)
    case .day: value = date(text, from: cell, column).flatMap { $0.isDay ? $0 : nil }
    case .number: value = number(text, from: cell, column)
    }
    return value
  }

  /// The text with line feeds for line ends.
  static func lineFeeds(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        result.append("\n")
      } else if scalar != "\n" || before != "\r" {
        result.append(scalar)
      }
      before = scalar
    }
    return String(result)
  }

  private static func date(_ text: String, from cell: String, _ column: ExportColumn) -> PlacedValue? {
    guard let date = CalendarText(text), let iso = date.iso(column.order) else { return nil }
    return PlacedValue(
      .text(iso), from: cell, isAsWritten: iso == text, chosen: date.isAmbiguous ? iso : nil)
  }

  private static func number(_ text: String, from cell: String, _ column: ExportColumn) -> PlacedValue? {
    guard let quantity = QuantityText(text), let numbers = quantity.numbers(column.mark) else { return nil }
    let expected = column.unit
    if let unit = quantity.unit, let expected, unit != expected { return nil }
    if quantity.isPercentage, let expected, Unit(expected) != .ratio { return nil }
    let decimals = numbers.map { $0.decimal(atMost: 12) }
    let isExact = zip(decimals, numbers).allSatisfy { text, number in
      NumberText.parse(text, decimalComma: false) == .success(number)
    }
    guard isExact else { return nil }
    let texts = quantity.isPercentage ? decimals.map { $0 + " %" } : decimals
    let isAmbiguous = quantity.digits.contains { DecimalMark.shape($0) == .either }
    let figure =
      quantity.kind == .between
      ? "between: [\(texts.joined(separator: ", "))]" : "\(quantity.kind.rawValue): \(texts[0])"
    return PlacedValue(
      .figure(figure, unit: quantity.unit), from: cell, isAsWritten: texts == [text],
      chosen: isAmbiguous ? texts.joined(separator: ", ") : nil)
  }
}

/// A value on its way into a dossier.
struct PlacedValue {
  /// What is written.
  enum Content {
    case text(String)
    case texts([String])
    /// The inside of a fact, such as `about: 1500`, and the unit that the cell names.
    case figure(String, unit: String?)
  }

  let content: Content
  /// The cell.
  let cell: String
  /// Whether the value is the cell's own text, but for white space around it.
  let isAsWritten: Bool
  /// What was read where the cell could mean two things.
  let chosen: String?

  init(_ content: Content, from cell: String, isAsWritten: Bool, chosen: String? = nil) {
    (self.content, self.cell, self.isAsWritten, self.chosen) = (content, cell, isAsWritten, chosen)
  }

  /// The text, if it is one.
  var text: String? { if case .text(let text) = content { text } else { nil } }
  /// Whether it is a day.
  var isDay: Bool { text.map(DateText.isDay) ?? false }
  /// The end of the line that tells what the cell said in its own words.
  var remark: String { isAsWritten ? "" : "  # \(yamlQuoted(cell))" }
}
