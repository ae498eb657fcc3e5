import Foundation
import Synchronization
import TestSupport
import Testing

@testable import PalmaresReport

@Suite struct OrderedPiecesTests {
  /// Makes each piece's number, and counts the pieces that are made but not handed over.
  final class Numbers: PieceMaker {
    private let waiting: Waiting
    private var number = 0

    init(_ waiting: Waiting) { self.waiting = waiting }

    func make(_ piece: Int) {
      waiting.change(by: 1)
      number = piece
      // Some pieces take longer than others.
      usleep(UInt32(SplitMix64(seed: UInt64(piece)).first % 500))
    }

    func handOver(to sinks: [([UInt8]) throws -> Void]) throws {
      for sink in sinks { try sink(Array("\(number) ".utf8)) }
      waiting.change(by: -1)
    }
  }

  final class Waiting: Sendable {
    private let counts = Mutex((now: 0, most: 0))
    func change(by step: Int) {
      counts.withLock {
        $0.now += step
        $0.most = max($0.most, $0.now)
      }
    }
    var most: Int { counts.withLock { $0.most } }
  }

  @Test(arguments: [1, 2, 3, 8], [0, 1, 2, 7, 100])
  func piecesComeInOrderAndNeverManyAtOnce(workers: Int, count: Int) throws {
    let waiting = Waiting()
    var bytes: [UInt8] = []
    try OrderedPieces(workers: workers).write(count, by: { Numbers(waiting) }, to: [{ bytes += $0 }])
    #expect(String(decoding: bytes, as: UTF8.self) == (0..<count).map { "\($0) " }.joined())
    #expect(waiting.most <= workers)
  }

  @Test(arguments: [1, 2, 3])
  func aSinkThatThrowsGetsNoMore(workers: Int) {
    struct Full: Error {}
    let waiting = Waiting()
    var calls = 0
    #expect(throws: Full.self) {
      try OrderedPieces(workers: workers).write(
        50, by: { Numbers(waiting) },
        to: [
          { _ in
            calls += 1
            if calls == 4 { throw Full() }
          }
        ])
    }
    #expect(calls == 4)
  }
}

extension SplitMix64 {
  fileprivate var first: UInt64 {
    var random = self
    return random.next()
  }
}
