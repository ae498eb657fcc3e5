internal import Crypto

/// Fingerprints of files.
package enum Digest {
  /// Returns the SHA-256 of `bytes` in lowercase hexadecimal: 64 digits (FIPS 180-4).
  package static func sha256Hex(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

  /// The fingerprint of bytes that come piece by piece.
  struct Running: Sendable {
    private var hash = SHA256()

    /// Takes the next bytes.
    mutating func take(_ bytes: UnsafeRawBufferPointer) { hash.update(bufferPointer: bytes) }

    /// The SHA-256 of all bytes taken, in lowercase hexadecimal.
    var sha256Hex: String { Digest.hexadecimal(hash.finalize()) }
  }

  private static func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
