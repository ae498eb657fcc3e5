internal import Palmares

/// Letters that look like digits: `O` for 0, `l` and `I` for 1.
enum LookalikeDigits {
  /// The number that a text was meant as whose digits are partly such letters; `nil` for any other text.
  static func hint(for text: String) -> Diagnostic.Hint? {
    var (number, letter): (String, Character?) = ("", nil)
    for character in text.trimmingSpaces {
      guard let digit = digits[character] else {
        number.append(character)
        continue
      }
      letter = letter ?? character
      number.append(digit)
    }
    guard let letter, case .success = NumberText.parse(number, decimalComma: true) else { return nil }
    return .letterForDigit(letter, number)
  }

  private static let digits: [Character: Character] = ["O": "0", "o": "0", "l": "1", "I": "1"]
}
