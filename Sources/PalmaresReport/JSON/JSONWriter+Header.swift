import Palmares

/// The blocks of a result beside its dossiers.
extension JSONWriter {
  mutating func counts(_ header: ResultHeader) {
    member("dossiers", header.dossierCount)
    member("jurors", header.jurorCount)
    member("marks", header.markCount)
    member("ranked", header.rankedCount)
  }

  mutating func campaign(_ campaign: Campaign, in language: String) {
    member("date", campaign.date)
    member("id", campaign.id)
    member("notice", campaign.notice?.text(in: language))
    members("organisers", campaign.organisers) { $0.body($1, in: language) }
    members("partners", campaign.partners) { $0.body($1, in: language) }
    member("status", campaign.status.rawValue)
    members("supporters", campaign.supporters) { $0.body($1, in: language) }
    member("title", campaign.title.text(in: language))
  }

  private mutating func body(_ organisation: Organisation, in language: String) {
    member("name", organisation.name?.text(in: language))
    member("url", organisation.url)
  }

  mutating func generator(version: String) {
    member("name", "palmares")
    member("version", version)
  }

  mutating func input(_ input: ResultInput) {
    member("path", input.path)
    member("sha256", input.sha256)
  }

  mutating func rubric(_ rubric: Rubric, in language: String) {
    member("id", rubric.id)
    member("notice", rubric.notice?.text(in: language))
    member("title", rubric.title.text(in: language))
    member("version", rubric.version)
  }

  /// The rules that turned marks into composites, and the keys that parted equal ones.
  ///
  /// - Parameter method: The method asked for in the rubric's place, if any.
  mutating func scoring(_ rules: JuryRules, ties: [Sourced<TieKey>], method: RankingMethod? = nil) {
    let average = rules.average.value
    member("average", average.word)
    member("confidence", rules.confidence.value.rawValue)
    member("method", method?.rawValue ?? average.word)
    exactMember("min_coverage", rules.minCoverage?.value)
    member("missing", rules.missing.value.rawValue)
    member("pool", rules.pool.value.rawValue)
    key("quorum")
    quorum(rules.quorum.value)
    member("severity", rules.severity.value.rawValue)
    member("ties", ties.map(\.value.word))
    if case .trimmed(let count) = average { member("trimmed", count) } else { member("trimmed", nil as Int?) }
  }

  /// A number, or an object of numbers by college.
  mutating func quorum(_ quorum: Quorum) {
    switch quorum {
    case .jurors(let count): number(count)
    case .colleges(let colleges):
      object { json in
        for college in colleges.sorted(by: { $0.college.utf8.lexicographicallyPrecedes($1.college.utf8) }) {
          json.member(JSONKey(college.college), college.jurors)
        }
      }
    }
  }

  mutating func stars(_ stars: Stars, in language: String) {
    members("levels", stars.given) { json, star in
      let level = stars.levels.first { $0.stars == star }
      json.member("label", level?.label?.text(in: language))
      json.member("meaning", level?.meaning?.text(in: language))
      json.exactMember("min", level?.min?.value)
      json.member("quota", stars.quota[star]?.value)
      json.member("require", level?.require.map { $0.text(in: language) } ?? [])
      json.member("stars", star)
    }
    member("max", stars.max)
    member("quota_ties", stars.quotaTies.value.rawValue)
    member("symbol", stars.symbol.text(in: language))
  }

  mutating func prize(_ prize: ShownPrize) {
    member("computed", prize.computed)
    member("id", prize.id)
    member("reason", prize.reason)
    member("title", prize.title)
    member("winners", prize.winners)
    member("withheld", prize.isWithheld)
  }

  /// The jury; its jurors are `null` where none are published.
  mutating func jury(
    colleges: [College], jurors: [ShownJuror]?, study: ShownStudy?, agreement: ShownAgreement?,
    severity: (shown: ShownSeverity, edition: Edition?)? = nil
  ) {
    if let agreement { member("agreement", agreement) { $0.agreement($1) } }
    members("colleges", colleges) { json, college in
      json.member("id", college.id)
      if let study { json.member("influence", study.colleges[college.id] ?? nil) { $0.influence($1) } }
      json.exactMember("weight", college.weight.value)
    }
    key("jurors")
    if let jurors {
      array(jurors.indices) { json, place in
        let own = study.map { ($0.jurors[place], $0.portraits[place], $0.askedCorrection) }
        json.object { $0.juror(jurors[place], own) }
      }
    } else {
      null()
    }
    if let severity { member("severity", severity) { $0.severity($1.shown, in: $1.edition) } }
  }

  private mutating func juror(
    _ juror: ShownJuror,
    _ study: (influence: ShownInfluence?, portrait: JurorPortrait, asked: SeverityMethod)?
  ) {
    member("abstained", juror.counts?.abstained)
    member("blank", juror.counts?.blank)
    member("college", juror.college)
    if let study { member("correlation", decimal: study.portrait.correlation) }
    member("dossiers_marked", juror.dossiersMarked)
    if let study { member("halo", decimal: study.portrait.halo) }
    member("id", juror.id)
    if let study { member("influence", study.influence) { $0.influence($1) } }
    member("marks", juror.counts?.marks)
    if let study { member("mean", decimal: study.portrait.mean) }
    member("na", juror.counts?.na)
    member("name", juror.name)
    member("not_asked", juror.counts?.notAsked)
    member("recused", juror.dossiersRecused)
    member("role", juror.role?.rawValue)
    if let study {
      let severity = study.portrait.severity
      self.severity(severity?.severity, error: severity?.standardError, asked: study.asked)
      member("spread", decimal: study.portrait.spread)
    }
    member("title", juror.title)
    exactMember("weight", juror.weight)
  }
}
