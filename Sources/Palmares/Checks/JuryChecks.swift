extension EditionChecker {
  mutating func checkJury() {
    reportDuplicates(jury.colleges.map { ($0.id, $0.weight.position) }, of: "college")
    for college in jury.colleges {
      checkPositive(college.weight)
      if !jurors.contains(where: { $0.college?.value == college.id }) {
        report(.collegeWithoutJurors, [college.id], at: college.weight.position)
      }
    }
    if jurors.isEmpty, !leaves.isEmpty { report(.noJuror, at: jury.jurors.first?.position) }
    var chair: Juror?
    for juror in jury.jurors {
      checkPositive(juror.weight)
      if juror.role == .chair {
        if let chair { report(.twoChairs, [chair.id, juror.id], at: juror.position) } else { chair = juror }
      }
      checkCollege(of: juror)
      checkRecusals(of: juror)
      for dossier in juror.dossiers ?? [] where dossiers.place(of: dossier.value) == nil {
        reportUnknown(.unknownDossier, dossier.value, among: dossiers.map(\.id), at: dossier.position)
      }
      for category in juror.categories ?? []
      where !rubric.categories.contains(where: { $0.id == category.value }) {
        reportUnknown(
          .unknownCategory, category.value, among: rubric.categories.map(\.id), at: category.position)
      }
    }
  }

  private mutating func checkCollege(of juror: Juror) {
    guard !jury.colleges.isEmpty, juror.role != .secretary else { return }
    guard let college = juror.college else {
      report(.jurorWithoutCollege, [juror.id], at: juror.position)
      return
    }
    if !jury.colleges.contains(where: { $0.id == college.value }) {
      reportUnknown(.unknownCollege, college.value, among: jury.colleges.map(\.id), at: college.position)
    }
  }

  private mutating func checkRecusals(of juror: Juror) {
    var seen: Set<String> = []
    for recusal in juror.recused {
      let dossier = recusal.dossier
      if dossiers.place(of: dossier.value) == nil {
        reportUnknown(.unknownDossier, dossier.value, among: dossiers.map(\.id), at: dossier.position)
      } else if !seen.insert(dossier.value).inserted {
        report(.recusalRepeated, [juror.id, dossier.value], at: dossier.position)
      }
    }
  }
}
