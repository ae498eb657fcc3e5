/// A text as an alphabetical list orders it in French and in English, the same on every platform.
///
/// Letters count without accents, ligatures as their letters, upper and lower case alike; punctuation and spaces
/// part words and count for nothing else. What is equal so far is parted by the text itself, in UTF-8 order.
struct FoldedText: Comparable {
  /// The letters and digits, in lower case, its words joined by one space.
  let base: String
  /// The text itself.
  let text: String

  init(_ text: String) {
    self.text = text
    var base = ""
    var isBetweenWords = false
    for scalar in text.unicodeScalars.lazy.flatMap(Self.letters) {
      if scalar.properties.generalCategory.isMark { continue }
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        isBetweenWords = true
        continue
      }
      if isBetweenWords, !base.isEmpty { base.unicodeScalars.append(" ") }
      isBetweenWords = false
      base.unicodeScalars.append(scalar)
    }
    self.base = base
  }

  static func < (left: Self, right: Self) -> Bool {
    let (one, two) = (left.base.utf8, right.base.utf8)
    if !one.elementsEqual(two) { return one.lexicographicallyPrecedes(two) }
    return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  static func == (left: Self, right: Self) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  /// The plain lower-case letters of the Latin letters of French and its neighbours, in the order of their marks.
  private static let plain: [Unicode.Scalar: String] = {
    var plain: [Unicode.Scalar: String] = [
      "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
    ]
    for (letter, accented) in [
      ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ď"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥ"),
      ("i", "ìíîïĩīĭį"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľ"), ("n", "ñńņň"), ("o", "òóôõöōŏő"),
      ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťț"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"),
      ("z", "źżž"),
    ] {
      for scalar in accented.unicodeScalars { plain[scalar] = letter }
    }
    return plain
  }()

  private static func letters(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    if scalar.isASCII {
      let isUpper = ("A"..."Z").contains(scalar)
      return String(isUpper ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar).unicodeScalars
    }
    let lower = scalar.properties.lowercaseMapping
    guard let first = lower.unicodeScalars.first, let letters = plain[first] else {
      return lower.unicodeScalars
    }
    return letters.unicodeScalars
  }
}

extension Unicode.GeneralCategory {
  /// Whether it is that of marks that combine with the letter before them.
  fileprivate var isMark: Bool {
    switch self {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
