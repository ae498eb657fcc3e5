extension Markup {
  /// Adds a table in a region that scrolls on narrow screens, reachable by keyboard and named by its caption.
  mutating func scrollableTable(_ caption: String, _ content: (inout Markup) -> Void) {
    element("div", [("class", "table"), ("role", "region"), ("aria-label", caption), ("tabindex", "0")]) {
      $0.element("table") { markup in
        markup.element("caption", text: caption)
        content(&markup)
      }
    }
  }
}
