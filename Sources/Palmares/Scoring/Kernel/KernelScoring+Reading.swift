extension KernelScoring {
  /// Adds up a dossier's marks.
  mutating func read(_ dossier: Int) {
    for index in tallies.indices { tallies[index] = LeafTally() }
    for index in marking.indices { marking[index] = 0 }
    (notApplicable, markCount, topCount) = (0, 0, 0)
    let (leafBits, hasColleges) = (UInt32(answers.layout.leafBits), !kernel.collegeOf.isEmpty)
    let leafMask = (1 as UInt32) << leafBits - 1
    var lastJuror = -1
    for cell in answers.cells(of: dossier) {
      let (slot, code) = (answers.slots[cell], Int(answers.codes[cell]))
      let leaf = Int(slot & leafMask)
      guard code >= Int(AnswerCode.firstMark) else {
        if code == Int(AnswerCode.notApplicable.rawValue) { notApplicable |= 1 << UInt64(leaf) }
        continue
      }
      let juror = Int(slot >> leafBits)
      if juror != lastJuror {
        lastJuror = juror
        if kernel.quorumCollegeOf.isEmpty {
          marking[0] += 1
        } else if kernel.quorumCollegeOf[juror] >= 0 {
          marking[kernel.quorumCollegeOf[juror]] += 1
        }
      }
      let value = tables.numerators[leaf * tables.codes + code]
      let weight = tables.areWeightsEqual ? 1 : tables.weights[juror]
      let bucket = hasColleges ? leaf * buckets + kernel.collegeOf[juror] : leaf
      if needsMarks {
        marks[bucket].append((value, weight))
      } else {
        tallies[bucket].sum &+= value &* weight
      }
      tallies[bucket].weight &+= weight
      markCount += 1
      if value == tables.denominators[leaf] { topCount += 1 }
    }
    if needsMarks { averageMarks() }
  }

  private mutating func averageMarks() {
    for bucket in tallies.indices where !marks[bucket].isEmpty {
      switch kernel.average {
      case .mean: break
      case .median: tallies[bucket] = LeafAverage.median(&marks[bucket])
      case .trimmed(let count): tallies[bucket] = LeafAverage.trimmed(&marks[bucket], count)
      }
      marks[bucket].removeAll(keepingCapacity: true)
    }
  }
}
