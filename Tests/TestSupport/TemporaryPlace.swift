internal import Foundation

/// A folder of its own for one test, which goes when nobody holds it any more.
public final class TemporaryPlace: Sendable {
  /// The folder.
  public let folder: String

  /// Creates the folder, empty.
  public init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "palmares-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The path of a file of the folder.
  public func path(_ name: String) -> String { folder + "/" + name }

  /// Writes a file, and the folders above it.
  public func write(_ text: String, to name: String) throws {
    let file = URL(filePath: path(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Copies a file or a whole folder to a name of the folder.
  public func copy(_ source: String, to name: String) throws {
    try FileManager.default.copyItem(atPath: source, toPath: path(name))
  }

  /// The bytes of a file.
  public func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path(name))))
  }

  /// The text of a file.
  public func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Every file and folder below, hidden ones included, by path.
  public var names: [String] {
    get throws { try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() }
  }

  /// Creates an empty file and opens it.
  func handleToWrite(_ name: String) throws -> FileHandle {
    try write("", to: name)
    return try FileHandle(forWritingTo: URL(filePath: path(name)))
  }
}
