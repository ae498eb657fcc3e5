/// Which jurors can be compared: the graph whose edges are the values, from jurors to dossiers.
///
/// The difference of two jurors' severities can be estimated only within a component. A component may still hang by a
/// thread: ``bridges`` are the dossiers without which it would fall apart, and ``weakestLink`` tells the two jurors that
/// the design compares worst.
///
/// - Complexity: Linear in values, and for ``weakestLink`` the cube of the number of jurors.
/// - Note: Linacre, *A User's Guide to Facets*, on disjoint subsets; Tarjan, “Depth-first search and linear graph
///   algorithms” (1972).
public struct Connectivity: Sendable, Hashable {
  /// Jurors and dossiers that values link, as rising places; jurors and dossiers without a value are in none.
  public struct Component: Sendable, Hashable {
    /// Its jurors.
    public let jurors: [Int]
    /// Its dossiers.
    public let dossiers: [Int]

    /// Creates a component.
    public init(jurors: [Int], dossiers: [Int]) { (self.jurors, self.dossiers) = (jurors, dossiers) }
  }

  /// Two jurors and how well the design tells them apart.
  public struct Link: Sendable, Hashable {
    /// The one, a lower place than ``other``.
    public let juror: Int
    /// The other.
    public let other: Int
    /// The standard error of the difference of their severities, in standard deviations of one value's error.
    ///
    /// Two jurors that share n dossiers, and nobody else's, have √(2/n).
    public let standardError: Double
  }

  /// The components, by their first dossier.
  public let components: [Component]
  /// The dossiers whose loss would part the jurors of a component, rising.
  public let bridges: [Int]

  /// Whether all values are in one component.
  public var isConnected: Bool { components.count < 2 }

  /// Finds components and bridges.
  public init(_ table: RatingTable) {
    var heads = Array(0..<table.jurorCount)
    func head(_ juror: Int) -> Int {
      var juror = juror
      while heads[juror] != juror {
        heads[juror] = heads[heads[juror]]
        juror = heads[juror]
      }
      return juror
    }
    for dossier in 0..<table.dossierCount {
      for cell in table.cells(of: dossier).dropFirst() {
        heads[head(Int(table.jurors[cell]))] = head(Int(table.jurors[cell - 1]))
      }
    }
    var numbers: [Int: Int] = [:]
    var members: [(jurors: [Int], dossiers: [Int])] = []
    for dossier in 0..<table.dossierCount {
      guard let cell = table.cells(of: dossier).first else { continue }
      let head = head(Int(table.jurors[cell]))
      let number = numbers[head] ?? members.count
      if number == members.count {
        numbers[head] = number
        members.append(([], []))
      }
      members[number].dossiers.append(dossier)
    }
    for juror in 0..<table.jurorCount {
      if let number = numbers[head(juror)] { members[number].jurors.append(juror) }
    }
    components = members.map { Component(jurors: $0.jurors, dossiers: $0.dossiers) }
    bridges = BridgeSearch(table).bridges()
  }

  /// Returns the two jurors that the design tells apart worst, the first such two where several are equal.
  ///
  /// - Returns: `nil` with fewer than two jurors, more than ``AdditiveSeverity/jurorLimit``, or several components.
  public static func weakestLink(_ table: RatingTable) -> Link? {
    guard let system = JurorSystem(table), system.jurors.count > 1, let inverse = system.inverse() else {
      return nil
    }
    return inverse.weakestLink.map { Link(juror: $0, other: $1, standardError: $2.squareRoot()) }
  }
}
