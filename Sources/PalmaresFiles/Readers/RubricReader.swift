package import Palmares

/// Reads a rubric file.
package struct RubricReader {
  var reader: FormReader
  private var scales: [String: Scale] = [:]
  /// The names of scales that were written but reported; `nil` where that can't be told.
  private var faultyScales: Set<String>? = []
  private var defaultScale: Sourced<String>?
  /// Whether the default scale was written but reported.
  private var isDefaultScaleFaulty = false

  /// Reads a rubric.
  ///
  /// - Parameters:
  ///   - node: The document.
  ///   - language: The edition's.
  /// - Returns: The rubric, or `nil` where it has no criterion that can be read; and all that is wrong with it.
  package static func read(_ node: Node, language: String = "fr") -> (
    rubric: Rubric?, diagnostics: [Diagnostic]
  ) {
    var reader = Self(reader: FormReader(language: language))
    reader.reader.requirements = RequirementText(rubric: node)
    let rubric = reader.rubric(node)
    return (rubric, reader.reader.diagnostics)
  }

  private mutating func rubric(_ node: Node) -> Rubric? {
    guard let fields = reader.read(node, as: .record(.rubric), key: "rubric")?.fields else { return nil }
    readScales(fields, written: node["scales"]?.pairs?.map(\.key) ?? [])
    let criteria = fields.records("criteria").compactMap { criterion($0) }
    guard !criteria.isEmpty else { return nil }
    let stars = fields.fields("stars").flatMap(Self.stars)
    let catalogue = IndicatorCatalogue.builtIn
    let facts = IndicatorReader.facts(fields)
    let indicators = indicators(
      fields, criteria: criteria, stars: stars, facts: facts, catalogue: catalogue)
    return Rubric(
      id: fields.text("id") ?? "", version: fields.text("version") ?? "", title: fields.prose("title") ?? "",
      notice: fields.prose("notice"),
      references: fields.records("references").compactMap { reference in
        reference.prose("title").map { Reference(title: $0, url: reference.text("url")) }
      },
      scales: fields.entries("scales").compactMap { scales[$0.key] },
      facts: facts, indicators: indicators, catalogue: catalogue,
      criteria: criteria, eligibility: fields.records("eligibility").compactMap(Self.eligibility),
      jury: fields.fields("jury").map(Self.juryRules) ?? JuryRules(),
      stars: stars, ties: fields.items("ties").compactMap { tie($0) },
      categories: fields.records("categories").compactMap { category in
        category.sourcedText("id").map { id in
          Category(
            id: id.value, title: category.prose("title") ?? LocalizedText(id.value),
            when: category.condition("when"), position: id.position)
        }
      },
      prizes: fields.records("prizes").compactMap { prize in
        prize.sourcedText("id").map { id in
          Prize(
            id: id.value, title: prize.prose("title") ?? LocalizedText(id.value), by: prize.sourcedText("by"),
            among: prize.sourcedText("among"), position: id.position)
        }
      },
      robustness: fields.fields("robustness").map(Self.robustness) ?? RobustnessRules(),
      publish: fields.fields("publish").map(Self.publish) ?? Publish())
  }

  // MARK: - Criteria

  private mutating func readScales(_ fields: Fields, written: [String]) {
    faultyScales =
      fields.faulty.contains("scales")
      ? nil : Set(written).subtracting(fields.entries("scales").map(\.key))
    for entry in fields.entries("scales") {
      guard let scale = entry.item.fields else { continue }
      scales[entry.key] = Self.scale(scale, name: entry.key, at: entry.keyPosition)
    }
    defaultScale = fields.sourcedText("scale")
    isDefaultScaleFaulty = fields.faulty.contains("scale")
    if let name = defaultScale, scales[name.value] == nil { reportUnknownScale(name) }
  }

  private static func scale(_ fields: Fields, name: String, at position: SourcePosition) -> Scale {
    guard let min = fields.number("min"), let max = fields.number("max") else {
      return .unknown(at: position)
    }
    let levels = fields.entries("levels").compactMap { level -> Scale.Level? in
      guard let mark = level.number, let title = level.item.prose else { return nil }
      return Scale.Level(mark: mark, title: title, position: level.keyPosition)
    }
    return Scale(
      name: name, min: min.value, max: max.value, step: fields.number("step")?.value, levels: levels,
      position: position)
  }

  private mutating func reportUnknownScale(_ name: Sourced<String>) {
    guard let faultyScales, !faultyScales.contains(name.value) else { return }
    let known = scales.keys.sorted()
    let nearest = Nearest.word(to: name.value, among: known)
    let hint: Diagnostic.Hint? = nearest.map { .didYouMean($0) } ?? (known.isEmpty ? nil : .oneOf(known))
    reader.report(.unknownScale, [name.value], at: name.position, hint: hint)
  }

  private mutating func criterion(_ fields: Fields) -> Criterion? {
    let children = fields.records("criteria").compactMap { criterion($0) }
    guard let id = fields.sourcedText("id") else { return nil }
    let content: Criterion.Content
    if fields.name == Record.group.name {
      guard !children.isEmpty else { return nil }
      let combine = fields.word("combine", as: Combination.self) ?? .init(.mean)
      content = .group(.init(combine: combine, criteria: children))
    } else if fields["from"] != nil || fields.faulty.contains("from") {
      guard let measure = measure(fields) else { return nil }
      content = .measure(measure)
    } else {
      content = .leaf(leaf(fields, id: id))
    }
    return Criterion(
      id: id.value, title: fields.prose("title") ?? LocalizedText(id.value),
      weight: fields.number("weight") ?? .init(1), content: content, position: id.position)
  }

  private mutating func leaf(_ fields: Fields, id: Sourced<String>) -> Criterion.Leaf {
    let anchors = fields.entries("anchors").compactMap { anchor -> Scale.Level? in
      guard let mark = anchor.number, let title = anchor.item.prose else { return nil }
      return Scale.Level(mark: mark, title: title, position: anchor.keyPosition)
    }
    return Criterion.Leaf(
      scale: scale(of: fields, id: id), question: fields.prose("question"), anchors: anchors,
      evidence: fields.items("evidence").compactMap(\.text),
      allowsNotApplicable: fields.truth("allow_na") ?? false, college: fields.sourcedText("college"),
      missing: fields.word("missing", as: MissingRule.self))
  }

  private mutating func scale(of fields: Fields, id: Sourced<String>) -> Scale {
    if let name = fields.sourcedText("scale") {
      if scales[name.value] == nil { reportUnknownScale(name) }
      return scales[name.value] ?? .unknown(at: name.position)
    }
    if let name = defaultScale { return scales[name.value] ?? .unknown(at: name.position) }
    if !isDefaultScaleFaulty, fields.faulty.isDisjoint(with: ["scale", "from"]) {
      reader.report(.missingScale, [id.value], at: id.position)
    }
    return .unknown(at: id.position)
  }

  private func tie(_ item: Item) -> Sourced<TieKey>? {
    if let lot = item.fields {
      return lot.text("lot").map { Sourced(.lot(seed: $0), at: item.position) }
    }
    guard let text = item.text else { return nil }
    let key: TieKey? =
      switch TieWord(rawValue: text) {
      case .median: .median
      case .topMarks: .topMarks
      case .chair: .chair
      case .lot: nil
      case nil: .criterion(text)
      }
    return key.map { Sourced($0, at: item.position) }
  }
}

extension Scale {
  /// Stands for a scale that was reported, wide enough that no mark is reported in its turn.
  static func unknown(at position: SourcePosition?) -> Scale {
    Scale(name: "", min: Rational(-1_000_000_000), max: Rational(1_000_000_000), position: position)
  }
}
