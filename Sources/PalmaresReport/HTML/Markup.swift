internal import Mustache

/// HTML as our own code writes it: every text and attribute goes through ``escape(_:)``.
struct Markup: Sendable {
  /// What was written, in UTF-8.
  private var bytes: [UInt8] = []

  /// What was written.
  var html: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether what was written ends so.
  func ends(with text: StaticString) -> Bool {
    text.withUTF8Buffer { $0.count <= bytes.count && bytes[(bytes.count - $0.count)...].elementsEqual($0) }
  }

  /// Returns the text with `& < > " '` as references and without characters that HTML forbids.
  ///
  /// It works on UTF-8: a quote followed by a combining mark is one `Character`, and must be escaped all the same.
  static func escape(_ text: String) -> String {
    var markup = Markup()
    markup.text(text)
    return markup.html
  }

  /// Adds a text, escaped.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      guard utf8.contains(where: Self.isSpecial) else { return bytes.append(contentsOf: utf8) }
      for byte in utf8 { escaped(byte) }
    }
  }

  private mutating func escaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): raw("&amp;")
    case UInt8(ascii: "<"): raw("&lt;")
    case UInt8(ascii: ">"): raw("&gt;")
    case UInt8(ascii: "\""): raw("&quot;")
    case UInt8(ascii: "'"): raw("&#39;")
    case 9, 10, 13: bytes.append(byte)
    case 0..<0x20, 0x7F: bytes.append(UInt8(ascii: " "))
    default: bytes.append(byte)
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x7F:
      true
    default: byte < 0x20
    }
  }

  /// Adds markup that our own code spells out.
  private mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Adds an element around what `content` writes.
  mutating func element(
    _ name: StaticString, _ attributes: [(StaticString, String)] = [], _ content: (inout Markup) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  private mutating func open(_ name: StaticString, _ attributes: [(StaticString, String)]) {
    raw("<")
    raw(name)
    for (key, value) in attributes {
      raw(" ")
      raw(key)
      raw("=\"")
      text(value)
      raw("\"")
    }
    raw(">")
  }

  private mutating func close(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">")
  }

  /// Adds an element around a text.
  mutating func element(_ name: StaticString, _ attributes: [(StaticString, String)] = [], text: String) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  /// Adds paragraphs, parted where the text has an empty line.
  mutating func paragraphs(_ text: String) {
    guard text.utf8.contains(where: { (10...13).contains($0) }) else {
      if !text.allSatisfy(\.isWhitespace) { element("p", text: text) }
      return
    }
    var paragraph: [Substring] = []
    let lines: [Substring] = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) + [""]
    for line in lines {
      if line.allSatisfy(\.isWhitespace) {
        if !paragraph.isEmpty { element("p", text: paragraph.joined(separator: " ")) }
        paragraph = []
      } else {
        paragraph.append(line)
      }
    }
  }

  /// Adds a link where the address is one that a page may lead to, else the text alone.
  mutating func link(_ title: String, to address: String?) {
    guard let address, Self.mayLink(address) else { return text(title) }
    element("a", [("href", address), ("rel", "noopener")], text: title)
  }

  /// Whether an address is of the web or of mail.
  static func mayLink(_ address: String) -> Bool {
    let lowered = address.lowercased()
    return ["https://", "http://", "mailto:"].contains { lowered.hasPrefix($0) }
  }
}

/// The escaping of ours, for what templates insert: the one of the template library passes over a quote that a
/// combining mark follows.
struct EscapedHTML: MustacheContentType {
  func escapeText(_ text: String) -> String { Markup.escape(text) }

  /// The name under which templates ask for it.
  static let name = "PALMARES_HTML"

  /// Makes it known to the template library, once.
  static let registered: Void = MustacheContentTypes.register(EscapedHTML(), named: name)
}
