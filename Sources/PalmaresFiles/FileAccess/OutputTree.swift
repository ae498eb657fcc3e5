#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Writes folders of files that appear whole or not at all.
package enum OutputTree {
  /// Writes files into a folder that isn't there yet or is empty.
  ///
  /// They go to a folder of another name, beside the one to come or inside the empty one that is there, to the disk,
  /// and only then take their places; on any failure all of it goes, folders made on the way included.
  ///
  /// - Parameters:
  ///   - files: Each with its path in the folder, `/` between names; no two of one path.
  ///   - folder: The folder.
  /// - Throws: ``OutputError`` where the folder holds something, is no folder or can't be written.
  package static func write(_ files: [(path: String, bytes: [UInt8])], to folder: String) throws(OutputError)
  {
    let target = OutputFolder(folder)
    guard target.isAbsentOrEmpty else { throw OutputError(path: folder, reason: .notEmpty) }
    let isThere = OpenFile.status(of: folder) != nil
    var bare = folder
    while bare.count > 1, bare.hasSuffix("/") { bare.removeLast() }
    let name = ".palmares-" + String(UInt64.random(in: .min ... .max), radix: 36)
    let parent = isThere ? bare : String(FilePath.folderAsWritten(of: bare).dropLast())
    let made = isThere ? [] : missing(above: bare)
    let temporary = OutputFolder(isThere ? bare + "/" + name : FilePath.folderAsWritten(of: bare) + name)
    do throws(OutputError) {
      if !isThere, !parent.isEmpty { try OutputFolder(parent).create() }
      try fill(temporary, with: files)
      if isThere {
        try moveInside(temporary, of: bare, Set(files.map { String($0.path.prefix { $0 != "/" }) }).sorted())
      } else if rename(temporary.path, bare) != 0 {
        throw OutputError(path: folder, reason: SystemReason(errno: errno))
      }
    } catch {
      remove(temporary.path, files)
      for folder in made.reversed() { rmdir(folder) }
      // The name under which nothing stays means nothing to anyone.
      let path =
        error.path.hasPrefix(temporary.path) ? bare + error.path.dropFirst(temporary.path.count) : error.path
      throw OutputError(path: path, reason: error.reason)
    }
  }

  private static func fill(
    _ folder: OutputFolder, with files: [(path: String, bytes: [UInt8])]
  ) throws(OutputError) {
    try folder.create()
    for (path, bytes) in files {
      var target = folder
      let parts = path.split(separator: "/").map(String.init)
      for part in parts.dropLast() {
        target = try target.folder(named: part)
        try target.create()
      }
      let file = try target.file(named: parts[parts.count - 1])
      do throws(OpenFile.Failure) {
        let opened = try OpenFile.new(file)
        try opened.write(bytes)
        if files.count <= synchronisedSingly { try opened.synchronise() }
      } catch {
        throw OutputError(path: file, reason: error.reason)
      }
    }
    if files.count > synchronisedSingly { sync() }
  }

  /// How many files go to the disk one by one; more go all at once, where the system then waits for them.
  #if canImport(Darwin)
    private static let synchronisedSingly = Int.max
  #else
    private static let synchronisedSingly = 32
  #endif

  /// Moves what was written to its places; back again where one of them can't be taken.
  private static func moveInside(
    _ temporary: OutputFolder, of folder: String, _ names: [String]
  ) throws(OutputError) {
    for (index, name) in names.enumerated()
    where rename(temporary.path + "/" + name, folder + "/" + name) != 0 {
      let reason = SystemReason(errno: errno)
      for name in names[..<index] { _ = rename(folder + "/" + name, temporary.path + "/" + name) }
      throw OutputError(path: folder + "/" + name, reason: reason)
    }
    rmdir(temporary.path)
  }

  /// Removes what was written, and the folders that hold nothing else.
  private static func remove(_ folder: String, _ files: [(path: String, bytes: [UInt8])]) {
    var folders: Set<String> = [folder]
    for (path, _) in files {
      unlink(folder + "/" + path)
      var parent = path.split(separator: "/").dropLast()
      while !parent.isEmpty {
        folders.insert(folder + "/" + parent.joined(separator: "/"))
        parent.removeLast()
      }
    }
    for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) { rmdir(folder) }
  }

  /// The folders above a path that aren't there yet, from the top.
  private static func missing(above path: String) -> [String] {
    var missing: [String] = []
    var parent = String(FilePath.folderAsWritten(of: path).dropLast())
    while !parent.isEmpty, OpenFile.status(of: parent) == nil {
      missing.insert(parent, at: 0)
      parent = String(FilePath.folderAsWritten(of: parent).dropLast())
    }
    return missing
  }
}
