import Foundation
import PalmaresFiles
import Testing

struct OutputFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func reason(_ path: String) -> SystemReason? {
    do throws(OutputError) {
      try OutputFile.write([1], to: path)
      return nil
    } catch {
      #expect(error.path == path)
      return error.reason
    }
  }

  @Test func writesAndReplaces() throws {
    let path = folder.path + "/a.json"
    try OutputFile.write(Array("one".utf8), to: path)
    #expect(try folder.text("a.json") == "one")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try OutputFile.write(Array("two".utf8), to: path)
    #expect(try folder.text("a.json") == "two")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    try OutputFile.write([], to: path)
    #expect(try folder.text("a.json").isEmpty)
    #expect(try folder.names == ["a.json"])
  }

  @Test func followsLinks() throws {
    try folder.create("target", "sub/x")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "target")
    try OutputFile.write(Array("new".utf8), to: folder.path + "/link")
    #expect(try folder.text("target") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link") == "target")
    #expect(try folder.names == ["link", "sub", "target"])
  }

  @Test func failuresLeaveNothing() throws {
    try folder.create("file")
    #expect(reason(folder.path) == .isFolder)
    #expect(reason(folder.path + "/new/") == .isFolder)
    #expect(reason(folder.path + "/no/file") == .noSuchFolder)
    #expect(reason(folder.path + "/file/x") == .notAFolder)
    #expect(reason("") == .unsafeName)
    #expect(reason(folder.path + "/" + String(repeating: "x", count: 300)) == .nameTooLong)
    #expect(try folder.names == ["file"])
    #expect(try folder.text("file") == "file")
  }

  @Test func devicesStayDevices() throws {
    #expect(reason("/dev/null") == nil)
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
    #expect(type == .typeCharacterSpecial)
    #if os(Linux)
      #expect(reason("/dev/full") == .diskFull)
    #endif
  }

  @Test(arguments: ["", ".", "..", "a/b", "/etc", "../x", "a\\b", "a\nb", "a\u{0}", "\u{9B}x"])
  func unsafeNames(name: String) {
    let refusal = OutputError(path: name, reason: .unsafeName)
    #expect(throws: refusal) { try OutputFolder(folder.path).file(named: name) }
    #expect(throws: refusal) { try OutputFolder(folder.path).folder(named: name) }
    #expect(throws: refusal) { try OutputFolder(folder.path).write([1], named: name) }
  }

  @Test func foldersKeepTheirFiles() throws {
    try folder.create("outside")
    let site = OutputFolder(folder.path + "/new/site")
    try site.create()
    try site.create()
    #expect(try OutputFolder("x/").file(named: "é.html") == "x/é.html")
    try FileManager.default.createSymbolicLink(
      atPath: site.path + "/page", withDestinationPath: "../../outside")
    try site.write(Array("page".utf8), named: "page")
    #expect(try folder.text("outside") == "outside")
    #expect(try folder.text("new/site/page") == "page")
    let blocked = OutputFolder(folder.path + "/outside/x")
    #expect(throws: OutputError(path: folder.path + "/outside", reason: .notAFolder)) { try blocked.create() }
    #expect(throws: OutputError.self) { try site.file(named: String(repeating: "é", count: 128)) }
  }

  @Test func aClosedPipeIsAnError() async {
    await #expect(processExitsWith: .exitCode(3)) {
      StandardOutput.ignoreClosedPipes()
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0, dup2(ends[1], STDOUT_FILENO) == STDOUT_FILENO else { exit(1) }
      close(ends[0])
      do throws(OutputError) { try StandardOutput.write([1]) } catch {
        exit(error.reason == .closedPipe ? 3 : 2)
      }
    }
  }

  @Test func allIsWrittenToAPipeThatIsReadSlowly() async {
    await #expect(processExitsWith: .exitCode(4)) {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0, dup2(ends[1], STDOUT_FILENO) == STDOUT_FILENO else { exit(1) }
      close(ends[1])
      _ = fcntl(STDOUT_FILENO, F_SETFL, O_NONBLOCK)
      let input = FileHandle(fileDescriptor: ends[0])
      let reader = Thread {
        Thread.sleep(forTimeInterval: 0.2)
        exit((try? input.readToEnd()?.count) == 1_000_000 ? 4 : 5)
      }
      reader.start()
      do throws(OutputError) { try StandardOutput.write([UInt8](repeating: 1, count: 1_000_000)) } catch {
        exit(6)
      }
      close(STDOUT_FILENO)
      try? await Task.sleep(for: .seconds(10))
    }
  }
}
