// swift-tools-version: 6.2
import PackageDescription

/// What only measurements need, apart from the project's package so that nobody else builds it.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "palmares", path: "..")],
  targets: [
    .executableTarget(
      name: "scoring",
      dependencies: [
        .product(name: "Palmares", package: "palmares"), .product(name: "PalmaresFiles", package: "palmares"),
      ]),
    .executableTarget(
      name: "statistics",
      dependencies: [
        .product(name: "Palmares", package: "palmares"), .product(name: "PalmaresFiles", package: "palmares"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
