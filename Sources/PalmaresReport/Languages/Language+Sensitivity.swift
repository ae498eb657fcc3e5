import Palmares

/// By how little a star would be another, in sentences.
extension Language {
  /// What the smallest changes of one mark would give: for each outcome the marks that give it.
  ///
  /// - Parameters:
  ///   - marks: The changes.
  ///   - dossier: The dossier whose marks they are.
  ///   - nodes: The rubric's criteria.
  ///   - symbol: The rubric's word for a star.
  ///   - name: The name of another dossier.
  func ways(
    _ marks: [ShownSensitivity.Mark], of dossier: String, among nodes: [CriterionNode], symbol: LocalizedText,
    name: (String) -> String
  ) -> [(outcome: String, marks: [String])] {
    var ways: [(outcome: String, marks: [String])] = []
    for mark in marks {
      let own = mark.starsChanged.filter { $0.dossier == dossier }
      let outcomes = (own + mark.starsChanged.filter { $0.dossier != dossier }).map { star in
        outcome(
          of: star.dossier == dossier ? nil : name(star.dossier), stars: stars(star.to, symbol: symbol),
          insteadOf: integer(star.from), none: star.to == 0 ? symbolWord(symbol) : nil)
      }
      let all = wouldSuffice(joined(outcomes))
      let text = anotherMark(
        alternatives(mark.jurors), from: self.mark(mark.from, of: mark.criterion, among: nodes),
        to: self.mark(mark.to, of: mark.criterion, among: nodes),
        on: quoted(title(ofCriterion: mark.criterion, among: nodes)))
      if let same = ways.firstIndex(where: { $0.outcome == all }) {
        ways[same].marks.append(text)
      } else {
        ways.append((all, [text]))
      }
    }
    return ways
  }

  /// A mark with its word, such as “3 (Solide)”.
  private func mark(_ mark: Rational, of criterion: String, among nodes: [CriterionNode]) -> String {
    let scale = nodes.first { $0.criterion.id == criterion }?.leaf?.scale
    return number(mark) + (scale?.title(of: mark).map { " (\($0.text(in: tag)))" } ?? "")
  }

  /// The names of a list, of many the first with the number of the others.
  func shortened(_ names: [String], isOneOf: Bool = false) -> [String] {
    let (most, first) = (10, 8)
    return names.count > most ? names.prefix(first) + [others(names.count - first, isOneOf: isOneOf)] : names
  }

  /// Texts of which one is meant, such as “a, b ou c”.
  func alternatives(_ texts: [String]) -> String {
    let texts = shortened(texts, isOneOf: true)
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " \(label(.or)) " + last
  }

  /// What other weights would do to a dossier's star.
  func sentences(_ sensitivity: ShownSensitivity, symbol: LocalizedText) -> [String] {
    [sensitivity.weights?.gain, sensitivity.weights?.loss].compactMap { $0 }.map { change in
      otherWeights(
        change.change.isZero ? nil : percent(change.change), stars: stars(change.stars, symbol: symbol),
        isGain: change.isGain)
    }
  }
}
