internal import Palmares

/// One row of an export on its way into a dossier.
struct Candidate {
  /// The row's number as a spreadsheet shows it.
  let row: Int
  /// Its cells.
  let cells: [CSVCell]
  /// Its id, unique in the edition.
  var id = ""
  /// Its values by place, each with the index of its column among the mapped ones, in that order.
  var values: [ColumnPlace: [(column: Int, value: PlacedValue)]] = [:]

  /// The first text of a place.
  func text(_ place: ColumnPlace) -> String? { values[place]?.first?.value.text }

  /// What people call it: its title, else its organisation.
  var name: String? {
    text(.title) ?? firstText(in: "title") ?? text(.organisationName) ?? firstText(in: "organisation.name")
  }

  /// The first text of a place by language.
  private func firstText(in key: String) -> String? {
    let places = values.filter { $0.key.word.hasPrefix(key + ".") }
    return places.min { $0.value[0].column < $1.value[0].column }?.value[0].value.text
  }
}

/// Gives ids to candidates, each once: its own, else the first words of the title, else of the organisation.
struct CandidateIDs {
  private var rows: [String: Int] = [:]
  /// The ids that candidates have of their own, which no other is given.
  private let reserved: Set<String>

  init(reserved: Set<String> = []) { self.reserved = reserved }

  /// The most letters of an id that is made from a title.
  static let length = 40

  /// Returns an id for a candidate that no earlier one has, and the id that it would have had alone.
  ///
  /// A row that comes after the others changes no id. Of candidates with one title the later take their
  /// organisation's name behind it, else a number.
  mutating func next(_ candidate: Candidate) -> (id: String, wanted: String, first: Int?) {
    let own = candidate.text(.id)
    let wanted = own ?? Self.slug(candidate.name) ?? "dossier-" + Self.digest(candidate)
    let first = rows[wanted]
    func isTaken(_ id: String) -> Bool { rows[id] != nil || (id != own && reserved.contains(id)) }
    var id = wanted
    if isTaken(wanted), candidate.text(.title) != nil, let name = Self.slug(candidate.text(.organisationName))
    {
      id = "\(wanted)-\(name)"
    }
    var number = 2
    while isTaken(id) {
      id = "\(wanted)-\(number)"
      number += 1
    }
    rows[id] = candidate.row
    return (id, wanted, first)
  }

  /// The first words of a text as an id, or `nil` where it has no letter or digit that ids take.
  static func slug(_ text: String?) -> String? {
    guard let whole = text.flatMap(IdentifierText.suggestion) else { return nil }
    guard whole.utf8.count > length else { return whole }
    let cut = whole.prefix(length)
    let words =
      whole.utf8.dropFirst(length).first == UInt8(ascii: "-")
      ? cut : cut.prefix(upTo: cut.lastIndex(of: "-") ?? cut.endIndex)
    return String(words)
  }

  /// Letters and digits that stand for what the row says, wherever it stands and however wide others are.
  private static func digest(_ candidate: Candidate) -> String {
    var text = ""
    for (index, cell) in candidate.cells.enumerated() where !cell.text.isEmpty {
      text += "\(index)\u{0}\(cell.text)\u{0}"
    }
    return String(Digest.sha256Hex(Array(text.utf8)).prefix(6))
  }
}
