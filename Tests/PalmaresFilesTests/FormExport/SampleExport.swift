import TestSupport

/// An export that a form could write on its worst day: known and unknown headers, some twice, some empty; texts with
/// every sign that CSV, YAML and spreadsheets give a meaning; rows of any length, titles above.
struct SampleExport {
  let bytes: [UInt8]
  /// The cells of each row, titles and header included, by the number of the row as a spreadsheet counts them.
  private(set) var rows: [(number: Int, cells: [String])] = []
  /// The number of the header's row.
  let headerNumber: Int

  init(seed: UInt64, rows count: Int = 6) {
    var random = SplitMix64(seed: seed)
    let delimiter = [";", ",", "\t"].randomElement(using: &random) ?? ";"
    let lineEnd = ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
    let width = Int.random(in: 4...14, using: &random)
    var lines: [[String]] = []
    for _ in 0..<Int.random(in: 0...2, using: &random) { lines.append(["Export d'essai"]) }
    if Bool.random(using: &random) { lines.append([]) }
    var header = (0..<width).map { _ in Self.headers.randomElement(using: &random) ?? "" }
    header[Int.random(in: 0..<width, using: &random)] = "Intitulé de la démarche"
    header[width - 1] = "Budget"
    header[0] = "Horodateur"
    headerNumber = lines.count + 1
    lines.append(header)
    for _ in 0..<count {
      let length = Int.random(in: 1...(width + 1), using: &random)
      lines.append((0..<length).map { _ in Self.cell(&random) })
      if Int.random(in: 0..<6, using: &random) == 0 { lines.append(lines[lines.count - 1]) }
      if Int.random(in: 0..<6, using: &random) == 0 { lines.append(["", " ", ""]) }
    }
    // At least one candidate.
    lines.append(header.map { $0 == "Intitulé de la démarche" ? "Le dernier" : "" })
    var text = Bool.random(using: &random) ? "\u{FEFF}" : ""
    for (index, line) in lines.enumerated() {
      text +=
        line.map { Self.quoted($0, always: Bool.random(using: &random)) }.joined(separator: delimiter)
        + lineEnd
      rows.append((index + 1, line))
    }
    bytes = Array(text.utf8)
  }

  private static func quoted(_ text: String, always: Bool) -> String {
    let needs = text.unicodeScalars.contains { "\",;\t\r\n".unicodeScalars.contains($0) }
    return always || needs ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  private static func cell(_ random: inout SplitMix64) -> String {
    if Int.random(in: 0..<4, using: &random) == 0 { return "" }
    if Bool.random(using: &random) { return cells.randomElement(using: &random) ?? "" }
    let count = Int.random(in: 1...12, using: &random)
    return (0..<count).map { _ in signs.randomElement(using: &random) ?? "a" }.joined()
  }

  private static let headers = [
    "Nom de la collectivité", "Résumé", "Objectifs", "Public cible", "Nombre de participants", "Budget",
    "Adresse e-mail", "Téléphone", "Prénom", "Nom", "Date de début", "Date de fin", "Département", "SIRET",
    "Code INSEE", "Type de structure", "Site internet", "Lien", "Pièces jointes", "Étapes clés", "Zoom",
    "Suites",
    "Remarques", "Remarques", "", "Nombre de bénévoles", "à \"citer\"\nsur deux lignes", "=1+1",
    "Nom et prénom",
    "À retenir", "Intitulé", "#1", "Population", "id", "title.en", "category", "organisation.kind",
    "facts.participants", "facts.budget", "facts.budget.source", "facts.launch",
    "declared.participation_rate",
    "organisation.logo.alt", "focus.title",
  ]

  private static let cells = [
    "05/10/2020", "juin 2019", "13/11/2025", "10/25/2025", "1 500", "1.500", "12,5", "environ 1\u{202F}500",
    "12 %",
    "entre 200 et 300", "1,234", "Oui", "Non", "a@b.example", "06 00 00 00 02", "https://a.example/x",
    "www.a.example, https://b.example", "Commune", "2A", "1", "Val-de-Marne (94)", "732 829 320 00074",
    "01004",
    "Une ville imaginaire", "Une ville imaginaire", "- un\n- deux", "Titre : sous-titre # et la suite",
    "  bordé  ",
    "ligne\r\nsuivante\n\n  retrait\n", "\ttabulé", "'=apostrophe", "=SOMME(A1)", "é\u{301}\u{200B}", "---",
    "|-", "null",
    "fin blanche\n   \nreprise", "« guillemets » et \"autres\"", "\u{2028}", "0", "\u{1F600}", "a\\b",
    "12,5 €",
  ]

  private static let signs = [
    "a", "é", " ", "\n", "\r\n", "\"", "'", ";", ",", "\t", ":", "#", "-", "=", "{", "}", "[", "]", "&", "*",
    "!",
    "|", ">", "%", "@", "`", "\\", "\u{A0}", "\u{202F}", "\u{85}", "\u{FEFF}", "\u{7F}", "1", "0", "œ", "日",
  ]
}
