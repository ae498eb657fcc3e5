// swift-tools-version: 6.2
import PackageDescription

/// What only measurements need, apart from the project's package so that nobody else builds it.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "palmares", path: "..")],
  targets: [
    .executableTarget(
<<<<<<< HEAD
      name: "statistics",
=======
      name: "scoring",
>>>>>>> f6b1cd5a8cbcf1d5586887c7714b449f6e1b8f87
      dependencies: [
        .product(name: "Palmares", package: "palmares"), .product(name: "PalmaresFiles", package: "palmares"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
