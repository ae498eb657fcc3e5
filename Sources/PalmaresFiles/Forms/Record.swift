package import Palmares

/// A map of known keys.
package struct Record: Sendable {
  /// What it describes, such as `criterion`.
  package let name: String
  /// Its keys, in the order that people write them.
  package let fields: [Field]
  /// Keys that are known but not taken here.
  package let refused: [String: Refusal]
  /// Sets of keys of which exactly one must be there, whole and without a key of another; empty where all are free.
  package let alternatives: [[String]]

  /// Why a known key is not taken.
  package enum Refusal: Sendable, Hashable {
    /// It belongs to criteria without children.
    case leafKey
    /// It belongs to criteria with children.
    case groupKey
    /// It belongs to criteria that jurors mark.
    case jurorKey
    /// It belongs to criteria that an indicator marks.
    case measureKey
  }

  /// Creates a record.
  package init(
    _ name: String, _ fields: [Field], refused: [String: Refusal] = [:], alternatives: [[String]] = []
  ) {
    (self.name, self.fields, self.refused) = (name, fields, refused)
    self.alternatives = alternatives
  }

  /// The field of a key, or `nil`.
  package func field(_ key: String) -> Field? { fields.first { $0.key == key } }
}

/// One key of a record.
package struct Field: Sendable {
  /// The key, as written in files.
  package let key: String
  /// What its value must be.
  package let form: Form
  /// Whether a file without it is wrong.
  package internal(set) var isRequired: Bool
  /// Whether another file may excuse its absence, which a schema of this file can't know.
  package internal(set) var isExcusable = false
  /// What it is for, in French and in English.
  package let title: LocalizedText
  /// What an editor tells of it beside its title, where the title alone isn't enough.
  package internal(set) var help: FieldHelp?

  /// Creates a field that may be left out.
  package init(_ key: String, _ form: Form, fr: String, en: String) {
    (self.key, self.form, isRequired) = (key, form, false)
    title = LocalizedText(variants: ["fr": fr, "en": en])
  }

  /// The same field, which can't be left out.
  package var required: Field {
    var field = self
    field.isRequired = true
    return field
  }

  /// The same field, whose absence is wrong unless another file excuses it.
  package var requiredUnlessExcused: Field {
    var field = required
    field.isExcusable = true
    return field
  }
}
