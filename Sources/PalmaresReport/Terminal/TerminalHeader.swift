import Palmares

/// What stands above every report on a terminal: the edition, its status, its date and its notice.
enum TerminalHeader {
  /// Returns the lines and a blank one.
  static func lines(
    _ edition: Edition, title: String?, language: any Language, layout: TerminalLayout
  ) -> [String] {
    let campaign = edition.campaign
    var lines = TextWrap.lines(TerminalText.shown(campaign.title.text(in: language.tag)), width: layout.width)
      .map { layout.styled($0, .bold) }
    let status = language.label(campaign.status == .final ? .finals : .drafts)
    let rubric = edition.rubric.title.text(in: language.tag)
    let number = edition.rubric.version
    let version = number.isEmpty ? "" : ", \(language.label(.version)) \(number)"
    let parts = [title ?? status, campaign.date.map { language.date($0) }, rubric + version]
    lines += TextWrap.lines(
      TerminalText.shown(parts.compactMap(\.self).joined(separator: " · ")), width: layout.width)
    if let notice = campaign.notice {
      let text = TerminalText.shown(notice.text(in: language.tag))
      lines += TextWrap.lines(text, width: layout.width, first: "! ").map { layout.styled($0, .warning) }
    }
    return lines + [""]
  }
}
