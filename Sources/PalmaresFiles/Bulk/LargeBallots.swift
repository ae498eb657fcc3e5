internal import Dispatch
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
  /// The dossier of whose answers the places are kept all the same.
  let tracing: String?

  /// Reads all files; what is wrong with them goes to `reading`.
  ///
  /// - Parameter suspects: The jurors and dossiers, as the layout numbers their first leaf, whose answers are all kept as
  ///   ballots, with their places.
  func read(_ reading: inout InputReading, suspects: Set<UInt64> = []) -> BallotBox? {
    let documents = readDocuments(reading, suspects: suspects)
    let suspects = suspects.union(traced)
    var sink = BallotSink(
      names.map { BallotBox($0.places) }, dropsUnknownDossiers: dropsUnknownDossiers, suspects: suspects)
    for (name, found) in zip(files, documents) {
      sink.start()
      if let found {
        reading.note(name, found.size, found.sha256)
        sink.box?.append(found.box)
        continue
      }
      if name.value != "-", InputReading.isTable(name.value) {
        let loading = BallotTableLoading(
          file: name.value, criteria: criteria, groups: groups, names: names, suspects: suspects,
          blockBytes: reading.limits.blockBytes, fingerprints: reading.fingerprints)
        reading.readTable(name, by: loading, into: &sink)
      } else {
        readDocuments(of: name, &reading, into: &sink)
      }
    }
    sink.box?.keepsPlaces = !traced.isEmpty
    return sink.box
  }

  private var tracedDossier: Int? { tracing.flatMap { names?.places.dossier($0) } }

  /// The answers of every juror on the dossier that is traced, as the layout numbers their first leaf.
  private var traced: [UInt64] {
    guard let places = names?.places, let dossier = tracedDossier else { return [] }
    return places.jurors.indices.map { places.layout.key(dossier: dossier, juror: $0, leaf: 0) }
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

  /// What a file of regular documents holds.
  private struct Documents: Sendable {
    let box: BallotBox
    let sha256: String?
    let size: Int
  }

  /// Reads the YAML files with all cores; `nil` for each that isn't regular throughout.
  private func readDocuments(_ reading: InputReading, suspects: Set<UInt64>) -> [Documents?] {
    let (files, folder, limits, fingerprints) = (
      files, reading.folder, reading.limits, reading.fingerprints
    )
    let results = Monitor((next: 0, found: [Documents?](repeating: nil, count: files.count)))
    DispatchQueue.concurrentPerform(iterations: Swift.min(Cores.count, files.count)) { _ in
      while true {
        let index = results.withState { state in
          defer { state.next += 1 }
          return state.next
        }
        guard index < files.count else { return }
        let name = files[index].value
        if name == "-" || InputReading.isTable(name) { continue }
        let found = readDocuments(
          of: name, at: FilePath.joined(folder, name), limits, suspects: suspects, fingerprints: fingerprints)
        results.withState { $0.found[index] = found }
      }
    }
    return results.withState { $0.found }
  }

  /// Reads one YAML file; `nil` where it isn't regular throughout, or can't be read, which the reader of values tells.
  private func readDocuments(
    of name: String, at path: String, _ limits: Limits, suspects: Set<UInt64>, fingerprints: Bool
  ) -> Documents? {
    guard let names else { return nil }
    do throws(Diagnostic) {
      let file = try InputFile.opened(path, limit: limits.yamlBytes, as: name, at: nil)
      let feed = BallotFeed(
        file, limit: limits.yamlBytes, fingerprints: fingerprints, seeksForeignLineEnds: tracing != nil)
      let found = BallotDocuments.read(
        feed, file: name, names: names, suspects: suspects, traced: tracedDossier, limits: limits)
      guard let box = found else { return nil }
      return Documents(box: box, sha256: feed.sha256Hex, size: feed.size)
    } catch {
      return nil
    }
  }
}
