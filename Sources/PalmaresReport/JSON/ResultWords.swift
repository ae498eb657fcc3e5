public import Palmares

/// The sentences of a result in one language; an output language provides them.
public protocol ResultWords: AgendaWords {
  /// What a reader must know to understand a dossier's result, as one sentence.
  func note(_ note: Note, in edition: Edition) -> String
  /// Why a dossier has no rank, as one sentence.
  func reason(_ reason: UnrankedReason, in edition: Edition) -> String
  /// That severity isn't corrected though the rubric asks for it, and why, as one sentence.
  func refusal(_ refusal: SeverityRefusal, of method: SeverityMethod, in edition: Edition) -> String
  /// The same where the reason would name who may not be named.
  var refusedCorrection: String { get }
  /// What a publication withholds of a dossier, since it would tell of fewer than so many persons, as a sentence.
  func withheld(_ part: WithheldPart, persons: Int) -> String
  /// What was worth a look in the input, with its place.
  func warning(_ diagnostic: Diagnostic) -> String
}
