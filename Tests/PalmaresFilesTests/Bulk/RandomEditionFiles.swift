import TestSupport

/// An edition drawn by chance, as files, with most kinds of fault in its ballots now and then.
struct RandomEditionFiles {
  let place: TemporaryPlace
  private var random: SplitMix64
  private let hasFaults: Bool

  private static let leaves = ["cadre", "moyens", "publics"]

  /// Writes the files; with the same seed the same.
  init(seed: UInt64, hasFaults: Bool, isYAML: Bool = false) throws {
    place = try TemporaryPlace()
    random = SplitMix64(seed: seed)
    self.hasFaults = hasFaults
    try writeFrame(ballots: isYAML ? "[ballots/*.yaml]" : "[ballots/*.csv]")
    for file in 1...Int.random(in: 1...2, using: &random) {
      if isYAML {
        try place.write(document(file), to: "ballots/\(file).yaml")
      } else {
        try place.write(chance(3) ? wideTable() : longTable(), to: "ballots/\(file).csv")
      }
    }
  }

  /// True once in `count`.
  private mutating func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

  /// True now and then, where faults are wanted.
  private mutating func fault(_ count: Int) -> Bool { hasFaults && chance(count) }

  private mutating func pick(_ words: [String]) -> String {
    words[Int.random(in: words.indices, using: &random)]
  }

  private mutating func writeFrame(ballots: String) throws {
    let college = chance(3)
    let groups = college ? ["a", "b", "a", "b"] : ["", "", "", ""]
    let jurors = (1...4).map { number -> String in
      var keys = "id: j\(number)"
      if college { keys += ", college: \(groups[number - 1])" }
      if chance(5) { keys += ", recused: [d\(Int.random(in: 1...6, using: &random))]" }
      if chance(6) { keys += ", dossiers: [d1, d2, d3, \(fault(4) ? "d77" : "d4")]" }
      if chance(8) { keys += ", categories: [petits]" }
      return "  - {\(keys)}"
    }
    try place.write(
      "palmares: jury/1\n" + (college ? "colleges: {a: 1, b: 2}\n" : "") + "jurors:\n"
        + jurors.joined(separator: "\n") + "\n  - {id: greffe, role: secretary}\n", to: "jury.yaml")
    let leaves = Self.leaves.map { id -> String in
      var keys = "id: \(id), title: Essai"
      if id == "moyens" { keys += ", allow_na: true" }
      if college, id == "publics", chance(2) { keys += ", college: a" }
      return "      - {\(keys)}"
    }
    let comment = chance(3) ? "\n  comment_required_at: [0]" : ""
    try place.write(
      """
      palmares: rubric/1
      id: essai
      version: "1"
      title: Essai
      scales: {quatre: {min: 0, max: \(chance(2) ? 4 : 1), step: 0.5}}
      scale: quatre
      categories: [{id: petits, title: Petits}]
      criteria:
        - id: groupe
          title: Groupe
          criteria:
      \(leaves.joined(separator: "\n"))
      jury:
        missing: exclude\(comment)

      """, to: "rubric.yaml")
    let dossiers = (1...6).map { "d\($0),Essai \($0),\(chance(2) ? "petits" : "")" }
    try place.write(
      "id,title,category\n" + dossiers.joined(separator: "\n") + (fault(20) ? "\n,Sans\n" : "\n"),
      to: "dossiers.csv")
    try place.write(
      """
      palmares: edition/1
      id: essai
      title: Essai
      rubric: rubric.yaml
      jury: jury.yaml
      dossiers: \(fault(30) ? "[dossiers.csv, absent.csv]" : "dossiers.csv")
      ballots: \(ballots)

      """, to: "edition.yaml")
  }

  // MARK: - CSV

  private mutating func mark() -> String {
    if fault(25) { return pick(["9", "-1", "0.7", "deux", "3/4", "75 %", "n/a", "1/1", "1,234"]) }
    return switch Int.random(in: 0..<14, using: &random) {
    case 0: ""
    case 1: "A"
    case 2 where chance(3): "R"
    case 3: pick([" 1", "1 ", "0,5", "0.50", "1.0", "50 %", "1/2"])
    default: pick(["0", "0.5", "1"])
    }
  }

  private mutating func cell(_ text: String, delimiter: String) -> String {
    let mustQuote = text.contains(delimiter) || text.contains("\n") || text.contains("\"")
    if mustQuote || chance(12) { return "\"\(text.replacing("\"", with: "\"\""))\"" }
    if fault(60) { return text + "\"x" }
    return chance(20) ? " \(text)" : text
  }

  private mutating func juror(_ id: Int) -> String {
    fault(30) ? pick(["j9", "greffe", "J1", "", "j1é"]) : "j\(id)"
  }

  private mutating func dossier(_ id: Int) -> String {
    fault(40) ? pick(["d9", "d", "d1,d2", "", "D1"]) : "d\(id)"
  }

  private mutating func lineEnd() -> String { chance(9) ? pick(["\r\n", "\r", "\n\n", "\n;\n"]) : "\n" }

  private mutating func table(header: [String], rows: [[String]]) -> String {
    let delimiter = pick([",", ";", "\t"])
    var text = chance(6) ? "\u{FEFF}" : ""
    if chance(8) { text += "sep=\(delimiter)\n" }
    var rows = rows
    if chance(2) { rows.shuffle(using: &random) }
    text += header.joined(separator: delimiter) + "\n"
    for row in rows {
      var cells = row.map { cell($0, delimiter: delimiter) }
      if fault(40) { cells.append("") }
      if fault(50) { cells.append("x") }
      if fault(50) { cells.removeLast() }
      text += cells.joined(separator: delimiter) + lineEnd()
    }
    if fault(40) { text += "j1\(delimiter)\"d1" }
    if chance(3) { while text.last == "\n" { text.removeLast() } }
    return text
  }

  private mutating func longTable() -> String {
    var columns = ["juror", "dossier", "criterion", "mark"]
    let (hasComment, hasConfidence, hasTitle) = (chance(2), chance(3), chance(3))
    if hasComment { columns.append("comment") }
    if hasConfidence { columns.append("confidence") }
    if hasTitle { columns.append("title") }
    if fault(30) { columns[columns.count - 1] = pick(["juge", "mark", "note"]) }
    var rows: [[String]] = []
    for juror in 1...4 {
      for dossier in 1...6 {
        for leaf in Self.leaves {
          let leaf = fault(50) ? pick(["groupe", "cadres", "", "x"]) : leaf
          let mark = leaf == "moyens" && chance(9) ? "NA" : fault(60) ? "NA" : mark()
          var row = [self.juror(juror), self.dossier(dossier), mark == "R" && chance(2) ? "" : leaf, mark]
          if hasComment {
            row.append(chance(6) ? pick(["bien", "a, b", "deux\nlignes", "dit \"oui\""]) : "")
          }
          if hasConfidence { row.append(chance(8) ? pick(["0.5", "2", fault(2) ? "0" : "1"]) : "") }
          if hasTitle { row.append("Titre") }
          if chance(30) { continue }
          rows.append(row)
          if fault(60) { rows.append(row) }
        }
      }
    }
    return table(header: columns, rows: rows)
  }

  private mutating func wideTable() -> String {
    var columns = ["juror", "dossier"] + Self.leaves
    if chance(3) { columns.append("title") }
    if chance(4) { columns.reverse() }
    if fault(20) { columns[columns.count - 1] = pick(["groupe", "cadre", "x"]) }
    var rows: [[String]] = []
    for number in 1...4 {
      for dossier in 1...6 {
        let row = columns.map { column -> String in
          switch column {
          case "juror": juror(number)
          case "dossier": self.dossier(dossier)
          case "title": "Titre"
          default: mark()
          }
        }
        rows.append(row)
        if fault(50) { rows.append(row) }
      }
    }
    return table(header: columns, rows: rows)
  }

  // MARK: - YAML

  private mutating func document(_ file: Int) -> String {
    var text = ""
    for number in 1...4 where number % 2 == file % 2 || fault(10) {
      if !text.isEmpty { text += "---\n" }
      text += fault(40) ? "juror: j1\n" : "palmares: ballot/1\n"
      if fault(30) { text += pick(["jury: x\n", "juror: [j1]\n", "%TAG ! x\n", "a: {b\n"]) }
      text +=
        "juror: \(fault(15) ? pick(["greffe", "j9", "on", "\"j1\"", "", "!!str j1"]) : "j\(number)")\nmarks:\n"
      for dossier in 1...6 { text += marks(ofDossier: dossier) }
    }
    return text
  }

  private mutating func marks(ofDossier dossier: Int) -> String {
    let key = fault(25) ? pick(["d9", "d1", "\"d1\"", "? d1", "&a d1", "12"]) : "d\(dossier)"
    if chance(12) { return "  \(key): \(pick(["recused", "", "~", "{}", fault(2) ? "reused" : "null"]))\n" }
    if chance(8) {
      let cells = Self.leaves.map { "\($0): \(yamlMark(isFlow: true))" }
      return "  \(key): {\(cells.joined(separator: ", "))}\n"
    }
    var text = "  \(key):\(chance(20) ? " # remarque" : "")\n"
    for leaf in Self.leaves where !chance(20) {
      let leaf = fault(50) ? pick(["groupe", "cadre", "cadres", "*x", "[a]"]) : leaf
      if chance(8) {
        text += "    \(leaf): {mark: \(yamlMark(isFlow: true)), comment: \"bien vu\""
        text += chance(2) ? "}\n" : ", confidence: \(fault(2) ? "0" : "0.5")}\n"
      } else {
        text += "    \(leaf): \(yamlMark(isFlow: false))\(chance(25) ? " # note" : "")\n"
      }
    }
    return text
  }

  private mutating func yamlMark(isFlow: Bool) -> String {
    if fault(25) {
      return pick(["9", "0,5", "deux", "[1]", "1/2", "!!int 1", "\u{7}", "3/4", "50 %", "1 #x", "*a", "&b 1"])
    }
    return switch Int.random(in: 0..<14, using: &random) {
    case 0: isFlow ? "~" : ""
    case 1: "abstain"
    case 2: pick(["'1'", "\"0.5\"", "1.0", "NULL", "NA"])
    default: pick(["0", "0.5", "1"])
    }
  }
}
