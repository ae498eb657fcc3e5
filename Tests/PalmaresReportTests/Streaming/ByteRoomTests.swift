import Palmares
import Testing

@testable import PalmaresReport

@Suite struct ByteRoomTests {
  private static func text(_ write: (inout ByteRoom) -> Void) -> String {
    var room = ByteRoom(capacity: 1)
    write(&room)
    return String(decoding: room.bytes, as: UTF8.self)
  }

  @Test(arguments: [0, 9, 10, 99, 100, 12_345, -1, -10, -987, .max, .min])
  func writesDigits(number: Int) {
    #expect(Self.text { $0.append(digitsOf: number) } == "\(number)")
  }

  @Test func growsAsItIsFilled() {
    let text = Self.text { room in
      for number in 0..<1_000 {
        room.append(digitsOf: number)
        room.append(",")
      }
      room.append([0x21, 0x22])
    }
    #expect(text == (0..<1_000).map { "\($0)," }.joined() + "!\"")
  }

  @Test func forgetsAndKeepsNumbersAsArraysDo() {
    let text = Self.text { room in
      room.append("gone")
      room.removeAll()
      room.append(decimalOf: Rational(7, 2), atMost: 4, point: 0x2C)
      room.append(0x20)
      room.append(termsOf: Rational(7, 2))
    }
    #expect(text == "3,5 7/2")
  }

  /// A kept text is written again, one of another key on the same slot isn't, and a long one is never kept.
  @Test func textsAreKeptByTheirKeys() {
    let texts = NumberTexts()
    var made = 0
    let text = Self.text { room in
      for turn in 0..<2 {
        for key in 0..<20_000 {
          texts.append(key, to: &room) { room in
            made += 1
            room.append(digitsOf: key)
          }
          room.append(turn == 0 ? "," : ";")
        }
      }
      for _ in 0..<2 { texts.append(1 << 40, to: &room) { $0.append([UInt8](repeating: 0x78, count: 60)) } }
      for _ in 0..<2 { texts.append(nil, to: &room) { $0.append("n") } }
    }
    let numbers = (0..<20_000).map { "\($0)" }
    #expect(
      text == numbers.map { $0 + "," }.joined() + numbers.map { $0 + ";" }.joined()
        + String(repeating: "x", count: 120) + "nn")
    #expect(made <= 40_000)
    made = 0
    _ = Self.text { room in
      for _ in 0..<3 { texts.append(5, to: &room) { _ in made += 1 } }
    }
    #expect(made <= 1)
  }
}
