/// Reads JSON byte by byte.
struct StrictJSONReader {
  let bytes: [UInt8]
  private var offset = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(StrictJSONError) -> StrictJSON {
    let value = try value()
    skipSpace()
    if offset < bytes.count { throw StrictJSONError(offset: offset) }
    return value
  }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { offset += 1 }
  }

  private mutating func take(_ text: StaticString) throws(StrictJSONError) {
    for byte in "\(text)".utf8 {
      guard next == byte else { throw StrictJSONError(offset: offset) }
      offset += 1
    }
  }

  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func value() throws(StrictJSONError) -> StrictJSON {
    skipSpace()
    switch next {
    case UInt8(ascii: "n"):
      try take("null")
      return .null
    case UInt8(ascii: "t"):
      try take("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try take("false")
      return .bool(false)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "{"): return .object(try object())
    default: return .number(try number())
    }
  }

  private mutating func array() throws(StrictJSONError) -> [StrictJSON] {
    try take("[")
    if takes("]") { return [] }
    var elements: [StrictJSON] = []
    repeat { elements.append(try value()) } while takes(",")
    try take("]")
    return elements
  }

  private mutating func object() throws(StrictJSONError) -> [StrictJSON.Member] {
    try take("{")
    if takes("}") { return [] }
    var members: [StrictJSON.Member] = []
    repeat {
      skipSpace()
      let key = try string()
      guard takes(":") else { throw StrictJSONError(offset: offset) }
      members.append(.init(key: key, value: try value()))
    } while takes(",")
    try take("}")
    return members
  }

  private mutating func number() throws(StrictJSONError) -> String {
    let start = offset
    if next == UInt8(ascii: "-") { offset += 1 }
    if next == UInt8(ascii: "0") { offset += 1 } else { try digits() }
    if next == UInt8(ascii: ".") {
      offset += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      offset += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func digits() throws(StrictJSONError) {
    let start = offset
    while let byte = next, (0x30...0x39).contains(byte) { offset += 1 }
    if offset == start { throw StrictJSONError(offset: offset) }
  }

  private mutating func string() throws(StrictJSONError) -> String {
    try take("\"")
    var units: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw StrictJSONError(offset: offset) }
      offset += 1
      if byte == UInt8(ascii: "\\") { units += try escaped() } else { units.append(byte) }
    }
    try take("\"")
    guard let text = String(validating: units, as: UTF8.self) else { throw StrictJSONError(offset: offset) }
    return text
  }

  /// What follows a backslash; a pair of surrogates isn't needed where the text is UTF-8, and is refused.
  private mutating func escaped() throws(StrictJSONError) -> [UInt8] {
    guard let byte = next else { throw StrictJSONError(offset: offset) }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      guard offset + 4 <= bytes.count,
        let code = UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(code)
      else { throw StrictJSONError(offset: offset) }
      offset += 4
      return Array(String(scalar).utf8)
    default: throw StrictJSONError(offset: offset - 1)
    }
  }
}
