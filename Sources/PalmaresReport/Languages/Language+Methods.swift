import Palmares

/// What other methods say, in sentences.
extension Language {
  /// In which order two methods have the pairs of dossiers.
  func order(of pairs: KendallTau) -> String {
    order(
      same: integer(pairs.same), opposite: integer(pairs.opposite),
      tied: integer(pairs.pairs - pairs.same - pairs.opposite), of: integer(pairs.pairs))
  }

  /// Whom majorities prefer, and where they contradict one another; of many names, how many.
  ///
  /// - Parameters:
  ///   - majorities: What they say.
  ///   - count: How many dossiers are compared.
  func sentences(_ majorities: ShownMethods.Majorities, of count: Int) -> [String] {
    var sentences: [String] = []
    switch majorities.leaderCount {
    case 1:
      if let names = majorities.leaders { sentences.append(majorityWinner(quoted(names[0]), of: count)) }
    case count: sentences.append(noMajorityLeaders)
    default:
      if let names = majorities.leaders, names.count <= ShownMethods.Majorities.mostNamed {
        sentences.append(noMajorityWinner(joined(names.map(quoted))))
      } else {
        sentences.append(noMajorityWinner(among: majorities.leaderCount))
      }
    }
    for circle in majorities.circles.prefix(ShownMethods.Majorities.mostCircles) {
      let names = circle.map(quoted)
      sentences.append(self.circle(zip(names, names.dropFirst() + names.prefix(1)).map { ($0, $1) }))
    }
    let more = majorities.circles.count - ShownMethods.Majorities.mostCircles
    if more > 0 { sentences.append(moreCircles(more)) }
    let hidden = majorities.circleCount - majorities.circles.count
    if hidden > 0 { sentences.append(hiddenCircles(hidden)) }
    if majorities.circleCount == 0 { sentences.append(majorities.leaderCount > 1 ? noMajorities : noCircle) }
    return sentences
  }

  /// A majority grade in the words of the scale, or as a number.
  ///
  /// - Parameters:
  ///   - grade: On 0...100.
  ///   - onScale: On the scale that all criteria share.
  func grade(_ grade: Score, _ onScale: ScaleGrade?) -> String {
    guard let onScale else { return outOfHundred(score(grade)) }
    guard let label = onScale.label?.text(in: tag) else { return number(onScale.mark, atMost: 2) }
    guard let above = onScale.labelAbove?.text(in: tag) else { return label }
    return between(label, above)
  }
}
