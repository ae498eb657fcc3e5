import Palmares
import TestSupport

@testable import PalmaresReport

/// The agreement of six jurors on twelve dossiers, on two criteria; one of them has three jurors only.
enum SampleAgreement {
  static func marks(jurors: Int, seed: UInt64, dossiers: Int = 12) -> RatingTable {
    var random = SplitMix64(seed: seed)
    return RatingTable(
      (0..<dossiers).map { dossier in
        let quality = Int.random(in: 1...3, using: &random)
        return (0..<jurors).map { juror in
          if juror == 0, dossier == 1 { return nil }
          return Double(max(1, min(4, quality + Int.random(in: -1...1, using: &random))))
        }
      })
  }

  static let composites = RatingTable([
    [50, 62.5, 75, 25, 100, 0], [25, 37.5, 50, 12.5, 62.5, 12.5], [75, 87.5, 75, 50, 100, 50],
    [100, 75, 100, 75, 87.5, 62.5], [nil, 25, 12.5, 0, 50, 25], [62.5, 50, 62.5, 37.5, 75, 37.5],
  ])

  static let agreement = JuryAgreement(
    overall: composites,
    criteria: [
      (id: "inclusion", marks: marks(jurors: 6, seed: 1)), (id: "budget", marks: marks(jurors: 3, seed: 2)),
    ], draws: 100, from: Xoshiro256StarStar(state: (1, 2, 3, 4)))

  static func disclosure(_ publish: Publish?) -> Disclosure {
    let edition = SampleRanking(publish: publish ?? Publish()).ranking.edition
    return publish == nil
      ? Disclosure(recordOf: edition, language: "fr", words: PlainWords())
      : Disclosure(publicationOf: edition, language: "fr", words: PlainWords(), dossiers: [])
  }
}
