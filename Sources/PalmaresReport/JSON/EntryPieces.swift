import Palmares

/// Makes pieces of the array of entries of a result.
final class EntryPieces: PieceMaker {
  private let entries: ShownEntries
  private let language: String
  private let isUnranked: Bool
  private var json = JSONWriter(depth: 2)
  private let untraced: UntracedEntries?
  private var criteria: UntracedCriteria?

  init(_ entries: ShownEntries, language: String, isUnranked: Bool) {
    (self.entries, self.language, self.isUnranked) = (entries, language, isUnranked)
    untraced = entries.record.flatMap { UntracedEntries($0.ranking) }
    criteria = entries.record.map { UntracedCriteria($0.ranking.edition, language: language) }
  }

  func make(_ piece: Int) {
    for place in entries.places(ofPiece: piece) {
      if place > 0 { json.partItems() }
      if writeUntraced(place) { continue }
      json.object { $0.entry(entries.shown(place), in: language, isUnranked: isUnranked) }
    }
  }

  /// Writes an entry that needs no trace.
  ///
  /// - Returns: Whether it is one.
  private func writeUntraced(_ place: Int) -> Bool {
    guard let record = entries.record, let untraced,
      let entry = untraced.entry(record.entries.standing(place))
    else {
      return false
    }
    let shown = record.disclosure.shown(entry)
    json.object { json in
      json.entry(shown, in: language) { json in
        json.made { self.criteria?.write(untraced, to: &$0) }
      }
    }
    return true
  }

  func handOver(to sinks: [([UInt8]) throws -> Void]) throws {
    for sink in sinks { try json.handOver(to: sink) }
  }
}

extension JSONWriter {
  /// Writes the entries of a result, as one of its members; from `large` of them on, on every core.
  mutating func entries(
    _ key: JSONKey, _ entries: ShownEntries, in language: String, isUnranked: Bool, large: Int
  ) {
    guard entries.count > 0, entries.count >= large else {
      return members(key, 0..<entries.count) {
        $0.entry(entries.shown($1), in: language, isUnranked: isUnranked)
      }
    }
    self.key(key)
    array(of: { sink in
      try OrderedPieces.everyCore.write(
        entries.pieces, by: { EntryPieces(entries, language: language, isUnranked: isUnranked) },
        to: [sink])
    })
  }
}
