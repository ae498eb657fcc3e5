extension Markup {
  /// Adds a table in a region that scrolls on narrow screens, reachable by keyboard and named by its caption.
  ///
  /// - Parameter isCaptionHidden: Whether the caption is there for assistive technology alone, as where it repeats a
  ///   heading.
  mutating func scrollableTable(
    _ caption: String, isCaptionHidden: Bool = false, _ content: (inout Markup) -> Void
  ) {
    element("div", [("class", "table"), ("role", "region"), ("aria-label", caption), ("tabindex", "0")]) {
      $0.element("table") { markup in
        markup.element("caption", isCaptionHidden ? [("class", "hidden")] : [], text: caption)
        content(&markup)
      }
    }
  }
}
