internal import Palmares

/// One reading of an edition: the edition file, then what it names.
struct EditionLoading {
  private let entry: String
  private let root: String
  private var reading: InputReading
  private var isEntryMissing = false
  private var language = "fr"
  private var largeBallots: LargeBallots?
  private let tracing: String?

  init(
    _ path: String, limits: Limits, standardInput: [UInt8]?, fingerprints: Bool = true, tracing: String? = nil
  ) {
    self.tracing = tracing
    if path == "-" {
      (root, entry) = (".", "-")
    } else if InputFile.isFolder(path) {
      (root, entry) = (path, LoadedEdition.entryName)
    } else {
      (root, entry) = (FilePath.folder(of: path), FilePath.name(of: path))
    }
    reading = InputReading(
      folder: root, limits: limits, standardInput: standardInput, fingerprints: fingerprints)
  }

  /// Reads from memory; the path leads to the edition file.
  init(_ path: String, limits: Limits, memory: MemoryFiles) {
    tracing = nil
    (root, entry) = (FilePath.folder(of: path), FilePath.name(of: path))
    reading = InputReading(folder: root, limits: limits, standardInput: [], memory: memory)
  }

  mutating func load() -> LoadedEdition {
    let file = readEdition()
    let draft = file.flatMap { readDraft($0) }
    return LoadedEdition(
      reading: reading, root: root, draft: draft, rubric: draft?.rubric, largeBallots: largeBallots,
      isEntryMissing: isEntryMissing, language: language)
  }

  private mutating func readEdition() -> CampaignReader.EditionFile? {
    let document = reading.document(of: Sourced(entry), kind: .edition)
    isEntryMissing = reading.files.isEmpty && reading.diagnostics.contains { $0.code == .fileNotFound }
    let read = document.map { CampaignReader.read($0) }
    if let read { reading.report(read.diagnostics) }
    let file = read?.file
    reading.unread.formUnion(file?.unread ?? [])
    language = file?.campaign.language ?? reading.sources[entry]?.editionLanguage ?? language
    JobProgress.current?.speak(language)
    return file
  }

  private mutating func readDraft(_ file: CampaignReader.EditionFile) -> EditionDraft? {
    let before = reading.diagnostics.count
    let rubric = file.rubric.flatMap { readRubric($0) }
    let isSound = !Array(reading.diagnostics[before...]).hasErrors
    let jury = file.jury.map { readJury($0) } ?? noJury(isSound ? rubric : nil)
    let dossiers = readDossiers(file.dossiers, rubric: rubric)
    let ballotFiles = reading.names(file.ballots, kind: .ballot)
    var (ballots, box): ([Ballot], BallotBox?) = ([], nil)
    if reading.areLarge(ballotFiles) {
      let large = largeBallots(ballotFiles, rubric: rubric, jury: jury, dossiers: dossiers)
      box = large.read(&reading)
      largeBallots = large
    } else {
      ballots = readBallots(ballotFiles, rubric: rubric)
    }
    let decisions = file.decisions.map { readDecisions($0) } ?? []
    guard let rubric, let jury, !dossiers.isEmpty || !reading.unread.contains(.dossier) else { return nil }
    let draft = EditionDraft(
      campaign: file.campaign, rubric: rubric, dossiers: dossiers, jury: jury, ballots: ballots,
      decisions: decisions, box: box)
    return reading.unread.contains(.dossier) ? draft.confinedToItsDossiers : draft
  }

  private mutating func readRubric(_ name: Sourced<String>) -> Rubric? {
    guard let document = reading.document(of: path(name), kind: .rubric) else { return nil }
    let (rubric, found) = RubricReader.read(document, language: language)
    reading.report(found)
    if let rubric {
      reading.gaps.note(rubric: document, rubric, found)
    } else {
      reading.unread.insert(.rubric)
    }
    return rubric
  }

  /// The jury of an edition that names none: nobody, where no criterion of a rubric without errors asks a juror.
  private mutating func noJury(_ rubric: Rubric?) -> Jury? {
    guard let rubric, Self.ids(rubric.criteria, groups: false).isEmpty else { return nil }
    let isExcused: (Diagnostic) -> Bool = { $0.code == .missingKey && $0.arguments == ["jury", "edition"] }
    guard reading.diagnostics.contains(where: isExcused) else { return nil }
    reading.diagnostics.removeAll(where: isExcused)
    return Jury(jurors: [])
  }

  private mutating func readJury(_ name: Sourced<String>) -> Jury? {
    guard let document = reading.document(of: path(name), kind: .jury) else { return nil }
    let (jury, found) = JuryReader.read(document, language: language)
    reading.report(found)
    if let jury { reading.gaps.note(jury: document, jury, found) } else { reading.unread.insert(.jury) }
    return jury
  }

  private mutating func readDossiers(_ patterns: [Sourced<String>], rubric: Rubric?) -> [Dossier] {
    let units = rubric?.units
    var dossiers: [Dossier] = []
    for name in reading.names(patterns, kind: .dossier) {
      if InputReading.isTable(name.value) {
        guard let read = reading.dossiers(of: name, units: units) else { continue }
        if dossiers.isEmpty { dossiers = read } else { dossiers += read }
        continue
      }
      for document in reading.documents(of: name, kind: .dossier) where reading.isOf(document, .dossier) {
        let (dossier, found) = DossierReader.read(document, language: language, units: units)
        reading.report(found)
        if let dossier { dossiers.append(dossier) }
        if dossier.map({ !IdentifierText.isValid($0.id) }) ?? true { reading.unread.insert(.dossier) }
      }
    }
    return dossiers
  }

  /// What is needed to read ballots in columns, once or again.
  private func largeBallots(
    _ names: [Sourced<String>], rubric: Rubric?, jury: Jury?, dossiers: [Dossier]
  ) -> LargeBallots {
    let (criteria, groups) = Self.criteria(of: rubric)
    var places: BallotNames?
    if let rubric, let jury {
      places = BallotNames(BallotPlaces(rubric: rubric, jury: jury, dossiers: dossiers))
    }
    return LargeBallots(
      files: names, names: places, criteria: criteria, groups: groups, language: language,
      dropsUnknownDossiers: reading.unread.contains(.dossier), tracing: tracing)
  }

  /// The ids of the criteria that jurors mark, and of the groups.
  private static func criteria(of rubric: Rubric?) -> (criteria: [String]?, groups: Set<String>) {
    let criteria = rubric.map { ids($0.criteria, groups: false) }
    return (criteria, rubric.map { Set(ids($0.criteria)).subtracting(criteria ?? []) } ?? [])
  }

  private mutating func readBallots(_ names: [Sourced<String>], rubric: Rubric?) -> [Ballot] {
    let (criteria, groups) = Self.criteria(of: rubric)
    var ballots: [Ballot] = []
    for name in names {
      if InputReading.isTable(name.value) {
        guard let table = reading.table(of: name, kind: .ballot) else { continue }
        let (read, found) = BallotTableReader.read(table, criteria: criteria, groups: groups)
        reading.report(found.filter { !reading.gaps.explain($0) })
        if read.isEmpty, found.hasErrors { reading.unread.insert(.ballot) }
        ballots += read
        continue
      }
      for document in reading.documents(of: name, kind: .ballot) where reading.isOf(document, .ballot) {
        let (read, found) = BallotReader.read(document, language: language)
        reading.report(found)
        if read.isEmpty, found.hasErrors { reading.unread.insert(.ballot) }
        ballots += read
      }
    }
    return ballots
  }

  private mutating func readDecisions(_ name: Sourced<String>) -> [Decision] {
    guard let document = reading.document(of: path(name), kind: .decisions) else { return [] }
    let (decisions, found) = DecisionsReader.read(document, language: language)
    reading.report(found)
    return decisions
  }

  /// A path of the edition file as diagnostics name it.
  private func path(_ name: Sourced<String>) -> Sourced<String> {
    let path = FilePath.joined(root, name.value)
    return Sourced(FilePath.relative(path, to: root), at: name.position)
  }

  /// The ids of criteria; with those of groups and of criteria that indicators mark, or without.
  private static func ids(_ criteria: [Criterion], groups: Bool = true) -> [String] {
    criteria.flatMap { criterion -> [String] in
      switch criterion.content {
      case .leaf: [criterion.id]
      case .measure: groups ? [criterion.id] : []
      case .group(let group): (groups ? [criterion.id] : []) + ids(group.criteria, groups: groups)
      }
    }
  }
}

extension Rubric {
  /// The units of the facts that it and its catalogue declare, by id.
  fileprivate var units: [String: String] {
    Dictionary(declaredFacts.compactMap { fact in fact.unit.map { (fact.id, $0) } }) { first, _ in first }
  }
}

extension EditionDraft {
  /// The draft without what names dossiers that it lacks, since the file that holds them could not be read.
  fileprivate var confinedToItsDossiers: EditionDraft {
    let ids = Set(dossiers.map(\.id))
    var draft = self
    draft.ballots.removeAll { !ids.contains($0.dossier.value) }
    draft.decisions.removeAll { decision in decision.dossier.map { !ids.contains($0) } ?? false }
    draft.jury.jurors = jury.jurors.map { juror in
      Juror(
        id: juror.id, name: juror.name, title: juror.title, role: juror.role, weight: juror.weight,
        college: juror.college, recused: juror.recused.filter { ids.contains($0.dossier.value) },
        dossiers: juror.dossiers?.filter { ids.contains($0.value) }, categories: juror.categories,
        position: juror.position)
    }
    return draft
  }
}
