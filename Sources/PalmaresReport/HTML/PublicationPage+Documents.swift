import Palmares

/// What leads on from a dossier: what was sent along, where to read more, whom to ask.
extension PublicationPage {
  func writeDocuments(of dossier: Dossier, in markup: inout Markup) {
    list(.attachments, dossier.attachments, in: &markup) { write($0, to: &$1) }
    list(.links, dossier.links.filter { Markup.mayLink($0.url) }, in: &markup) { link, markup in
      markup.link(link.title.map(text) ?? link.url, to: link.url)
    }
    list(.contacts, dossier.contacts.filter(\.isPublished), in: &markup) { write($0, to: &$1) }
  }

  private func list<Item>(
    _ label: Label, _ items: [Item], in markup: inout Markup, _ write: (Item, inout Markup) -> Void
  ) {
    guard !items.isEmpty else { return }
    markup.element("h4", text: language.label(label))
    markup.element("ul") { markup in
      for item in items { markup.element("li") { write(item, &$0) } }
    }
  }

  /// Its title and kind; a file is named without its folders, since the page doesn't bring it along.
  private func write(_ attachment: Attachment, to markup: inout Markup) {
    let location = attachment.location ?? ""
    let isOnline = Markup.mayLink(location) && !location.lowercased().hasPrefix("mailto:")
    let file = isOnline ? location : String(location.split(separator: "/").last ?? "")
    let title = attachment.title.map(text)
    markup.link(title ?? file, to: isOnline ? location : nil)
    var asides = [attachment.kind].compactMap(\.self)
    if title != nil, !isOnline, !file.isEmpty { asides.append(file) }
    if title == nil, file.isEmpty {
      markup.text(asides.joined(separator: ", "))
    } else if !asides.isEmpty {
      markup.text(" (\(asides.joined(separator: ", ")))")
    }
  }

  private func write(_ contact: Contact, to markup: inout Markup) {
    markup.text(contact.name ?? "")
    guard let email = contact.email else { return }
    if contact.name != nil { markup.text(", ") }
    markup.link(email, to: email.contains("@") ? "mailto:" + email : nil)
  }
}
