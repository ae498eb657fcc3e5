extension EditionChecker {
  /// Warns of what a publication tells that depends on a table's cell of fewer persons than `min_cell`: scores of
  /// criteria where scores are published, gates, categories, conditions of eligibility.
  mutating func checkSmallCells() {
    let users = smallCellUsers
    guard !users.isEmpty else { return }
    var counts = Array(repeating: 0, count: users.count)
    for dossier in dossiers {
      let keptBack = KeptBack(dossier, in: rubric, minCell: rubric.publish.minCell)
      if keptBack.isEmpty { continue }
      for (index, user) in users.enumerated() where user.depends(keptBack, dossier) {
        counts[index] += 1
      }
    }
    for (user, count) in zip(users, counts) where count > 0 {
      report(
        .smallCells, [user.kind, user.name, String(count), String(rubric.publish.minCell)],
        at: user.position)
    }
  }

  /// One part of the rubric whose outcome is published.
  private struct SmallCellUser {
    let kind: String
    let name: String
    let position: SourcePosition?
    /// Whether what it comes to for a dossier is kept back.
    let depends: (KeptBack, Dossier) -> Bool
  }

  private var smallCellUsers: [SmallCellUser] {
    var users: [SmallCellUser] = []
    if rubric.publish.scores == .show {
      for node in nodes {
        guard let indicator = node.measure?.indicator else { continue }
        users.append(
          SmallCellUser(kind: "criterion", name: node.criterion.id, position: indicator.position) {
            keptBack, _ in keptBack.contains(indicator.value)
          })
      }
    }
    for requirement in rubric.stars?.levels.flatMap(\.require) ?? [] {
      let name: String
      switch requirement.kind {
      case .criterion: continue
      case .indicator(let id, _, _): name = id
      case .condition(let condition, _): name = condition.text
      }
      users.append(
        SmallCellUser(kind: "requirement", name: name, position: requirement.position) { keptBack, _ in
          keptBack.decides(requirement) { _ in false }
        })
    }
    for rule in rubric.eligibility {
      users.append(
        SmallCellUser(kind: "eligibility rule", name: rule.id, position: rule.require.position) {
          keptBack, _ in keptBack.decides(rule.require)
        })
    }
    for category in rubric.categories {
      guard let when = category.when else { continue }
      users.append(
        SmallCellUser(kind: "category", name: category.id, position: when.position ?? category.position) {
          keptBack, dossier in dossier.category == nil && keptBack.decides(when)
        })
    }
    return users
  }
}
