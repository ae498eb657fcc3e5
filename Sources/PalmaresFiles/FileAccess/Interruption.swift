internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What a process leaves behind that is ended from outside: Ctrl-C, `kill`, a closed terminal.
public enum Interruption {
  /// Removes the temporary files of every ``OutputFile`` when SIGINT, SIGTERM or SIGHUP ends the process; it then ends
  /// by that signal, as it would have. A signal that is ignored stays ignored.
  ///
  /// For a command to call once, as it starts; a library leaves signals to its program.
  public static func removeTemporaryFiles() {
    isCaught.store(true, ordering: .sequentiallyConsistent)
    _ = (first.load(ordering: .relaxed), holds.load(ordering: .relaxed))
    _ = (pending.load(ordering: .relaxed), isLineShown.load(ordering: .relaxed), eraser)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      guard sigaction(number, nil, &action) == 0, !Self.isIgnored(action) else { continue }
      action = sigaction()
      #if canImport(Darwin)
        action.__sigaction_u.__sa_handler = Self.end
      #else
        action.__sigaction_handler.sa_handler = Self.end
      #endif
      action.sa_flags = Int32(SA_RESTART)
      sigaction(number, &action, nil)
    }
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    // SIG_IGN is the address 1.
    return unsafeBitCast(handler, to: Int.self) == 1
  }

  /// Whether an interruption takes away the line that the terminal's cursor is on.
  public static func erasesLine(_ does: Bool) { isLineShown.store(does, ordering: .sequentiallyConsistent) }

  // MARK: - What the handler reads
  //
  // It may run at any instruction of any thread: it takes no lock, allocates nothing, and what it reads is atomic and
  // never freed.

  private static let isCaught = Atomic(false)
  private static let isLineShown = Atomic(false)
  private nonisolated(unsafe) static let eraser = strdup("\r\u{1B}[K")
  /// The list of all places for a path.
  private nonisolated(unsafe) static let first = Atomic<UnsafeMutablePointer<Place>?>(nil)
  /// How many are giving files their names just now, and the signal that waits for them.
  private static let holds = Atomic(0)
  private static let pending = Atomic<Int32>(0)

  /// A place for the path of one temporary file.
  fileprivate struct Place: ~Copyable {
    let path = Atomic<UnsafeMutablePointer<CChar>?>(nil)
    var next: UnsafeMutablePointer<Place>?
  }

  private static let end: @convention(c) (Int32) -> Void = { number in
    if holds.load(ordering: .sequentiallyConsistent) > 0 {
      pending.store(number, ordering: .sequentiallyConsistent)
    } else {
      removeAll()
      signal(number, SIG_DFL)
      raise(number)
    }
  }

  private static func removeAll() {
    if isLineShown.load(ordering: .sequentiallyConsistent), let eraser { write(STDERR_FILENO, eraser, 4) }
    var place = first.load(ordering: .sequentiallyConsistent)
    while let here = place {
      if let path = here.pointee.path.load(ordering: .sequentiallyConsistent) { unlink(path) }
      place = here.pointee.next
    }
  }

  // MARK: - For who writes

  /// A path that an interruption removes.
  struct Registration {
    fileprivate let place: UnsafeMutablePointer<Place>

    /// The path is no longer to be removed.
    ///
    /// Its text stays, since the handler may be reading it: some 50 bytes a file, in a process that ends soon.
    func end() { place.pointee.path.store(nil, ordering: .sequentiallyConsistent) }
  }

  /// Registers a file about to be created; `nil` where no signal is caught.
  static func register(_ path: String) -> Registration? {
    guard isCaught.load(ordering: .relaxed), let text = strdup(path) else { return nil }
    var place = first.load(ordering: .sequentiallyConsistent)
    while let here = place {
      let (isTaken, _) = here.pointee.path.compareExchange(
        expected: nil, desired: text, ordering: .sequentiallyConsistent)
      if isTaken { return Registration(place: here) }
      place = here.pointee.next
    }
    let new = UnsafeMutablePointer<Place>.allocate(capacity: 1)
    var head = first.load(ordering: .sequentiallyConsistent)
    new.initialize(to: Place(next: head))
    new.pointee.path.store(text, ordering: .sequentiallyConsistent)
    var isAdded = false
    while !isAdded {
      new.pointee.next = head
      (isAdded, head) = first.compareExchange(expected: head, desired: new, ordering: .sequentiallyConsistent)
    }
    return Registration(place: new)
  }

  /// Does `work` whole: a signal that comes meanwhile ends the process after it.
  static func holding<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) {
    holds.add(1, ordering: .sequentiallyConsistent)
    defer { release() }
    try work()
  }

  private static func release() {
    let (_, left) = holds.subtract(1, ordering: .sequentiallyConsistent)
    guard left == 0, case let number = pending.load(ordering: .sequentiallyConsistent), number != 0 else {
      return
    }
    removeAll()
    signal(number, SIG_DFL)
    // To the process: this thread may be one that takes no signals.
    kill(getpid(), number)
  }
}
