import Palmares

/// The dossier of `docs/formulas.md`, and what is declared there.
enum SampleFacts {
  static func bounds(_ low: Rational?, _ high: Rational?, isApproximate: Bool = false) -> Figure {
    .number(Bounds(low: low, high: high, isApproximate: isApproximate))
  }

  static func table(_ rows: KeyValuePairs<String, Rational>) -> Figure {
    .table(rows.map { .init(name: $0.key, bounds: Bounds($0.value)) })
  }

  static let dossier: Dossier = {
    var dossier = Dossier(id: "cachan", title: "Cachan")
    dossier.organisation = Organisation(name: "Cachan", kind: "commune", department: "94")
    dossier.summary = "…"
    dossier.facts = [
      Fact(
        id: "participants", figure: bounds(300, 300), source: "bilan", definition: "uniques",
        vintage: "2019", position: SourcePosition(file: "cachan.yaml", line: 4, column: 3)),
      Fact(id: "population", figure: bounds(6000, 6000)),
      Fact(id: "visitors", figure: bounds(1000, nil)), Fact(id: "guests", figure: bounds(nil, 50)),
      Fact(id: "online", figure: bounds(200, 250)),
      Fact(id: "contributors", figure: bounds(120, 120, isApproximate: true)),
      Fact(id: "participations", figure: bounds(900, 900)),
      Fact(id: "budget", figure: bounds(12_000, 12_000)),
      Fact(id: "refund", figure: bounds(0, 0)),
      Fact(id: "ages", figure: table(["11-17": 60, "18-25": 40, "65+": 100])),
      Fact(id: "inhabitants", figure: table(["11-17": 500, "18-25": 1000, "65+": 1500])),
      Fact(id: "opened", figure: .date("2019-03-01")), Fact(id: "answered", figure: .date("2019-06-14")),
      Fact(id: "mode", figure: .word("vote")),
    ]
    return dossier
  }()

  static let scope: FormulaScope = {
    let (persons, euros) = (Unit("persons"), Unit("EUR"))
    var facts: [String: FormulaScope.Declaration] = [:]
    let counts = ["participants", "population", "visitors", "guests", "online", "contributors", "children"]
    for id in counts { facts[id] = .init(kind: .number, unit: persons) }
    facts["participations"] = .init(kind: .number, unit: Unit("participations"))
    for id in ["budget", "refund"] { facts[id] = .init(kind: .number, unit: euros) }
    for id in ["ages", "inhabitants"] {
      facts[id] = .init(kind: .table, unit: persons, rows: ["11-17", "18-25", "65+"])
    }
    for id in ["opened", "answered"] { facts[id] = .init(kind: .date) }
    facts["mode"] = .init(kind: .word)
    let formulas = ["rate": "participants / population", "lacking": "children / population"]
    return FormulaScope(facts: facts, indicators: formulas.compactMapValues { try? Formula.parse($0) })
  }()

  /// Works a formula out, or tells the code of the first thing that is wrong.
  static func result(_ text: String) -> String {
    do throws(Diagnostic) {
      let formula = try Formula.parse(text)
      let check = formula.check(in: scope)
      guard let type = check.type else { return check.diagnostics.first?.code.rawValue ?? "no type" }
      let values = scope.evaluate(for: dossier, in: "fr").mapValues(\.result)
      let evaluation = formula.evaluate(for: dossier, in: "fr", scope: scope, indicators: values)
      return self.text(of: evaluation.result, type.unit)
    } catch {
      return error.code.rawValue
    }
  }

  static func text(of value: FormulaValue, _ unit: Unit?) -> String {
    switch value {
    case .number(let bounds):
      let number: String
      switch (bounds.low, bounds.high) {
      case (let low?, let high?) where low == high: number = "\(low)"
      case (let low?, let high?): number = "\(low) to \(high)"
      case (let low?, nil): number = "at least \(low)"
      case (nil, let high?): number = "at most \(high)"
      case (nil, nil): number = bounds.isCount ? "any from 0" : "any"
      }
      let about = bounds.isApproximate ? "about " : ""
      return about + number + (unit.map { $0 == .ratio ? "" : " \($0)" } ?? "")
    case .table(let rows):
      return rows.map { "\($0.name): \(text(of: .number($0.bounds), unit))" }.joined(separator: ", ")
    case .date(let day): return day.description
    case .word(let word): return word
    case .truth(let truth): return "\(truth)"
    case .missing(let names): return "missing: \(names.joined(separator: ", "))"
    case .undefined(let reason): return "undefined: \(reason.word)"
    }
  }
}
