import PalmaresReport

@testable import Palmares

/// Sentences that quote what they are made from, so that a test can look for it.
struct PlainWords: ResultWords {
  func note(_ note: Note, in edition: Edition) -> String { "\(note)" }
  func reason(_ reason: UnrankedReason, in edition: Edition) -> String { "\(reason)" }
  func detail(_ item: AgendaItem, in edition: Edition) -> String { "\(item.word)" }
  func refusal(_ refusal: SeverityRefusal, of method: SeverityMethod, in edition: Edition) -> String {
    "\(method) \(refusal)"
  }
  var refusedCorrection: String { "refused" }
  func withheld(_ part: WithheldPart, persons: Int) -> String { "\(part) \(persons)" }
  func warning(_ diagnostic: Diagnostic) -> String { "\(diagnostic.code) \(diagnostic.arguments)" }
}

/// A ranking put together by hand: two top stars of which the second comes first by name, a low star, two dossiers
/// without star of which one has a mention, and two unranked of which one has a mention.
struct SampleRanking {
  var publish = Publish()
  var hasStars = true
  var jurorIDs = ["dupont", "durand", "martin"]
  var ties: [Sourced<TieKey>] = [.init(.criterion("inclusion")), .init(.chair)]

  static let inputs = [
    ResultInput(path: "jury.yaml", sha256: String(repeating: "a", count: 64), kind: .jury),
    ResultInput(path: "dossiers/zenith.yaml", sha256: String(repeating: "b", count: 64), kind: .dossiers),
    ResultInput(path: "dossiers/brume.yaml", sha256: String(repeating: "c", count: 64), kind: .dossiers),
    ResultInput(path: "ballots/dupont.yaml", sha256: String(repeating: "d", count: 64), kind: .ballots),
  ]

  var ranking: Ranking {
    let edition = edition
    let entries = [
      entry("zenith", rank: 1, stars: 4, score: Rational(175, 2), in: edition),
      entry("ecole", rank: 2, stars: 4, score: Rational(250, 3), in: edition),
      entry("aube", rank: 3, stars: 1, score: 50, in: edition),
      entry("brume", rank: 4, stars: 0, score: 30, in: edition),
      entry("cap", rank: 5, stars: 0, score: 20, mention: "Coup de cœur", in: edition),
    ]
    let unranked = [
      entry("dune", rank: nil, unranked: .quorum(has: 1, needs: 2, college: nil), in: edition),
      entry(
        "ete", rank: nil, unranked: .unanswered(criteria: ["budget"]), mention: "Encouragement", in: edition),
    ]
    let prize = PrizeResult(
      prize: Prize(id: "innovation", title: "Prix de l'innovation", by: .init("inclusion")),
      winners: ["aube"], computed: ["brume"], isWithheld: false,
      decision: Decision(.prize("innovation", dossier: "aube"), reason: "Une autre audace"))
    var counts = AnswerCounts()
    (counts.marks, counts.recused) = (10, 2)
    let jurors = edition.jurors.map {
      JurorResult(
        juror: $0, counts: counts, dossiersMarked: 5, recusedDossiers: ["aube"],
        owed: [.init(dossier: "dune", criterion: "budget")])
    }
    return Ranking(
      edition: edition, entries: entries, unranked: unranked, prizes: [prize], jurors: jurors, markCount: 30)
  }

  private var edition: Edition {
    let scale = Scale(name: "quatre", min: 0, max: 4, step: 1)
    let inclusion = Criterion(id: "inclusion", title: "Inclusion", content: .leaf(.init(scale: scale)))
    let budget = Criterion(id: "budget", title: "Budget", content: .leaf(.init(scale: scale)))
    let publics = Criterion(
      id: "publics", title: "Publics", content: .group(.init(criteria: [inclusion, budget])))
    let gate = Requirement(.criterion("inclusion", min: 60, max: nil))
    let stars = Stars(
      max: 4,
      levels: [StarLevel(stars: 4, min: .init(80), require: [gate]), StarLevel(stars: 1, min: .init(40))])
    let rubric = Rubric(
      id: "grille", version: "1", title: "Grille", criteria: [publics], stars: hasStars ? stars : nil,
      ties: ties,
      publish: publish)
    let jurors = jurorIDs.enumerated().map { place, id in
      Juror(
        id: id, name: "Nom \(id)", title: .init("Titre \(id)"), role: place == 0 ? .chair : .member,
        weight: .init(Rational(place + 1)),
        recused: [.init(dossier: .init("aube"), reason: "motif secret")])
    }
    let nodes = [
      CriterionNode(
        criterion: publics, path: "publics", parent: nil, children: [1, 2], depth: 0, statedShare: 1),
      CriterionNode(
        criterion: inclusion, path: "publics/inclusion", parent: 0, children: [], depth: 1,
        statedShare: Rational(1, 2)),
      CriterionNode(
        criterion: budget, path: "publics/budget", parent: 0, children: [], depth: 1,
        statedShare: Rational(1, 2)),
    ]
    let dossiers = ["aube", "brume", "cap", "dune", "ecole", "ete", "zenith"].map(Self.dossier)
    return Edition(
      campaign: Campaign(id: "essai", title: "Essai \"2020\"", status: .final, notice: "Simulé"),
      rubric: rubric, colleges: [], jurors: jurors, secretaries: [], dossiers: dossiers,
      categories: dossiers.map { _ in nil }, undecidedCategories: [:], nodes: nodes, leaves: [1, 2],
      measures: [], topNodes: [0],
      decisions: [], warnings: [Diagnostic(.commentRequired, ["0", "budget de brume"])],
      answers: AnswerColumns(), panels: Panels(), scope: .open, lots: [], seed: nil)
  }

  static func dossier(_ id: String) -> Dossier {
    let titles = ["zenith": "Zénith", "ecole": "École ouverte", "aube": "aube", "ete": "Été"]
    var dossier = Dossier(
      id: id, title: LocalizedText(titles[id] ?? "Titre de \(id)"),
      organisation: Organisation(name: .init("Ville de \(id)"), kind: "commune", department: "01"))
    dossier.contacts = [
      Contact(name: "Personne cachée", email: "cachee@example.org", isPublished: false),
      Contact(name: "Personne publiée", email: "publiee@example.org", isPublished: true),
    ]
    let ages = [("11-17", 120), ("18-25", 3), ("26-40", 7)].map {
      Figure.Row(name: $0.0, bounds: Bounds(Rational($0.1)))
    }
    dossier.facts = [
      Fact(id: "participants", figure: .number(Bounds(low: 2500, high: nil)), unit: "persons"),
      Fact(id: "ages", figure: .table(ages)),
    ]
    dossier.assessment = [Assessment(criterion: "inclusion", mark: 1, evidence: "preuve interne")]
    dossier.position = SourcePosition(file: "dossiers/\(id).yaml", line: 1, column: 1)
    return dossier
  }

  private func entry(
    _ id: String, rank: Int?, stars: Int? = nil, score: Rational? = nil, unranked: UnrankedReason? = nil,
    mention: String? = nil, in edition: Edition
  ) -> Entry {
    let requirement = Requirement(.criterion("inclusion", min: 60, max: nil))
    let isBelow = (stars ?? 4) < 4
    let tie = TieStep(
      key: .init(.chair), group: ["aube", "brume"], outcome: .passedOver(lacking: ["brume"]))
    let chairs = TieStep(
      key: .init(.chair), group: ["brume", "zenith"],
      outcome: .values([.score(Score(Rational(54321, 1000))), .score(Score(Rational(12345, 1000)))]))
    return Entry(
      dossier: Self.dossier(id), unranked: unranked, rank: rank, isTied: false, category: nil,
      categoryRank: rank,
      stars: hasStars ? stars : nil, starsComputed: hasStars ? stars : nil,
      score: score.map { Score($0) },
      rootPooling: nil, rootContributions: [Contribution(node: 0, weight: 1, value: .exact(Rational(7, 8)))],
      criteria: criteria(score), indicators: [],
      gates: [
        Gate(
          stars: 4, requirement: requirement, holds: !isBelow, value: Score(Rational(125, 2)),
          figure: nil, reason: nil, lacking: [])
      ],
      levels: [
        LevelStep(
          stars: 4, min: .init(80), reachesMin: !isBelow, gatesHold: !isBelow, holds: !isBelow,
          quota: QuotaStep(places: 2, place: 1, equals: 1, isIn: true, isAtCut: false, ties: [chairs]))
      ],
      nextStar: isBelow
        ? NextStar(
          stars: 4,
          needs: [
            .composite(needs: 80, has: Score(score ?? 0)),
            .requirement(requirement, has: nil, gap: nil), .quota(places: 2),
          ]) : nil,
      mentions: mention.map { [Decision(.mention(.init($0), dossier: id), reason: "Élan")] } ?? [],
      decision: id == "zenith"
        ? Decision(
          .stars(4, dossier: id), reason: "Unanimité", by: "Nom dupont", votes: .init(for: 2, against: 1))
        : nil,
      ties: [tie],
      composites: [JurorComposite(juror: 0, score: Score(Rational(98765, 1000)))],
      quorum: [QuorumStep(college: nil, has: 3, needs: 2)], coverage: nil,
      notes: [
        .naCountsAsAbstention(criterion: "budget", jurors: 1),
        .tieKeyPassedOver(key: .chair, lacking: ["brume"]),
        .exclusionGains(criteria: ["budget"], points: Rational(7, 2)),
      ])
  }

  private func criteria(_ score: Rational?) -> [CriterionResult] {
    let marks: [Rational] = [4, 3, 3]
    var counts = AnswerCounts()
    counts.marks = 3
    let statistics = MarkStatistics(
      min: 3, max: 4, mean: Rational(10, 3), median: 3, variance: Rational(1, 3))
    let answers = marks.indices.map { place in
      JurorAnswer(
        juror: place, answer: .mark(marks[place], value: marks[place] * Rational(1, 4)),
        comment: place == 1 ? "remarque de juré" : nil, confidence: nil,
        position: SourcePosition(file: "ballots/\(jurorIDs[place]).yaml", line: 4, column: 3))
    }
    let pooling = Pooling(
      average: .mean, isFallback: false,
      shares: answers.map {
        Pooling.Share(juror: $0.juror, value: .exact(Rational(7, 8)), weight: 1)
      }, colleges: [], value: .exact(Rational(7, 8)))
    let leaves = [1, 2].map { node in
      CriterionResult(
        node: node, state: .value, score: score.map { Score($0) }, weight: Rational(1, 2),
        counts: counts,
        statistics: statistics, answers: answers, measure: nil, pooling: pooling, contributions: [])
    }
    let group = CriterionResult(
      node: 0, state: .value, score: score.map { Score($0) }, weight: 1, counts: nil,
      statistics: nil,
      answers: [], measure: nil, pooling: nil,
      contributions: [1, 2].map {
        Contribution(node: $0, weight: Rational(1, 2), value: .exact(Rational(7, 8)))
      })
    return [group] + leaves
  }
}

extension Publish {
  /// Every combination of settings.
  static var all: [Publish] {
    var all = [Publish(minCell: 5)]
    all = all.flatMap { base in Entries.allCases.map { base.with(\.entries, $0) } }
    all = all.flatMap { base in Order.allCases.map { base.with(\.order, $0) } }
    all = all.flatMap { base in Scores.allCases.map { base.with(\.scores, $0) } }
    all = all.flatMap { base in Jurors.allCases.map { base.with(\.jurors, $0) } }
    all = all.flatMap { base in Comments.allCases.map { base.with(\.comments, $0) } }
    return all.flatMap { base in Ballots.allCases.map { base.with(\.ballots, $0) } }
  }

  private func with<Value>(_ path: WritableKeyPath<Publish, Value>, _ value: Value) -> Publish {
    var copy = self
    copy[keyPath: path] = value
    return copy
  }
}
