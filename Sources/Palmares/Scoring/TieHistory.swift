internal import Synchronization

/// What keys did to each dossier, told when it is asked for: each step is put together once, and the dossiers of its group
/// share it, so that telling a large group's ties takes no more than their number.
final class TieHistory: Sendable {
  private let trail: TieTrail
  private let breaking: TieBreaking
  /// By step of the trail, what was told of it.
  private let told = Mutex<[Int: TieStep]>([:])

  /// Takes what was done when groups were parted.
  init(_ breaking: TieBreaking) {
    (trail, self.breaking) = (breaking.trail, breaking.parted())
  }

  /// Whether a key was passed over for a group with this dossier.
  func passesOver(_ dossier: Int) -> Bool { trail.passesOver(dossier) }

  /// The steps of a dossier, in turn.
  func steps(of dossier: Int) -> [TieStep] {
    let places = trail.steps(of: dossier)
    if places.isEmpty { return [] }
    return told.withLock { told in
      places.map { place in
        if let step = told[place] { return step }
        let (key, group) = trail.step(place)
        let step = breaking.step(key, group)
        told[place] = step
        return step
      }
    }
  }
}
