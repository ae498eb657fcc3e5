/// The kinds of organisation that forms offer, as dossiers write them.
enum OrganisationKindText {
  /// The kind of a cell, or `nil` for one that isn't known.
  static func kind(_ cell: String) -> String? {
    let text = HeaderText(cell)
    return kinds.first { $0.names.contains(text) }?.kind
  }

  private static let kinds: [(kind: String, names: Set<HeaderText>)] = [
    ("commune", "commune; ville; mairie; commune nouvelle; municipalité; town; city"),
    (
      "epci",
      """
      EPCI; intercommunalité; communauté de communes; communauté d'agglomération; communauté urbaine; métropole; \
      établissement public territorial; agglomération; EPCI à fiscalité propre
      """
    ),
    ("departement", "département; conseil départemental"),
    ("region", "région; conseil régional"),
    ("etat", "État; service de l'État; services de l'État; ministère; préfecture"),
    ("association", "association; association loi 1901; asso; fondation; non-profit"),
    ("entreprise", "entreprise; société; entreprise privée; bureau d'études; company; business"),
    ("collectif", "collectif; collectif citoyen; collectif d'habitants"),
    ("conseil", "conseil citoyen; conseil de quartier; conseil de développement"),
    ("etablissement", "établissement public; établissement scolaire; université; hôpital"),
    ("autre", "autre; other"),
  ].map { kind, names in (kind, Set(names.split(separator: ";").map { HeaderText(String($0)) })) }
}
