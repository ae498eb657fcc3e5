/// The texts of files as regular expressions that ECMAScript and others read alike: no class beyond ASCII, no flag.
enum SchemaPattern {
  static let notBlank = #"\S"#
  static let blank = #"^\s*$"#
  static let id = "^[a-z0-9][a-z0-9_-]*$"
  static let language = "^(?:\(LanguageTag.all.joined(separator: "|")))(?:-(?:[A-Z]{2}|[0-9]{3}))?$"
  static let wholeDossierAnswer = "^\(spaces)(?:\(anyCase("recused")))?\(spaces)$"
  static let answer =
    "^\(spaces)(?:\(["na", "abstain", "recused"].map(anyCase).joined(separator: "|")))?\(spaces)$"
    + "|" + number(.any)

  /// A year, month or day that exists.
  static let date = "^(?:[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?|\(day))$"

  private static let day =
    "[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    + "|02-(?:0[1-9]|1[0-9]|2[0-8]))|\(leapYear)-02-29"
  private static let leapYear =
    "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"

  // MARK: - Numbers

  private static let space = #"[ \u00a0\u202f\t\n\r]"#
  private static let spaces = space + "*"
  private static let groupSpace = #"[ \u00a0\u202f]"#
  private static let minus = #"[-\u2212]"#
  private static let whole = "(?:[1-9][0-9]{0,2}(?:\(groupSpace)[0-9]{3})+|[0-9]+)"
  private static let decimal = whole + "(?:[.,][0-9]+)?"
  private static let ungrouped = "[0-9]+(?:[.,][0-9]+)?"
  private static let fraction = "\(ungrouped)\(spaces)/\(spaces)(?=[0-9.,]*[1-9])\(ungrouped)"
  private static let percent = "\(space)?%"
  private static let unsigned = "(?:\(fraction)|\(decimal)(?:\(percent))?)"
  private static let isAboveZero = "(?=[^1-9/]*[1-9])"
  private static let isZero = "(?![^/]*[1-9])"

  /// The numbers of a rule, as texts.
  static func number(_ rule: Form.NumberRule) -> String {
    switch rule {
    case .any: "^\(spaces)(?:\\+|\(minus))?\(unsigned)\(spaces)$"
    case .positive: "^\(spaces)\\+?\(isAboveZero)\(unsigned)\(spaces)$"
    case .whole(let least):
      least > 0
        ? "^\(spaces)\\+?\(isAboveZero)\(wholeNumber)\(spaces)$" : notNegative(wholeNumber)
    case .range(0, let high):
      if let power = powerOfTen(high) { notNegative(atMost(power)) } else { notNegative(unsigned) }
    case .range: number(.any)
    }
  }

  /// A number from 0 on; −0 is 0.
  private static func notNegative(_ body: String) -> String {
    "^\(spaces)(?:\\+?\(body)|\(minus)\(isZero)\(unsigned))\(spaces)$"
  }

  /// A whole number; whether a fraction is whole, no pattern can tell.
  private static let wholeNumber =
    "(?:\(fraction)|\(whole)(?:[.,]0+)?|(?=0+(?:[.,]0+)?\(percent)|[0-9 \\u00a0\\u202f]*00(?:[.,]0+)?\(percent))"
    + "\(decimal)\(percent))"

  /// A number up to a power of ten, or a percentage up to a hundred times that; of a fraction no pattern can tell.
  private static func atMost(_ power: Int) -> String {
    let share = power == 0 ? "(?:\(plain(atMost: 2)))" : decimal
    return "(?:\(fraction)|\(share)\(percent)|\(plain(atMost: power)))"
  }

  private static func plain(atMost power: Int) -> String {
    let less = power == 0 ? "0+" : "0*[0-9]{1,\(power)}"
    return "0*1\(String(repeating: "0", count: power))(?:[.,]0+)?|\(less)(?:[.,][0-9]+)?"
  }

  private static func powerOfTen(_ number: Int) -> Int? {
    var (rest, power) = (number, 0)
    while rest > 1, rest.isMultiple(of: 10) { (rest, power) = (rest / 10, power + 1) }
    return rest == 1 ? power : nil
  }

  // MARK: - Figures

  /// The figures of a rule.
  static func figure(_ rule: Form.FigureRule) -> String {
    let bounds = "\(spaces)(?:>=|≥|<=|≤|~|≈)?\(amount)|\(amount)\\.\\.\(amount)"
    return switch rule {
    case .exact: "^\(amount)$"
    case .bounds: "^\(isShort)(?:\(bounds))$"
    case .any: "^\(isShort)(?:\(bounds)|\(spaces)(?:\(day))\(spaces)|\(word))$"
    }
  }

  /// Numbers of more digits than are read have none of these.
  private static let isShort = #"(?![\s\S]*[0-9]{65})"#

  /// A number that can't be taken for thousands with an English comma.
  private static let amount =
    "\(spaces)(?![0-9]{1,3},[0-9]{3}\(spaces)(?:\\.\\.|$))(?:\\+|\(minus))?\(unsigned)\(spaces)"

  /// A word: a letter, then anything without a digit or two points.
  private static let word =
    #"\s*[A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff]"#
    + #"(?![\s\S]*\.\.)[^0-9\u00b2\u00b3\u00b9\u00bc-\u00be]*"#

  /// A word in small letters or capitals.
  private static func anyCase(_ word: String) -> String {
    word.map { "[\($0.uppercased())\($0)]" }.joined()
  }
}
