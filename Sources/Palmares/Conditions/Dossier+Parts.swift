extension Dossier {
  /// Whether the dossier says anything at a path of ``Formula/parts`` that is no text.
  func knowsPart(_ path: String) -> Bool {
    switch path {
    case "organisation": organisation != nil
    case "highlights": !highlights.isEmpty
    case "objectives": !objectives.isEmpty
    case "steps": !steps.isEmpty
    case "focus": focus != nil
    case "links": !links.isEmpty
    case "attachments": !attachments.isEmpty
    case "images": !images.isEmpty
    default: false
    }
  }

  /// The text at a path of ``Formula/textParts``, or `nil` where there is none.
  func text(at path: String, in language: String) -> String? {
    switch path {
    case "id": id
    case "title": title?.text(in: language)
    case "organisation.name": organisation?.name?.text(in: language)
    case "organisation.kind": organisation?.kind
    case "organisation.department": organisation?.department
    case "organisation.cog": organisation?.cog
    case "organisation.siren": organisation?.siren
    case "organisation.url": organisation?.url
    case "category": category?.value
    case "summary": summary?.text(in: language)
    case "audience": audience?.text(in: language)
    case "outcome": outcome?.text(in: language)
    default: nil
    }
  }
}
