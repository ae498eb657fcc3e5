public import Palmares

/// An edition after all checks.
public struct CheckedEdition: Sendable {
  /// The edition, ready for scoring; `nil` where anything is wrong.
  public let edition: Edition?
  /// All that is wrong or worth a look, in file order.
  public let diagnostics: [Diagnostic]
  /// The language that the edition names, as far as it can be made out; `fr` where it names none.
  public let language: String
}

extension LoadedEdition {
  /// Checks what crosses files, and puts the edition in order for scoring.
  ///
  /// What only follows from a file that could not be read is left out.
  public func checked() -> CheckedEdition {
    let (edition, found) = scoring()
    let all = (diagnostics + found.filter { !followsFromUnread($0) }).eachOnce
    return CheckedEdition(
      edition: all.hasErrors ? nil : edition, diagnostics: all.inFileOrder(files), language: language)
  }

  private func scoring() -> (edition: Edition?, diagnostics: [Diagnostic]) {
    guard let draft else { return (nil, rubric?.check() ?? []) }
    do throws(InvalidEdition) {
      return try scored(draft)
    } catch {
      guard !error.conflicts.isEmpty, let largeBallots else { return (nil, error.diagnostics) }
      // Answers that don't go together are told with their places, which columns don't have.
      var (reading, draft) = (InputReading(folder: root, limits: limits, standardInput: nil), draft)
      draft.box = largeBallots.read(&reading, suspects: error.conflicts)
      do throws(InvalidEdition) { return try scored(draft) } catch { return (nil, error.diagnostics) }
    }
  }

  private func scored(
    _ draft: EditionDraft
  ) throws(InvalidEdition) -> (edition: Edition?, diagnostics: [Diagnostic]) {
    let edition = try Edition(
      draft, digest: { Digest.sha256Hex(Array($0.utf8)) }, parallel: Cores.parallel)
    return (edition, edition.warnings)
  }

  private func followsFromUnread(_ problem: Diagnostic) -> Bool {
    if gaps.explain(problem) { return true }
    return switch problem.code {
    case .jurorWithoutBallot: unread.contains(.ballot)
    case .unknownDossier: unread.contains(.dossier)
    case .unknownField, .unknownRow: unread.contains(.dossier) || namesFaultyFact(problem)
    case .unknownJuror, .noJuror: unread.contains(.jury)
    default: false
    }
  }

  /// Whether the fact that a condition asks for, or all of a dossier's, was written but reported.
  private func namesFaultyFact(_ problem: Diagnostic) -> Bool {
    diagnostics.contains { other in
      other.arguments.contains { $0 == "facts" || problem.arguments.contains($0) }
    }
  }
}

/// One problem at one place, whatever is advised.
private struct Spot: Hashable {
  let code: DiagnosticCode
  let arguments: [String]
  let position: SourcePosition
}

extension [Diagnostic] {
  /// The same without a second of one problem at one place.
  fileprivate var eachOnce: [Diagnostic] {
    var seen: Set<Spot> = []
    return filter { diagnostic in
      diagnostic.position.map {
        seen.insert(Spot(code: diagnostic.code, arguments: diagnostic.arguments, position: $0)).inserted
      } ?? true
    }
  }
}
