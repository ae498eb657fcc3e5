/// The words among the keys that part equal dossiers; all others are criteria.
package enum TieWord: String, Sendable, CaseIterable {
  /// The plain median of the jurors' composites.
  case median
  /// The share of marks that are the highest of their scale.
  case topMarks = "top_marks"
  /// The chair's composite.
  case chair
  /// A draw, which needs its seed and is written as a map.
  case lot
}
