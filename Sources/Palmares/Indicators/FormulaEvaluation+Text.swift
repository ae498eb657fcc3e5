extension FormulaEvaluation {
  /// The formula with what its names came to put in their place: `2500 / 30526`.
  ///
  /// - Parameter show: The text of one use.
  /// - Complexity: Linear in the text and the uses.
  public func text(_ show: (Use) -> String) -> String {
    let scalars = Array(formula.text.unicodeScalars)
    var (text, offset) = (String.UnicodeScalarView(), 0)
    let ordered = uses.sorted {
      formula.nodes[$0.node].range.lowerBound < formula.nodes[$1.node].range.lowerBound
    }
    for use in ordered {
      let range = formula.nodes[use.node].range
      guard range.lowerBound >= offset else { continue }
      text.append(contentsOf: scalars[offset..<range.lowerBound])
      text.append(contentsOf: show(use).unicodeScalars)
      offset = range.upperBound
    }
    text.append(contentsOf: scalars[offset...])
    return String(text)
  }
}
