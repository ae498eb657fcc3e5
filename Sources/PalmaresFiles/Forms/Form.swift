internal import Palmares

/// What a value of a file must be, as data: the readers check with it, and schemas are written from it, so that
/// the two can't differ.
package indirect enum Form: Sendable {
  /// A text that programs use: a path, an address, a code.
  case text
  /// A text that people read, where French prose meets YAML's own signs; with `byLanguage` also a map by language.
  case prose(byLanguage: Bool)
  /// An id that is given here.
  case id
  /// The name of something given elsewhere.
  case name
  /// What parts equal dossiers, in one word: `median`, `top_marks`, `chair` or the name of a criterion.
  case tieKey
  /// The tag of a language, `fr` or `pt-BR`.
  case language
  /// One of a closed list of words.
  case word([String])
  /// A number, exact.
  case number(NumberRule)
  /// `true` or `false`.
  case boolean
  /// A year, month or day, `2019`, `2019-06`, `2019-06-14`.
  case date
  /// A condition over a dossier.
  case condition
  /// A formula over a dossier's facts.
  case formula
  /// What a fact says, in one scalar.
  case figure(FigureRule)
  /// What a juror answers, in one scalar.
  case answer
  /// The word `recused`, for a whole dossier, or nothing.
  case wholeDossierAnswer
  /// Nothing, which reads as a map without keys.
  case nothing
  /// Items in order.
  case list(Form, isNonEmpty: Bool = false)
  /// Two items.
  case pair(Form)
  /// One value, or a list of them.
  case oneOrMany(Form)
  /// A map whose keys the writer chooses.
  case table(key: KeyRule, value: Form, isNonEmpty: Bool = false)
  /// A map of known keys.
  case record(Record)
  /// A map whose record is told by the first of the keys that it has; the last record serves where none is there.
  case variants([Variant])
  /// One of several forms, told by whether a scalar, a list or a map stands there.
  case byShape(scalar: Form? = nil, list: Form? = nil, map: Form? = nil)
  /// A form that contains itself.
  case reference(Reference)

  /// The numbers that a key takes.
  package enum NumberRule: Sendable, Hashable {
    /// Any.
    case any
    /// Above 0.
    case positive
    /// From the first to the second, both included.
    case range(Int, Int)
    /// Whole, at least so much.
    case whole(atLeast: Int)
  }

  /// The figures that a key of a fact takes.
  package enum FigureRule: Sendable, Hashable {
    /// One number.
    case exact
    /// One number, or bounds such as `>=2500`.
    case bounds
    /// A number, bounds, a day or a word.
    case any
  }

  /// The keys of a table.
  package enum KeyRule: Sendable, Hashable {
    /// Ids given here.
    case id
    /// Names of things given elsewhere.
    case name
    /// Any text but a blank one.
    case text
    /// Numbers.
    case number
    /// Whole numbers.
    case whole
  }

  /// A record with the key that tells it from the others.
  package struct Variant: Sendable {
    /// The key.
    package let key: String
    /// The record.
    package let record: Record

    /// Creates a variant.
    package init(_ key: String, _ record: Record) { (self.key, self.record) = (key, record) }
  }

  /// The forms that contain themselves.
  package enum Reference: String, Sendable, CaseIterable {
    /// A group of criteria or a leaf.
    case criterion

    /// The form itself.
    package var form: Form {
      switch self {
      case .criterion:
        .variants([Variant("criteria", .group), Variant("from", .measure), Variant("question", .leaf)])
      }
    }
  }

  /// A text that people read, in one language or several.
  package static let localizedProse = Form.prose(byLanguage: true)

  /// The raw values of a closed enum.
  package static func words<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type) -> Form {
    .word(type.allCases.map(\.rawValue))
  }

  /// How a text alone is written as an item of this form; `nil` where that can't be told.
  package func item(saying text: String) -> String? {
    switch self {
    case .reference(let reference): return reference.form.item(saying: text)
    case .variants(let variants):
      // A text alone can only name what exists already.
      let meant = variants.first { $0.key == "use" } ?? variants.last
      return meant.flatMap { Form.record($0.record).item(saying: text) }
    case .record(let record):
      guard let first = record.fields.first(where: { $0.key != "palmares" }) else { return nil }
      switch first.form {
      case .id, .name: return "{\(first.key): \(IdentifierText.suggestion(for: text) ?? "…")}"
      case .prose, .text: return "{\(first.key): \(yamlQuoted(text))}"
      default: return nil
      }
    case .prose: return yamlQuoted(text)
    default: return text
    }
  }

  /// What a diagnostic calls the form: `text`, `number`, `boolean`, `date`, `list` or `map`.
  package var expectation: String {
    switch self {
    case .text, .prose, .id, .name, .tieKey, .language, .word, .condition,
      .formula, .wholeDossierAnswer:
      "text"
    case .number, .figure, .answer: "number"
    case .boolean: "boolean"
    case .date: "date"
    case .list, .pair, .oneOrMany: "list"
    case .nothing, .table, .record, .variants: "map"
    case .byShape(let scalar, let list, let map): (scalar ?? map ?? list)?.expectation ?? "map"
    case .reference(let reference): reference.form.expectation
    }
  }
}
