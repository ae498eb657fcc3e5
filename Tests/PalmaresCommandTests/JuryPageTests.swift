import Foundation
import TestSupport
import Testing

/// Every figure on the pages of the two real juries, held to the record computed from their files: each sentence is
/// written here with the record's numbers in it, and must stand on the page.
@Suite struct JuryPageTests {
  /// A page's text on one line.
  private static func page(_ fixture: String) throws -> String {
    try text(fixture).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func text(_ fixture: String) throws -> String {
    try String(contentsOfFile: Palmares.package + "/fixtures/\(fixture)/README.md", encoding: .utf8)
  }

  private static func record(_ path: String) throws -> StrictJSON {
    try StrictJSON(try Palmares.run("rank", "fixtures/" + path, "--json", "-").text)
  }

  // MARK: - The Judgment of Paris

  @Test func theTableOfParisIsTheRecords() throws {
    let (mean, median) = (try BundledEdition.paris.record(), try BundledEdition.parisMedian.record())
    func entries(_ record: StrictJSON) -> [String: StrictJSON] {
      Dictionary(
        (record["entries"]?.elements ?? []).map { ($0["title"]?.text ?? "", $0) }, uniquingKeysWith: { $1 })
    }
    let (byMean, byMedian) = (entries(mean), entries(median))
    let rows = try Self.text("judgment-of-paris-1976").split(separator: "\n")
      .filter { $0.hasPrefix("|") && $0.contains(where: \.isNumber) }
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
    #expect(rows.count == 10)
    let sums = Self.sums(of: Palmares.package + "/fixtures/judgment-of-paris-1976/ballots.csv")
    for row in rows {
      let (own, other) = (try #require(byMean[row[0]]), try #require(byMedian[row[0]]))
      #expect(row[1] == Self.short(sums[own["id"]?.text ?? ""] ?? -1))
      let score = Self.rounded(own["score"], 2)
      #expect(row[2] == "\(own["score_exact"]?.text ?? "") ≈ \(score)")
      #expect(row[3] == own["rank"]?.text && row[5] == other["rank"]?.text)
      let (exact, decimal) = (other["score_exact"]?.text ?? "", other["score"]?.text ?? "")
      #expect(row[4] == (exact == decimal ? exact : "\(exact) = \(decimal)"))
    }
  }

  /// The nine who had not organised the tasting.
  @Test func theNineOfParisAreCounted() throws {
    let sums = Self.sums(
      of: Palmares.package + "/fixtures/judgment-of-paris-1976/ballots.csv",
      without: ["gallagher", "spurrier"])
    func sum(_ dossier: String) -> String { Self.short(sums[dossier] ?? -1) }
    let page = try Self.page("judgment-of-paris-1976")
    #expect(
      page.contains(
        "the other nine keep Stag's Leap first (\(sum("stags-leap")) points to Mouton-Rothschild's "
          + "\(sum("mouton-rothschild"))), and Haut-Brion (\(sum("haut-brion"))) passes Montrose (\(sum("montrose")))."
      ))
    let best = try #require(sums.max { $0.value < $1.value })
    #expect(best.key == "stags-leap" && sums.values.count { $0 == best.value } == 1)
    #expect((sums["haut-brion"] ?? 0) > (sums["montrose"] ?? 0))
  }

  @Test func whatParisSaysOfItsJuryIsTheRecords() throws {
    let record = try BundledEdition.paris.record()
    let page = try Self.page("judgment-of-paris-1976")
    let overall = try #require(record["jury"]?["agreement"]?["overall"])
    let dependability = try #require(overall["dependability"])
    let variance = try #require(dependability["variance"])
    let pairs = 1 / (Double(overall["exact_agreement"]?.text ?? "") ?? 0)
    #expect(pairs.rounded() == 10)
    #expect(
      page.contains("α (interval) is \(Self.rounded(overall["krippendorff_alpha_interval"], 2)), and two"))
    #expect(page.contains("gave a wine the same mark in one pair out of ten."))
    #expect(
      page.contains(
        "\(Self.rounded(variance["dossiers"], 0)) parts are the wines, \(Self.rounded(variance["jurors"], 0)) the jurors' "
          + "severity, and \(Self.rounded(variance["rest"], 0)) neither"))
    #expect(page.contains("Φ of \(Self.rounded(dependability["coefficients"]?.elements[10], 2));"))
    #expect(
      page.contains("one of 0.8 would have taken \(dependability["jurors_for"]?["0.8"]?.text ?? "") jurors"))
    #expect(page.contains("one of 0.9 would have taken \(dependability["jurors_for"]?["0.9"]?.text ?? "")."))

    let jurors = try #require(record["jury"]?["jurors"]).elements
    func severity(_ juror: StrictJSON) -> Double { Double(juror["severity"]?.text ?? "") ?? 0 }
    let bySeverity = jurors.sorted { severity($0) < severity($1) }
    #expect(bySeverity.first?["id"]?.text == "gallagher" && bySeverity.last?["id"]?.text == "kahn")
    let (lenient, severe) = (severity(bySeverity[0]), severity(bySeverity[10]))
    #expect(
      page.contains("\(Int(severe.rounded())) points of 100 off, and \(Int(-lenient.rounded())) given."))
    let against = jurors.filter { (Double($0["correlation"]?.text ?? "") ?? 0) < 0 }
    #expect(against.compactMap { $0["id"]?.text } == ["dovaz", "gallagher", "tari"])
    let correlations = against.map {
      Self.rounded($0["correlation"], 2).replacingOccurrences(of: "-", with: "−")
    }
    #expect(page.contains("(ρ of \(correlations[0]), \(correlations[1]) and \(correlations[2]))"))
  }

  @Test func whoIsFirstInParisIsTheRecords() throws {
    let record = try BundledEdition.paris.record()
    let page = try Self.page("judgment-of-paris-1976")
    let methods = try #require(record["methods"])
    func first(_ method: String) -> [String] {
      (methods[method]?.keys ?? []).filter { methods[method]?[$0] == .number("1") }
    }
    for method in ["mean", "trimmed", "geometric"] { #expect(first(method) == ["stags-leap"]) }
    for method in ["copeland", "schulze", "ranked_pairs"] { #expect(first(method) == ["montrose"]) }
    #expect(
      first("majority_judgment") == ["mouton-rothschild"] && first("borda") == ["montrose", "stags-leap"])
    #expect(
      page.contains("The mean, the trimmed mean and the geometric mean say Stag's Leap; Copeland, Schulze"))
    #expect(
      page.contains(
        "ranked pairs say Montrose; majority judgment says Mouton-Rothschild; Borda puts Montrose"))
    let ranges = try #require(record["entries"]).elements.compactMap { entry in
      entry["robustness"].map { (entry["id"]?.text, low: $0["rank_low"]?.text, high: $0["rank_high"]?.text) }
    }
    let winner = try #require(ranges.first { $0.0 == "stags-leap" })
    #expect(
      page.contains(
        "Stag's Leap is anywhere from \(winner.low ?? "") to \(winner.high ?? ""), and four wines"))
    #expect(ranges.count { $0.low == "1" } == 4)
  }

  // MARK: - Figure skating

  @Test func whatTheSkatingPageSaysIsTheRecords() throws {
    let record = try Self.record("figure-skating-2017")
    let page = try Self.page("figure-skating-2017")
    #expect(page.contains("Nine judges, 24 skaters, five program components each: 1,080 real marks"))
    let counts = try #require(record["counts"])
    #expect(counts["jurors"] == .number("9") && counts["dossiers"] == .number("24"))
    #expect(counts["marks"] == .number("1080"))
    let overall = try #require(record["jury"]?["agreement"]?["overall"])
    let identical = (Double(overall["exact_agreement"]?.text ?? "") ?? 0) * 100
    #expect(page.contains("the same composite in \(Int(identical.rounded())) pairs out of 100"))
    let alpha = "krippendorff_alpha_interval"
    let ends = [overall[alpha + "_low"], overall[alpha + "_high"]].map { Self.rounded($0, 2) }
    #expect(
      page.contains(
        "α (interval) is \(Self.rounded(overall[alpha], 2)), between \(ends[0]) and \(ends[1]) for"))
    let dependability = try #require(overall["dependability"])
    let coefficients = try #require(dependability["coefficients"]).elements
    #expect(page.contains("Φ(1), is \(Self.rounded(coefficients[0], 2))."))
    #expect(dependability["jurors_for"]?["0.9"] == .number("2"))
    #expect(
      page.contains(
        "**Two judges would do for Φ = 0.9.** Nine are many: they give \(Self.rounded(coefficients[8], 2))."))
    let variance = try #require(dependability["variance"])
    #expect(
      page.contains(
        "(variances \(Self.rounded(variance["dossiers"], 1)) and \(Self.rounded(variance["jurors"], 1)))"))
  }

  @Test func theSkatingJudgesAreTheRecords() throws {
    let record = try Self.record("figure-skating-2017")
    let page = try Self.page("figure-skating-2017")
    let jurors = try #require(record["jury"]?["jurors"]).elements
    let severities = jurors.map {
      (id: $0["id"]?.text ?? "", points: Double($0["severity"]?.text ?? "") ?? 0)
    }
    let (severe, lenient) = (
      severities.max { $0.points < $1.points }, severities.min { $0.points < $1.points }
    )
    #expect(severe?.id == "j1" && lenient?.id == "j8")
    #expect(
      page.contains(
        "Judge 1 takes off \(Self.rounded(severe?.points ?? 0, 1)) points of 100, judge 8 gives "
          + "\(Self.rounded(-(lenient?.points ?? 0), 1));"))
    let halos = jurors.compactMap { Double($0["halo"]?.text ?? "") }.sorted()
    #expect(halos.count == 9)
    #expect(page.contains("correlated at \(Self.rounded(halos[0], 2)) to \(Self.rounded(halos[8], 2)):"))
    let entries = try #require(record["entries"]).elements
    #expect(entries.count { $0["rank"] == .number("11") } == 2)
    #expect(page.contains("Two skaters share rank 11: ex æquo."))
    let three = ["patrick-chan", "javier-fernandez", "shoma-uno"]
    let moved = jurors.flatMap { $0["influence"]?["changes"]?.elements ?? [] }.compactMap {
      $0["dossier"]?.text
    }
    #expect(three.allSatisfy(moved.contains))
    for entry in entries where three.contains(entry["id"]?.text ?? "") {
      #expect(entry["robustness"]?["rank_low"] == .number("2"))
      #expect(entry["robustness"]?["rank_high"] == .number("4"))
    }
    #expect(page.contains("Places 2 to 4 are open."))
    #expect(entries[0]["robustness"]?["rank_high"] == .number("1"))
    let first = try #require(entries[0]["id"]?.text)
    let methods = try #require(record["methods"])
    #expect(methods.keys.count == 9)
    for method in methods.keys { #expect(methods[method]?[first] == .number("1"), "\(method)") }
  }

  // MARK: - Numbers

  /// By dossier, the sum of the marks of a long table.
  private static func sums(of path: String, without: Set<String> = []) -> [String: Double] {
    let lines = ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(
      whereSeparator: \.isNewline)
    return lines.dropFirst().reduce(into: [:]) { sums, line in
      let cells = line.split(separator: ",").map(String.init)
      if !without.contains(cells[0]) { sums[cells[1], default: 0] += Double(cells[3]) ?? 0 }
    }
  }

  private static func short(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }

  private static func rounded(_ value: StrictJSON?, _ decimals: Int) -> String {
    value?.text.flatMap { Double($0) }.map { rounded($0, decimals) } ?? "?"
  }

  private static func rounded(_ value: Double, _ decimals: Int) -> String {
    String(format: "%.\(decimals)f", value)
  }
}
