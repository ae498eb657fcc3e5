/// The bounds of what is read, so that no file can exhaust memory or time.
public struct Limits: Sendable, Hashable {
  /// The bytes of one file that is held in memory while it is read; 1 GiB.
  public var fileBytes = 1 << 30
  /// The bytes of one CSV file of ballots that is read piece by piece; 64 GiB, about 1.8 billion marks.
  public var ballotTableBytes = 64 << 30
  /// The bytes of one YAML file, which is held in memory.
  public var yamlBytes = 256 << 20
  /// Mappings and sequences inside one another.
  public var nestingDepth = 64
  /// The nodes of one YAML file after aliases are expanded, counted each time that they appear.
  public var nodes = 50_000_000
  /// The nodes that aliases may add to one file.
  public var aliasedNodes = 100_000
  /// The files of one edition.
  public var files = 100_000
  /// The bytes of an edition's ballots, all files together, beyond which they are read in columns: without the place of
  /// each mark, which only people who read a small edition ask for.
  public var tracedBytes = 8 << 20
  /// The bytes of a large CSV file that are read at once.
  package var blockBytes = 1 << 20

  /// Creates the default bounds.
  public init() {}
}
