extension StarterEdition {
  /// Writes the edition's files into a folder that isn't there yet or is empty; nothing is ever written over.
  ///
  /// - Parameters:
  ///   - folder: Its path.
  ///   - others: Files that go with the edition's own.
  /// - Throws: ``OutputError`` where the folder holds something or can't be written.
  public func write(to folder: String, besides others: [File] = []) throws(OutputError) {
    let output = OutputFolder(folder)
    guard output.isAbsentOrEmpty else { throw OutputError(path: folder, reason: .notEmpty) }
    try output.create()
    for file in files + others {
      var target = output
      let parts = file.path.split(separator: "/").map(String.init)
      for part in parts.dropLast() {
        target = try target.folder(named: part)
        try target.create()
      }
      try target.write(Array(file.text.utf8), named: parts[parts.count - 1])
    }
  }
}
