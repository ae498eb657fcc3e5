/// Whether something holds (Kleene's three-valued logic).
public enum Truth: Sendable, Hashable {
  case yes, no, unknown

  /// The opposite; unknown stays.
  public static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }
}
