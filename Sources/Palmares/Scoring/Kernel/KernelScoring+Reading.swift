extension KernelScoring {
  /// Adds up a dossier's marks.
  mutating func read(_ dossier: Int) {
    if isSimple { return withCells { $0.readSimply($1, $0.answers.cells(of: dossier)) } }
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

  /// The columns that ``readSimply(_:_:)`` reads.
  struct Cells {
    let slots: UnsafeBufferPointer<UInt32>
    let codes: UnsafeBufferPointer<UInt16>
    /// As ``KernelTables`` has them.
    let packed: UnsafeBufferPointer<UInt64>
  }

  /// Lends the columns to read from.
  mutating func withCells(_ body: (inout KernelScoring, Cells) -> Void) {
    let (slots, codes, packed) = (answers.slots, answers.codes, tables.packed)
    slots.withUnsafeBufferPointer { slots in
      codes.withUnsafeBufferPointer { codes in
        packed.withUnsafeBufferPointer { body(&self, Cells(slots: slots, codes: codes, packed: $0)) }
      }
    }
  }

  /// Adds up marks that all count alike.
  mutating func readSimply(_ columns: Cells, _ cells: Range<Int>) {
    let (slots, codes, words, codeCount) = (columns.slots, columns.codes, columns.packed, tables.codes)
    let leafBits = UInt32(answers.layout.leafBits)
    let leafMask = (1 as UInt32) &<< leafBits &- 1
    let (firstMark, none) = (UInt16(AnswerCode.firstMark), UInt16(AnswerCode.notApplicable.rawValue))
    var (notApplicable, marking, lastJuror) = (0 as UInt64, 0, UInt32.max)
    sums.withUnsafeMutableBufferPointer { sums in
      sums.update(repeating: 0)
      for cell in cells {
        let (slot, code) = (slots[cell], codes[cell])
        let leaf = Int(slot & leafMask)
        guard code >= firstMark else {
          if code == none { notApplicable |= 1 &<< UInt64(leaf) }
          continue
        }
        if slot &>> leafBits != lastJuror {
          lastJuror = slot &>> leafBits
          marking &+= 1
        }
        sums[leaf] &+= words[leaf &* codeCount &+ Int(code)]
      }
    }
    (self.notApplicable, self.marking[0]) = (notApplicable, marking)
    (markCount, topCount) = (0, 0)
    for leaf in sums.indices {
      let sum = sums[leaf]
      let count = KernelTables.Packed.count(sum)
      tallies[leaf] = LeafTally(sum: KernelTables.Packed.sum(sum), weight: count)
      markCount &+= count
      topCount &+= KernelTables.Packed.tops(sum)
    }
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
