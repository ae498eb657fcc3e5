/// Memory that one owner alone reads and writes: an inner loop asks neither whether it is shared nor, but in a debug
/// build, whether a place is inside.
struct Room<Element: BitwiseCopyable>: ~Copyable {
  /// Where it begins; good as long as nothing is appended.
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count: Int
  private var capacity: Int

  /// Holds the same element so many times.
  init(repeating element: Element, count: Int) {
    (self.count, capacity) = (count, Swift.max(count, 1))
    base = .allocate(capacity: capacity)
    base.initialize(repeating: element, count: count)
  }

  /// Holds these elements.
  init(_ elements: [Element] = []) {
    (count, capacity) = (elements.count, Swift.max(elements.count, 1))
    base = .allocate(capacity: capacity)
    for (place, element) in elements.enumerated() { (base + place).initialize(to: element) }
  }

  deinit { base.deallocate() }

  subscript(place: Int) -> Element {
    @inline(__always) get {
      assert(0 <= place && place < count, "a place outside")
      return base[place]
    }
    @inline(__always) nonmutating set {
      assert(0 <= place && place < count, "a place outside")
      base[place] = newValue
    }
  }

  /// Adds an element after the others.
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (base + count).initialize(to: element)
    count += 1
  }

  private mutating func grow() {
    let wider = UnsafeMutablePointer<Element>.allocate(capacity: 2 * capacity)
    wider.moveInitialize(from: base, count: count)
    base.deallocate()
    (base, capacity) = (wider, 2 * capacity)
  }
}
