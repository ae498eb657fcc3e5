import Palmares
import TestSupport
import Testing

@Suite struct Xoshiro256StarStarTests {
  /// The first outputs from the state 1, 2, 3, 4 of the authors' xoshiro256starstar.c, as the Rust crate rand_xoshiro
  /// cites them in its tests. The first two by hand: rotate(2 × 5, 7) × 9 = 1280 × 9 = 11520; then s₁ = 2 ^ (3 ^ 1) = 0.
  @Test func publishedVector() {
    var random = Xoshiro256StarStar(state: (1, 2, 3, 4))
    let expected: [UInt64] = [
      11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360, 607_988_272_756_665_600,
      16_172_922_978_634_559_625, 8_476_171_486_693_032_832, 10_595_114_339_597_558_777,
      2_904_607_092_377_533_576,
    ]
    #expect(expected == expected.map { _ in random.next() })
  }

  /// The SHA-256 of the empty text (FIPS 180-4 examples): e3b0c442 98fc1c14 … is the first word.
  @Test func seedIsTheDigestAsPrinted() throws {
    let digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    let bytes = stride(from: 0, to: 64, by: 2).compactMap { place in
      UInt8(digest.dropFirst(place).prefix(2), radix: 16)
    }
    let words = Xoshiro256StarStar(
      state: (
        0xe3b0_c442_98fc_1c14, 0x9afb_f4c8_996f_b924, 0x27ae_41e4_649b_934c, 0xa495_991b_7852_b855
      ))
    #expect(Xoshiro256StarStar(seedDigest: bytes) == words)
    #expect(Xoshiro256StarStar(seedDigest: digest) == words)
    #expect(Xoshiro256StarStar(seedDigest: digest.uppercased()) == words)
  }

  @Test(arguments: ["", "e3b0", String(repeating: "0", count: 64), String(repeating: "g", count: 64)])
  func whatIsNoDigestGivesNone(text: String) { #expect(Xoshiro256StarStar(seedDigest: text) == nil) }

  /// rotate(10, 7) × 9 = 11520 lies in the lowest 14 bits, so that 53 upper bits of it are 11520 >> 11 = 5.
  @Test func uniformTakesTheUpperBits() {
    var random = Xoshiro256StarStar(state: (1, 2, 3, 4))
    #expect(random.uniform() == 5 * 0x1p-53)
    for _ in 0..<1_000 {
      let number = random.uniform()
      #expect(0 <= number && number < 1)
    }
  }

  /// From 1, 2, 3, 4 a bound of 6 first meets 11520, whose lower product isn't below 2⁶⁴ mod 6 = 4: the upper is 0. Then
  /// 0, whose lower product 0 is: refused, and 1509978240 gives 0 again.
  @Test func boundedNumbersRefuseWhatWouldBias() {
    var (random, other) = (Xoshiro256StarStar(state: (1, 2, 3, 4)), Xoshiro256StarStar(state: (1, 2, 3, 4)))
    #expect([random.below(6), random.below(6)] == [0, 0])
    for _ in 0..<3 { _ = other.next() }
    #expect(random == other)
  }

  /// Of 60,000 numbers below 6 each comes about 10,000 times: within 5 standard deviations of √(60000·5/36) ≈ 91.
  @Test(arguments: UInt64(1)...4)
  func boundedNumbersAreEven(seed: UInt64) {
    var random = Xoshiro256StarStar(state: (seed, 0, 0, 0))
    var counts = Array(repeating: 0, count: 6)
    // A state with a single bit needs some steps to mix.
    for _ in 0..<64 { _ = random.next() }
    for _ in 0..<60_000 { counts[random.below(6)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 457 })
  }
}
