import Palmares

/// The jurors' pseudonyms, `J1`, `J2`, …, in an order that says nothing of who they are.
///
/// Ids and names are often alphabetical, and so is a published list of the jury: numbering by id would name
/// everybody. The order is that of the answers themselves, dossier by dossier and criterion by criterion; jurors
/// who answered alike are told apart by weight and college, which a publication of ballots tells anyway.
struct Pseudonyms {
  /// The jurors' places in ``Edition/jurors``, in the order of the pseudonyms.
  let order: [Int]
  private let names: [String]

  init(_ ranking: Ranking) {
    let jurors = ranking.edition.jurors
    var keys = [[Rational]](repeating: [], count: jurors.count)
    let entries = (ranking.entries + ranking.unranked)
      .sorted { $0.dossier.id.utf8.lexicographicallyPrecedes($1.dossier.id.utf8) }
    for result in entries.lazy.flatMap(\.criteria) {
      for answer in result.answers { keys[answer.juror].append(contentsOf: answer.answer.key) }
    }
    for place in jurors.indices { keys[place].append(jurors[place].weight.value) }
    let colleges = jurors.map { $0.college?.value ?? "" }
    order = jurors.indices.sorted { one, two in
      if keys[one] != keys[two] { return keys[one].lexicographicallyPrecedes(keys[two]) }
      return colleges[one] == colleges[two] ? one < two : colleges[one] < colleges[two]
    }
    var names = [String](repeating: "", count: jurors.count)
    for (number, place) in order.enumerated() { names[place] = "J\(number + 1)" }
    self.names = names
  }

  /// The pseudonym of the juror at a place in ``Edition/jurors``.
  subscript(juror: Int) -> String { names[juror] }
}

extension JurorAnswer.Given {
  /// The answer as numbers that compare.
  fileprivate var key: [Rational] {
    switch self {
    case .notAsked: [0]
    case .recused: [1]
    case .blank: [2]
    case .abstain: [3]
    case .notApplicable: [4]
    case .mark(let mark, _): [5, mark]
    }
  }
}
