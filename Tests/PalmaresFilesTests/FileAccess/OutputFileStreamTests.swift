import Foundation
import Testing

@testable import PalmaresFiles

/// Files that are written piece by piece.
struct OutputFileStreamTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func nothingHasItsNameBeforeAllIsPublished() throws {
    try folder.create("a")
    let files = try ["a", "b"].map { try OutputFile(folder.path + "/" + $0) }
    for piece in ["one ", "two"] {
      for file in files { try file.write(Array(piece.utf8)) }
    }
    #expect(try folder.text("a") == "a")
    #expect(try !folder.names.contains("b"))
    try OutputFile.publish(files)
    #expect(try folder.names == ["a", "b"])
    #expect(try folder.text("a") == "one two")
    #expect(try folder.text("b") == "one two")
  }

  @Test func whatIsNotPublishedLeavesNothing() throws {
    try folder.create("a")
    do {
      let file = try OutputFile(folder.path + "/a")
      try file.write([1, 2, 3])
      #expect(try folder.names.count == 2)
    }
    #expect(try folder.names == ["a"])
    #expect(try folder.text("a") == "a")
  }

  @Test func aFileThatCannotBeWrittenIsToldAsItBegins() throws {
    try folder.create("a")
    #expect(throws: OutputError(path: folder.path + "/no/x", reason: .noSuchFolder)) {
      _ = try OutputFile(folder.path + "/no/x")
    }
    #expect(throws: OutputError(path: folder.path, reason: .isFolder)) { _ = try OutputFile(folder.path) }
    #expect(try folder.names == ["a"])
  }

  @Test func aNameThatIsTakenMeanwhileIsAnErrorAndLeavesNothing() throws {
    do {
      let file = try OutputFile(folder.path + "/a")
      try file.write([1])
      try folder.create("a/x")
      #expect(throws: OutputError(path: folder.path + "/a", reason: .isFolder)) {
        try OutputFile.publish([file])
      }
    }
    #expect(try folder.names == ["a"])
  }

  /// Above the bytes at which the disk is asked to begin.
  @Test func longFilesAreWhole() throws {
    let file = try OutputFile(folder.path + "/long")
    let piece = (0..<1_000_003).map { UInt8(truncatingIfNeeded: $0 / 7) }
    for _ in 0..<20 { try file.write(piece) }
    try OutputFile.publish([file])
    let bytes = try Data(contentsOf: URL(filePath: folder.path + "/long"))
    #expect(bytes.count == 20 * piece.count)
    #expect(
      (0..<20).allSatisfy { bytes.dropFirst($0 * piece.count).prefix(piece.count).elementsEqual(piece) })
  }

  /// Whoever publishes last leaves all its files, in both folders, however their paths are written.
  @Test func filesOfTwoRunsAreNotMixed() async throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/b", withIntermediateDirectories: true)
    let paths = ["/1", "/./2", "/b/3", "/b/../b/4"].map { folder.path + $0 }
    for round in UInt8(0)..<100 {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for run in UInt8(0)..<2 {
          group.addTask {
            let files = try (run == 0 ? paths : paths.reversed()).map { try OutputFile($0) }
            for file in files { try file.write([round, run]) }
            try OutputFile.publish(files)
          }
        }
        try await group.waitForAll()
      }
      let found = try paths.map { try [UInt8](Data(contentsOf: URL(filePath: $0))) }
      #expect(Set(found).count == 1 && found[0][0] == round)
    }
  }

  #if os(Linux)
    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func aSignalRemovesWhatIsUnfinished(_ number: Int32) async throws {
      try folder.create("kept")
      let result = await #expect(processExitsWith: .signal(number)) {
        [path = folder.path as String, number] in
        Interruption.removeTemporaryFiles()
        let files = try (0..<3).map { try OutputFile(path + "/\($0)") }
        for file in files { try file.write([1, 2, 3]) }
        guard try FileManager.default.contentsOfDirectory(atPath: path).count == 4 else { exit(9) }
        // Not `raise`: the tests' own threads take no signals.
        kill(getpid(), number)
        sleep(10)
        try OutputFile.publish(files)
      }
      #expect(result != nil)
      #expect(try folder.names == ["kept"])
    }

    @Test func aSignalWaitsWhileFilesTakeTheirNames() async throws {
      await #expect(processExitsWith: .signal(SIGTERM)) { [path = folder.path as String] in
        Interruption.removeTemporaryFiles()
        let (one, two) = (try OutputFile(path + "/one"), try OutputFile(path + "/two"))
        try one.write([1])
        try Interruption.holding {
          kill(getpid(), SIGTERM)
          usleep(100_000)
          try OutputFile.publish([one])
        }
        sleep(10)
        try OutputFile.publish([two])
      }
      #expect(try folder.names == ["one"])
    }

    @Test func anIgnoredSignalStaysIgnored() async {
      await #expect(processExitsWith: .exitCode(7)) {
        signal(SIGHUP, SIG_IGN)
        Interruption.removeTemporaryFiles()
        kill(getpid(), SIGHUP)
        usleep(100_000)
        exit(7)
      }
    }
  #endif
}
