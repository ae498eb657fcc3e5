import Palmares

/// Stars drawn with characters.
enum StarGlyphs {
  /// Returns as many filled glyphs as stars and hollow ones up to the most; “7/10” beyond six.
  static func text(_ stars: Int, of ladder: Stars) -> String {
    guard ladder.max <= 6 else { return "\(stars)/\(ladder.max)" }
    let (filled, hollow) = glyphs(ladder.symbol)
    let count = Swift.min(Swift.max(stars, 0), ladder.max)
    return String(repeating: filled, count: count) + String(repeating: hollow, count: ladder.max - count)
  }

  private static func glyphs(_ symbol: LocalizedText) -> (String, String) {
    symbol.variants.values.contains { ["étoile", "star", "stern"].contains($0.lowercased()) }
      ? ("★", "☆") : ("●", "○")
  }
}
