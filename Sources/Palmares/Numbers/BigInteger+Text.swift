extension BigInteger: CustomStringConvertible {
  /// The largest power of ten that fits a limb, and its exponent.
  private static var chunk: (value: UInt64, digits: Int) { (10_000_000_000_000_000_000, 19) }

  /// Reads decimal digits with an optional leading `-`; anything else is `nil`.
  init?(_ text: some StringProtocol) {
    var digits = Substring(text).utf8
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits.removeFirst() }
    guard !digits.isEmpty else { return nil }
    var limbs: [UInt64] = []
    var (pending, scale): (UInt64, UInt64) = (0, 1)
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      pending = pending * 10 + UInt64(digit - UInt8(ascii: "0"))
      scale *= 10
      if scale == Self.chunk.value {
        Self.multiply(&limbs, by: scale, adding: pending)
        (pending, scale) = (0, 1)
      }
    }
    Self.multiply(&limbs, by: scale, adding: pending)
    self.init(isNegative: isNegative, limbs: limbs)
  }

  /// The number in decimal digits, with a leading `-` below zero.
  var description: String {
    if isZero { return "0" }
    var rest = limbs
    var chunks: [String] = []
    while !rest.isEmpty {
      let (quotient, remainder) = Self.divide(rest, by: Self.chunk.value)
      chunks.append(String(remainder[0]))
      rest = quotient
      while rest.last == 0 { rest.removeLast() }
    }
    var text = (isNegative ? "-" : "") + (chunks.last ?? "")
    for digits in chunks.dropLast().reversed() {
      text += String(repeating: "0", count: Self.chunk.digits - digits.utf8.count) + digits
    }
    return text
  }
}
