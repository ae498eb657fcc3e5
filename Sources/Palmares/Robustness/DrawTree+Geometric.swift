internal import RealModule

extension DrawTree {
  static func logarithm(_ value: Double) -> Double { Double.log(value) }
  static func exponential(_ value: Double) -> Double { Double.exp(value) }
}
