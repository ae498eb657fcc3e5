public import Palmares

/// A language that reports are written in: its words, its plurals, its numbers and its sentences.
///
/// A new language is a type that conforms, in a folder of its own, and a line in ``Languages``. The compiler asks
/// for every word, since labels and nouns are closed enumerations and sentences are requirements.
public protocol Language:
  Sendable, AgreementWords, CommandWords, ExplanationWords, ImportWords, IndicatorWords, MethodWords,
  MinutesWords, PageWords, ProgressWords, RankingHeadings, ResultWords, RobustnessWords, SeverityWords,
  StatusWords
{
  /// Its BCP 47 tag, such as `fr`.
  var tag: String { get }
  /// How it writes numbers.
  var numbers: NumberStyle { get }
  /// Returns a text in quotation marks.
  func quoted(_ text: String) -> String
  /// A colon and its spaces.
  var colon: String { get }
  /// A semicolon and its spaces.
  var semicolon: String { get }
  /// Returns what a jury is without one of these jurors, by their places in the edition.
  func oneOf(jurors places: [Int], _ edition: Edition) -> String
  /// What each juror gave, and that changes are those without that juror.
  var withoutEachJuror: String { get }
  /// Returns that a table has so many jurors more, 2 or more, and where they are.
  func moreJurors(_ count: Int, by choice: JurorChoice) -> String
  /// Returns a list's end: that there are so many others, 2 or more; after “or” that one of them is meant.
  func others(_ count: Int, isOneOf: Bool) -> String
  /// Returns that the agenda has so many points more, and where they are.
  func moreAgendaItems(_ count: Int) -> String
  /// Returns a word or heading.
  func label(_ label: Label) -> String
  /// Returns a noun, singular or plural.
  func noun(_ noun: Noun, plural: Bool) -> String
  /// Whether a noun after this number is plural: from 2 in French, all but 1 in English.
  func isPlural(_ number: Rational) -> Bool
  /// Returns a place in a ranking, such as “1er” or “2nd”; `number` from 1.
  func ordinal(_ number: Int) -> String
  /// Returns a month's name; `number` in 1...12.
  func month(_ number: Int) -> String
  /// Returns a day of a month, such as “1er octobre 2020”.
  func day(_ day: Int, month: Int, year: Int) -> String
  /// Returns the plural of a rubric's own word for its star.
  func plural(ofSymbol symbol: String) -> String
  /// Returns the word for a unit, for one and for many.
  func words(_ unit: UnitWord) -> (one: String, many: String)
  /// Returns the singular of a unit that a rubric names in the plural; a word that seems to have none stays.
  func singular(ofUnit word: String) -> String
  /// Returns a unit that is divided by, such as “par personne”; the units in the singular.
  func per(_ units: [String]) -> String
  /// Returns what a fact of the built-in catalogue is called, `nil` for another.
  func factTitle(_ id: String) -> String?
  /// Returns what a figure says of a number whose ends are known or not.
  func phrase(_ phrase: BoundsPhrase) -> String
}

/// By what a table of many jurors chooses whom it shows.
public enum JurorChoice: Sendable, Hashable {
  /// Whom the result hangs on most.
  case influence
  /// Whose severity is farthest from 0.
  case severity
}

/// How sure a figure is, with its ends already written.
public enum BoundsPhrase: Sendable, Hashable {
  /// At least, as words.
  case atLeast(String)
  /// At most, as words.
  case atMost(String)
  /// Between, as words.
  case between(String, String)
  /// About, as words.
  case about(String)
  /// Nothing is known of either end.
  case unbounded
}

extension Language {
  /// Returns a whole number and its noun, such as “2 étoiles”.
  public func count(_ number: Int, _ noun: Noun) -> String {
    "\(integer(number))\u{A0}\(self.noun(noun, plural: isPlural(Rational(number))))"
  }

  /// Returns a number of stars in the rubric's own word, such as “3 étoiles”.
  public func stars(_ number: Int, symbol: LocalizedText) -> String {
    let word = symbolWord(symbol)
    return "\(integer(number))\u{A0}\(isPlural(Rational(number)) ? plural(ofSymbol: word) : word)"
  }

  /// Returns a number of stars out of the most there are, such as “3 étoiles sur 4”.
  public func stars(_ number: Int, of stars: Stars) -> String {
    "\(self.stars(number, symbol: stars.symbol)) \(label(.outOf))\u{A0}\(stars.max)"
  }

  /// The rubric's word for one star; the default word in this language, where the rubric leaves it.
  func symbolWord(_ symbol: LocalizedText) -> String {
    let word = symbol.text(in: tag)
    return symbol.variants[tag] == nil && word == "étoile" ? noun(.star, plural: false) : word
  }

  /// Returns a warning on one line: its place, its code and what is worth a look.
  public func warning(_ diagnostic: Diagnostic) -> String {
    let text = DiagnosticRenderer(language: tag).text(diagnostic)
    return text.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? text
  }

  /// Returns what is worth a look with its place in words, for who signs rather than who mends files.
  func remark(_ diagnostic: Diagnostic) -> String {
    let message = sentence(DiagnosticRenderer(language: tag).message(of: diagnostic))
    return diagnostic.position.map { remark(message, file: $0.file, line: $0.line) } ?? message + "."
  }

  /// Returns a day as people read it from `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; any other text as it is.
  public func date(_ text: String) -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first.flatMap({ Int($0) }), parts[0].count == 4 else { return text }
    guard parts.count > 1 else { return text }
    guard let month = Int(parts[1]), (1...12).contains(month) else { return text }
    if parts.count == 2 { return "\(self.month(month)) \(year)" }
    guard parts.count == 3, let day = Int(parts[2]), (1...31).contains(day) else { return text }
    return self.day(day, month: month, year: year)
  }
}
