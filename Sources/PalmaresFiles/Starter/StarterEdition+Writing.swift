extension StarterEdition {
  /// Writes the edition's files into a folder that isn't there yet or is empty, whole or not at all; nothing is ever
  /// written over.
  ///
  /// - Parameters:
  ///   - folder: Its path.
  ///   - others: Files that go with the edition's own.
  /// - Throws: ``OutputError`` where the folder holds something or can't be written.
  public func write(to folder: String, besides others: [File] = []) throws(OutputError) {
    try OutputTree.write((files + others).map { ($0.path, Array($0.text.utf8)) }, to: folder)
  }
}
