public import Palmares

/// The sentences of what a jury ought to know about itself.
public protocol AgendaWords: Sendable {
  /// Why a dossier is on the agenda, as one or two sentences that don't name it.
  func detail(_ item: AgendaItem, in edition: Edition) -> String
}

extension Language {
  /// The ids of jurors, joined.
  func jurors(_ places: [Int], _ edition: Edition) -> String { joined(places.map { edition.jurors[$0].id }) }

  /// What one mark a step further would do to a close call, as a sentence after a space; empty where none does.
  func mark(_ call: AgendaItem.CloseCall, of dossier: Int, _ edition: Edition) -> String {
    let marks = ShownSensitivity.Mark.grouped(call.marks, in: edition)
    let ways = ways(
      marks, of: edition.dossiers[dossier].id, among: edition.nodes, symbol: symbol(edition),
      name: { name(ofDossier: $0, in: edition) })
    guard let first = ways.first else { return "" }
    return " \(first.outcome). " + forExample(first.marks[0])
  }

  /// A text that begins with a capital.
  func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A number of stars in the rubric's word; a dash where there is no score.
  func starsOrNone(_ stars: Int?, _ edition: Edition) -> String {
    stars.map { self.stars($0, symbol: symbol(edition)) } ?? label(.noScore)
  }

  /// A composite as it is compared with the rubric's levels.
  func compositeText(_ score: Score, _ edition: Edition) -> String {
    self.score(score, within: Cuts(composite: edition.rubric))
  }

  /// The jurors without whom stars would be others, such as “sans j1 : 2 étoiles ; sans j4 : 3 étoiles”.
  func withouts(_ withouts: [AgendaItem.Without], _ edition: Edition) -> String {
    var groups: [(stars: Int?, jurors: [Int])] = []
    for without in withouts {
      if let place = groups.firstIndex(where: { $0.stars == without.stars }) {
        groups[place].jurors.append(without.juror)
      } else {
        groups.append((without.stars, [without.juror]))
      }
    }
    return groups.map { "\(oneOf(jurors: $0.jurors, edition))\(colon)\(starsOrNone($0.stars, edition))" }
      .joined(separator: "\(semicolon)")
  }
}
