import Palmares

/// The arithmetic as it is written out. The numbers are those of the trace; nothing is computed again but the
/// products of a sum.
extension Explanation {
  /// One term of a weighted sum.
  struct SumTerm {
    let title: String
    let weight: Rational
    let value: Score
  }

  /// One value of an average.
  struct Part {
    let value: Rational
    let weight: Rational
  }

  /// Writes “weight × value = product” for each term, then what it comes to.
  func writeSum(_ terms: [SumTerm], total: Score, indent: Int, to page: inout ExplanationLines) {
    let products = terms.map { term in
      let product = Score(term.weight * term.value.value, isExact: term.value.isExact)
      return equated(
        "\(self.term(term.weight)) × \(self.term(term.value))",
        near(product.value, isExact: product.isExact))
    }
    let width = products.map(DisplayWidth.of).max() ?? 0
    for (term, product) in zip(terms, products) {
      page.add(
        DisplayWidth.padded(product, to: width).replacing(" ", with: "\u{A0}") + "\u{A0} " + term.title,
        indent: indent)
    }
    page.add("\(language.label(.sum))\(language.colon)\(language.exactScore(total))", indent: indent)
  }

  /// The terms of a sum, where their values are told.
  func terms(_ contributions: [ShownContribution]) -> [SumTerm] {
    contributions.compactMap { contribution in
      guard let value = contribution.value else { return nil }
      return SumTerm(
        title: contribution.node.criterion.title.text(in: language.tag), weight: contribution.weight,
        value: Score(value))
    }
  }

  /// Writes how the jurors' own values of a group or of the whole became one: colleges, then the average.
  func writePooled(_ pooling: ShownPooling, total: Score, indent: Int, to page: inout ExplanationLines) {
    let shares = pooling.shares ?? []
    let isWeighted = Set(shares.map(\.weight)).count > 1
    for share in shares {
      let weight = isWeighted ? ", \(language.jurorWeight(term(share.weight)))" : ""
      let dropped = share.isDropped ? ", \(language.dropped)" : ""
      page.add("\(share.juror)\(language.colon)\(near(share.value))\(weight)\(dropped)", indent: indent)
    }
    if pooling.isFallback { page.add(language.trimmedFallback, indent: indent) }
    let name = language.name(of: pooling.average, weighted: false)
    for college in pooling.colleges ?? [] {
      page.add(
        "\(college.college)\(language.colon)\(name), \(language.jurorWeight(term(college.weight)))"
          + "\(language.colon)\(near(college.value))", indent: indent)
    }
    page.add("\(name)\(language.colon)\(language.exactScore(total))", indent: indent)
  }

  /// A value of 0...1 on 0...100, in full, and near it where a fraction alone would say too little.
  func near(_ value: Value) -> String {
    let score = Score(value)
    return near(score.value, isExact: score.isExact)
  }

  /// A number in full: a decimal where four digits say all, else its fraction, else near.
  func term(_ value: Rational) -> String { language.term(value) }

  func term(_ score: Score) -> String { language.term(score) }

  /// A result in full, and near it where a fraction alone would say too little.
  func near(_ value: Rational, isExact: Bool = true) -> String {
    let text = isExact ? term(value) : language.closeNumber(value)
    return text.contains("/") ? "\(text) \(language.closeNumber(value, atMost: 2))" : text
  }

  /// The formula of an average, such as `(3 + 4 + 4)/3`.
  func formula(_ average: Average, _ parts: [Part]) -> String {
    let isWeighted = Set(parts.map(\.weight)).count > 1
    if average == .median {
      let sorted = parts.sorted { $0.value < $1.value }
      return language.median(
        of: sorted.map { term($0.value) + (isWeighted ? " (× \(term($0.weight)))" : "") },
        weighted: isWeighted)
    }
    guard parts.count > 1 else { return parts.first.map { term($0.value) } ?? "" }
    if isWeighted {
      let products = parts.map { "\(term($0.weight)) × \(term($0.value))" }.joined(separator: " + ")
      return "(\(products))/(\(parts.map { term($0.weight) }.joined(separator: " + ")))"
    }
    return "(\(parts.map { term($0.value) }.joined(separator: " + ")))/\(parts.count)"
  }

  /// The step from a mark to 0...100, such as `(13/4 − 0)/(4 − 0) = 13/16 → 81,25`.
  func normalisation(_ mark: Rational, on scale: Scale, value: Rational) -> String {
    let (low, high) = (term(scale.min), term(scale.max))
    return equated("(\(term(mark)) − \(low))/(\(high) − \(low))", "\(term(value)) → \(near(value * 100))")
  }

  /// One side and what it comes to, with “=”, or with one “≈” where either is only near.
  func equated(_ left: String, _ right: String) -> String {
    let isNear = left.contains("≈") || right.hasPrefix("≈")
    let result = right.hasPrefix("≈\u{A0}") ? String(right.dropFirst(2)) : right
    return "\(left.replacing("≈\u{A0}", with: "")) \(isNear ? "≈" : "=") \(result)"
  }
}
