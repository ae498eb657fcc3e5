internal import Palmares

/// What somebody meant who wrote a requirement as one text, `publics >= 60`, where its keys belong.
struct RequirementText {
  /// The ids of the rubric's criteria, groups included.
  var criteria: Set<String> = []
  /// The ids of the indicators, those of the catalogue included.
  var indicators: Set<String> = []

  /// Gathers the ids that a rubric's file gives, right or wrong in all else.
  init(rubric node: Node) {
    var open = node["criteria"]?.items ?? []
    while let criterion = open.popLast() {
      if let id = criterion["id"]?.scalar?.text { criteria.insert(id) }
      open += criterion["criteria"]?.items ?? []
    }
    let own = (node["indicators"]?.items ?? []).compactMap { ($0["id"] ?? $0["use"])?.scalar?.text }
    indicators = Set(own + IndicatorCatalogue.builtIn.indicators.map(\.id))
  }

  init() {}

  /// The requirement written with its keys, between braces; `nil` where it isn't plain what was meant.
  func requirement(_ text: String) -> String? {
    if let comparison = Comparison(text), let keys = keys(comparison) { return "{\(keys)}" }
    if criteria.contains(text) { return "{criterion: \(text), min: …}" }
    if indicators.contains(text) { return "{indicator: \(text), min: …}" }
    // No condition knows what the ranking makes of a dossier.
    if let comparison = Comparison(text), Self.outcomes.contains(comparison.name) { return nil }
    return condition(text).map { "{condition: \($0), label: \"…\"}" }
  }

  private static let outcomes: Set = ["stars", "score", "rank", "composite", "etoiles", "rang"]

  /// The keys that say what a comparison says; `nil` for what is neither a criterion nor an indicator.
  func keys(_ comparison: Comparison) -> String? {
    switch comparison.word {
    case "criterion": return keys(criterion: comparison)
    case "indicator": return keys(indicator: comparison)
    default: break
    }
    if criteria.contains(comparison.name) { return keys(criterion: comparison) }
    return indicators.contains(comparison.name) ? keys(indicator: comparison) : nil
  }

  private func keys(criterion comparison: Comparison) -> String? {
    // Scores go from 0 to 100: 40 % is 40, and nobody knows whether 0.4 is.
    let number = comparison.isPercentage ? comparison.value * 100 : comparison.value
    let isSure = number.isZero || (number > .one && number <= 100)
    return "criterion: \(comparison.name), \(comparison.end): \(isSure ? number.decimal(atMost: 12) : "…")"
  }

  private func keys(indicator comparison: Comparison) -> String {
    // An end is one of the values that pass: what must be above it is a condition.
    if comparison.isStrict {
      return "condition: \(comparison.name) \(comparison.sign) \(comparison.number), label: \"…\""
    }
    return "indicator: \(comparison.name), \(comparison.end): \(comparison.number)"
  }

  /// A condition as it can stand between braces; `nil` where the text is none.
  func condition(_ text: String) -> String? {
    guard Condition.read(text).condition != nil else { return nil }
    let isSplit = text.contains { ",[]{}#".contains($0) } || text.contains(": ")
    let isOpened = text.first.map { "\"'&*!|>%@`".contains($0) } ?? false
    return isSplit || isOpened ? "'\(text.replacing("'", with: "''"))'" : text
  }

  /// `[criterion | indicator] name sign number`.
  struct Comparison {
    /// The word before the name, in the files' English.
    let word: String?
    /// The id.
    let name: String
    /// The sign as written.
    let sign: String
    /// The key that says what the sign says, `min` or `max`.
    let end: String
    /// Whether the number itself doesn't pass.
    let isStrict: Bool
    /// The number as it is written in a file.
    let number: String
    /// What it is.
    let value: Rational
    /// Whether it has a percent sign.
    let isPercentage: Bool

    private static let signs: [(String, end: String, isStrict: Bool)] = [
      (">=", "min", false), ("=>", "min", false), ("≥", "min", false), ("<=", "max", false),
      ("=<", "max", false), ("≤", "max", false), (">", "min", true), ("<", "max", true),
    ]

    /// Reads a comparison, or returns `nil` where the text is none.
    init?(_ text: String) {
      for sign in Self.signs {
        guard let range = text.firstRange(of: sign.0) else { continue }
        let names = text[..<range.lowerBound].split(separator: " ").map(String.init)
        let number = String(text[range.upperBound...]).trimmingSpaces
        guard (1...2).contains(names.count), let name = names.last, IdentifierText.isValid(name),
          case .success(let value) = NumberText.parse(number, decimalComma: true),
          !NumberText.isAmbiguousThousands(number)
        else { return nil }
        word =
          names.count == 2
          ? FrenchWords.nearest(to: names[0], among: ["criterion", "indicator"]) ?? names[0] : nil
        if let word, word != "criterion", word != "indicator" { return nil }
        (self.name, self.sign, end, isStrict, self.value) = (name, sign.0, sign.end, sign.isStrict, value)
        self.number = number.replacing(",", with: ".")
        isPercentage = number.hasSuffix("%")
        return
      }
      return nil
    }
  }
}
