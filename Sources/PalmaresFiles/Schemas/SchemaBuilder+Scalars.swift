internal import Palmares

extension SchemaBuilder {
  /// Returns the schema of a form that is one scalar. YAML makes numbers and booleans of some texts that stand
  /// without quotes; the readers take the text as written, so these types are taken too.
  mutating func scalar(_ form: Form) -> Members {
    switch form {
    case .text, .name, .prose(byLanguage: false): return shared("text") { $0.anyText() }
    case .prose: return shared("text-by-language") { $0.textByLanguage() }
    case .tieKey:
      return shared("tie-key") { builder in
        var members = builder.anyText()
        members["not"] = ["const": .text(TieWord.lot.rawValue)]
        members["examples"] = .array(TieWord.allCases.filter { $0 != .lot }.map { .text($0.rawValue) })
        return members
      }
    case .language: return shared("language") { $0.text(matching: SchemaPattern.language, .language) }
    case .id:
      return shared("id") { builder in
        var members = builder.text(matching: SchemaPattern.id, .id)
        members["type"] = ["string", "integer"]
        members["minimum"] = 0
        return builder.orBoolean(members)
      }
    case .word(let words): return ["enum": .array(words.flatMap(Self.readings))]
    case .number(let rule): return shared(rule.definition) { $0.number(rule) }
    case .boolean:
      return shared("boolean") { builder in
        var members = builder.text(matching: "^(?:true|false)$", .boolean)
        members["type"] = ["boolean", "string"]
        return members
      }
    case .date:
      return shared("date") { builder in
        var members = builder.text(matching: SchemaPattern.date, .date)
        members["type"] = ["string", "integer"]
        (members["minimum"], members["maximum"]) = (1000, 9999)
        return members
      }
    case .formula:
      return shared("formula") { builder in
        var members = builder.text(matching: SchemaPattern.notBlank, .notBlank)
        members["type"] = ["string", "number", "boolean"]
        return members
      }
    case .condition: return shared("condition") { $0.text(matching: SchemaPattern.notBlank, .notBlank) }
    case .figure(let rule): return shared(rule.definition) { $0.figure(rule) }
    case .answer:
      return shared("answer") { builder in
        var members = builder.text(matching: SchemaPattern.answer, .answer)
        members["type"] = ["string", "number", "null"]
        members["examples"] = ["na", "abstain", "recused"]
        return members
      }
    case .wholeDossierAnswer:
      return shared("whole-dossier-answer") { builder in
        var members = builder.text(matching: SchemaPattern.wholeDossierAnswer, .wholeDossierAnswer)
        members["type"] = ["string", "null"]
        members["examples"] = ["recused"]
        return members
      }
    case .nothing:
      return ["type": ["string", "null"], "pattern": .text(SchemaPattern.blank)]
    case .list, .pair, .oneOrMany, .table, .record, .variants, .byShape, .reference:
      return Self.nothingAtAll
    }
  }

  /// The schema of a table's keys.
  mutating func key(_ rule: Form.KeyRule) -> Members {
    switch rule {
    case .id: text(matching: SchemaPattern.id, .id)
    case .name, .text: text(matching: SchemaPattern.notBlank, .notBlank)
    case .number: numberText(.any)
    case .whole: numberText(.whole(atLeast: 0))
    }
  }

  /// The values that a word without quotes is read as.
  private static func readings(of word: String) -> [SchemaValue] {
    switch word {
    case "true": [true, "true"]
    case "false": [false, "false"]
    default: [.text(word)]
    }
  }

  /// A text with its pattern and what an editor says where it isn't met.
  private func text(matching pattern: String, _ message: SchemaMessage) -> Members {
    [
      "type": "string", "pattern": .text(pattern),
      "patternErrorMessage": .text(message.text.text(in: language)),
    ]
  }

  /// Any text but a blank one.
  private func anyText() -> Members {
    var members = text(matching: SchemaPattern.notBlank, .notBlank)
    members["type"] = ["string", "number"]
    return orBoolean(members)
  }

  /// The schema, or `true` or `false`, which an editor needn't propose.
  private func orBoolean(_ members: Members) -> Members {
    Self.choice("boolean", then: [:], otherwise: members)
  }

  private mutating func textByLanguage() -> Members {
    let text = SchemaValue.object(members(.text))
    let map: Members = [
      "type": "object", "minProperties": 1, "additionalProperties": text,
      "propertyNames": .object(self.text(matching: SchemaPattern.language, .language)),
      "properties": ["fr": text, "en": text],
    ]
    return Self.choice("object", then: map, otherwise: members(.text))
  }

  private func number(_ rule: Form.NumberRule) -> Members {
    var members = numberText(rule)
    members["type"] = ["number", "string"]
    switch rule {
    case .any: break
    case .positive: members["exclusiveMinimum"] = 0
    case .range(let low, let high): (members["minimum"], members["maximum"]) = (.number(low), .number(high))
    case .whole(let least):
      members["type"] = ["integer", "string"]
      members["minimum"] = .number(least)
    }
    return members
  }

  /// A number in a text: a key, or a value in quotes or with a comma, a fraction bar, a percent sign.
  private func numberText(_ rule: Form.NumberRule) -> Members {
    var members = text(matching: SchemaPattern.number(rule), .number(rule))
    members["maxLength"] = .number(NumberText.characterLimit)
    return members
  }

  private func figure(_ rule: Form.FigureRule) -> Members {
    var members = text(matching: SchemaPattern.figure(rule), .figure(rule))
    members["type"] = ["number", "string"]
    switch rule {
    case .exact: members["maxLength"] = .number(NumberText.characterLimit)
    case .bounds: members["examples"] = [">=2500", "<=300", "~1500", "480..524"]
    case .any:
      members["examples"] = [">=2500", "<=300", "~1500", "480..524", "7 %"]
      return orBoolean(members)
    }
    return members
  }
}

extension Form.NumberRule {
  /// What the rule is called under `$defs`.
  fileprivate var definition: String {
    switch self {
    case .any: "number"
    case .positive: "number-above-0"
    case .range(let low, let high): "number-from-\(low)-to-\(high)"
    case .whole(let least): "whole-number-from-\(least)"
    }
  }
}

extension Form.FigureRule {
  /// What the rule is called under `$defs`.
  fileprivate var definition: String {
    switch self {
    case .exact: "exact-figure"
    case .bounds: "figure-or-bounds"
    case .any: "figure"
    }
  }
}
