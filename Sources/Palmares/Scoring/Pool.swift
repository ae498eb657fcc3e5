/// Step 3: how the jurors' values become one.
struct JurorPool: Sendable {
  private let average: Average
  private let colleges: [College]
  private let collegeOf: [String?]

  init(_ edition: Edition) {
    average = edition.rubric.jury.average.value
    colleges = edition.colleges
    collegeOf = edition.jurors.map(\.college?.value)
  }

  /// Pools one or more jurors' values: one average, or with colleges one inside each and their weighted mean.
  func pool(_ shares: [Pooling.Share]) -> Pooling {
    guard !colleges.isEmpty else {
      let outcome = averaged(shares)
      return Pooling(
        average: outcome.isFallback ? .mean : average, isFallback: outcome.isFallback,
        shares: outcome.shares, colleges: [], value: outcome.value)
    }
    var (collegeShares, all): ([Pooling.CollegeShare], [Pooling.Share]) = ([], [])
    for college in colleges {
      let own = shares.filter { collegeOf[$0.juror] == college.id }
      guard !own.isEmpty else { continue }
      let outcome = averaged(own)
      all += outcome.shares
      collegeShares.append(
        Pooling.CollegeShare(
          college: college.id, weight: college.weight.value, value: outcome.value,
          isFallback: outcome.isFallback))
    }
    return Pooling(
      average: average, isFallback: false, shares: all.sorted { $0.juror < $1.juror },
      colleges: collegeShares, value: weightedMean(collegeShares.map { ($0.value, $0.weight) }))
  }

  private func averaged(_ shares: [Pooling.Share])
    -> (value: Value, shares: [Pooling.Share], isFallback: Bool)
  {
    switch average {
    case .mean: (weightedMean(shares.map { ($0.value, $0.weight) }), shares, false)
    case .median: (weightedMedian(shares.map { ($0.value, $0.weight) }), shares, false)
    case .trimmed(let count): trimmedMean(shares, count)
    }
  }

  /// Drops the `count` highest and lowest, of equal values the first by juror; too small a pool keeps all.
  private func trimmedMean(_ shares: [Pooling.Share], _ count: Int)
    -> (value: Value, shares: [Pooling.Share], isFallback: Bool)
  {
    let isFallback = shares.count < 2 * count + 1
    var marked = shares
    if !isFallback {
      let order = shares.indices.sorted { left, right in
        if shares[left].value < shares[right].value { return true }
        if shares[right].value < shares[left].value { return false }
        return left < right
      }
      for index in order.prefix(count) + order.suffix(count) { marked[index].isDropped = true }
    }
    let mean = weightedMean(marked.filter { !$0.isDropped }.map { ($0.value, $0.weight) })
    return (shares.allSatisfy(\.value.isExact) ? mean : .real(mean.double), marked, isFallback)
  }
}

/// Returns Σ wᵢvᵢ / Σ wᵢ of one or more values with weights above 0.
func weightedMean(_ values: [(value: Value, weight: Rational)]) -> Value {
  let total = Rational.sum(values.map(\.weight))
  var products: [Rational] = []
  for (value, weight) in values {
    guard case .exact(let exact) = value else {
      return .real(values.reduce(0.0) { $0 + $1.value.double * ($1.weight / total).doubleValue })
    }
    products.append(exact * weight)
  }
  return .exact(Rational.sum(products) / total)
}

/// Returns the midpoint of the lower weighted median (the least value with at least half of the weight at or below
/// it) and the upper one (the greatest with at least half at or above it), of one or more values with weights above 0.
func weightedMedian(_ values: [(value: Value, weight: Rational)]) -> Value {
  let sorted = values.sorted { $0.value < $1.value }
  let half = Rational.sum(sorted.map(\.weight)) / 2
  func first(of values: some Sequence<(value: Value, weight: Rational)>) -> Value? {
    var weight = Rational.zero
    for value in values {
      weight += value.weight
      if weight >= half { return value.value }
    }
    return nil
  }
  guard let lower = first(of: sorted), let upper = first(of: sorted.reversed()) else {
    preconditionFailure("a median of nothing")
  }
  let middle = (lower + upper) * Rational(1, 2)
  return values.allSatisfy(\.value.isExact) ? middle : .real(middle.double)
}
