internal import Palmares

/// The ballots of an edition that has too many for the place of each to be kept.
struct LargeBallots: Sendable {
  /// The files, as the edition names them.
  let files: [Sourced<String>]
  /// Where the edition keeps what they name; `nil` where its rubric or jury could not be read, and nothing is made of
  /// them.
  let names: BallotNames?
  /// The ids of the criteria that jurors mark; `nil` where the rubric could not be read.
  let criteria: [String]?
  /// The ids of the groups.
  let groups: Set<String>
  /// The edition's.
  let language: String
  /// Whether dossiers could not all be read.
  let dropsUnknownDossiers: Bool

  /// Reads all files; what is wrong with them goes to `reading`.
  ///
  /// - Parameter suspects: The jurors and dossiers, as the layout numbers their first leaf, whose answers are all kept as
  ///   ballots, with their places.
  func read(_ reading: inout InputReading, suspects: Set<UInt64> = []) -> BallotBox? {
    var sink = BallotSink(
      names.map { BallotBox($0.places) }, dropsUnknownDossiers: dropsUnknownDossiers, suspects: suspects)
    for name in files {
      sink.start()
      if name.value != "-", InputReading.isTable(name.value) {
        let loading = BallotTableLoading(
          file: name.value, criteria: criteria, groups: groups, names: names, suspects: suspects,
          blockBytes: reading.limits.blockBytes)
        reading.readTable(name, by: loading, into: &sink)
      } else {
        readDocuments(of: name, &reading, into: &sink)
      }
    }
    return sink.box
  }

  private func readDocuments(
    of name: Sourced<String>, _ reading: inout InputReading, into sink: inout BallotSink
  ) {
    for document in reading.documents(of: name, kind: .ballot) where reading.isOf(document, .ballot) {
      let (ballots, found) = BallotReader.read(document, language: language)
      reading.report(found)
      if ballots.isEmpty, found.hasErrors { reading.unread.insert(.ballot) }
      sink.take(ballots)
    }
  }
}
