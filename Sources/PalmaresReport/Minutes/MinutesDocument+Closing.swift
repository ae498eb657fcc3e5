import Palmares

/// What limits the result, what it was made from, and who signs.
extension MinutesDocument {
  var severity: Section {
    Section(id: "severity", title: language.minutes(.severity), blocks: severityBlocks)
  }

  private var severityBlocks: [Block] {
    guard let outcome = minutes.severity else {
      return [.paragraph(language.rule(severity: .none))]
    }
    switch outcome.decision {
    case .refused(let refusal):
      return [.paragraph(language.refusal(refusal, of: outcome.method, in: edition))]
    case .corrected(let result):
      let changed = minutes.places.compactMap { place -> Item? in
        guard let raw = place.starsRaw, let computed = place.starsComputed, raw != computed else {
          return nil
        }
        let note = language.note(.severityChangesStars(raw: raw, corrected: computed), in: edition)
        return Item(text: name(place.dossier) + language.colon + note)
      }
      let unchanged = edition.rubric.stars == nil ? [] : [Block.paragraph(language.noCorrectedStars)]
      return rules(.severity).map(Block.paragraph) + severities(result)
        + (changed.isEmpty ? unchanged : [.list(changed)])
    }
  }

  /// Each juror's severity in points of the composite; under the many-facet model, which measures otherwise, who is the
  /// most lenient, who the most severe, and how each marks.
  private func severities(_ result: SeverityResult) -> [Block] {
    guard case .rasch(let fit) = result.figures else {
      let rows = zip(edition.jurors, result.jurors).map { juror, severity in
        [
          name(juror),
          language.severity(
            of: .init(
              id: juror.id, name: nil, severity: severity?.severity, standardError: severity?.standardError)),
        ]
      }
      return [
        .paragraph(language.severityIntroduction),
        .table(
          Table(
            caption: language.minutes(.jurorSeverities),
            columns: [.init(title: language.label(.juror)), .init(title: language.label(.severity))],
            rows: rows)),
      ]
    }
    let measured = zip(edition.jurors, fit.jurors).compactMap { juror, measure in
      measure.map { (juror: juror, measure: $0) }
    }
    let order = measured.sorted { $0.measure.value < $1.measure.value }.map { name($0.juror) }
    return [
      .paragraph(language.lenientToSevere(order)),
      .paragraph(language.raschConverged(iterations: fit.iterations) + " " + language.raschIntroduction),
      .table(
        Table(
          caption: language.label(.modelFit),
          columns: [.init(title: language.label(.juror)), .init(title: language.label(.howMarks))],
          rows: measured.map { [name($0.juror), language.raschManner(.init($0.measure))] })),
    ]
  }

  var reservations: Section {
    var blocks: [Block] = []
    if edition.campaign.status == .draft { blocks.append(.paragraph(language.minutes(.draftReservation))) }
    let deliberations = minutes.decisions + minutes.prizes.compactMap(\.deliberation) + minutes.mentions
    let doubts = deliberations.filter(\.hasTooManyVotes).map { deliberation in
      subject(of: deliberation) + language.colon
        + language.tooManyVotes(deliberation.cast ?? 0, voters: deliberation.voters)
    }
    let points = doubts + minutes.warnings.map { language.remark($0) }
    if !points.isEmpty { blocks.append(.list(points.map { Item(text: $0) })) }
    if !minutes.remarks.isEmpty {
      blocks.append(
        .list(
          byName(minutes.remarks, \.dossier).map { remark in
            Item(text: name(remark.dossier), details: remark.notes.map { language.note($0, in: edition) })
          }))
    }
    if blocks.isEmpty { blocks.append(.paragraph(language.minutes(.noReservation))) }
    return Section(id: "reservations", title: language.minutes(.reservations), blocks: blocks)
  }

  var files: Section {
    let made = Block.paragraph(language.minutesMade(by: "palmares", version: minutes.version))
    guard !minutes.inputs.isEmpty else {
      return Section(
        id: "files", title: language.minutes(.files),
        blocks: [made, .paragraph(language.minutes(.noFiles))])
    }
    let entry = typed(minutes.inputs.first { $0.kind == .edition }?.path ?? ".")
    let commands = ["palmares rank \(entry)", "palmares minutes \(entry)"].map(language.quoted)
    return Section(
      id: "files", title: language.minutes(.files),
      blocks: [
        made, .paragraph(language.provenanceIntroduction),
        .paragraph(language.recompute(with: commands, digests: language.quoted("sha256sum \(entry)"))),
        .digests(minutes.inputs),
      ])
  }

  /// A path as a shell takes it.
  private func typed(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"),
        UInt8(ascii: "-"):
        true
      default: byte >= 0x80
      }
    }
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }

  var signatures: Section {
    let members = minutes.members
    let chairs = members.filter { $0.juror.role == .chair }.map(signature)
    let secretaries = members.filter { $0.juror.role == .secretary }.map(signature)
    let others = members.filter { $0.juror.role == .member }.map(signature)
    func blank(_ label: MinutesLabel) -> Signature {
      Signature(role: language.minutes(label), name: nil, notes: [])
    }
    let notice = edition.campaign.notice.map { Block.notice(text($0)) }
    return Section(
      id: "signatures", title: language.minutes(.signatures),
      blocks: [notice].compactMap(\.self) + [
        .fields([
          Field(label: language.minutes(.signedAt), value: nil),
          Field(label: language.minutes(.signedOn), value: nil),
        ]),
        .signatures(
          (chairs.isEmpty ? [blank(.chair)] : chairs)
            + (secretaries.isEmpty ? [blank(.secretary)] : secretaries) + others),
      ])
  }

  private func signature(_ member: Minutes.Member) -> Signature {
    let recused = minutes.recusals.filter { $0.juror.id == member.juror.id }.map { name($0.dossier) }
    var notes: [String] = []
    if let title = member.juror.title { notes.append(text(title)) }
    if !recused.isEmpty { notes.append(language.recusedFrom(recused)) }
    if member.result != nil, member.presence != .marked { notes.append(language.minutes(.noMarks)) }
    return Signature(role: role(member.juror), name: name(member.juror), notes: notes)
  }
}
