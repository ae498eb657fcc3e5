// Scores and places an edition on one core, exactly or by the same path over doubles:
//
//   scoring exact|doubles EDITION [TIMES]     so many times, 1 unless given; prints the first three
//   scoring compare EDITION                   prints how many dossiers doubles place elsewhere
import Foundation
@_spi(Benchmarks) import Palmares
import PalmaresFiles

func fail(_ text: String, _ status: Int32) -> Never {
  FileHandle.standardError.write(Data("scoring: \(text)\n".utf8))
  exit(status)
}

let arguments = CommandLine.arguments.dropFirst()
guard let mode = arguments.first, ["exact", "doubles", "compare"].contains(mode),
  let path = arguments.dropFirst().first, let times = Int(arguments.dropFirst(2).first ?? "1"), times > 0
else { fail("exact|doubles EDITION [TIMES], or compare EDITION", 64) }
guard let edition = LoadedEdition.load(path, fingerprints: false).checked().edition else {
  fail("\(path) can't be read", 65)
}

func placedInDoubles() -> [Int] {
  guard let placed = edition.placedInDoubles() else { fail("rules beyond a plain mean with thresholds", 65) }
  return placed
}

switch mode {
case "compare":
  let pairs = zip(edition.placedExactly(), placedInDoubles())
  print("\(pairs.count { $0 != $1 }) of \(edition.dossiers.count) places have another dossier in doubles")
default:
  var placed: [Int] = []
  for _ in 0..<times { placed = mode == "exact" ? edition.placedExactly() : placedInDoubles() }
  print(placed.prefix(3).map { edition.dossiers[$0].id }.joined(separator: " "))
}
