import Palmares

/// What other methods would have said.
extension JSONWriter {
  /// Writes `methods`, the places by each method by dossier, and `methods_comparison`, what they have in common.
  mutating func methods(_ methods: (comparison: MethodComparison, edition: Edition)) {
    let (comparison, edition) = methods
    let ids = comparison.dossiers.map { edition.dossiers[$0].id }
    let rankings = comparison.rankings.sorted { $0.method.rawValue < $1.method.rawValue }
    key("methods")
    object { json in
      for (method, ranking) in rankings {
        json.key(JSONKey(method.rawValue))
        json.object { json in
          for (id, rank) in zip(ids, ranking.ranks) { json.member(JSONKey(id), rank) }
        }
      }
    }
    member("methods_comparison", comparison) { $0.comparison($1, ids: ids, in: edition) }
  }

  private mutating func comparison(_ comparison: MethodComparison, ids: [String], in edition: Edition) {
    let pairs = comparison.pairs
    let methods = comparison.rankings.map(\.method).sorted { $0.rawValue < $1.rawValue }
    member("condorcet_winner", pairs?.smithSet.condorcetWinner.map { ids[$0] })
    if let pairs {
      members("cycles", pairs.cycles) { json, cycle in
        json.links("example", cycle.example, pairs.counts, ids: ids)
        json.member("members", cycle.members.map { ids[$0] })
      }
    } else {
      member("cycles", nil as [String]?)
    }
    key("left_out")
    object { json in
      for (method, refusal) in comparison.leftOut.sorted(by: { $0.method.rawValue < $1.method.rawValue }) {
        json.member(JSONKey(method.rawValue), refusal.word)
      }
    }
    member("majority_judgment", comparison.judgment) { json, judgment in
      for (place, id) in ids.enumerated() {
        json.member(JSONKey(id), judgment) { json, judgment in
          json.exactMember("above", judgment.gauges[place].above)
          json.exactMember("below", judgment.gauges[place].below)
          json.exactMember("grade", judgment.grades[place])
          let onScale = edition.grade(judgment.grades[place])
          json.member("label", onScale?.label?.text(in: edition.campaign.language))
          json.member("label_above", onScale?.labelAbove?.text(in: edition.campaign.language))
          json.exactMember("mark", onScale?.mark)
          json.member("sign", judgment.gauges[place].isPositive ? "+" : "-")
        }
      }
    }
    key("moves")
    object { json in
      for method in methods where method != comparison.reference {
        json.members(JSONKey(method.rawValue), comparison.moves(by: method)) { json, move in
          json.member("from", move.from)
          json.member("id", ids[move.dossier])
          json.member("to", move.to)
        }
      }
    }
    member("reference", comparison.reference.rawValue)
    member("schulze_margins", byMargins(comparison)) { json, ranks in
      for (id, rank) in zip(ids, ranks) where rank != nil { json.member(JSONKey(id), rank) }
    }
    member("smith_set", pairs?.smithSet.members.map { ids[$0] })
    key("tau")
    object { json in
      for method in methods {
        json.member(JSONKey(method.rawValue), methods) { json, others in
          for other in others where other != method {
            let tau = comparison.tau(method, other)?.squared
            json.member(
              JSONKey(other.rawValue),
              tau.map { tau in tau.isNegative ? -tau.value.squareRoot() : tau.value.squareRoot() })
          }
        }
      }
    }
    member("undecided_pairs", pairs) { json, pairs in
      for (method, count) in pairs.undecided.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        json.member(JSONKey(method.rawValue), count)
      }
    }
  }

  /// Who beats whom round a circle, by how much.
  private mutating func links(_ key: JSONKey, _ circle: [Int], _ counts: PairwiseCounts, ids: [String]) {
    let next = circle.dropFirst() + circle.prefix(1)
    members(key, zip(circle, next)) { json, link in
      json.member("against", counts[link.1, link.0])
      json.member("before", ids[link.0])
      json.member("for", counts[link.0, link.1])
      json.member("jurors", counts.jurors(comparing: link.0, link.1))
      json.member("then", ids[link.1])
    }
  }

  /// Schulze's places by margins, of those dossiers that they place otherwise than winning votes do.
  private func byMargins(_ comparison: MethodComparison) -> [Int?]? {
    guard let margins = comparison.pairs?.schulzeByMargins, let votes = comparison.ranking(by: .schulze)
    else { return nil }
    return zip(margins.ranking.ranks, votes.ranks).map { $0 == $1 ? nil : $0 }
  }
}
