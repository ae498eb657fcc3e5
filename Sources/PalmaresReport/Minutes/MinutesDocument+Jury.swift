import Palmares

/// Who marked, who was recused, and whether enough did.
extension MinutesDocument {
  var composition: Section {
    let title = language.minutes(.composition)
    guard !minutes.members.isEmpty else {
      return Section(id: "composition", title: title, blocks: [.paragraph(language.minutes(.noJury))])
    }
    return Section(
      id: "composition", title: title,
      blocks: [.table(membersTable)] + [weights].compactMap { $0.map(Block.paragraph) }
        + panels.map(Block.paragraph) + [.table(ballotsTable)] + presence.map(Block.paragraph)
        + [.paragraph(language.minutes(.presenceCaveat))])
  }

  private var hasEqualWeights: Bool { Set(edition.jurors.map(\.weight.value)).count <= 1 }

  private var membersTable: Table {
    let jurors = minutes.members.map(\.juror)
    let hasTitles = jurors.contains { $0.title != nil }
    let hasColleges = jurors.contains { $0.college != nil }
    var table = Table(
      caption: language.minutes(.composition), columns: [.init(title: language.label(.juror))], rows: [])
    if hasTitles { table.columns.append(.init(title: language.minutes(.quality))) }
    table.columns.append(.init(title: language.label(.role)))
    if hasColleges { table.columns.append(.init(title: language.sentence(language.label(.college)))) }
    if !hasEqualWeights { table.columns.append(.init(title: language.label(.weight), isNumber: true)) }
    table.rows = jurors.map { juror in
      var row = [juror.name.map { "\($0) (\(juror.id))" } ?? juror.id]
      if hasTitles { row.append(juror.title.map(text) ?? "") }
      row.append(role(juror).lowercased())
      if hasColleges { row.append(juror.college?.value ?? "") }
      if !hasEqualWeights {
        row.append(juror.role == .secretary ? "–" : language.number(juror.weight.value))
      }
      return row
    }
    return table
  }

  func role(_ juror: Juror) -> String {
    switch juror.role {
    case .chair: language.minutes(.chair)
    case .member: language.minutes(.member)
    case .secretary: language.minutes(.secretary)
    }
  }

  private var weights: String? {
    guard hasEqualWeights, edition.jurors.count > 1 else { return nil }
    return language.minutes(edition.colleges.isEmpty ? .equalWeights : .equalWeightsInColleges)
  }

  private var panels: [String] {
    edition.jurors.compactMap { juror in
      guard juror.dossiers != nil || juror.categories != nil else { return nil }
      return language.panel(
        of: name(juror), dossiers: (juror.dossiers ?? []).map { name($0.value) },
        categories: (juror.categories ?? []).map { language.title(ofCategory: $0.value, in: edition.rubric) })
    }
  }

  private var ballotsTable: Table {
    Table(
      caption: language.minutes(.ballotsReturned),
      columns: [
        .init(title: language.label(.juror)),
        .init(title: language.minutes(.dossiersMarked), isNumber: true),
        .init(title: language.label(.marks), isNumber: true),
        .init(title: language.minutes(.abstentions), isNumber: true),
        .init(title: language.minutes(.notApplicable), isNumber: true),
        .init(title: language.minutes(.unanswered), isNumber: true),
        .init(title: language.minutes(.recusals), isNumber: true),
      ],
      rows: minutes.members.compactMap { member in
        guard let result = member.result else { return nil }
        let counts = result.counts
        return [name(member.juror)]
          + [
            result.dossiersMarked, counts.marks, counts.abstained, counts.na, counts.blank,
            result.recusedDossiers.count,
          ].map { language.integer($0) }
      })
  }

  private var presence: [String] {
    let others: [Minutes.Member.Presence] = [.silent, .answered, .recused]
    let sentences = others.compactMap { presence -> String? in
      let names = minutes.members.filter { $0.presence == presence }.map { name($0.juror) }
      return names.isEmpty ? nil : language.presence(presence, of: names)
    }
    return sentences.isEmpty && !edition.jurors.isEmpty ? [language.minutes(.everyoneMarked)] : sentences
  }

  var recusals: Section {
    let title = language.minutes(.recusals)
    guard !minutes.recusals.isEmpty else {
      return Section(id: "recusals", title: title, blocks: [.paragraph(language.minutes(.noRecusal))])
    }
    let table = Table(
      caption: title,
      columns: [
        .init(title: language.label(.dossier)), .init(title: language.label(.juror)),
        .init(title: language.heading(.reason)), .init(title: language.minutes(.declaredIn)),
        .init(title: language.minutes(.criteriaConcerned)),
        .init(title: language.minutes(.jurorsWhoMarked), isNumber: true),
      ],
      rows: byName(minutes.recusals, \.dossier).map { recusal in
        [
          name(recusal.dossier), name(recusal.juror), recusal.reason ?? language.minutes(.noReason),
          language.minutes(recusal.isDeclared ? .juryFile : .ballot), language.minutes(.allCriteria),
          language.integer(recusal.jurorsLeft),
        ]
      })
    return Section(
      id: "recusals", title: title, blocks: [.table(table)] + rules(.recusal).map(Block.paragraph))
  }

  var quorum: Section {
    let title = language.label(.quorum)
    guard !edition.leaves.isEmpty else {
      return Section(id: "quorum", title: title, blocks: [.paragraph(language.minutes(.quorumOfNobody))])
    }
    let attendance = byName(minutes.attendance, \.dossier)
    let counted = attendance.filter { $0.out == nil }
    let missed = counted.filter { !$0.isReached }.map { name($0.dossier) }
    var sentences = rules(.quorum)
    sentences.append(language.quorumReached(counted.count - missed.count, of: counted.count))
    if !missed.isEmpty { sentences.append(language.quorumMissed(missed)) }
    let hasColleges = attendance.contains { $0.steps.contains { $0.college != nil } }
    let table = Table(
      caption: language.minutes(.attendance),
      columns: [
        .init(title: language.label(.dossier)),
        .init(title: language.minutes(.jurorsWhoMarked), isNumber: !hasColleges),
        .init(title: language.minutes(.needed), isNumber: !hasColleges),
        .init(title: language.minutes(.quorumState)),
      ],
      rows: attendance.map { attendance in
        let total = language.integer(attendance.jurors)
        let colleges = list(attendance.steps) { $0.has }
        return [
          name(attendance.dossier), hasColleges ? "\(total) (\(colleges))" : total,
          list(attendance.steps) { $0.needs },
          attendance.out.map { language.label($0.statusLabel) }
            ?? language.minutes(attendance.isReached ? .reached : .missed),
        ]
      })
    return Section(
      id: "quorum", title: title, blocks: sentences.map(Block.paragraph) + [.table(table)])
  }

  /// The numbers of a quorum, with their colleges where it is theirs.
  private func list(_ steps: [QuorumStep], _ number: (QuorumStep) -> Int) -> String {
    steps.map { step in
      (step.college.map { "\($0) " } ?? "") + language.integer(number(step))
    }.joined(separator: ", ")
  }
}
