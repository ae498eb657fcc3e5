internal import Palmares

/// What an edition needs beside its dossiers: its entry, the starter's rubric, a jury and sheets to fill.
enum ImportedEdition {
  /// The files, the edition first, with texts.
  static func files(_ candidates: [Candidate], export: String, words: ExportWords) -> [(String, String)] {
    let starter = StarterEdition.named(words.tag) ?? .french
    let rubric =
      (starter.files.first { $0.path == "rubric.yaml" }?.text ?? "") + categories(candidates, words)
    let jurors = words.say("presidente membre-1 membre-2", "chair-1 member-1 member-2").split(separator: " ")
      .map(String.init)
    let sheets = jurors.map { juror in
      ("ballots/\(juror).csv", sheet(juror, candidates, criteria: criteria(rubric), words))
    }
    return [
      ("edition.yaml", edition(export, words)), ("rubric.yaml", rubric), ("jury.yaml", jury(jurors, words)),
    ] + sheets
  }

  /// The categories that dossiers name, declared, each with the first cell that names it.
  private static func categories(_ candidates: [Candidate], _ words: ExportWords) -> String {
    var titles: [(id: String, title: String)] = []
    for candidate in candidates {
      guard let value = candidate.values[.path(["category"])]?.first?.value, let id = value.text,
        !titles.contains(where: { $0.id == id })
      else { continue }
      titles.append((id, value.cell.trimmingSpaces))
    }
    guard !titles.isEmpty else { return "" }
    let opening = words.say(
      "# Les catégories que les dossiers nomment.", "# The categories that the dossiers name.")
    let lines = titles.map { "  - {id: \(DossierText.plain($0.id)), title: \(yamlQuoted($0.title))}" }
    return (["", opening, "categories:"] + lines).joined(separator: "\n") + "\n"
  }

  private static func edition(_ export: String, _ words: ExportWords) -> String {
    let stem = export.split(separator: ".").first.map(String.init) ?? export
    let id = DossierText.plain(CandidateIDs.slug(stem) ?? words.say("mon-edition", "my-edition"))
    return words.say(
      """
      # yaml-language-server: $schema=schemas/edition.json
      # L'édition faite de l'export ; ce que chaque colonne est devenue : mapping.yaml, ce qui est resté à part : unplaced.csv.
      palmares: edition/1
      id: \(id)
      title: \(yamlQuoted(stem))  # à corriger
      language: fr
      status: draft
      rubric: rubric.yaml  # à adapter : c'est une grille de départ
      jury: jury.yaml
      dossiers: dossiers/*.yaml
      ballots: ballots/*.csv

      """,
      """
      # yaml-language-server: $schema=schemas/edition.json
      # The edition made of the export; what each column became: mapping.yaml, what stands apart: unplaced.csv.
      palmares: edition/1
      id: \(id)
      title: \(yamlQuoted(stem))  # to be corrected
      language: en
      status: draft
      rubric: rubric.yaml  # to be adapted: a grid to start from
      jury: jury.yaml
      dossiers: dossiers/*.yaml
      ballots: ballots/*.csv

      """)
  }

  private static func jury(_ jurors: [String], _ words: ExportWords) -> String {
    let titles = words.say("Présidente du jury|Membre du jury", "Chair of the jury|Member of the jury")
      .split(separator: "|")
    let lines = jurors.enumerated().map { index, juror in
      index == 0
        ? "  - {id: \(juror), title: \"\(titles[0])\", role: chair}"
        : "  - {id: \(juror), title: \"\(titles[1])\"}"
    }
    let opening = words.say(
      "# Le jury, à remplacer par le vôtre ; un bulletin par juré dans ballots/.",
      "# The jury, to be replaced by yours; a sheet for each juror in ballots/.")
    return
      (["# yaml-language-server: $schema=schemas/jury.json", opening, "palmares: jury/1", "jurors:"] + lines)
      .joined(separator: "\n") + "\n"
  }

  private static func criteria(_ rubric: String) -> [String] {
    let (documents, _) = YAMLComposer.documents(of: Array(rubric.utf8), file: "rubric.yaml")
    func leaves(_ node: Node?) -> [String] {
      (node?.items ?? []).flatMap { criterion -> [String] in
        let inside = leaves(criterion["criteria"])
        return inside.isEmpty ? [criterion["id"]?.scalar?.text].compactMap { $0 } : inside
      }
    }
    return leaves(documents.first?["criteria"])
  }

  /// A juror's sheet: a row a dossier, its title to be recognised by, an empty cell a criterion.
  private static func sheet(
    _ juror: String, _ candidates: [Candidate], criteria: [String], _ words: ExportWords
  ) -> String {
    let rows = candidates.map { candidate in
      let name = (candidate.name ?? candidate.id).split(whereSeparator: \.isNewline).joined(separator: " ")
      return [juror, candidate.id, name] + criteria.map { _ in "" }
    }
    return SheetText.table([["juror", "dossier", "title"] + criteria] + rows, words: words)
  }
}
