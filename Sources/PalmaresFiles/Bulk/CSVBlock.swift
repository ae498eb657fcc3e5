/// Whole rows of a CSV file, with room after them that a scan may read.
///
/// It goes from thread to thread, one at a time, by the locks of a ``BlockPipeline``.
final class CSVBlock: @unchecked Sendable {
  /// Its place among the blocks of its file.
  var sequence = 0
  /// Where its first row begins: beyond the header in the first block.
  var start = 0
  /// The bytes.
  private(set) var count = 0

  private var memory: UnsafeMutableRawPointer
  private var capacity: Int

  /// The bytes beyond the end that may be read.
  static let slack = 32

  init(capacity: Int) {
    self.capacity = Swift.max(capacity, 1)
    memory = .allocate(byteCount: self.capacity + Self.slack, alignment: 16)
  }

  deinit { memory.deallocate() }

  /// The rows.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: memory, count: count) }

  /// Forgets what it holds.
  func clear() { (start, count) = (0, 0) }

  /// Adds bytes that were read before.
  func append(_ bytes: [UInt8]) {
    makeRoom(bytes.count)
    bytes.withUnsafeBytes {
      if let base = $0.baseAddress { (memory + count).copyMemory(from: base, byteCount: $0.count) }
    }
    count += bytes.count
  }

  /// Adds as many bytes as a file still has, at most so many; returns how many.
  func append(from file: borrowing OpenFile, atMost limit: Int) throws(OpenFile.Failure) -> Int {
    makeRoom(limit)
    let got = try file.read(into: UnsafeMutableRawBufferPointer(start: memory + count, count: limit))
    count += got
    return got
  }

  /// Cuts off what begins at `end`, and returns it.
  func cut(at end: Int) -> [UInt8] {
    let rest = Array(bytes[end...])
    count = end
    return rest
  }

  /// Writes a line end and delimiters after the end, where a scan that goes too far stops.
  func close(delimiter: UInt8) {
    memory.storeBytes(of: .lineFeed, toByteOffset: count, as: UInt8.self)
    (memory + count + 1).initializeMemory(as: UInt8.self, repeating: delimiter, count: Self.slack - 1)
  }

  private func makeRoom(_ added: Int) {
    guard count + added > capacity else { return }
    let larger = Swift.max(2 * capacity, count + added)
    let new = UnsafeMutableRawPointer.allocate(byteCount: larger + Self.slack, alignment: 16)
    new.copyMemory(from: memory, byteCount: count)
    memory.deallocate()
    (memory, capacity) = (new, larger)
  }
}
