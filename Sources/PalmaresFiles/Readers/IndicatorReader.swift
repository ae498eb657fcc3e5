package import Palmares

/// Reads the catalogue of indicators, and what rubrics declare of facts and indicators.
package enum IndicatorReader {
  /// Reads a catalogue.
  ///
  /// - Parameters:
  ///   - node: The document.
  ///   - language: The language in which a text may be given alone.
  /// - Returns: The catalogue, or `nil` where nothing of it can be read; and all that is wrong with it.
  package static func catalogue(_ node: Node, language: String = "fr") -> (
    catalogue: IndicatorCatalogue?, diagnostics: [Diagnostic]
  ) {
    var reader = FormReader(language: language)
    guard let fields = reader.read(node, as: .record(.catalogue), key: "indicators")?.fields else {
      return (nil, reader.diagnostics)
    }
    let catalogue = IndicatorCatalogue(
      facts: facts(fields, else: .number),
      indicators: fields.records("indicators").compactMap { indicator($0, isFromCatalogue: true) })
    return (catalogue, reader.diagnostics)
  }

  /// The facts declared; `kind` is that of one whose form isn't stated.
  static func facts(_ fields: Fields, else kind: FormulaScope.Declaration.Kind = .any) -> [DeclaredFact] {
    fields.entries("facts").map { entry in
      let fact = entry.item.fields
      return DeclaredFact(
        id: entry.key, unit: fact?.text("unit"), title: fact?.prose("title"),
        kind: fact?.word("form", as: FactForm.self)?.value.kind ?? kind,
        words: fact?.items("words").compactMap(\.text) ?? [],
        isPopulation: fact?.truth("population") ?? false, position: entry.keyPosition,
        unitPosition: fact?["unit"]?.position)
    }
  }

  /// An indicator with its formula; `nil` where that was reported.
  static func indicator(_ fields: Fields, isFromCatalogue: Bool = false) -> Indicator? {
    guard let id = fields.sourcedText("id") else { return nil }
    guard let formula = fields.formula("formula") else {
      // What uses it isn't wrong as well: a number stands in until its own formula can be read.
      guard let number = try? Formula.parse("0") else { return nil }
      return Indicator(
        id: id.value, title: fields.prose("title") ?? LocalizedText(id.value), formula: number,
        isFromCatalogue: isFromCatalogue, position: id.position)
    }
    return Indicator(
      id: id.value, title: fields.prose("title") ?? LocalizedText(id.value), formula: formula,
      unit: fields.sourcedText("unit"), coverage: fields.formula("coverage"), why: fields.prose("why"),
      limits: fields.prose("limits"), isFromCatalogue: isFromCatalogue, position: id.position)
  }

  /// An indicator of the catalogue that a rubric uses; `nil` and a report where there is none of that name.
  static func used(
    _ fields: Fields, of catalogue: IndicatorCatalogue, reader: inout FormReader
  ) -> Indicator? {
    guard let use = fields.sourcedText("use") else { return nil }
    guard let indicator = catalogue.indicator(use.value) else {
      let known = catalogue.indicators.map(\.id)
      let nearest = Nearest.word(to: use.value, among: known)
      reader.report(
        .unknownIndicator, [use.value], at: use.position,
        hint: nearest.map { .didYouMean($0) } ?? .oneOf(known))
      return nil
    }
    return Indicator(
      id: indicator.id, title: fields.prose("title") ?? indicator.title, formula: indicator.formula,
      unit: indicator.unit, coverage: indicator.coverage, why: fields.prose("why") ?? indicator.why,
      limits: fields.prose("limits") ?? indicator.limits, isFromCatalogue: true, position: use.position)
  }
}
