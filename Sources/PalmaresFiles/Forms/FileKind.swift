package import Palmares

/// The kinds of file that people write; the raw value is the word after `palmares:`.
public enum FileKind: String, Sendable, CaseIterable {
  /// The entry point of one campaign.
  case edition
  /// The grid.
  case rubric
  /// What a candidate sent in.
  case dossier
  /// Who marks.
  case jury
  /// One juror's answers.
  case ballot
  /// What the jury decided beside the marks.
  case decisions
  /// Indicators with their formulas, and the facts that these use.
  case indicators

  /// The major version that this library reads.
  public static let version = 1

  /// What the kind's file holds.
  package var record: Record {
    switch self {
    case .edition: .edition
    case .rubric: .rubric
    case .dossier: .dossier
    case .jury: .jury
    case .ballot: .ballot
    case .decisions: .decisions
    case .indicators: .catalogue
    }
  }

  /// The first line of such a file.
  package var heading: String { "palmares: \(rawValue)/\(Self.version)" }

  /// The kind that a file without heading is likely to be, by its keys.
  package init?(guessing node: Node) {
    let keys = Set((node.pairs ?? []).map(\.key))
    switch true {
    case keys.contains("rubric"): self = .edition
    case keys.contains("criteria"): self = .rubric
    case keys.contains("indicators"): self = .indicators
    case keys.contains("jurors"): self = .jury
    case keys.contains("marks"): self = .ballot
    case keys.contains("decisions"): self = .decisions
    case !keys.isDisjoint(with: ["organisation", "summary", "facts", "steps", "outcome"]): self = .dossier
    default: return nil
    }
  }

  private static let everyKind = allCases.map(\.rawValue).joined(separator: ", ")

  /// Reads the kind and version of a document.
  ///
  /// - Parameters:
  ///   - node: The document.
  ///   - expected: The kind that it must be; `nil` takes any.
  /// - Returns: The kind, or what is wrong with it.
  package static func read(_ node: Node, expecting expected: FileKind?) -> Result<FileKind, Diagnostic> {
    guard let value = node["palmares"] else {
      let likely = expected ?? FileKind(guessing: node)
      return .failure(
        Diagnostic(
          .missingKind, [likely?.rawValue ?? everyKind], at: node.position,
          hint: likely.map { .write($0.heading) } ?? .oneOf(allCases.map(\.heading))))
    }
    let parts = (value.scalar?.text ?? "").split(separator: "/", omittingEmptySubsequences: false).map(
      String.init)
    guard let word = parts.first, let kind = FileKind(rawValue: word), expected == nil || kind == expected
    else {
      // A file of another kind is the wrong file rather than one with a wrong first line.
      let isOther = parts.first.flatMap(FileKind.init(rawValue:)) != nil
      let hint: Diagnostic.Hint? =
        isOther
        ? nil
        : expected.map { .write($0.heading) }
          ?? FrenchWords.nearest(to: parts.first ?? "", among: allCases.map(\.rawValue)).map {
            .didYouMean($0)
          }
          ?? .oneOf(allCases.map(\.rawValue))
      return .failure(
        Diagnostic(
          .wrongKind, [parts.first ?? "", expected?.rawValue ?? everyKind], at: value.position, hint: hint))
    }
    guard parts.count == 2, parts[1] == "\(version)" else {
      let found = parts.count > 1 ? parts[1] : ""
      return .failure(
        Diagnostic(.unsupportedVersion, [word, found], at: value.position, hint: .write(kind.heading)))
    }
    return .success(kind)
  }
}

extension Field {
  /// The kind and version, which open every file.
  package static let kind = Field(
    "palmares", .text, fr: "Nature et version du fichier", en: "Kind and version of the file"
  )
  .help(
    fr: "Première ligne de tout fichier : sa nature et la version majeure du format.",
    en: "First line of every file: its kind and the major version of the format.")
  /// The id of what the record describes.
  package static let id = Field("id", .id, fr: "Identifiant", en: "Identifier")
    .help(
      fr:
        "Nom court et stable : minuscules sans accent, chiffres, `-` et `_`. Les autres fichiers et les résultats le reprennent.",
      en:
        "A short name that lasts: small letters, digits, `-` and `_`. Other files and the results refer to it."
    ).required
  /// What people read.
  package static let title = Field("title", .localizedProse, fr: "Titre", en: "Title")
    .help(
      fr: "Ce que les gens lisent, entre guillemets ; ou un texte par langue : `{fr: \"…\", en: \"…\"}`.",
      en: "What people read, between quotes; or a text by language: `{fr: \"…\", en: \"…\"}`.")
  /// Shown wherever the rest is.
  package static let notice = Field("notice", .localizedProse, fr: "Avertissement", en: "Notice")
    .help(
      fr: "Montré partout où les résultats sont montrés, par exemple que des données sont simulées.",
      en: "Shown wherever the results are shown, for instance that data are simulated.")
}
