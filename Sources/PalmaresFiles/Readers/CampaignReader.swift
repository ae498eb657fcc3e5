package import Palmares

/// Reads an edition file.
package enum CampaignReader {
  /// What an edition file says: the campaign and the files that make it up.
  package struct EditionFile: Sendable {
    /// What the edition says of itself.
    package var campaign: Campaign
    /// The rubric's file.
    package var rubric: Sourced<String>?
    /// The jury's file.
    package var jury: Sourced<String>?
    /// Files and globs of dossiers.
    package var dossiers: [Sourced<String>]
    /// Files and globs of ballots.
    package var ballots: [Sourced<String>]
    /// The decisions' file.
    package var decisions: Sourced<String>?
    /// The kinds whose files it names in a way that can't be read.
    package var unread: Set<FileKind> = []
  }

  /// Reads an edition file.
  ///
  /// - Parameter node: The document.
  /// - Returns: What it says, or `nil` where it is no map; and all that is wrong with it.
  package static func read(_ node: Node) -> (file: EditionFile?, diagnostics: [Diagnostic]) {
    var reader = FormReader(language: node["language"]?.scalar?.text ?? "fr")
    guard let fields = reader.read(node, as: .record(.edition), key: "edition")?.fields else {
      return (nil, reader.diagnostics)
    }
    if let previous = fields.sourcedText("previous") {
      reader.report(.notCompared, [previous.value], at: previous.position)
    }
    let campaign = Campaign(
      id: fields.text("id") ?? "", title: fields.prose("title") ?? "",
      language: fields.text("language") ?? "fr",
      status: fields.word("status", as: Campaign.Status.self)?.value ?? .draft, date: fields.text("date"),
      notice: fields.prose("notice"), logo: fields.fields("logo").flatMap(Picture.init),
      organisers: fields.records("organisers").map(Organisation.init),
      partners: fields.records("partners").map(Organisation.init),
      supporters: fields.records("supporters").map(Organisation.init))
    var file = EditionFile(
      campaign: campaign, rubric: fields.sourcedText("rubric"), jury: fields.sourcedText("jury"),
      dossiers: fields.items("dossiers").compactMap(\.sourcedText),
      ballots: fields.items("ballots").compactMap(\.sourcedText), decisions: fields.sourcedText("decisions"))
    if file.dossiers.isEmpty { file.unread.insert(.dossier) }
    if fields.faulty.contains("ballots") { file.unread.insert(.ballot) }
    return (file, reader.diagnostics)
  }
}

extension Organisation {
  /// Takes an organisation's keys.
  init(_ fields: Fields) {
    self.init(
      name: fields.prose("name"), kind: fields.text("kind"), department: fields.text("department"),
      cog: fields.text("cog"), siren: fields.text("siren"), url: fields.text("url"),
      logo: fields.fields("logo").flatMap(Picture.init))
  }
}

extension Picture {
  /// Takes a picture's keys; `nil` without a file.
  init?(_ fields: Fields) {
    guard let file = fields.text("file") else { return nil }
    self.init(file: file, alt: fields.prose("alt"), credit: fields.text("credit"))
  }
}
