public import Palmares

/// What a command says while it works.
public protocol ProgressWords {
  /// What is being done.
  func words(_ stage: JobProgress.Stage) -> String
}

extension French {
  public func words(_ stage: JobProgress.Stage) -> String {
    switch stage {
    case .reading(let file): "lecture de \(file == "-" ? "l'entrée standard" : file)"
    case .scoring: "calcul des notes et des rangs"
    case .measuringStability: "mesure de la stabilité"
    case .studyingJury: "étude du jury"
    case .writing(let file): "écriture de \(file == "-" ? "la sortie standard" : file)"
    }
  }
}

extension English {
  public func words(_ stage: JobProgress.Stage) -> String {
    switch stage {
    case .reading(let file): "reading \(file == "-" ? "standard input" : file)"
    case .scoring: "computing scores and ranks"
    case .measuringStability: "measuring stability"
    case .studyingJury: "studying the jury"
    case .writing(let file): "writing \(file == "-" ? "standard output" : file)"
    }
  }
}

extension Language {
  /// Returns what is being done and the share done, within so many columns: “palmares: reading ballots.csv… 45 %”.
  public func progressLine(_ state: JobProgress.State, width: Int) -> String {
    guard let stage = state.stage else { return "" }
    let share = state.share.map { " " + percent($0, atMost: 0) } ?? ""
    let text = TerminalText.shown("palmares\(colon)\(words(stage))")
    let room = Swift.max(0, width - DisplayWidth.of(share) - 1)
    return DisplayWidth.truncated(text, to: room) + (DisplayWidth.of(text) <= room ? "…" : "") + share
  }
}
