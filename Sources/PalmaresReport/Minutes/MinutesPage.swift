internal import Mustache
import Palmares

/// Minutes as one HTML page to print and sign: no request, no script, readable without style.
public struct MinutesPage {
  private let document: MinutesDocument
  private let template: MustacheTemplate
  private var language: any Language { document.language }

  /// Creates a page.
  ///
  /// - Parameters:
  ///   - minutes: What they hold.
  ///   - language: The language of the words and texts.
  /// - Throws: What the template library finds wrong with the template.
  public init(_ minutes: Minutes, language: any Language) throws {
    document = MinutesDocument(minutes, language: language)
    _ = EscapedHTML.registered
    let text = String(decoding: PackageResources.minutes_mustache, as: UTF8.self)
    template = try MustacheTemplate(string: "{{% CONTENT_TYPE: \(EscapedHTML.name)}}" + text)
  }

  /// The page in UTF-8.
  public func bytes() -> [UInt8] { Array(html().utf8) }

  /// The page.
  public func html() -> String { template.render(context) }

  private var context: [String: Any] {
    var identity = Markup()
    write(document.identity, to: &identity)
    return [
      "lang": language.tag, "title": document.title, "subject": document.subject, "state": document.state,
      "stateWord": document.edition.campaign.status.rawValue, "skip": language.label(.skipToContent),
      "style": String(decoding: PackageResources.minutes_css, as: UTF8.self),
      "footer": Self.footer("\(document.title) – \(document.subject)"), "noticeWord": language.label(.notice),
      "notices": document.notices, "identity": identity.html,
      "sections": document.sections.enumerated().map { place, section in
        ["id": section.id, "number": String(place + 1), "title": section.title, "html": html(section)]
      },
    ]
  }

  /// The style that puts a text at the foot of every printed page. Letters, digits and spaces stand in it as they are,
  /// anything else as its number, so that no text can end the string or the style.
  static func footer(_ text: String) -> String {
    let letters = text.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar == " " || ("0"..."9").contains(scalar)
        ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
    }
    return "@page { @bottom-left { content: \"\(letters.joined())\"; font: 8pt sans-serif; } }\n"
  }

  private func html(_ section: MinutesDocument.Section) -> String {
    var markup = Markup()
    for block in section.blocks { write(block, under: section.title, to: &markup) }
    return markup.html
  }

  private func write(_ block: MinutesDocument.Block, under title: String, to markup: inout Markup) {
    switch block {
    case .paragraph(let text): markup.element("p", text: text)
    case .notice(let text):
      markup.element("p", [("class", "notice")]) { markup in
        markup.element("strong", text: language.label(.notice))
        markup.text(" " + text)
      }
    case .list(let items): write(items, to: &markup)
    case .fields(let fields): write(fields, to: &markup)
    case .table(let table):
      write(
        caption: table.caption, isHidden: table.caption == title, isWide: table.columns.count > 4,
        table.columns,
        to: &markup
      ) { markup in
        for row in table.rows {
          markup.element("tr") { markup in
            for (place, cell) in row.enumerated() {
              let style =
                table.columns[place].isNumber ? [("class" as StaticString, "number")] : []
              if place == 0 {
                markup.element("th", [("scope", "row")] + style, text: cell)
              } else {
                markup.element("td", style, text: cell)
              }
            }
          }
        }
      }
    case .digests(let inputs):
      let columns = [Label.file, .digest].map { MinutesDocument.Table.Column(title: language.label($0)) }
      write(caption: language.label(.inputs), isWide: true, columns, to: &markup) { markup in
        for input in inputs {
          markup.element("tr") { markup in
            markup.element("th", [("scope", "row")], text: input.path)
            markup.element("td") { $0.element("code", text: input.sha256) }
          }
        }
      }
    case .signatures(let signatures): write(signatures, to: &markup)
    }
  }

  private func write(
    caption: String, isHidden: Bool = false, isWide: Bool, _ columns: [MinutesDocument.Table.Column],
    to markup: inout Markup, rows: (inout Markup) -> Void
  ) {
    markup.table(caption, isWide: isWide, isCaptionHidden: isHidden) { markup in
      markup.element("thead") { markup in
        markup.element("tr") { markup in
          for column in columns {
            let style = column.isNumber ? [("class" as StaticString, "number")] : []
            markup.element("th", [("scope", "col")] + style, text: column.title)
          }
        }
      }
      markup.element("tbody") { rows(&$0) }
    }
  }

  private func write(_ items: [MinutesDocument.Item], to markup: inout Markup) {
    markup.element("ul") { markup in
      for item in items {
        markup.element("li") { markup in
          markup.element("p", text: item.text)
          guard !item.details.isEmpty else { return }
          markup.element("ul") { markup in
            for detail in item.details { markup.element("li", text: detail) }
          }
        }
      }
    }
  }

  private func write(_ fields: [MinutesDocument.Field], to markup: inout Markup) {
    markup.element("dl", [("class", "fields")]) { markup in
      for field in fields {
        markup.element("div") { markup in
          markup.element("dt", text: field.label)
          if let value = field.value {
            markup.element("dd", text: value)
          } else {
            markup.element("dd", [("class", "blank")], text: "\u{A0}")
          }
        }
      }
    }
  }

  private func write(_ signatures: [MinutesDocument.Signature], to markup: inout Markup) {
    markup.element("ul", [("class", "signatures")]) { markup in
      for signature in signatures {
        markup.element("li") { markup in
          markup.element("p") { markup in
            markup.element("span", [("class", "role")], text: signature.role)
            if let name = signature.name { markup.element("strong", text: name) }
            for note in signature.notes { markup.element("span", [("class", "small")], text: note) }
          }
          markup.element("div", [("class", "line")]) { _ in }
        }
      }
    }
  }
}
