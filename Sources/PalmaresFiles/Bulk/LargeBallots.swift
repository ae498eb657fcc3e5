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

  /// Reads all files; what is wrong with them goes to `reading`.
  ///
  /// - Parameter suspects: The jurors and dossiers, as the layout numbers their first leaf, whose answers are all kept as
  ///   ballots, with their places.
  func read(_ reading: inout InputReading, suspects: Set<UInt64> = []) -> BallotBox? {
    var sink = BallotSink(
      names.map { BallotBox($0.places) }, dropsUnknownDossiers: dropsUnknownDossiers, suspects: suspects)
    let documents = readDocuments(reading, suspects: suspects)
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

  /// What a file of regular documents holds.
  private struct Documents: Sendable {
    let box: BallotBox
    let sha256: String
    let size: Int
  }

  /// Reads the YAML files with all cores; `nil` for each that isn't regular throughout.
  private func readDocuments(_ reading: InputReading, suspects: Set<UInt64>) -> [Documents?] {
    guard let names else { return files.map { _ in nil } }
    let (files, limits, folder) = (files, reading.limits, reading.folder)
    let results = Monitor((next: 0, found: [Documents?](repeating: nil, count: files.count)))
    DispatchQueue.concurrentPerform(iterations: Swift.min(Cores.count, files.count)) { _ in
      while true {
        let index = results.withState { state in
          defer { state.next += 1 }
          return state.next
        }
        guard index < files.count else { return }
        let name = files[index].value
        guard name != "-", !InputReading.isTable(name),
          let bytes = try? InputFile.bytes(of: FilePath.joined(folder, name), limit: limits.yamlBytes),
          let box = BallotEvents.read(bytes, names: names, suspects: suspects, limits: limits)
        else { continue }
        let found = Documents(box: box, sha256: Digest.sha256Hex(bytes), size: bytes.count)
        results.withState { $0.found[index] = found }
      }
    }
    return results.withState { $0.found }
  }
}
