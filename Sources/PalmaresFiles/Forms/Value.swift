package import Palmares

/// A value that met its form.
package enum Value: Sendable {
  case text(String)
  case prose(LocalizedText)
  case number(Rational)
  case truth(Bool)
  case condition(Condition)
  case formula(Formula)
  case figure(Figure)
  case answer(Answer, writtenAs: Ballot.Fraction? = nil)
  case list([Item])
  case table([Entry])
  case record(Fields)
}

/// A value that met its form, with its place.
package struct Item: Sendable {
  /// What it is.
  package let value: Value
  /// Where it is written.
  package let position: SourcePosition

  /// Creates an item.
  package init(_ value: Value, at position: SourcePosition) {
    (self.value, self.position) = (value, position)
  }

  /// The text, if it is one.
  package var text: String? { if case .text(let text) = value { text } else { nil } }
  /// The text with its place, if it is one.
  package var sourcedText: Sourced<String>? { text.map { Sourced($0, at: position) } }
  /// The text that people read, if it is one.
  package var prose: LocalizedText? { if case .prose(let prose) = value { prose } else { nil } }
  /// The number, if it is one.
  package var number: Rational? { if case .number(let number) = value { number } else { nil } }
  /// The whole number, if it is one that fits.
  package var count: Int? { number.flatMap { Int(exactly: $0) } }
  /// The record, if it is one.
  package var fields: Fields? { if case .record(let fields) = value { fields } else { nil } }
  /// The entries of a table; none where it is none.
  package var entries: [Entry] { if case .table(let entries) = value { entries } else { [] } }
  /// The items of a list; none where it is none.
  package var items: [Item] { if case .list(let items) = value { items } else { [] } }
}

/// A key of a table with its value.
package struct Entry: Sendable {
  /// The key's text.
  package let key: String
  /// The key as a number, where the table's keys are numbers.
  package let number: Rational?
  /// Where the key is written.
  package let keyPosition: SourcePosition
  /// The value.
  package let item: Item

  /// The key with its place.
  package var sourcedKey: Sourced<String> { Sourced(key, at: keyPosition) }
}

/// The keys of one record that met their forms; what was reported is absent.
package struct Fields: Sendable {
  /// Which record it is.
  package let name: String
  /// Where it begins.
  package let position: SourcePosition
  /// Keys that were written but reported.
  package let faulty: Set<String>
  private let values: [String: Item]

  /// Creates the keys of a record.
  package init(name: String, position: SourcePosition, values: [String: Item], faulty: Set<String>) {
    (self.name, self.position, self.values, self.faulty) = (name, position, values, faulty)
  }

  /// The value of a key.
  package subscript(key: String) -> Item? { values[key] }
  /// The text of a key.
  package func text(_ key: String) -> String? { values[key]?.text }
  /// The text of a key, with its place.
  package func sourcedText(_ key: String) -> Sourced<String>? { values[key]?.sourcedText }
  /// The text that people read of a key.
  package func prose(_ key: String) -> LocalizedText? { values[key]?.prose }
  /// The texts that people read of a list.
  package func proses(_ key: String) -> [LocalizedText] { items(key).compactMap(\.prose) }
  /// The number of a key, with its place.
  package func number(_ key: String) -> Sourced<Rational>? {
    values[key].flatMap { item in item.number.map { Sourced($0, at: item.position) } }
  }
  /// The whole number of a key, with its place.
  package func count(_ key: String) -> Sourced<Int>? {
    values[key].flatMap { item in item.count.map { Sourced($0, at: item.position) } }
  }
  /// Whether a key is true.
  package func truth(_ key: String) -> Bool? {
    if case .truth(let truth)? = values[key]?.value { truth } else { nil }
  }
  /// The condition of a key.
  package func condition(_ key: String) -> Condition? {
    if case .condition(let condition)? = values[key]?.value { condition } else { nil }
  }
  /// The formula of a key.
  package func formula(_ key: String) -> Formula? {
    if case .formula(let formula)? = values[key]?.value { formula } else { nil }
  }
  /// The word of a key, with its place.
  package func word<Word: RawRepresentable<String> & Sendable & Hashable>(_ key: String, as type: Word.Type)
    -> Sourced<Word>?
  {
    values[key].flatMap { item in
      item.text.flatMap(Word.init(rawValue:)).map { Sourced($0, at: item.position) }
    }
  }
  /// The record of a key.
  package func fields(_ key: String) -> Fields? { values[key]?.fields }
  /// The items of a list; none where it is absent.
  package func items(_ key: String) -> [Item] { values[key]?.items ?? [] }
  /// The records of a list; none where it is absent.
  package func records(_ key: String) -> [Fields] { items(key).compactMap(\.fields) }
  /// The entries of a table; none where it is absent.
  package func entries(_ key: String) -> [Entry] { values[key]?.entries ?? [] }
}
