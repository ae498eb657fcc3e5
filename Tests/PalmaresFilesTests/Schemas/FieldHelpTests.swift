import Palmares
import PalmaresFiles
import Testing

/// What editors tell of keys is right: defaults and examples are values of the key, words are its words.
@Suite struct FieldHelpTests {
  @Test(arguments: FileKind.allCases)
  func whatIsProposedIsTaken(kind: FileKind) {
    var count = 0
    for (record, field) in Self.fields(of: kind.record) {
      guard let help = field.help else { continue }
      #expect(Set(help.text.variants.keys) == ["fr", "en"], "\(record).\(field.key)")
      let schema = SchemaEvaluator(FileSchema.schema(of: field.form, language: "fr"))
      for value in help.examples + [help.standard].compactMap({ $0 }) {
        count += 1
        let node = Self.node(value)
        var reader = FormReader()
        _ = reader.read(node, as: field.form, key: field.key)
        #expect(reader.diagnostics.map(\.summary) == [], "\(record).\(field.key): \(value)")
        #expect(schema.accepts(SchemaInstance(node)), "\(record).\(field.key): \(value)")
      }
      guard !help.words.isEmpty else { continue }
      guard case .word(let words) = field.form else {
        Issue.record("\(record).\(field.key) takes no words")
        continue
      }
      #expect(Set(help.words.keys) == Set(words), "\(record).\(field.key)")
      #expect(help.words.values.allSatisfy { Set($0.variants.keys) == ["fr", "en"] })
    }
    #expect(count > 0)
  }

  @Test(arguments: FileKind.allCases)
  func everyWordIsExplained(kind: FileKind) {
    for (record, field) in Self.fields(of: kind.record) {
      guard case .word(let words) = field.form, words != ["true"] else { continue }
      #expect(field.help?.words.isEmpty == false, "\(record).\(field.key)")
    }
  }

  private static func node(_ value: SchemaValue) -> Node {
    switch value {
    case .text(let text): SampleNodes.scalar("\"\(text)")
    case .number(let number): SampleNodes.scalar("\(number)")
    case .truth(let truth): SampleNodes.scalar("\(truth)")
    case .null, .array, .object: SampleNodes.scalar("")
    }
  }

  /// Every field of a record and of the records below it, each record once.
  static func fields(of record: Record) -> [(record: String, field: PalmaresFiles.Field)] {
    var (seen, found): (Set<String>, [(record: String, field: PalmaresFiles.Field)]) = ([], [])
    func visit(_ record: Record) {
      guard seen.insert("\(record.name): \(record.fields.map(\.key))").inserted else { return }
      for field in record.fields {
        found.append((record.name, field))
        visit(field.form)
      }
    }
    func visit(_ form: Form) {
      switch form {
      case .list(let element, _), .pair(let element), .oneOrMany(let element), .table(_, let element, _):
        visit(element)
      case .record(let record): visit(record)
      case .variants(let variants): for variant in variants { visit(variant.record) }
      case .byShape(let scalar, let list, let map): for form in [scalar, list, map] { form.map(visit) }
      case .reference(let reference): visit(reference.form)
      default: break
      }
    }
    visit(record)
    return found
  }
}
