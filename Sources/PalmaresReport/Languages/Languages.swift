/// The languages that reports are written in; a new one is named here.
public enum Languages {
  /// Every language, the default first.
  public static let all: [any Language] = [French(), English()]

  /// Returns the language with this BCP 47 tag or, without its region, the language alone; `nil` for one we lack.
  public static func named(_ tag: String) -> (any Language)? {
    let primary = tag.split(separator: "-").first.map { $0.lowercased() } ?? ""
    return all.first { $0.tag == primary }
  }

  /// Returns the language with this tag, else the default one.
  public static func nearest(_ tag: String) -> any Language { named(tag) ?? all[0] }
}
