/// Returns `text` between double quotes, as YAML reads it back unchanged; letters stay as they are.
public func yamlQuoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    case "\r": quoted += "\\r"
    case "\t": quoted += "\\t"
    case "\u{85}": quoted += "\\N"
    case "\u{2028}": quoted += "\\L"
    case "\u{2029}": quoted += "\\P"
    case "\u{0}"..<" ", "\u{7F}"..."\u{9F}": quoted += escape("x", scalar, digits: 2)
    case "\u{FEFF}", "\u{FFFE}", "\u{FFFF}": quoted += escape("u", scalar, digits: 4)
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

private func escape(_ letter: String, _ scalar: Unicode.Scalar, digits: Int) -> String {
  let number = String(scalar.value, radix: 16, uppercase: true)
  return "\\" + letter + String(repeating: "0", count: digits - number.count) + number
}
