import Foundation
import Palmares
import Testing

@testable import PalmaresReport

struct PublicationPageTests {
  private func page(
    _ ranking: Ranking, _ language: any Language = French(), inputs: [ResultInput] = []
  ) throws -> String {
    let publication = Publication(ranking, language: language.tag, inputs: inputs, words: language)
    return try PublicationPage(publication, language: language, version: "1.0").html()
  }

  @Test(arguments: ["fr", "en"])
  func itTellsTheResult(tag: String) throws {
    let language = try #require(Languages.named(tag))
    let html = try page(SampleEdition.ranking(), language)
    #expect(html.contains("<html lang=\"\(tag)\">"))
    #expect(html.contains("Les bulletins de ce jeu d&#39;essai sont simulés."))
    #expect(html.contains(language.label(.finals)))
    #expect(html.contains("id=\"d-aulnay\"") && html.contains("href=\"#d-aulnay\""))
    #expect(html.contains(language.stars(3, of: try #require(SampleEdition.rubric.stars))))
    #expect(!html.contains("id=\"d-ermont\""))
    #expect(!html.contains("{{") && !html.contains("}}"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "a\" onmouseover=\"b", "a\"\u{301} onmouseover=\"b", "{{title}} {{{style}}}",
    "</title><img src=x>",
  ])
  func hostileTitlesAreText(title: String) throws {
    let html = try page(SampleEdition.ranking(titles: ["aulnay": LocalizedText(title)]))
    #expect(!html.contains("<script") && !html.contains("<img"))
    #expect(
      !html.unicodeScalars.split(separator: "<").contains { tag in
        String(String.UnicodeScalarView(tag.prefix { $0 != ">" })).contains(" onmouseover=\"")
      })
    #expect(html.contains(Markup.escape(title)))
  }

  /// Only tables that may be too wide for a narrow screen scroll, and only what scrolls is a stop for the keyboard.
  @Test func narrowTablesAreNoTabStops() throws {
    let html = try page(SampleEdition.ranking())
    func count(_ part: String) -> Int { html.components(separatedBy: part).count - 1 }
    let wide = count("<div class=\"table wide\" role=\"region\" aria-label=\"")
    #expect(wide > 0 && count("tabindex=\"0\"") == wide && count("role=\"region\"") == wide)
    #expect(
      count("<div class=\"table\"><table><caption>") == count("<table>") - wide && count("<table>") > 2 * wide
    )
    #expect(html.contains(".wide { overflow-x: auto; }") && count("overflow-x: auto") == 1)
  }

  @Test func onlyLinksLeadOut() throws {
    var draft = SampleEdition.draft()
    draft.dossiers[0].links = [
      Link(title: "mal", url: "javascript:alert(1)"), Link(url: "https://example.org/a?b&c"),
    ]
    let html = try page(Edition(draft).rank())
    #expect(!html.contains("javascript:"))
    #expect(html.contains("href=\"https://example.org/a?b&amp;c\""))
    let rest = html.replacing(#/<a href="[^"]*"[^>]*>[^<]*</a>/#, with: "")
    for request in ["src=", "<link", "@import", "url(", "http://", "https://"] {
      #expect(!rest.contains(request), "\(request)")
    }
  }

  @Test func attachmentsAndPublishedContactsStandInTheirDossier() throws {
    var draft = SampleEdition.draft()
    draft.dossiers[0].attachments = [
      Attachment(title: "Bilan <1>", kind: "bilan", location: "documents/interne/bilan.pdf"),
      Attachment(title: "Charte", kind: nil, location: "https://example.org/charte"),
      Attachment(title: nil, kind: "affiche", location: "affiche.png"),
      Attachment(title: "Mal", kind: nil, location: "javascript:alert(1)//x"),
    ]
    draft.dossiers[0].contacts = [
      Contact(name: "Ada Martin", email: "ada@example.org", isPublished: true),
      Contact(name: "Personne cachée", email: "cachee@example.org", isPublished: false),
    ]
    let html = try page(Edition(draft).rank())
    let start = try #require(html.range(of: "<h4>Pièces jointes</h4>"))
    let section = try #require(html[start.lowerBound...].components(separatedBy: "</article>").first)
    #expect(section.contains("<li>Bilan &lt;1&gt; (bilan, bilan.pdf)</li>"))
    #expect(section.contains("<li><a href=\"https://example.org/charte\" rel=\"noopener\">Charte</a></li>"))
    #expect(section.contains("<li>affiche.png (affiche)</li>"))
    #expect(section.contains("<li>Mal (x)</li>"))
    #expect(
      section.contains(
        "<h4>Contacts</h4><ul><li>Ada Martin, <a href=\"mailto:ada@example.org\" rel=\"noopener\">"
          + "ada@example.org</a></li></ul>"))
    for secret in ["documents/", "interne", "javascript:", "cachee", "cachée"] {
      #expect(!html.contains(secret), "\(secret)")
    }
    #expect(html.matches(of: #/<h4>Contacts/#).count == 1)
  }

  @Test func jurorsStayInside() throws {
    let html = try page(SampleEdition.ranking())
    for secret in ["Mme Un", "y travaille", "Bien mené", "ballots/", ">j1<", ">j2<"] {
      #expect(!html.contains(secret), "\(secret)")
    }
  }

  @Test func theDecisionStandsBesideTheComputedStars() throws {
    let html = try page(SampleEdition.ranking())
    #expect(html.contains("Le jury décerne 2\u{A0}étoiles\u{202F}; le calcul en donnait 0\u{A0}étoile."))
    #expect(html.contains("Une démarche pionnière."))
  }

  @Test func everyAnchorHasItsTarget() throws {
    let html = try page(SampleEdition.ranking())
    let targets = Set(html.matches(of: #/ id="([^"]+)"/#).map { String($0.1) })
    let links = html.matches(of: #/href="#([^"]+)"/#).map { String($0.1) }
    #expect(links.count > 5)
    for link in links { #expect(targets.contains(link), "\(link)") }
    #expect(targets.count == html.matches(of: #/ id="/#).count, "an id is given twice")
  }

  @Test func tablesHaveCaptionsAndScopes() throws {
    let html = try page(SampleEdition.ranking())
    #expect(html.matches(of: #/<table>/#).count == html.matches(of: #/<caption>/#).count)
    #expect(html.matches(of: #/<th scope="(row|col)"/#).count == html.matches(of: #/<th /#).count)
    #expect(!html.contains("<th>"))
  }

  @Test func inputsAreListedByDigest() throws {
    let digest = String(repeating: "ab", count: 32)
    let html = try page(
      SampleEdition.ranking(), inputs: [ResultInput(path: "rubric.yaml", sha256: digest, kind: .rubric)])
    #expect(html.contains(digest))
  }

  @Test func theSameResultGivesTheSameBytes() throws {
    #expect(try page(SampleEdition.ranking()) == page(SampleEdition.ranking()))
  }
}
