internal import Palmares

/// The language of messages, found in an edition file of which nothing else may be readable.
enum WrittenLanguage {
  /// The tag on the line of an edition's text that begins with `language:`, without quotes and comments; `nil` where
  /// there is no such line, or it names no language.
  static func tag(in bytes: [UInt8]) -> String? {
    if bytes.withUnsafeBytes(SourceEncoding.isUTF16) { return nil }
    let text = bytes.starts(with: SourceEncoding.utf8Mark) ? bytes[3...] : bytes[...]
    let key = Array("language".utf8)
    for line in text.split(whereSeparator: \.endsLine) where line.starts(with: key) {
      var value = String(decoding: line.dropFirst(key.count), as: UTF8.self).trimmingSpaces
      guard value.hasPrefix(":") else { continue }
      value = value.dropFirst().trimmingSpaces
      if let comment = value.firstRange(of: "#") { value = value[..<comment.lowerBound].trimmingSpaces }
      value = value.filter { $0 != "\"" && $0 != "'" }
      return LanguageTag.isValid(value) ? value : nil
    }
    return nil
  }

  /// The language of the edition that a file on the disk belongs to: of `edition.yaml` in its folder, else in the folder
  /// that holds that one, as `ballots/` and `dossiers/` lie; `nil` where neither is there.
  static func tag(besides path: String, limits: Limits) -> String? {
    if path == "-" { return nil }
    let folder = FilePath.folder(of: path)
    for folder in [folder, folder + "/.."] {
      let entry = folder + "/" + LoadedEdition.entryName
      guard let bytes = try? InputFile.bytes(of: entry, limit: limits.yamlBytes, as: entry, at: nil) else {
        continue
      }
      return tag(in: bytes)
    }
    return nil
  }
}
