package import Palmares

/// Reads the documents of a YAML file as values with places.
package enum YAMLComposer {
  /// Returns the documents of a file in order, without empty ones, and all that is wrong with it.
  ///
  /// Refuses what isn't UTF-8, nesting and nodes beyond `limits`, tags, duplicate keys (the first value stays)
  /// and keys that are no text. After a syntax error reading goes on at the next `---`. Linear in the bytes and in
  /// the nodes, which aliases share.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8 with or without a byte order mark.
  ///   - file: The path that the places name.
  ///   - limits: The bounds that it must keep.
  package static func documents(
    of bytes: [UInt8], file: String, limits: Limits = Limits()
  ) -> (documents: [Node], diagnostics: [Diagnostic]) {
    let start = SourcePosition(file: file, line: 1, column: 1)
    guard bytes.count <= limits.yamlBytes else {
      let sizes = [file, "\(bytes.count)", "\(limits.yamlBytes)"]
      return ([], [Diagnostic(.fileTooLarge, sizes, at: start)])
    }
    return bytes.withUnsafeBytes { bytes in
      if let problem = SourceEncoding.problem(in: bytes, file: file) { return ([], [problem]) }
      var composition = YAMLComposition(YAMLSource(bytes: bytes), file: file, limits: limits)
      composition.read()
      return (composition.documents, composition.diagnostics.inFileOrder())
    }
  }
}
