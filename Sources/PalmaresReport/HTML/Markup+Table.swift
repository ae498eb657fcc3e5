extension Markup {
  /// Adds a table, named by its caption.
  ///
  /// - Parameters:
  ///   - isWide: Whether it may be wider than a narrow screen: then it stands in a region that scrolls, which is named and
  ///     reachable by keyboard. Any other breaks its words before it would scroll, and is no stop on the way through the page.
  ///   - isCaptionHidden: Whether the caption is there for assistive technology alone, as where it repeats a heading.
  mutating func table(
    _ caption: String, isWide: Bool = false, isCaptionHidden: Bool = false, _ content: (inout Markup) -> Void
  ) {
    let region: [(StaticString, String)] = [
      ("class", "table wide"), ("role", "region"), ("aria-label", caption), ("tabindex", "0"),
    ]
    element("div", isWide ? region : [("class", "table")]) {
      $0.element("table") { markup in
        markup.element("caption", isCaptionHidden ? [("class", "hidden")] : [], text: caption)
        content(&markup)
      }
    }
  }
}
