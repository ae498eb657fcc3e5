public import Palmares

/// An edition of many dossiers that a box of ballots is filled for, in no order.
public enum LargeSample {
  /// Draws an edition of eight jurors and six criteria in two groups, with absences of every kind.
  ///
  /// - Throws: ``Palmares/InvalidEdition`` never, unless this is wrong.
  public static func edition(dossiers count: Int, seed: UInt64) throws -> Edition {
    var random = SplitMix64(seed: seed)
    let scale = Scale(name: "quatre", min: 0, max: 4, step: 1)
    let groups = [("a", Rational(3), Combination.mean), ("b", 2, .min)].map { id, weight, combine in
      Criterion.group(
        id, weight: weight, combine: combine,
        (1...3).map { .leaf("\(id)\($0)", weight: Rational($0), scale: scale) })
    }
    let rubric = Rubric(
      id: "large", title: "Large", criteria: groups, jury: .rules(missing: .exclude),
      stars: .ladder(
        [1: 40, 2: 50, 3: 60], require: [3: [.score("a1", atLeast: 50)]], quota: [3: count / 10]),
      ties: [.init(.criterion("a1")), .init(.median)])
    let jury = Jury(jurors: (1...8).map { .sample("j\($0)", role: $0 == 1 ? .chair : .member) })
    let dossiers = (1...count).map { Dossier(id: "d\($0)") }
    var box = BallotBox(BallotPlaces(rubric: rubric, jury: jury, dossiers: dossiers))
    for place in (0..<count * 8).shuffled(using: &random) {
      let (dossier, juror) = (place / 8, place % 8)
      if Int.random(in: 0..<100, using: &random) == 0 {
        box.add(.recused, juror: juror, dossier: dossier, criterion: 0)
        continue
      }
      for leaf in 0..<6 {
        let answer: Answer
        switch Int.random(in: 0..<40, using: &random) {
        case 0: answer = .notApplicable
        case 1: answer = .abstain
        case 2: answer = .blank
        default: answer = .mark(Rational(Int.random(in: 0...4, using: &random)))
        }
        box.add(answer, juror: juror, dossier: dossier, criterion: leaf)
      }
    }
    return try Edition(
      EditionDraft(
        campaign: Campaign(id: "large", title: "Large"), rubric: rubric, dossiers: dossiers, jury: jury,
        box: box))
  }
}
