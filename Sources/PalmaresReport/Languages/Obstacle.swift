/// What keeps a file from being written.
public enum Obstacle: Sendable, Hashable {
  case noSuchFolder, permissionDenied, readOnly, isFolder, notAFolder, diskFull, fileTooBig, nameTooLong
  case tooManyOpenFiles, tooManyLinks, closedPipe, unsafeName, notEmpty
  /// Something else, in the system's words.
  case other(String)

  /// Every obstacle that has words of our own.
  static let worded: [Self] = [
    .noSuchFolder, .permissionDenied, .readOnly, .isFolder, .notAFolder, .diskFull, .fileTooBig, .nameTooLong,
    .tooManyOpenFiles, .tooManyLinks, .closedPipe, .unsafeName, .notEmpty,
  ]
}

extension French {
  public func words(_ obstacle: Obstacle) -> String {
    switch obstacle {
    case .noSuchFolder: "ce dossier n'existe pas"
    case .permissionDenied: "les droits manquent"
    case .readOnly: "le disque est en lecture seule"
    case .isFolder: "c'est un dossier"
    case .notAFolder: "le chemin passe par un fichier qui n'est pas un dossier"
    case .diskFull: "le disque est plein"
    case .fileTooBig: "le fichier est trop gros pour ce disque"
    case .nameTooLong: "le nom est trop long"
    case .tooManyOpenFiles: "trop de fichiers sont ouverts"
    case .tooManyLinks: "les liens tournent en rond"
    case .closedPipe: "plus personne ne lit"
    case .unsafeName: "ce n'est pas un nom de fichier"
    case .notEmpty: "il est déjà là, et ce n'est pas un dossier vide"
    case .other(let words): words
    }
  }
}

extension English {
  public func words(_ obstacle: Obstacle) -> String {
    switch obstacle {
    case .noSuchFolder: "no such folder"
    case .permissionDenied: "permission denied"
    case .readOnly: "read-only file system"
    case .isFolder: "is a folder"
    case .notAFolder: "not a folder"
    case .diskFull: "disk full"
    case .fileTooBig: "file too big for the file system"
    case .nameTooLong: "name too long"
    case .tooManyOpenFiles: "too many open files"
    case .tooManyLinks: "links in a circle"
    case .closedPipe: "nobody reads it any more"
    case .unsafeName: "not a file name"
    case .notEmpty: "there already, and not an empty folder"
    case .other(let words): words
    }
  }
}
