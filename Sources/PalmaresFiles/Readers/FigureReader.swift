internal import Palmares

/// Reads what a fact says where it is written as a map: `value`, `at_least`, `at_most`, `between`, `about`, `table`.
enum FigureReader {
  /// The keys of which a fact has one, or two that bound it.
  private static let forms = Record.fact.alternatives.filter { $0.count == 1 }.joined()
  private static let pairs = Record.fact.alternatives.filter { $0.count == 2 }

  /// Returns the figure of a fact's keys, or reports why there is none.
  static func figure(_ fields: Fields, reader: inout FormReader) -> Figure? {
    let written = forms.filter { fields[$0] != nil }
    guard fields.faulty.isDisjoint(with: forms) else { return nil }
    guard let form = written.first else {
      reader.report(.missingKey, ["value", fields.name], at: fields.position, hint: .oneOf(Array(forms)))
      return nil
    }
    let isPair = pairs.contains(written)
    if written.count > 1, !isPair {
      reader.report(.onlyOneOf, [written[1], form], at: fields[written[1]]?.position)
      return nil
    }
    if isPair { return between(fields, fields["at_least"], fields["at_most"], reader: &reader) }
    switch form {
    case "between":
      let ends = fields.items("between")
      guard ends.count == 2 else { return nil }
      return between(fields, ends[0], ends[1], reader: &reader)
    case "table":
      return .table(
        fields.entries("table").compactMap { entry in
          bounds(entry.item).map { Figure.Row(name: entry.key, bounds: $0, position: entry.item.position) }
        })
    case "value":
      if case .figure(let figure)? = fields["value"]?.value { return figure }
      return nil
    default:
      return bounds(fields[form]).flatMap { number in
        guard let value = number.value else { return nil }
        let percent = number.isPercentage
        return switch form {
        case "at_least": .number(Bounds(low: value, high: nil, isPercentage: percent))
        case "at_most": .number(Bounds(low: nil, high: value, isPercentage: percent))
        default:
          .number(
            Bounds(
              low: value, high: value, isApproximate: true, isPercentage: percent,
              decimals: number.decimals))
        }
      }
    }
  }

  /// Where the figure of a fact's keys is written.
  static func position(_ fields: Fields) -> SourcePosition? {
    forms.lazy.compactMap { fields[$0]?.position }.first
  }

  private static func bounds(_ item: Item?) -> Bounds? {
    if case .figure(.number(let bounds))? = item?.value { bounds } else { nil }
  }

  private static func between(
    _ fields: Fields, _ least: Item?, _ most: Item?, reader: inout FormReader
  ) -> Figure? {
    guard let low = bounds(least)?.low, let high = bounds(most)?.high else { return nil }
    guard low <= high else {
      let ends = (low.decimal(atMost: 12), high.decimal(atMost: 12))
      let isList = fields["between"] != nil
      reader.report(
        .endsSwapped, [ends.0, ends.1], at: least?.position,
        hint: .write(isList ? "[\(ends.1), \(ends.0)]" : "at_least: \(ends.1), at_most: \(ends.0)"))
      return nil
    }
    let isPercentage = bounds(least)?.isPercentage ?? false || bounds(most)?.isPercentage ?? false
    return .number(Bounds(low: low, high: high, isPercentage: isPercentage, decimals: nil))
  }
}
