package import Palmares

/// The headers that a CSV file may begin with, for those whose file has none.
package enum CSVHeaders {
  /// Of ballots.
  static let ballots = "juror,dossier,criterion,mark"
  /// Of dossiers.
  package static let dossiers = "id,title,organisation.name"
  /// Of a file that may hold either.
  static let any = "\(dossiers) / \(ballots)"

  /// The headers of a kind of file; both where the kind isn't known.
  static func expected(of kind: FileKind?) -> String {
    switch kind {
    case .ballot: ballots
    case .dossier: dossiers
    default: any
    }
  }

  /// What is told of a file that holds nothing: of a CSV file, which headers it lacks.
  package static func explained(_ problem: Diagnostic, as name: String, headers: String) -> Diagnostic {
    guard problem.code == .emptyFile, InputReading.isTable(name) else { return problem }
    return Diagnostic(.csvEmpty, [problem.arguments.first ?? name, headers], at: problem.position)
  }
}
