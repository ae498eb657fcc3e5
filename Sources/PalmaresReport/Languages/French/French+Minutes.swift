extension French {
  public func minutes(_ label: MinutesLabel) -> String {
    switch label {
    case .title: "Procès-verbal du jury"
    case .edition: "Édition"
    case .state: "État"
    case .rubric: "Grille"
    case .date: "Date"
    case .place: "Lieu"
    case .opening: "Ouverture de la séance"
    case .closing: "Clôture de la séance"
    case .composition: "Composition du jury"
    case .recusals: "Récusations"
    case .order: "Classement et étoiles"
    case .tiesBroken: "Égalités et départages"
    case .decisions: "Décisions du jury"
    case .prizesAndMentions: "Prix et mentions"
    case .severity: "Correction de la sévérité"
    case .reservations: "Réserves"
    case .files: "Fichiers et empreintes"
    case .signatures: "Signatures"
    case .quality: "Qualité"
    case .dossiersMarked: "Dossiers notés"
    case .abstentions: "Abstentions"
    case .notApplicable: "Sans objet"
    case .unanswered: "Sans réponse"
    case .declaredIn: "Déclarée dans"
    case .juryFile: "le fichier du jury"
    case .ballot: "le bulletin"
    case .allCriteria: "tous"
    case .criteriaConcerned: "Critères"
    case .jurorsWhoMarked: "Jurés qui ont noté"
    case .needed: "Requis"
    case .quorumState: "Quorum"
    case .reached: "atteint"
    case .missed: "non atteint"
    case .scoreRaw: "Score brut"
    case .starsRaw: "Étoiles brutes"
    case .rule: "Règle"
    case .ballotsReturned: "Bulletins rendus"
    case .attendance: "Jurés qui ont noté, dossier par dossier"
    case .weights: "Poids des critères"
    case .jurorSeverities: "Sévérité estimée de chaque juré"
    case .chair: "Présidence"
    case .secretary: "Secrétariat"
    case .member: "Membre"
    case .signedAt: "Fait à"
    case .signedOn: "Le"
    case .noRecusal: "Aucune récusation n'a été déclarée."
    case .noRanked: "Aucun dossier n'est classé."
    case .noTie: "Aucun dossier n'a le même score qu'un autre."
    case .noUnranked: "Tous les dossiers sont classés."
    case .noDecision: "Aucune décision n'a changé d'étoiles ni écarté de dossier."
    case .noPrize: "La grille ne prévoit aucun prix."
    case .noMention: "Aucune mention n'a été décidée."
    case .noReservation: "Aucune réserve\u{A0}: la lecture des fichiers n'a donné aucun avertissement."
    case .noFiles: "Les fichiers d'origine ne sont pas connus."
    case .noReason: "non précisé"
    case .noVote: "Aucun vote n'est consigné."
    case .everyoneMarked: "Chaque juré a rendu au moins une note."
    case .presenceCaveat:
      "Les fichiers disent qui a rendu des notes, pas qui était en séance\u{202F}: la présence se constate aux signatures."
    case .equalWeights: "Tous les jurés ont le même poids."
    case .equalWeightsInColleges: "Dans chaque collège, tous les jurés ont le même poids."
    case .quorumOfNobody: "Seuls des indicateurs notent\u{202F}: aucun juré n'est requis."
    case .tiedByDecision: "Une décision les classe sans score\u{202F}: ils sont ex æquo."
    case .notAwarded: "aucune décision ne l'attribue"
    case .draftReservation: "L'édition est encore marquée provisoire."
    case .noJury: "Il n'y a pas de jury\u{202F}: seuls des indicateurs notent."
    case .noMarks: "aucune note rendue"
    }
  }

  public func presence(_ presence: Minutes.Member.Presence, of names: [String]) -> String {
    switch presence {
    case .marked: "Ont rendu des notes\u{A0}: \(closed(joined(names)))"
    case .answered:
      "Seulement des abstentions ou des «\u{A0}sans objet\u{A0}»\u{A0}: \(closed(joined(names)))"
    case .recused: "Récusation sur tous les dossiers\u{A0}: \(closed(joined(names)))"
    case .silent: "Aucune réponse reçue de\u{A0}: \(closed(joined(names)))"
    case .noBallot: "Sans bulletin\u{A0}: \(closed(joined(names)))"
    }
  }

  public func panel(of juror: String, dossiers: [String], categories: [String]) -> String {
    let parts =
      (dossiers.isEmpty ? [] : [joined(dossiers)])
      + (categories.isEmpty
        ? [] : ["\(categories.count > 1 ? "les catégories" : "la catégorie") \(joined(categories))"])
    return "\(juror) ne note que\u{A0}: \(closed(parts.joined(separator: "\u{202F}; ")))"
  }

  public func quorumReached(_ count: Int, of total: Int) -> String {
    "\(self.count(count, .dossier)) sur \(integer(total)) \(count > 1 ? "atteignent" : "atteint") le quorum."
  }

  public func quorumMissed(_ names: [String]) -> String {
    "\(names.count > 1 ? "N'atteignent" : "N'atteint") pas le quorum\u{A0}: \(closed(joined(names)))"
  }

  public func equal(score: String, stars: String?, members: [String]) -> String {
    "Score \(score)\(stars.map { ", \($0)" } ?? "")\u{A0}: \(closed(members.joined(separator: "\u{202F}; ")))"
  }

  public func key(_ key: String, same value: String, for names: [String]?) -> String {
    "\(key)\u{A0}: \(value) pour \(names.map(joined) ?? "tous")"
  }

  public func parted(by keys: [String]) -> String {
    keys.count > 1
      ? "Départagés par\u{A0}: \(keys.joined(separator: ", puis "))."
      : "Départagés par\u{A0}: \(joined(keys))."
  }

  public func stillTied(_ names: [String], rank: String) -> String {
    "Restent ex æquo, \(rank)\u{A0}: \(closed(joined(names)))"
  }

  public func equal(score: String, stars: String, places: String, members: [String]) -> String {
    "Pour \(stars) (\(places)), score \(score)\u{A0}: \(closed(members.joined(separator: "\u{202F}; ")))"
  }

  public func entered(_ name: String, isIn: Bool) -> String { "\(name) (\(isIn ? "entre" : "n'entre pas"))" }

  public func cut(_ names: [String], areIn: Bool) -> String {
    "La coupure tombe sur une égalité (\(joined(names)))\u{A0}: "
      + (areIn ? "tous entrent." : "tous attendent le niveau suivant.")
  }

  public func marksSetAside(_ marks: Int) -> String {
    "\(count(marks, .mark)) \(marks > 1 ? "reçues ne comptent" : "reçue ne compte") pas."
  }

  public func recusedFromDecision(_ names: [String]) -> String {
    "Récusation sur ce dossier\u{A0}: \(closed(joined(names)))"
  }

  public func cast(_ votes: Int, voters: Int) -> String {
    "\(integer(votes)) voix, pour \(count(voters, .juror)) sans récusation sur ce dossier."
  }

  public func tooManyVotes(_ votes: Int, voters: Int) -> String {
    "À vérifier\u{A0}: \(integer(votes)) voix, mais \(count(voters, .juror)) sans récusation sur ce dossier."
  }

  public func prizeRule(by criterion: String?, among category: String?) -> String {
    let among = category.map { ", parmi la catégorie \($0)" } ?? ""
    return criterion.map { "Va au meilleur score du critère «\u{A0}\($0)\u{A0}»\(among)." }
      ?? "Seule une décision l'attribue\(among)."
  }

  public func prizeComputed(_ names: [String]) -> String {
    names.isEmpty ? "Le calcul ne désignait personne." : "Le calcul désignait\u{A0}: \(closed(joined(names)))"
  }

  public func minutesMade(by name: String, version: String) -> String {
    "Procès-verbal établi avec \(name) \(version)."
  }

  public func recompute(with commands: [String], digests: String) -> String {
    "Pour refaire le calcul et ce procès-verbal, dans le dossier de l'édition\u{A0}: "
      + commands.joined(separator: ", puis ")
      + ". Pour vérifier une empreinte\u{A0}: \(digests), et de même pour chaque fichier."
  }

  public func remark(_ message: String, file: String, line: Int) -> String {
    "\(message) (\(file), ligne \(integer(line)))."
  }

  public func recusedFrom(_ names: [String]) -> String {
    "\(names.count > 1 ? "récusations" : "récusation")\u{A0}: \(joined(names))"
  }
}
