package import Palmares

/// A map of known keys.
package struct Record: Sendable {
  /// What it describes, such as `criterion`.
  package let name: String
  /// Its keys, in the order that people write them.
  package let fields: [Field]
  /// Keys that are known but not taken here.
  package let refused: [String: Refusal]

  /// Why a known key is not taken.
  package enum Refusal: Sendable, Hashable {
    /// It belongs to criteria without children.
    case leafKey
    /// It belongs to criteria with children.
    case groupKey
    /// A later version reads it.
    case unsupported
  }

  /// Creates a record.
  package init(_ name: String, _ fields: [Field], refused: [String: Refusal] = [:]) {
    (self.name, self.fields, self.refused) = (name, fields, refused)
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
  package let isRequired: Bool
  /// What it is for, in French and in English.
  package let title: LocalizedText

  /// Creates a field that may be left out.
  package init(_ key: String, _ form: Form, fr: String, en: String) {
    self.init(key, form, isRequired: false, fr: fr, en: en)
  }

  private init(_ key: String, _ form: Form, isRequired: Bool, fr: String, en: String) {
    (self.key, self.form, self.isRequired) = (key, form, isRequired)
    title = LocalizedText(variants: ["fr": fr, "en": en])
  }

  /// The same field, which can't be left out.
  package var required: Field {
    Field(key, form, isRequired: true, fr: title.text(in: "fr"), en: title.text(in: "en"))
  }
}
