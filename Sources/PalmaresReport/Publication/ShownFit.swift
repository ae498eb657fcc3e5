public import Palmares

/// What a view tells of how well the many-facet model fits: whether it came to an end, and who doesn't mark as it expects.
public struct ShownFit: Sendable, Hashable {
  /// The steps that it took.
  public let iterations: Int
  /// By how much of themselves joint estimates lie too far apart, such as 1/11; `nil` where that can't be told.
  public let stretch: Rational?
  /// How each juror marks, in the order that the view lists jurors, without those who gave no mark; `nil` where no
  /// single juror's is told.
  public let jurors: [Juror]?
  /// The names of the dossiers all of whose marks are at one end, so that they have no finite measure.
  public let extremeDossiers: [String]

  /// One juror beside the model.
  public struct Juror: Sendable, Hashable {
    /// The juror's id or pseudonym.
    public let id: String
    /// The juror's name; `nil` without one or under a pseudonym.
    public let name: String?
    /// How the juror's marks lie about what the model expects.
    public let manner: Manner
  }

  /// How marks lie about what the model expects.
  ///
  /// A mean square above 1.5 has more noise than signal, one below 0.5 less than chance leaves (Linacre, “What do infit
  /// and outfit, mean-square and standardized mean?”, 2002).
  public enum Manner: Sendable, Hashable, CaseIterable {
    /// Infit and outfit between 0.5 and 1.5.
    case expected
    /// Infit or outfit above 1.5.
    case erratic
    /// Infit or outfit below 0.5, neither above 1.5.
    case uniform
    /// All marks at one end: no finite measure, and none of how they fit.
    case extreme

    /// Creates the manner of a measure.
    init(_ measure: RaschSeverity.Measure) {
      self.init(infit: measure.infit, outfit: measure.outfit, isExtreme: measure.isExtreme)
    }

    /// Creates the manner of mean squares.
    init(infit: Double?, outfit: Double?, isExtreme: Bool) {
      let squares = [infit, outfit].compactMap(\.self)
      self =
        if isExtreme {
          .extreme
        } else if squares.contains(where: { $0 > 1.5 }) {
          .erratic
        } else if squares.contains(where: { $0 < 0.5 }) {
          .uniform
        } else {
          .expected
        }
    }
  }
}

extension Disclosure {
  /// Shows the fit of the many-facet model.
  ///
  /// That all marks of a dossier are at one end tells each of them: it is told where jurors are listed, and of no dossier
  /// whose scores are kept back.
  ///
  /// - Parameter listed: The jurors as the view lists them; `nil` where no single one is told.
  func fit(_ fit: RaschSeverity, of ranking: Ranking, _ listed: [ListedJuror]?) -> ShownFit {
    func isTold(_ dossier: Dossier) -> Bool {
      mayName(dossier.id) && ranking.entry(dossier.id).map { withheld(of: $0)?.hidesScores != true } ?? true
    }
    let dossiers = zip(edition.dossiers, fit.dossiers).filter { $1?.isExtreme == true && isTold($0) }
    return ShownFit(
      iterations: fit.iterations, stretch: fit.stretch.flatMap { Rational(rounding: $0 - 1, decimals: 6) },
      jurors: listed?.compactMap { juror in
        fit.jurors[juror.place].map { .init(id: juror.id, name: juror.name, manner: .init($0)) }
      },
      extremeDossiers: listed != nil ? dossiers.map { $0.0.name(in: language) } : [])
  }
}
