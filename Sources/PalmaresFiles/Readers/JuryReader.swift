package import Palmares

/// Reads a jury file.
package enum JuryReader {
  /// Reads a jury.
  ///
  /// - Parameters:
  ///   - node: The document.
  ///   - language: The edition's.
  /// - Returns: The jury without the members that have no id, or `nil` where it is no map; and all that is wrong.
  package static func read(_ node: Node, language: String = "fr") -> (jury: Jury?, diagnostics: [Diagnostic])
  {
    var reader = FormReader(language: language)
    guard let fields = reader.read(node, as: .record(.jury), key: "jury")?.fields else {
      return (nil, reader.diagnostics)
    }
    let colleges = fields.entries("colleges").compactMap { entry in
      entry.item.number.map { College(id: entry.key, weight: Sourced($0, at: entry.item.position)) }
    }
    let jury = Jury(colleges: colleges, jurors: fields.records("jurors").compactMap(juror))
    return (jury, reader.diagnostics)
  }

  private static func juror(_ fields: Fields) -> Juror? {
    guard let id = fields.sourcedText("id") else { return nil }
    let recused = fields.items("recused").compactMap { item -> Juror.Recusal? in
      if let dossier = item.sourcedText { return Juror.Recusal(dossier: dossier) }
      guard let recusal = item.fields, let dossier = recusal.sourcedText("dossier") else { return nil }
      return Juror.Recusal(dossier: dossier, reason: recusal.text("reason"))
    }
    return Juror(
      id: id.value, name: fields.text("name"), title: fields.prose("title"),
      role: fields.word("role", as: Juror.Role.self)?.value ?? .member,
      weight: fields.number("weight") ?? .init(1), college: fields.sourcedText("college"), recused: recused,
      dossiers: fields["dossiers"].map { $0.items.compactMap(\.sourcedText) },
      categories: fields["categories"].map { $0.items.compactMap(\.sourcedText) }, position: id.position)
  }
}
