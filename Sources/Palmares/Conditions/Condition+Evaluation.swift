extension Condition {
  /// Whether it holds for a dossier; `language` is the one in which localised texts are compared.
  public func holds(for dossier: Dossier, in language: String) -> Truth {
    truth(of: root, for: dossier, in: language)
  }

  private func truth(of term: Term, for dossier: Dossier, in language: String) -> Truth {
    switch term {
    case .and(let left, let right):
      switch (truth(of: left, for: dossier, in: language), truth(of: right, for: dossier, in: language)) {
      case (.no, _), (_, .no): .no
      case (.yes, .yes): .yes
      default: .unknown
      }
    case .or(let left, let right):
      switch (truth(of: left, for: dossier, in: language), truth(of: right, for: dossier, in: language)) {
      case (.yes, _), (_, .yes): .yes
      case (.no, .no): .no
      default: .unknown
      }
    case .not(let term):
      switch truth(of: term, for: dossier, in: language) {
      case .yes: .no
      case .no: .yes
      case .unknown: .unknown
      }
    case .known(let field): dossier.knows(field) ? .yes : .no
    case .compare(let left, let comparison, let right):
      dossier.value(of: left, in: language).compared(comparison, to: dossier.value(of: right, in: language))
    case .isIn(let left, let list):
      isIn(dossier.value(of: left, in: language), list.map { dossier.value(of: $0, in: language) })
    }
  }

  private func isIn(_ value: ConditionValue, _ list: [ConditionValue]) -> Truth {
    let truths = list.map { value.compared(.equal, to: $0) }
    if truths.contains(.yes) { return .yes }
    return truths.contains(.unknown) ? .unknown : .no
  }
}

/// What an operand comes to for one dossier.
enum ConditionValue: Equatable {
  case text(String)
  case number(Bounds)
  case unknown

  /// Compares: texts by their letters, numbers as intervals, where unknown is what some values would deny.
  func compared(_ comparison: Condition.Comparison, to other: Self) -> Truth {
    switch (self, other) {
    case (.text(let left), .text(let right)):
      switch comparison {
      case .equal: left == right ? .yes : .no
      case .unequal: left == right ? .no : .yes
      default: .unknown
      }
    case (.number(let left), .number(let right)): left.compared(comparison, to: right)
    default: .unknown
    }
  }
}

extension Bounds {
  /// Compares two numbers as they are known: yes or no only where every value of both says so.
  func compared(_ comparison: Condition.Comparison, to other: Bounds) -> Truth {
    func isBelow(_ left: Bounds, _ right: Bounds, orEqual: Bool) -> Truth {
      if let high = left.high, let low = right.low, orEqual ? high <= low : high < low { return .yes }
      if let low = left.low, let high = right.high, orEqual ? low > high : low >= high { return .no }
      return .unknown
    }
    func opposite(_ truth: Truth) -> Truth { truth == .yes ? .no : truth == .no ? .yes : .unknown }
    switch comparison {
    case .less: return isBelow(self, other, orEqual: false)
    case .atMost: return isBelow(self, other, orEqual: true)
    case .greater: return isBelow(other, self, orEqual: false)
    case .atLeast: return isBelow(other, self, orEqual: true)
    case .equal, .unequal:
      var truth = Truth.unknown
      if let left = value, let right = other.value { truth = left == right ? .yes : .no }
      if isBelow(self, other, orEqual: false) == .yes || isBelow(other, self, orEqual: false) == .yes {
        truth = .no
      }
      return comparison == .equal ? truth : opposite(truth)
    }
  }
}

extension Dossier {
  /// Whether the dossier says anything there.
  func knows(_ field: Field) -> Bool {
    switch field {
    case .fact(let id): facts.contains { $0.id == id }
    case .part(let path):
      switch path {
      case "organisation": organisation != nil
      case "highlights": !highlights.isEmpty
      case "objectives": !objectives.isEmpty
      case "steps": !steps.isEmpty
      case "focus": focus != nil
      case "links": !links.isEmpty
      case "attachments": !attachments.isEmpty
      case "images": !images.isEmpty
      default: text(at: path, in: "") != nil
      }
    }
  }

  /// The text at a path of ``Field/paths``, or `nil` where there is none.
  func text(at path: String, in language: String) -> String? {
    switch path {
    case "id": id
    case "title": title?.text(in: language)
    case "organisation.name": organisation?.name?.text(in: language)
    case "organisation.kind": organisation?.kind
    case "organisation.department": organisation?.department
    case "organisation.cog": organisation?.cog
    case "organisation.siren": organisation?.siren
    case "organisation.url": organisation?.url
    case "category": category?.value
    case "summary": summary?.text(in: language)
    case "audience": audience?.text(in: language)
    case "outcome": outcome?.text(in: language)
    default: nil
    }
  }

  /// What an operand comes to.
  func value(of operand: Condition.Operand, in language: String) -> ConditionValue {
    switch operand {
    case .text(let text): return .text(text)
    case .number(let number): return .number(Bounds(number))
    case .field(.part(let path)): return text(at: path, in: language).map { .text($0) } ?? .unknown
    case .field(.fact(let id)):
      switch facts.first(where: { $0.id == id })?.figure {
      case .number(let bounds): return .number(bounds)
      case .word(let word), .date(let word): return .text(word)
      case .table, nil: return .unknown
      }
    }
  }
}
