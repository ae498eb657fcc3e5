/// The words of a column's header, as the rules compare them: without accents, capitals, signs, articles, plurals and
/// leading numbers, so that « 3. Intitulé de la démarche * » is `intitule demarche`.
struct HeaderText: Hashable {
  /// The words, in order, in the singular.
  let words: [String]

  /// An id made of the first words as they are written, such as `nombre_benevoles`, or `nil` without any.
  static func id(_ text: String, words count: Int) -> String? {
    let words = plain(text).prefix(count).map { word in word.filter { $0.isASCII } }.filter { !$0.isEmpty }
    let id = words.joined(separator: "_")
    return IdentifierText.isValid(id) ? id : nil
  }

  /// Takes a header, or the words of a rule, apart.
  init(_ text: String) { words = Self.plain(text).map(Self.singular) }

  /// The words without articles, each as it is written.
  private static func plain(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in FrenchWords.folded(text).unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.drop { $0.allSatisfy(\.isNumber) }.filter { !articles.contains($0) }
  }

  /// Where the words of a rule stand in these, next to each other; the first place, or `nil`.
  func place(of phrase: HeaderText) -> Int? {
    let count = phrase.words.count
    guard count > 0, count <= words.count else { return nil }
    return (0...(words.count - count)).first { words[$0..<($0 + count)].elementsEqual(phrase.words) }
  }

  private static func singular(_ word: String) -> String {
    guard word.count > 3, !word.hasSuffix("ss"), let last = word.last, last == "s" || last == "x" else {
      return word
    }
    return String(word.dropLast())
  }

  private static let articles: Set<String> = [
    "le", "la", "les", "l", "de", "du", "des", "d", "un", "une", "au", "aux", "en", "a", "votre", "vos",
    "notre", "son", "sa", "the", "of", "an", "your", "our", "in",
  ]
}
