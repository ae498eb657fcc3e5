extension Edition {
  /// Scores and ranks the edition, exactly.
  ///
  /// A pure function of the edition: the same edition gives the same ranking, whatever the order in which its
  /// files, dossiers and jurors were read.
  ///
  /// - Complexity: Linear in dossiers × jurors × criteria, and a sort of the dossiers.
  public func rank() -> Ranking {
    let exclusions = exclusions()
    let dossierScores = dossiers.indices.map { dossier in
      DossierScoring(of: dossier, in: self, exclusion: exclusions[dossier]).score()
    }
    let ladder = StarLadder(self, dossierScores)
    let awards = ladder.award()
    let placing = Placing(self, dossierScores, awards)
    return placing.ranking()
  }

  /// The decision that put a dossier out, by dossier; a withdrawal before a disqualification.
  private func exclusions() -> [Int: Decision] {
    let places = Dictionary(uniqueKeysWithValues: dossiers.enumerated().map { ($1.id, $0) })
    var exclusions: [Int: Decision] = [:]
    for decision in decisions {
      switch decision.kind {
      case .withdrawn(let dossier):
        if let place = places[dossier] { exclusions[place] = decision }
      case .disqualified(let dossier):
        if let place = places[dossier], exclusions[place] == nil { exclusions[place] = decision }
      default: break
      }
    }
    return exclusions
  }
}
