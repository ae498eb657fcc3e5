import Testing

@testable import Palmares

@Suite struct NearestTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let (word, candidates, nearest): (String, [String], String?)
    init(_ word: String, _ candidates: [String], _ nearest: String?) {
      (self.word, self.candidates, self.nearest) = (word, candidates, nearest)
    }
    var testDescription: String { "\(word) among \(candidates)" }
  }

  @Test(arguments: [
    Case("inclusoin", ["inclusion", "method"], "inclusion"),
    Case("inclusion", ["method", "impact"], nil),
    Case("metod", ["method"], "method"),
    Case("methood", ["method"], "method"),
    Case("mathod", ["method"], "method"),
    // A third of the length, at least one edit: three letters bear one, six bear two.
    Case("abc", ["abd"], "abd"),
    Case("abc", ["ade"], nil),
    Case("ab", ["ac"], "ac"),
    Case("a", ["b"], "b"),
    Case("abcdef", ["abcdxy"], "abcdxy"),
    Case("abcdef", ["abcxyz"], nil),
    // Neighbours swapped count one: two swaps in six letters, and one in three.
    Case("abc", ["acb"], "acb"),
    Case("badcef", ["abcdef"], "abcdef"),
    // The nearest, and of equals the first.
    Case("method", ["metho", "methods", "methxx"], "metho"),
    Case("abcdef", ["abcxyf", "abcdxf"], "abcdxf"),
    Case("j1", ["j2", "j3"], "j2"),
    // Letters count whatever their case; the word itself is no suggestion.
    Case("METHOD", ["method"], "method"),
    Case("method", ["method"], nil),
    Case("eté", ["été"], "été"),
    Case("", ["a"], "a"),
    Case("", ["ab"], nil),
    Case("abc", [], nil),
    Case("abc", ["", "abcd"], "abcd"),
  ])
  func finds(_ test: Case) {
    #expect(Nearest.word(to: test.word, among: test.candidates) == test.nearest)
  }

  struct Pair: Sendable, CustomTestStringConvertible {
    let (left, right, edits): (String, String, Int)
    var testDescription: String { "\(left), \(right)" }
  }

  @Test(arguments: [
    Pair(left: "kitten", right: "sitting", edits: 3), Pair(left: "flaw", right: "lawn", edits: 2),
    Pair(left: "ca", right: "abc", edits: 3), Pair(left: "ab", right: "ba", edits: 1),
    Pair(left: "", right: "abc", edits: 3), Pair(left: "abc", right: "abc", edits: 0),
  ])
  func counts(_ pair: Pair) {
    let (left, right) = (Array(pair.left.unicodeScalars), Array(pair.right.unicodeScalars))
    #expect(Nearest.distance(left, right, limit: 9) == pair.edits)
    #expect(Nearest.distance(right, left, limit: 9) == pair.edits)
  }
}
