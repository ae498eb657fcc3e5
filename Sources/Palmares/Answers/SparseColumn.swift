/// Values of the few cells that have one, by rising key.
struct SparseColumn<Value: Sendable>: Sendable {
  private var keys: [UInt64] = []
  private var values: [Value] = []

  var isEmpty: Bool { keys.isEmpty }

  init() {}

  /// Sorts values by key; of two with one key the first is kept.
  init(_ pairs: [(key: UInt64, value: Value)]) {
    for pair in pairs.sorted(by: { $0.key < $1.key }) where keys.last != pair.key {
      keys.append(pair.key)
      values.append(pair.value)
    }
  }

  /// The value of a cell; `nil` where it has none. Complexity: logarithmic.
  subscript(key: UInt64) -> Value? {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? values[low] : nil
  }
}
