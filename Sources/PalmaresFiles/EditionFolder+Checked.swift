public import Palmares

/// An edition after every check, with all that was found.
public struct CheckedEdition: Sendable {
  /// The edition; `nil` where an error keeps it from being scored.
  public let edition: Edition?
  /// Everything wrong or worth a look, in file order, each once.
  public let diagnostics: [Diagnostic]
  /// The language that the edition names; French where that could not be read.
  public let language: String
}

extension LoadedEdition {
  /// Checks what was read across files, and puts it in order for scoring.
  public func checked() -> CheckedEdition {
    let language = draft?.campaign.language ?? "fr"
    guard let draft else {
      return CheckedEdition(edition: nil, diagnostics: diagnostics, language: language)
    }
    do throws(InvalidEdition) {
      let edition = try Edition(draft, digest: { Digest.sha256Hex(Array($0.utf8)) })
      return CheckedEdition(
        edition: diagnostics.hasErrors ? nil : edition, diagnostics: merged(edition.warnings),
        language: language)
    } catch {
      return CheckedEdition(edition: nil, diagnostics: merged(error.diagnostics), language: language)
    }
  }

  /// Joins what the files and the checks across them found, less what only follows from a file that wasn't read.
  private func merged(_ found: [Diagnostic]) -> [Diagnostic] {
    let found = found.filter { !unread.contains(.ballot) || $0.code != .jurorWithoutBallot }
    return (diagnostics + found).eachOnce.inFileOrder(files)
  }
}

extension CheckedFile {
  /// Everything wrong or worth a look: the structure, and what can be told of an edition or a rubric alone.
  public func checked() -> CheckedEdition {
    if let edition { return edition.checked() }
    let found = (diagnostics + (rubric?.check() ?? [])).eachOnce
    return CheckedEdition(edition: nil, diagnostics: found.inFileOrder(), language: "fr")
  }
}

/// One code at one place.
private struct Spot: Hashable {
  let code: DiagnosticCode
  let position: SourcePosition
}

extension [Diagnostic] {
  /// The same without a second of one code at one place.
  fileprivate var eachOnce: [Diagnostic] {
    var seen: Set<Spot> = []
    return filter { diagnostic in
      diagnostic.position.map { seen.insert(Spot(code: diagnostic.code, position: $0)).inserted } ?? true
    }
  }
}
