public import Palmares

/// An edition after all checks.
public struct CheckedEdition: Sendable {
  /// The edition, ready for scoring; `nil` where anything is wrong.
  public let edition: Edition?
  /// All that is wrong or worth a look, in file order.
  public let diagnostics: [Diagnostic]
  /// The language that the edition names; `fr` where it could not be read.
  public let language: String
}

extension LoadedEdition {
  /// Checks what crosses files, and puts the edition in order for scoring.
  ///
  /// What only follows from a file that could not be read is left out.
  public func checked() -> CheckedEdition {
    let language = draft?.campaign.language ?? "fr"
    let (edition, found) = scoring()
    let all = diagnostics + found.filter { !followsFromUnread($0) }
    return CheckedEdition(
      edition: all.hasErrors ? nil : edition, diagnostics: all.inFileOrder(files), language: language)
  }

  private func scoring() -> (edition: Edition?, diagnostics: [Diagnostic]) {
    guard let draft else { return (nil, rubric.map(checkAlone) ?? []) }
    do throws(InvalidEdition) {
      let edition = try Edition(draft) { Digest.sha256Hex(Array($0.utf8)) }
      return (edition, edition.warnings)
    } catch {
      return (nil, error.diagnostics)
    }
  }

  /// Checks a rubric without the rest of its edition.
  private func checkAlone(_ rubric: Rubric) -> [Diagnostic] {
    let draft = EditionDraft(
      campaign: Campaign(id: "", title: ""), rubric: rubric, dossiers: [], jury: Jury(jurors: []), ballots: []
    )
    let file = rubric.criteria.first?.position?.file
    return Edition.check(draft).filter { problem in
      problem.position?.file == file && !Self.asksTheJury.contains(problem.code)
    }
  }

  /// What a rubric alone can't tell.
  private static let asksTheJury: Set<DiagnosticCode> = [
    .criterionNobodyAsked, .unknownCollege, .quorumOutOfReach, .noJuror, .chairMissing, .collegeWithoutJurors,
    .trimmedWithWeights,
  ]

  private func followsFromUnread(_ problem: Diagnostic) -> Bool {
    switch problem.code {
    case .jurorWithoutBallot: unread.contains(.ballot)
    case .unknownDossier: unread.contains(.dossier)
    case .unknownJuror, .noJuror: unread.contains(.jury)
    default: false
    }
  }
}
