/// An edition in plain numbers, laid out so that it can be scored a thousand times under redrawn juries and weights.
///
/// Marks are on 0...1 as doubles, in flat columns by dossier, leaf and college. It knows every rule: both pools, all
/// averages, groups of every kind, typed absences, coverage, gates, quotas and tie keys. ``DrawScoring`` scores it.
struct DrawModel: Sendable {
  /// What stands where a criterion has no value.
  enum Absent {
    /// Left out: its weight goes to its siblings.
    static let excluded = -1.0
    /// Every answer is that it does not apply: left out too.
    static let notApplicable = -2.0
    /// Nobody answered, here or below, and it has no value, nor has anything above.
    static let unrated = -3.0
    /// Nobody answered, and it counts as the bottom of the scale: a value of 0, but no mark.
    static let bottom = -4.0
  }

  /// What stands for a leaf without any answer.
  static func value(without rule: MissingRule) -> Double {
    switch rule {
    case .zero: Absent.bottom
    case .exclude: Absent.excluded
    case .unrated: Absent.unrated
    }
  }

  let edition: Edition
  /// The dossiers ranked by marks, in the edition's order: the model's own dossiers are places in this list.
  let dossiers: [Int]
  /// How the jury averages.
  let average: Average
  /// How many colleges are averaged apart; 1 where the jury is one body.
  let colleges: Int
  /// Their weights.
  let collegeWeights: [Double]
  /// By dossier × leaf × college, where its marks begin; one more at the end.
  private(set) var starts: [Int32] = [0]
  /// Of each mark the juror, the value on 0...1, and the juror's weight times the confidence where that counts.
  private(set) var jurors: [Int32] = []
  private(set) var values: [Double] = []
  private(set) var weights: [Double] = []
  /// By dossier × leaf, the jurors who answer that it doesn't apply: where they begin.
  private(set) var naStarts: [Int32] = [0]
  private(set) var naJurors: [Int32] = []
  /// By dossier × measure, its value or why it has none.
  private(set) var measured: [Double] = []
  /// By leaf, what stands for it without any answer.
  let missing: [Double]
  /// By juror of the edition, the college averaged apart, and the weight.
  let collegeOf: [Int]
  let jurorWeights: [Double]
  let tree: DrawTree
  let ladder: DrawLadder

  /// Lays out an edition that was ranked.
  ///
  /// - Precondition: The ranking was computed from its edition.
  init(_ ranking: Ranking) {
    let edition = ranking.edition
    self.edition = edition
    let isRanked = ranking.rankedByMarks
    dossiers = edition.dossiers.indices.filter { isRanked[$0] }
    average = edition.rubric.jury.average.value
    colleges = max(1, edition.colleges.count)
    collegeWeights = edition.colleges.isEmpty ? [1] : edition.colleges.map(\.weight.value.doubleValue)
    missing = edition.leaves.map { node in
      Self.value(
        without: edition.nodes[node].leaf?.missing?.value ?? edition.rubric.jury.missing.value)
    }
    tree = DrawTree(edition)
    ladder = DrawLadder(ranking, dossiers, tree)
    collegeOf = edition.jurors.map { juror in
      edition.colleges.firstIndex { $0.id == juror.college?.value } ?? 0
    }
    jurorWeights = edition.jurors.map(\.weight.value.doubleValue)
    for dossier in dossiers { append(dossier) }
    guard !edition.measures.isEmpty else { return }
    for dossier in dossiers {
      let criteria = ranking.entry(edition.dossiers[dossier].id)?.criteria ?? []
      for node in edition.measures {
        let rule = edition.nodes[node].measure?.missing.value ?? edition.rubric.jury.missing.value
        let value = criteria[node].measure?.worth?.doubleValue ?? Self.value(without: rule)
        measured.append(value == Absent.bottom ? 0 : value)
      }
    }
  }

  /// Adds a dossier's answers, each leaf's sorted by college, value, then juror.
  private mutating func append(_ dossier: Int) {
    struct Mark {
      let place: Int
      let juror: Int
      let value: Double
      let weight: Double
    }
    var (marks, absent): ([Mark], [(leaf: Int, juror: Int)]) = ([], [])
    let answers = edition.answers
    let countsConfidence = edition.rubric.jury.confidence.value == .weight
    for cell in answers.cells(of: dossier) {
      let (juror, leaf) = (answers.juror(cell), answers.leaf(cell))
      switch answers.answer(cell) {
      case .mark(let mark):
        guard let scale = edition.nodes[edition.leaves[leaf]].leaf?.scale else { continue }
        var weight = edition.jurors[juror].weight.value
        if countsConfidence, let confidence = answers.confidence(cell, of: dossier) {
          weight = weight * confidence
        }
        marks.append(
          Mark(
            place: leaf * colleges + collegeOf[juror], juror: juror,
            value: scale.normalise(mark).doubleValue, weight: weight.doubleValue))
      case .notApplicable: absent.append((leaf, juror))
      case .abstain, .blank, .recused: break
      }
    }
    marks.sort { ($0.place, $0.value, $0.juror) < ($1.place, $1.value, $1.juror) }
    absent.sort { ($0.leaf, $0.juror) < ($1.leaf, $1.juror) }
    var next = 0
    for place in 0..<edition.leaves.count * colleges {
      while next < marks.count, marks[next].place == place {
        jurors.append(Int32(marks[next].juror))
        values.append(marks[next].value)
        weights.append(marks[next].weight)
        next += 1
      }
      starts.append(Int32(values.count))
    }
    next = 0
    for leaf in edition.leaves.indices {
      while next < absent.count, absent[next].leaf == leaf {
        naJurors.append(Int32(absent[next].juror))
        next += 1
      }
      naStarts.append(Int32(naJurors.count))
    }
  }

  /// The marks of a dossier's leaf given by one college, as places in the columns.
  @inline(__always)
  func marks(_ dossier: Int, _ leaf: Int, _ college: Int) -> Range<Int> {
    let place = (dossier * tree.leaves.count + leaf) * colleges + college
    return Int(starts[place])..<Int(starts[place + 1])
  }

  /// Whether some juror who is there answers that the leaf doesn't apply.
  @inline(__always)
  func isNotApplicable(_ dossier: Int, _ leaf: Int, _ times: UnsafePointer<Double>, stride: Int) -> Bool {
    let place = dossier * tree.leaves.count + leaf
    for index in Int(naStarts[place])..<Int(naStarts[place + 1])
    where times[Int(naJurors[index]) * stride] > 0 {
      return true
    }
    return false
  }
}
