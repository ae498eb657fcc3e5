internal import Palmares

extension Language {
  /// A p-value or a share, with three decimals.
  func decimal(_ value: Double) -> String {
    number(Rational(rounding: value, decimals: 3) ?? .zero, atMost: 3)
  }

  /// The names of jurors by place in ``Edition/jurors``, the first of many; their ids where they have none.
  func names(ofJurors places: [Int], in edition: Edition) -> String {
    joined(shortened(places.map { edition.jurors[$0].name ?? edition.jurors[$0].id }))
  }

  /// The names of dossiers by place in ``Edition/dossiers``, the first of many.
  func names(ofDossiers places: [Int], in edition: Edition) -> String {
    joined(shortened(places.map { edition.dossiers[$0].name(in: tag) }))
  }

  /// The titles of criteria by place in ``Edition/leaves``.
  func titles(ofLeaves places: [Int], in edition: Edition) -> String {
    titles(places.map { edition.nodes[edition.leaves[$0]].criterion.id }, edition)
  }

  /// The names of a facet's elements.
  func names(
    of facet: SeverityRefusal.Facet, _ shortages: [SeverityRefusal.Shortage], in edition: Edition
  ) -> String {
    let places = shortages.map(\.place)
    return switch facet {
    case .dossier: names(ofDossiers: places, in: edition)
    case .juror: names(ofJurors: places, in: edition)
    case .criterion: titles(ofLeaves: places, in: edition)
    }
  }
}
