/// The sentences of `palmares check` where nothing is wrong, and of `palmares new`.
public protocol CommandWords {
  /// What an edition that can be ranked holds.
  func editionIsFine(_ path: String, dossiers: Int, jurors: Int, answers: Int) -> String
  /// What a single file that can be used says.
  func fileIsFine(_ path: String) -> String
  /// The heading of the grid.
  func gridHeading(_ title: String, version: String) -> String
  /// A share of a scale, as a mean mark on it.
  func meanMark(_ mark: String, lowest: String, highest: String) -> String
  /// How many dossiers a list on the terminal leaves out, and which option writes them all.
  func moreDossiers(_ count: Int) -> String
  /// What was written and what to type next.
  func starterWritten(_ folder: String, files: [String]) -> String
  /// What kept something from being written; `-` is standard output.
  func cannotWrite(_ path: String, _ obstacle: Obstacle) -> String
  /// What keeps a file from being written, to follow a colon.
  func words(_ obstacle: Obstacle) -> String
}

extension French {
  public func editionIsFine(_ path: String, dossiers: Int, jurors: Int, answers: Int) -> String {
    "\(path)\u{A0}: \(count(dossiers, .dossier))\(self.answers(of: jurors, answers))\u{A0}; peut être classée"
  }

  public func fileIsFine(_ path: String) -> String { "\(path)\u{A0}: rien à corriger" }

  public func gridHeading(_ title: String, version: String) -> String {
    "Grille «\u{A0}\(title)\u{A0}»" + (version.isEmpty ? "" : ", version \(version)")
  }

  public func meanMark(_ mark: String, lowest: String, highest: String) -> String {
    "soit \(mark) en moyenne, de \(lowest) à \(highest)"
  }

  public func moreDossiers(_ count: Int) -> String {
    "… et encore \(self.count(count, .dossier))\u{202F}; --csv - les écrit tous"
  }

  public func starterWritten(_ folder: String, files: [String]) -> String {
    """
    Écrit dans \(folder)\u{A0}: \(files.joined(separator: ", ")).
    À taper ensuite\u{A0}:
      palmares check \(folder)
      palmares rank \(folder)

    """
  }

  public func cannotWrite(_ path: String, _ obstacle: Obstacle) -> String {
    let target = path == "-" ? "sur la sortie standard" : path
    return "palmares\u{A0}: impossible d'écrire \(target)\u{A0}: \(words(obstacle))"
  }
}

extension English {
  public func editionIsFine(_ path: String, dossiers: Int, jurors: Int, answers: Int) -> String {
    "\(path): \(count(dossiers, .dossier))\(self.answers(of: jurors, answers)); can be ranked"
  }

  public func fileIsFine(_ path: String) -> String { "\(path): nothing to correct" }

  public func gridHeading(_ title: String, version: String) -> String {
    "Rubric “\(title)”" + (version.isEmpty ? "" : ", version \(version)")
  }

  public func meanMark(_ mark: String, lowest: String, highest: String) -> String {
    "that is \(mark) on average, from \(lowest) to \(highest)"
  }

  public func moreDossiers(_ count: Int) -> String {
    "… and \(self.count(count, .dossier)) more; --csv - writes them all"
  }

  public func starterWritten(_ folder: String, files: [String]) -> String {
    """
    Written to \(folder): \(files.joined(separator: ", ")).
    To type next:
      palmares check \(folder)
      palmares rank \(folder)

    """
  }

  public func cannotWrite(_ path: String, _ obstacle: Obstacle) -> String {
    "palmares: can't write \(path == "-" ? "standard output" : path): \(words(obstacle))"
  }
}
