public import Palmares

/// What `palmares check` shows of an edition that can be ranked: its size, its grid with each criterion's share of the
/// whole, and its stars with what each asks, in marks too.
public struct GridSummary: Sendable {
  private let edition: Edition
  private let language: any Language
  private let path: String
  private let layout: TerminalLayout

  /// Creates a summary.
  ///
  /// - Parameters:
  ///   - edition: What was checked.
  ///   - language: The language of its words.
  ///   - path: What the edition was called on the command line.
  ///   - layout: The terminal's width.
  public init(_ edition: Edition, language: any Language, path: String, layout: TerminalLayout = .init()) {
    (self.edition, self.language, self.path, self.layout) = (edition, language, path, layout)
  }

  /// The summary, with a final line end.
  public var text: String {
    let fine = language.editionIsFine(
      path, dossiers: edition.dossiers.count, jurors: edition.jurors.count, answers: edition.markCount)
    let heading = language.gridHeading(
      edition.rubric.title.text(in: language.tag), version: edition.rubric.version)
    let opening =
      TextWrap.lines(fine, width: layout.width) + [""] + TextWrap.lines(heading, width: layout.width)
    let lines = opening + criteria + (stars.isEmpty ? [] : [""] + stars)
    return lines.joined(separator: "\n") + "\n"
  }

  private var criteria: [String] {
    let width = min(56, layout.width - 9)
    return edition.nodes.map { node in
      let title = String(repeating: "  ", count: node.depth + 1) + node.criterion.title.text(in: language.tag)
      let share = language.statedShare(of: node, among: edition.nodes, atMost: 2)
      return DisplayWidth.padded(DisplayWidth.truncated(title, to: width), to: width, right: false)
        + DisplayWidth.padded(share, to: 9, right: true)
    }
  }

  private var stars: [String] {
    guard let stars = edition.rubric.stars else { return [] }
    return stars.given.flatMap { star in
      let level = stars.levels.first { $0.stars == star }
      var asks: [String] = []
      if let min = level?.min { asks.append("≥ \(language.number(min.value))") }
      asks += (level?.require ?? []).map(asked)
      if let quota = stars.quota[star] { asks.append(language.count(quota.value, .place)) }
      let name = language.stars(star, symbol: stars.symbol)
      return TextWrap.lines(
        "\(name)\(language.colon)\(asks.joined(separator: ", "))", width: layout.width, first: "  ",
        rest: "    ")
    }
  }

  /// A gate in words; on a leaf, or a group whose leaves share a scale, with its ends as marks.
  private func asked(_ requirement: Requirement) -> String {
    let words = language.requirement(requirement, in: RubricNames(edition))
    guard case .criterion(let id, let min, let max) = requirement.kind, let node = edition.node(id),
      let scale = sharedScale(below: node)
    else { return words }
    let marks = [min, max].compactMap { $0 }.map { end in
      language.meanMark(
        language.number(scale.mark(atShare: end / 100)), lowest: language.number(scale.min),
        highest: language.number(scale.max))
    }
    return "\(words) (\(marks.joined(separator: ", ")))"
  }

  private func sharedScale(below node: Int) -> Scale? {
    if let leaf = edition.nodes[node].leaf { return leaf.scale }
    let scales = edition.nodes[node].children.map(sharedScale)
    guard let first = scales.first, scales.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}
