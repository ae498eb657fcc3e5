public import Palmares

/// What may be published of a ranking under its rubric's `publish`: nothing else is in here, so that no report made
/// from it can leak.
///
/// What the format leaves open is decided for the people concerned. A laureate is a dossier with a star, one ranked
/// where there are no stars, or one with a prize or a mention; a dossier shown for a prize or a mention alone comes
/// last, without anything about its marks. The files of dossiers that aren't shown are not named, nor are the
/// ballots' unless jurors are named and no ballot is published. There are no warnings, since they speak of jurors
/// and drafts, and no votes, which stand in the minutes.
public struct Publication: Sendable {
  /// What was scored, and by which rules.
  public let header: ResultHeader
  /// The dossiers shown, ranked or honoured: by rank, then id, or from the top star down, then alphabetically by
  /// the name shown.
  public let entries: [ShownEntry]
  /// The unranked, by id, where the rubric publishes all; else none.
  public let unranked: [ShownEntry]
  /// The dossiers without a rank, shown or not.
  public let unrankedCount: Int
  /// The prizes, in the rubric's order.
  public let prizes: [ShownPrize]
  /// The jurors, in the order of their ids or pseudonyms; `nil` where the rubric publishes none of them.
  public let jurors: [ShownJuror]?
  /// How far jurors agree; `nil` where it wasn't measured.
  public let agreement: ShownAgreement?
  /// What other methods would say; `nil` where that wasn't worked out or may not be told.
  public let methods: ShownMethods?
  /// How severe jurors are and what a correction changed, as far as that is told; `nil` where nothing is.
  public let severity: ShownSeverity?
  /// The ballots on the dossiers shown, by juror, then dossier, then criterion; `nil` where none are published.
  public let ballots: [ShownBallot]?

  /// Projects a ranking.
  ///
  /// - Parameters:
  ///   - ranking: The whole result.
  ///   - language: The BCP 47 tag of the language of texts; `nil` takes the edition's.
  ///   - agreement: How far jurors agree; `nil` tells nothing of it.
  ///   - methods: What other methods would say; `nil` tells nothing of it.
  ///   - severities: By juror of the edition, how severe each is; `nil` tells nothing of it.
  ///   - inputs: The files it was computed from.
  ///   - words: The sentences, in that language.
  public init(
    _ ranking: Ranking, language: String? = nil, agreement: JuryAgreement? = nil,
    methods: MethodComparison? = nil, severities: [JurorSeverity?]? = nil, inputs: [ResultInput] = [],
    words: any ResultWords
  ) {
    let (edition, publish) = (ranking.edition, ranking.edition.rubric.publish)
    let language = language ?? edition.campaign.language
    let shown = Self.shownDossiers(ranking)
    let disclosure = Disclosure(
      publicationOf: edition, language: language, words: words, dossiers: shown,
      robustness: ranking.robustness)
    let needsPseudonyms = publish.jurors == .pseudonym || publish.ballots == .pseudonym
    let pseudonyms = needsPseudonyms ? Pseudonyms(ranking) : nil

    header = ResultHeader(
      ranking, view: .publication, language: language,
      inputs: Self.shownInputs(inputs, edition: edition, dossiers: shown),
      robustness: disclosure.robustness, warnings: [])
    let ranked = ranking.entries.filter { shown.contains($0.dossier.id) }.map { disclosure.shown($0) }
    let isOrdered = publish.order == .ranked
    let honoured =
      publish.entries == .all
      ? []
      : ranking.unranked.filter { shown.contains($0.dossier.id) }
        .map { disclosure.shown($0, isHonour: true) }
    entries =
      (isOrdered ? ranked : Self.alphabetical(ranked)) + (isOrdered ? honoured : Self.alphabetical(honoured))
    unranked = publish.entries == .all ? ranking.unranked.map { disclosure.shown($0) } : []
    unrankedCount = ranking.unranked.count
    prizes = ranking.prizes.map(disclosure.shown)
    jurors = disclosure.jurors(ranking, pseudonyms)
    self.agreement = agreement.map(disclosure.shown)
    severity = disclosure.severity(ranking, severities, pseudonyms)
    self.methods = methods.flatMap { disclosure.methods($0, of: ranking) }
    ballots =
      publish.ballots == .pseudonym
      ? pseudonyms.map { ShownBallot.all(ranking, $0, dossiers: shown) } : nil
  }

  /// The ids of the dossiers that are shown.
  static func shownDossiers(_ ranking: Ranking) -> Set<String> {
    if ranking.edition.rubric.publish.entries == .all { return Set(ranking.edition.dossiers.map(\.id)) }
    let hasStars = ranking.edition.rubric.stars != nil
    let starred = ranking.entries.filter { !hasStars || ($0.stars ?? 0) > 0 }
    let mentioned = (ranking.entries + ranking.unranked).filter { !$0.mentions.isEmpty }
    return Set((starred + mentioned).map(\.dossier.id)).union(ranking.prizes.flatMap(\.winners))
  }

  /// From the top star down, then by name.
  private static func alphabetical(_ entries: [ShownEntry]) -> [ShownEntry] {
    entries.map { (entry: $0, name: FoldedText($0.name)) }
      .sorted { one, two in
        let stars = (one.entry.stars ?? 0, two.entry.stars ?? 0)
        if stars.0 != stars.1 { return stars.0 > stars.1 }
        return one.name == two.name ? one.entry.dossier.id < two.entry.dossier.id : one.name < two.name
      }
      .map(\.entry)
  }

  private static func shownInputs(
    _ inputs: [ResultInput], edition: Edition, dossiers: Set<String>
  ) -> [ResultInput] {
    let publish = edition.rubric.publish
    let files = Set(edition.dossiers.filter { dossiers.contains($0.id) }.compactMap { $0.position?.file })
    return inputs.filter { input in
      switch input.kind {
      case .ballots: publish.jurors == .named && publish.ballots == .none
      case .dossiers: publish.entries == .all || files.contains(input.path)
      case .edition, .rubric, .jury, .decisions: true
      }
    }
  }
}
