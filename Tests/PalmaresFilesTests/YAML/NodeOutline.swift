import Palmares
import PalmaresFiles

extension Node {
  /// The value on one line: texts quoted, each with its place, comments in `<>`.
  var outline: String {
    let place = "@\(position.line):\(position.column)"
    switch content {
    case .scalar(let scalar):
      return yamlQuoted(scalar.text) + place + (scalar.comment.map { "<\($0)>" } ?? "")
    case .sequence(let items, _):
      return "[" + items.map(\.outline).joined(separator: ", ") + "]" + place
    case .mapping(let pairs, _):
      let pairs = pairs.map { "\($0.key)@\($0.position.line):\($0.position.column) \($0.value.outline)" }
      return "{" + pairs.joined(separator: ", ") + "}" + place
    }
  }

  /// The texts alone, without places.
  var plain: String {
    switch content {
    case .scalar(let scalar): scalar.text
    case .sequence(let items, _): "[" + items.map(\.plain).joined(separator: "|") + "]"
    case .mapping(let pairs, _):
      "{" + pairs.map { $0.key + "=" + $0.value.plain }.joined(separator: "|") + "}"
    }
  }
}
