internal import Crypto

/// Fingerprints of files.
package enum Digest {
  /// Returns the SHA-256 of `bytes` in lowercase hexadecimal: 64 digits (FIPS 180-4).
  package static func sha256Hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let hexadecimal = SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: hexadecimal, as: UTF8.self)
  }
}
