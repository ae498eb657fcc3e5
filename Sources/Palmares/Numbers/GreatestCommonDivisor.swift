/// Returns the greatest common divisor of two magnitudes; of zero and *n* it is *n*.
///
/// Stein's binary algorithm: shifts and subtractions, at most 64 rounds.
@inline(__always)
func greatestCommonDivisor(_ first: UInt, _ second: UInt) -> UInt {
  if first == 0 { return second }
  if second == 0 { return first }
  let shift = (first | second).trailingZeroBitCount
  var a = first &>> UInt(truncatingIfNeeded: first.trailingZeroBitCount)
  var b = second &>> UInt(truncatingIfNeeded: second.trailingZeroBitCount)
  while a != b {
    let difference = a > b ? a &- b : b &- a
    a = a > b ? b : a
    b = difference &>> UInt(truncatingIfNeeded: difference.trailingZeroBitCount)
  }
  return a &<< UInt(truncatingIfNeeded: shift)
}
