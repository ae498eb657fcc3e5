import Palmares

/// Agreement among jurors: numbers where they are defined, else `null` with the reason under the same key in
/// `reasons`.
extension JSONWriter {
  /// For how many jurors the dependability of their mean is told.
  private static let mostJurors = 20
  /// The dependabilities for which the number of jurors is told, with the keys they have.
  private static let goals = [("0.7", 0.7), ("0.8", 0.8), ("0.9", 0.9)]
  /// Up to so many distinct values, each one's kappa is told.
  private static let mostCategories = 64
  /// Decimals of what is found by iteration or resampling, half-even.
  static let estimateDecimals = 6

  /// Writes the members of `agreement`.
  mutating func agreement(_ shown: ShownAgreement) {
    member("criteria", shown) { json, shown in
      for criterion in shown.criteria.sorted(by: { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }) {
        json.member(JSONKey(criterion.id), criterion.table) { $0.agreement($1) }
      }
    }
    member("overall", shown.overall) { $0.agreement($1) }
  }

  private mutating func agreement(_ table: ShownAgreement.Table) {
    let agreement = table.agreement
    var members: [Member] = [
      Member("complete_dossiers") { $0.number(agreement.completeDossiers) },
      Member("dossiers") { $0.number(agreement.dossiers) },
      Member("jurors") { $0.number(agreement.jurors) },
      Member("pairs") { $0.number(agreement.pairs) },
      Member("values") { $0.number(agreement.values) },
      Member("histogram") { $0.histogram(table.histogram) },
      Member("fleiss_kappa_categories") { $0.categories(agreement, isTold: table.histogram != nil) },
      Member("dependability") { $0.dependability(agreement.dependability.value) },
    ]
    var reasons: [String: UndefinedReason] = [:]
    reasons["dependability"] = agreement.dependability.reason
    for key in AgreementKey.allCases {
      let statistic = agreement[key]
      reasons[key.rawValue] = statistic.reason
      members.append(Member(key.rawValue) { $0.decimal(statistic.value, atMost: 20) })
      guard let interval = agreement.interval(of: key) else { continue }
      for (end, value) in [("low", interval.value?.low), ("high", interval.value?.high)] {
        let name = "\(key.rawValue)_\(end)"
        reasons[name] = interval.reason
        members.append(Member(name) { $0.decimal(value, atMost: Self.estimateDecimals) })
      }
    }
    let words = reasons
    members.append(
      Member("reasons") { json in
        json.object { json in
          for key in words.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            json.member(JSONKey(key), words[key]?.rawValue)
          }
        }
      })
    for member in members.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      key(JSONKey(member.key))
      member.write(&self)
    }
  }

  /// A member whose place among the others its key decides.
  private struct Member {
    let key: String
    let write: (inout JSONWriter) -> Void

    init(_ key: String, _ write: @escaping (inout JSONWriter) -> Void) {
      (self.key, self.write) = (key, write)
    }
  }

  /// Writes a number; the writer itself rounds to its own decimals, half away from zero.
  private mutating func decimal(_ value: Double?, atMost decimals: Int) {
    if let value, let rational = Rational(rounding: value, decimals: decimals) {
      number(rational)
    } else {
      null()
    }
  }

  private mutating func histogram(_ histogram: RatingHistogram?) {
    guard let histogram else { return null() }
    array(histogram.bars) { json, bar in
      json.object { json in
        json.member("count", bar.count)
        json.key("high")
        json.decimal(bar.high, atMost: Self.decimals)
        json.key("low")
        json.decimal(bar.low, atMost: Self.decimals)
      }
    }
  }

  /// The kappa of each value against all others, where values are categories; one list with the values told.
  private mutating func categories(_ agreement: Agreement, isTold: Bool) {
    let bars = agreement.histogram.bars
    guard isTold, !agreement.categoryKappas.isEmpty, bars.count <= Self.mostCategories else { return null() }
    array(zip(bars, agreement.categoryKappas)) { json, category in
      json.object { json in
        json.key("kappa")
        json.decimal(category.1, atMost: 20)
        json.key("value")
        json.decimal(category.0.low, atMost: Self.decimals)
      }
    }
  }

  private mutating func dependability(_ dependability: Dependability?) {
    guard let dependability else { return null() }
    object { json in
      json.key("coefficients")
      json.array(1...Self.mostJurors) { json, jurors in
        json.decimal(dependability.coefficient(jurors: jurors), atMost: 20)
      }
      json.member("jurors_for", dependability) { json, dependability in
        for (key, goal) in Self.goals { json.member(JSONKey(key), dependability.jurorsNeeded(for: goal)) }
      }
      json.member("variance", dependability.components) { json, components in
        json.key("dossiers")
        json.decimal(components.dossiers, atMost: 20)
        json.key("jurors")
        json.decimal(components.jurors, atMost: 20)
        json.key("rest")
        json.decimal(components.rest, atMost: 20)
      }
    }
  }
}
