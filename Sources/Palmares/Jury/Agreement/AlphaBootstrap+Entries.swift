extension AlphaBootstrap {
  /// The values of the pairable dossiers, one dossier after another, as a resample reads them.
  struct Entries: Sendable {
    /// By dossier, the place of its first entry; one more than dossiers.
    private let starts: [Int]
    /// By entry, the place of its value.
    private let codes: [Int32]
    /// By entry, how many jurors gave it.
    private let counts: [Int32]
    /// By dossier, how many values it has.
    private let sizes: [Double]

    /// Takes some dossiers of a tally, each with two values or more.
    init(_ tally: RatingTally, _ dossiers: [Int]) {
      var (starts, codes, counts): ([Int], [Int32], [Int32]) = ([0], [], [])
      for dossier in dossiers {
        codes += tally.codes[tally.starts[dossier]..<tally.starts[dossier + 1]]
        counts += tally.counts[tally.starts[dossier]..<tally.starts[dossier + 1]]
        starts.append(codes.count)
      }
      (self.starts, self.codes, self.counts) = (starts, codes, counts)
      sizes = dossiers.map { Double(tally.sizes[$0]) }
    }

    /// By value, how often it occurs in a resample.
    ///
    /// - Parameters:
    ///   - times: How often the resample has each dossier.
    ///   - values: How many distinct values there are.
    func marginals(_ times: [Int], values: Int) -> [Int] {
      var marginals = [Int](repeating: 0, count: values)
      marginals.withUnsafeMutableBufferPointer { marginals in
        each(times) { _, count, codes, counts in
          for entry in codes.indices { marginals[Int(codes[entry])] &+= count &* Int(counts[entry]) }
        }
      }
      return marginals
    }

    /// Σ over a resample's dossiers of Σ over ordered pairs of values of (c − k)²/(m − 1) = 2m/(m − 1) · Σ (c − mean)².
    ///
    /// - Parameters:
    ///   - times: How often the resample has each dossier.
    ///   - scale: By value, the number that stands for it.
    func squaredDifference(_ times: [Int], of scale: [Double]) -> Double {
      var sum = 0.0
      scale.withUnsafeBufferPointer { scale in
        each(times) { place, count, codes, counts in
          guard codes.count > 1 else { return }
          let size = sizes[place]
          var mean = 0.0
          for entry in codes.indices { mean += Double(counts[entry]) * scale[Int(codes[entry])] }
          mean /= size
          var squares = 0.0
          for entry in codes.indices {
            let deviation = scale[Int(codes[entry])] - mean
            squares += Double(counts[entry]) * deviation * deviation
          }
          sum += Double(count) * (2 * size / (size - 1) * squares)
        }
      }
      return sum
    }

    /// Goes through the dossiers that a resample has.
    @inline(__always)
    private func each(
      _ times: [Int],
      _ body: (
        _ place: Int, _ count: Int, _ codes: UnsafeBufferPointer<Int32>, _ counts: UnsafeBufferPointer<Int32>
      ) -> Void
    ) {
      codes.withUnsafeBufferPointer { codes in
        counts.withUnsafeBufferPointer { counts in
          for place in times.indices where times[place] > 0 {
            let range = starts[place]..<starts[place + 1]
            body(
              place, times[place], UnsafeBufferPointer(rebasing: codes[range]),
              UnsafeBufferPointer(rebasing: counts[range]))
          }
        }
      }
    }
  }
}
