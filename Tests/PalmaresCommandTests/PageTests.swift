import TestSupport
import Testing

/// The public page asks nobody for anything, and its parts hold together.
@Suite struct PageTests {
  @Test(arguments: BundledEdition.allCases, ["fr", "en"])
  func itLoadsNothing(_ edition: BundledEdition, language: String) throws {
    let page = try Palmares.run("rank", edition.path, "--lang", language, "--html", "-").text
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">"))
    #expect(page.hasSuffix("</html>\n"))
    for tag in page.matches(of: /<([a-z0-9]+)((?:\s[^<>]*)?)>/) {
      let (name, attributes) = (tag.1, tag.2)
      #expect(
        !["script", "link", "iframe", "object", "embed", "base", "form", "audio", "video"].contains(name))
      for attribute in attributes.matches(of: /([a-z-]+)="([^"]*)"/) where attribute.2.contains("//") {
        // A link waits for the reader to follow it.
        #expect(name == "a" && attribute.1 == "href" || name == "meta" && attribute.1 == "content")
      }
      for word in [" src=", " srcset=", " onload=", " onclick=", " onerror=", " http-equiv="] {
        #expect(!attributes.contains(word) || attributes.contains(" src=\"data:"), "\(name) \(attributes)")
      }
    }
    for word in ["@import", "url(http", "url(//", "url(\"http", "url('http", "@font-face"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test(arguments: BundledEdition.allCases)
  func everyLinkInsideLeadsSomewhere(_ edition: BundledEdition) throws {
    let page = try Palmares.run("rank", edition.path, "--html", "-").text
    let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let links = page.matches(of: /\shref="#([^"]*)"/).map { String($0.1) }
    #expect(!links.isEmpty)
    #expect(Set(links).subtracting(ids) == [])
    for entry in try #require(try edition.record()["entries"]).elements {
      #expect(ids.contains("d-\(try #require(entry["id"]?.text))"))
    }
  }
}
