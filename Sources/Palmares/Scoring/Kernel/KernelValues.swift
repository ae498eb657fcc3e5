/// The values of all dossiers as ``KernelScoring`` computed them, so that outputs need not compute them again.
struct KernelValues: Sendable {
  /// How values came about; a pattern of absences that several workers met is there several times.
  private(set) var programs: [KernelProgram] = []
  /// By dossier, the place of its program; -1 where machine integers don't hold its values; empty without a kernel.
  private(set) var program: [Int32] = []
  /// By dossier and node, the root last, the numerator over the program's denominator.
  private var numerators: [Int] = []
  /// The nodes, the root included.
  private var width = 0

  /// Makes room for the values of so many dossiers, each with so many nodes, the root included.
  mutating func reserveCapacity(_ dossiers: Int, nodes: Int) {
    program.reserveCapacity(dossiers)
    numerators.reserveCapacity(dossiers * nodes)
  }

  /// Takes the values of the next dossier; `nil` where they are no machine integers.
  mutating func append(_ program: Int?, _ numerators: [Int]) {
    self.program.append(program.map { Int32($0) } ?? -1)
    self.numerators += numerators
    width = numerators.count
  }

  /// Takes the values of the next dossiers.
  mutating func append(_ block: StandingBlock<Int>.Content) {
    program.append(contentsOf: block.programs)
    numerators.append(contentsOf: block.values)
    width = block.values.count / block.programs.count
  }

  /// Takes the programs that the dossiers so far name, after the last of them.
  mutating func close(_ programs: [KernelProgram]) { self.programs = programs }

  /// Adds the values of the dossiers that come after.
  mutating func append(_ other: KernelValues) {
    let first = Int32(programs.count)
    programs += other.programs
    program += first == 0 ? other.program : other.program.map { $0 < 0 ? $0 : $0 + first }
    numerators += other.numerators
    width = Swift.max(width, other.width)
  }

  /// The place of a dossier's program; `nil` where its values must be computed.
  func program(of dossier: Int) -> Int? {
    program.isEmpty || program[dossier] < 0 ? nil : Int(program[dossier])
  }

  /// The numerator of a node of a dossier that has a program.
  func numerator(of dossier: Int, _ node: Int) -> Int {
    numerators[dossier * width + node]
  }
}
