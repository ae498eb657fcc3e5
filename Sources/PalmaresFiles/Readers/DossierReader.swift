package import Palmares

/// Reads dossiers, a YAML document each.
package enum DossierReader {
  /// Reads a dossier.
  ///
  /// - Parameters:
  ///   - node: The document.
  ///   - language: The edition's.
  ///   - units: Those of the facts that its rubric declares.
  /// - Returns: The dossier, or `nil` where it has no id; and all that is wrong with it.
  package static func read(
    _ node: Node, language: String = "fr", units: [String: String]? = nil
  ) -> (dossier: Dossier?, diagnostics: [Diagnostic]) {
    var reader = FormReader(language: language, units: units)
    guard let fields = reader.read(node, as: .record(.dossier), key: "dossier")?.fields else {
      return (nil, reader.diagnostics)
    }
    return (dossier(fields, reader: &reader), reader.diagnostics)
  }

  /// Makes a dossier of its keys.
  static func dossier(_ fields: Fields, reader: inout FormReader) -> Dossier? {
    let facts = facts(fields.entries("facts"), reader: &reader)
    let declared = self.facts(fields.entries("declared"), reader: &reader)
    guard let id = fields.sourcedText("id") else { return nil }
    var dossier = Dossier(
      id: id.value, title: fields.prose("title"),
      organisation: fields.fields("organisation").map(Organisation.init))
    dossier.category = fields.sourcedText("category")
    dossier.summary = fields.prose("summary")
    dossier.highlights = fields.proses("highlights")
    dossier.objectives = fields.proses("objectives")
    dossier.audience = fields.prose("audience")
    dossier.steps = fields.records("steps").map {
      Step(title: $0.prose("title"), text: $0.prose("text"), date: $0.text("date"))
    }
    dossier.focus = fields.fields("focus").map { Passage(title: $0.prose("title"), text: $0.prose("text")) }
    dossier.outcome = fields.prose("outcome")
    dossier.links = fields.records("links").compactMap { link in
      link.text("url").map { Link(title: link.prose("title"), url: $0) }
    }
    dossier.attachments = fields.records("attachments").map { attachment($0, reader: &reader) }
    dossier.images = fields.records("images").compactMap(Picture.init)
    dossier.contacts = fields.records("contacts").map {
      Contact(name: $0.text("name"), email: $0.text("email"), isPublished: $0.truth("publish") ?? false)
    }
    (dossier.facts, dossier.declared) = (facts, declared)
    dossier.assessment = fields.entries("assessment").map(assessment)
    dossier.position = id.position
    return dossier
  }

  private static func attachment(_ fields: Fields, reader: inout FormReader) -> Attachment {
    let places = Array(Record.attachment.alternatives.joined())
    if let second = fields["url"], fields["file"] != nil {
      reader.report(
        .unknownKey, ["url", "\(fields.name), file"], at: second.position, hint: .oneOf(places))
    } else if places.allSatisfy({ fields[$0] == nil }), fields.faulty.isDisjoint(with: places) {
      reader.report(.missingKey, ["file", fields.name], at: fields.position, hint: .oneOf(places))
    }
    return Attachment(
      title: fields.prose("title"), kind: fields.text("kind"),
      location: fields.text("file") ?? fields.text("url"))
  }

  private static func assessment(_ entry: Entry) -> Assessment {
    let fields = entry.item.fields
    return Assessment(
      criterion: entry.key, mark: entry.item.number ?? fields?.number("mark")?.value,
      target: fields?.number("target")?.value, by: fields?.text("by"), evidence: fields?.prose("evidence"),
      position: entry.keyPosition, markPosition: fields.map { $0["mark"]?.position } ?? entry.item.position,
      targetPosition: fields?["target"]?.position)
  }

  private static func facts(_ entries: [Entry], reader: inout FormReader) -> [Fact] {
    entries.compactMap { entry in
      if case .figure(let figure) = entry.item.value {
        return Fact(
          id: entry.key, figure: figure, position: entry.keyPosition, figurePosition: entry.item.position)
      }
      guard let fields = entry.item.fields, let figure = FigureReader.figure(fields, reader: &reader) else {
        return nil
      }
      return Fact(
        id: entry.key, figure: figure, unit: fields.text("unit"), title: fields.prose("title"),
        source: fields.prose("source"), definition: fields.text("definition"),
        vintage: fields.text("vintage"),
        position: entry.keyPosition, figurePosition: FigureReader.position(fields),
        unitPosition: fields["unit"]?.position)
    }
  }
}
