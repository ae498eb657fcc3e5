public import Palmares

extension Formula {
  /// What was understood, with every operator and its operands between parentheses; bare names end in `?`.
  public var outline: String {
    var texts: [String] = []
    for node in nodes {
      let operands = node.operands.map { texts[$0] }
      func infix(_ sign: String) -> String { "(\(operands[0]) \(sign) \(operands[1]))" }
      func call(_ name: String) -> String { "\(name)(\(operands.joined(separator: ", ")))" }
      let text =
        switch node.operation {
        case .number(let number, _): number.description
        case .text(let text): "\"\(text)\""
        case .day(let day): day.description
        case .name(.part(let path)): path
        case .name(.fact(let id)): "facts.\(id)"
        case .name(.indicator(let id)): "indicators.\(id)"
        case .name(.bare(let id)): "\(id)?"
        case .row(let row): "\(operands[0])[\(row)]"
        case .share(let row): "share(\(operands[0]), \(row))"
        case .negate: "-\(operands[0])"
        case .add: infix("+")
        case .subtract: infix("-")
        case .multiply: infix("*")
        case .divide: infix("/")
        case .function(let function): call(function.rawValue)
        case .known: call("known")
        case .compare(let comparison): infix(comparison.rawValue)
        case .isIn: call("in")
        case .not: call("not")
        case .and: infix("and")
        case .or: infix("or")
        }
      texts.append(text)
    }
    return texts.last ?? ""
  }
}
