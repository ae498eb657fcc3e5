/// The tags of languages, such as `fr` or `pt-BR`.
package enum LanguageTag {
  /// Whether a text is an ISO 639-1 code in lower case, alone or with a region: two capitals or three digits.
  package static func isValid(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Array($0.utf8) }
    guard let language = text.split(separator: "-").first, codes.contains(String(language)), parts.count <= 2,
      parts[0].count == 2
    else { return false }
    guard parts.count == 2 else { return true }
    return parts[1].count == 2 && parts[1].allSatisfy(isCapital)
      || parts[1].count == 3 && parts[1].allSatisfy(isDigit)
  }

  /// The codes of ISO 639-1, in alphabetical order.
  static let all =
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el
    en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu
    ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na
    nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so
    sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  private static let codes = Set(all)

  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
