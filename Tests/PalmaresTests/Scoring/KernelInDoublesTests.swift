import TestSupport
import Testing

@_spi(Benchmarks) @testable import Palmares

/// The path that a benchmark holds exactness against does the same work.
@Suite struct KernelInDoublesTests {
  private static func edition(_ seed: UInt64, quota: Bool = false) throws -> Edition {
    var random = SplitMix64(seed: seed)
    var sample = SampleEdition.random(average: .mean, pool: .criterionFirst, isPlain: true, using: &random)
    let first = sample.criteria.flatMap(\.leafIDs)[0]
    sample.stars = .ladder(
      [1: 20, 2: 45, 3: 60], require: [3: [.score(first, atLeast: 30, atMost: 90)]],
      quota: quota ? [3: 1] : [:])
    sample.ties = [.criterion(first)]
    return try Edition(sample.draft)
  }

  @Test(arguments: UInt64(0)..<40)
  func placesTheSameButForRounding(seed: UInt64) throws {
    let edition = try Self.edition(seed)
    let exact = edition.placedExactly()
    let entries = edition.rank(keepsTraces: false).entries
    #expect(exact == entries.standings.map(\.dossier))
    guard let doubles = edition.placedInDoubles() else { return }
    #expect(Set(doubles) == Set(exact))
    let scores = Dictionary(
      uniqueKeysWithValues: entries.standings.map {
        ($0.dossier, ($0.stars, $0.score?.value.doubleValue ?? 0))
      })
    for (one, other) in zip(exact, doubles) where one != other {
      // Only what is equal, or lies on a threshold, can change places.
      let (left, right) = (scores[one], scores[other])
      #expect(abs((left?.1 ?? 0) - (right?.1 ?? 100)) < 1e-9 || left?.0 != right?.0)
    }
  }

  @Test func someEditionsAreTaken() throws {
    #expect(try (0..<40).contains { try Self.edition(UInt64($0)).placedInDoubles() != nil })
    #expect(try Self.edition(1, quota: true).placedInDoubles() == nil)
  }
}
