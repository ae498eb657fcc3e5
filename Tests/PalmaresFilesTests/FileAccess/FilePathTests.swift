import PalmaresFiles
import Testing

struct FilePathTests {
  @Test(arguments: [
    ("a/../b", "b"), ("a/./b//c/", "a/b/c"), ("../a", "../a"), ("a/../../b", "../b"), ("/../a", "/a"),
    ("", "."),
    ("a/..", "."), ("/", "/"), ("./a", "a"), ("../../é", "../../é"),
  ])
  func normalised(path: String, expected: String) { #expect(FilePath.normalised(path) == expected) }

  @Test(arguments: [
    ("a", "../b", "b"), ("a/b", "c", "a/b/c"), ("a", "/b", "/b"), ("", "b", "b"), (".", "b", "b"),
    ("/", "b", "/b"),
    ("..", "../b", "../../b"),
  ])
  func joined(folder: String, path: String, expected: String) {
    #expect(FilePath.joined(folder, path) == expected)
  }

  @Test(arguments: [
    ("a/b/c", "a", "b/c"), ("a/b", "a/c", "../b"), ("a", "a", "."), ("/a/b", "/c", "../a/b"),
    ("a", "/a", "a"),
    ("a", ".", "a"), ("a", "..", "a"), ("../a", "..", "a"), ("ab", "a", "../ab"),
  ])
  func relative(path: String, folder: String, expected: String) {
    #expect(FilePath.relative(path, to: folder) == expected)
  }

  @Test(arguments: [
    ("a/b", "a", "b"), ("a", ".", "a"), ("/a", "/", "a"), ("/", "/", "/"), ("a/b/", "a", "b"),
  ])
  func parts(path: String, folder: String, name: String) {
    #expect(FilePath.folder(of: path) == folder)
    #expect(FilePath.name(of: path) == name)
  }
}

struct DigestTests {
  /// The examples of FIPS 180-4's publisher for SHA-256.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func sha256(text: String, hexadecimal: String) {
    #expect(Digest.sha256Hex(Array(text.utf8)) == hexadecimal)
  }
}
