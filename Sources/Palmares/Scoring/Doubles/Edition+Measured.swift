extension Edition {
  /// For measurements: scores and places all dossiers on one core, exactly, as a large edition is; the ranked ones, by
  /// rank.
  @_spi(Benchmarks) public func placedExactly() -> [Int] {
    let scored = scored(keepsTraces: false)
    return Placing(
      self, scored.standings, scored.columns, scored.exclusions, scored.measuring, scored.kernel
    ).ranked
  }

  /// For measurements: the same path with doubles in the place of exact numbers; `nil` where the rules are more than a
  /// plain mean with thresholds.
  @_spi(Benchmarks) public func placedInDoubles() -> [Int]? {
    guard var kernel = KernelInDoubles(self) else { return nil }
    return kernel.placed()
  }
}
