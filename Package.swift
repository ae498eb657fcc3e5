// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// Warnings are errors where the build asks for it (`PALMARES_STRICT=1`, as CI does), never for who depends on us.
let strict = ProcessInfo.processInfo.environment["PALMARES_STRICT"] == "1"
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (strict ? [.treatAllWarnings(as: .error)] : [])

let package = Package(
  name: "palmares",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Palmares", targets: ["Palmares"]),
    .library(name: "PalmaresFiles", targets: ["PalmaresFiles"]),
    .library(name: "PalmaresReport", targets: ["PalmaresReport"]),
    .executable(name: "palmares", targets: ["PalmaresCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(
      name: "Palmares", dependencies: [.product(name: "RealModule", package: "swift-numerics")],
      swiftSettings: settings),
    .target(
      name: "PalmaresFiles",
      dependencies: ["Palmares", "CLibYAML", .product(name: "Crypto", package: "swift-crypto")],
      resources: [.embedInCode("Catalogue")], swiftSettings: settings),
    .target(
      name: "PalmaresReport",
      dependencies: ["Palmares", .product(name: "Mustache", package: "swift-mustache")],
      resources: [.embedInCode("Templates")], swiftSettings: settings),
    .executableTarget(
      name: "PalmaresCommand",
      dependencies: [
        "Palmares", "PalmaresFiles", "PalmaresReport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "PalmaresTests",
      dependencies: ["Palmares", "TestSupport", .product(name: "BigInt", package: "BigInt")],
      swiftSettings: settings),
    .testTarget(
      name: "PalmaresFilesTests", dependencies: ["PalmaresFiles", "PalmaresReport", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PalmaresReportTests", dependencies: ["PalmaresReport", "PalmaresFiles", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PalmaresCommandTests", dependencies: ["TestSupport", "PalmaresCommand"], exclude: ["Goldens"],
      swiftSettings: settings),
    // What embedding looks like; no product reaches them.
    .executableTarget(
      name: "JuryInSwift", dependencies: ["Palmares"], path: "Examples/JuryInSwift", swiftSettings: settings),
    .executableTarget(
      name: "StreamedMarks", dependencies: ["Palmares"], path: "Examples/StreamedMarks",
      swiftSettings: settings),
    .executableTarget(
      name: "EditionInMemory", dependencies: ["Palmares", "PalmaresFiles"], path: "Examples/EditionInMemory",
      swiftSettings: settings),
    .testTarget(
      name: "ExamplesTests",
      dependencies: ["TestSupport", "JuryInSwift", "StreamedMarks", "EditionInMemory", "PalmaresFiles"],
      path: "Tests/ExamplesTests", swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["Palmares"], path: "Tests/TestSupport", swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
