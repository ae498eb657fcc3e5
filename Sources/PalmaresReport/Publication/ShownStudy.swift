import Palmares

/// What a record shows of a study of its jury.
struct ShownStudy: Sendable {
  /// What to deliberate.
  let agenda: [ShownAgendaItem]
  /// What changes without each juror, in the order of the edition's jurors.
  let jurors: [ShownInfluence?]
  /// How each marks.
  let portraits: [JurorPortrait]
  /// The correction of severity that the rubric asks for.
  let askedCorrection: SeverityMethod
  /// What changes without each college, by id.
  let colleges: [String: ShownInfluence?]

  init(_ study: JuryStudy, of ranking: Ranking, words: any AgendaWords) {
    agenda = study.agenda.map { ShownAgendaItem($0, of: ranking, words: words) }
    portraits = study.portraits
    askedCorrection = ranking.edition.rubric.jury.severity.value
    jurors = study.jurors.map { $0.map { ShownInfluence($0, in: ranking.edition) } }
    colleges = Dictionary(
      uniqueKeysWithValues: study.colleges.map {
        ($0.college, $0.influence.map { ShownInfluence($0, in: ranking.edition) })
      })
  }
}

/// One point of the agenda as results write it.
struct ShownAgendaItem: Sendable {
  /// The dossier's id.
  let dossier: String
  /// The word of the reason.
  let why: String
  /// The reason in sentences.
  let detail: String
  /// The ids of the jurors concerned, by id.
  var jurors: [String] = []
  /// The ids of the criteria concerned.
  var criteria: [String] = []
  /// The stars that marks give it.
  var stars: Int?
  /// The stars that would be; `nil` also where there would be none, or several answers.
  var starsThen: Int?
  /// The composite that would be.
  var scoreThen: Score?
  /// The spread of the jurors' composites, with n − 1, on 0...100.
  var spread: Rational?
}

/// What changes without a juror or a college, as results write it.
struct ShownInfluence: Sendable {
  /// What changes, dossier by dossier, by rank.
  let changes: [Change]
  let greatestMove: Int
  let ranksChanged: Int
  /// The ids of the dossiers whose stars change, by rank.
  let starsChanged: [String]

  struct Change: Sendable {
    let dossier: String
    let rank: Int
    let rankWithout: Int?
    let scoreWithout: Score?
    let stars: Int?
    let starsWithout: Int?
  }
}

extension ShownInfluence {
  init(_ influence: Influence, in edition: Edition) {
    func id(_ dossier: Int) -> String { edition.dossiers[dossier].id }
    changes = influence.changes.map {
      Change(
        dossier: id($0.dossier), rank: $0.rank, rankWithout: $0.rankWithout, scoreWithout: $0.scoreWithout,
        stars: $0.stars, starsWithout: $0.starsWithout)
    }
    (greatestMove, ranksChanged) = (influence.greatestMove, influence.ranksChanged)
    starsChanged = influence.starsChanged.map(id)
  }
}

extension ShownAgendaItem {
  init(_ item: AgendaItem, of ranking: Ranking, words: any AgendaWords) {
    let edition = ranking.edition
    self.init(
      dossier: edition.dossiers[item.dossier].id, why: item.word, detail: words.detail(item, in: edition))
    stars = ranking.standing(of: item.dossier)?.starsComputed
    func ids(_ jurors: [Int]) -> [String] { jurors.sorted().map { edition.jurors[$0].id } }
    switch item.why {
    case .oneJuror(let withouts):
      jurors = ids(withouts.map(\.juror))
      if let first = withouts.first, withouts.allSatisfy({ $0.stars == first.stars }) {
        starsThen = first.stars
      }
    case .closeCall(let call):
      jurors = ids(Array(Set(call.marks.map(\.juror))))
      criteria = edition.nodes.map(\.criterion.id).filter { id in call.marks.contains { $0.criterion == id } }
      let then = Set(call.marks.map { $0.starsChanged.first { $0.dossier == dossier }?.to })
      if let only = then.first, then.count == 1 { starsThen = only }
    case .absentJurors(let recused, let silent, let otherwise):
      (jurors, starsThen, scoreThen) = (ids(recused + silent), otherwise.starsThen, otherwise.scoreThen)
    case .unanswered(let criteria, let otherwise):
      (self.criteria, starsThen, scoreThen) = (criteria, otherwise.starsThen, otherwise.scoreThen)
    case .correction(_, _, let otherwise):
      (starsThen, scoreThen) = (otherwise.starsThen, otherwise.scoreThen)
    case .disagreement(let disagreement): spread = disagreement.variance.squareRoot()
    }
  }
}
