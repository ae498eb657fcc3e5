import Foundation
import Palmares
import PalmaresReport

/// Collects what a writer hands over.
final class Collected {
  private(set) var pieces: [[UInt8]] = []
  func take(_ piece: [UInt8]) { pieces.append(piece) }
  var text: String { String(decoding: pieces.joined(), as: UTF8.self) }
}

/// The JSON that is written.
func json(_ write: (inout JSONWriter) -> Void) throws -> String {
  let collected = Collected()
  var writer = JSONWriter(collected.take)
  write(&writer)
  try writer.finish()
  return collected.text
}

func recordText(_ ranking: Ranking, warnings: [Diagnostic] = []) throws -> String {
  let collected = Collected()
  try ResultWriter(version: "0.1.0", words: PlainWords())
    .write(ranking, inputs: SampleRanking.inputs, warnings: warnings, to: collected.take)
  return collected.text
}

func publicText(_ ranking: Ranking) throws -> String {
  let collected = Collected()
  let publication = Publication(ranking, inputs: SampleRanking.inputs, words: PlainWords())
  try ResultWriter(version: "0.1.0", words: PlainWords()).write(publication, to: collected.take)
  return collected.text
}

func explanationText(_ dossier: String, _ ranking: Ranking, _ view: ResultView) throws -> String? {
  guard let explanation = ShownExplanation(of: dossier, in: ranking, view: view, words: PlainWords())
  else { return nil }
  let collected = Collected()
  try ExplanationWriter(version: "0.1.0").write(explanation, to: collected.take)
  return collected.text
}

/// Reads JSON with a parser that isn't ours.
func parsed(_ text: String) throws -> [String: Any] {
  try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
}

func objects(_ value: Any?) -> [[String: Any]] { value as? [[String: Any]] ?? [] }
