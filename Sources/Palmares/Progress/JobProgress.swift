internal import Synchronization

/// How far a long job is: told by who does it, looked at by who waits for it, from any thread.
///
/// Whoever wants to know runs the job with one of these as ``current``; nothing that is computed depends on it.
///
/// ```swift
/// let progress = JobProgress()
/// let loaded = JobProgress.$current.withValue(progress) { LoadedEdition.load("trophees-2020") }
/// ```
public final class JobProgress: Sendable {
  /// The progress of the job under way, where somebody wants to know it.
  @TaskLocal public static var current: JobProgress?

  /// What is being done.
  public enum Stage: Sendable, Hashable {
    /// A file is read.
    case reading(String)
    /// Dossiers are scored and ranked.
    case scoring
    /// The edition is ranked again and again, to see how stable it is.
    case measuringStability
    /// Jurors, their agreement and other methods are looked at.
    case studyingJury
    /// A file is written.
    case writing(String)
  }

  /// What is done of a stage.
  public struct State: Sendable, Hashable {
    /// The stage; `nil` before the first.
    public var stage: Stage?
    /// The steps done so far.
    public var done = 0
    /// The steps that it takes; 0 where that isn't known.
    public var steps = 0
    /// The BCP 47 tag of the language to tell it in: the one asked for, else the edition's; `nil` until known.
    public var language: String?

    /// Creates a state with nothing done.
    public init(stage: Stage? = nil) { self.stage = stage }

    /// The share done, 0...1; `nil` where it isn't known.
    public var share: Rational? { steps > 0 ? Rational(min(done, steps), steps) : nil }
  }

  private let stated = Mutex(State())

  /// Creates the progress of a job that hasn't begun.
  public init() {}

  /// What is done now.
  public var state: State { stated.withLock { $0 } }

  /// A stage begins.
  ///
  /// - Parameter steps: How many steps it takes; 0 where that isn't known.
  public func begin(_ stage: Stage, steps: Int = 0) {
    stated.withLock { state in
      (state.stage, state.done, state.steps) = (stage, 0, steps)
    }
  }

  /// The stage under way takes so many more steps.
  public func expect(_ steps: Int) { stated.withLock { $0.steps += steps } }

  /// So many steps more are done.
  public func advance(by steps: Int = 1) { stated.withLock { $0.done += steps } }

  /// The language to tell it in is known; the first that is told stays.
  public func speak(_ language: String) { stated.withLock { $0.language = $0.language ?? language } }
}
