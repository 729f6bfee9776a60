// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [.enableUpcomingFeature("InternalImportsByDefault")]

/// A module of kemu and its tests. Imports run one way: a module names only modules above it in this list.
///
/// - Parameter embedded: files that become part of the program, by their paths in the module.
func module(_ name: String, uses dependencies: [Target.Dependency], embedding embedded: [String] = []) -> [Target] {
  [
    .target(
      name: name, dependencies: dependencies, resources: embedded.map { .embedInCode($0) }, swiftSettings: settings),
    .testTarget(name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies),
  ]
}

/// What the fuzzer feeds, and its replay in the tests. The driver has no `main`, libFuzzer brings it: `make fuzz` asks
/// for it.
let fuzzing: [Target] =
  [
    .target(
      name: "FuzzTargets",
      dependencies: [
        "KemuModel", "KemuText", "KemuSchema", "KemuReaders", "KemuRecognizers", "KemuChecks", "KemuPipeline",
      ],
      path: "Tests/Fuzz/Targets"),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets", "TestSupport"], path: "Tests/Fuzz/Replay"),
  ]
  + (Context.environment["KEMU_FUZZ"] == nil
    ? [] : [.executableTarget(name: "kemu-fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Driver")])

let package = Package(
  name: "kemu",
  products: [
    .executable(name: "kemu", targets: ["kemu"]),
    .library(name: "KemuModel", targets: ["KemuModel"]),
    .library(name: "KemuPipeline", targets: ["KemuPipeline"]),
    .library(name: "KemuCommand", targets: ["KemuCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(name: "CICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "CICUShim", dependencies: ["CICU"]),
    .target(name: "CLibXML2Shim", dependencies: ["CLibXML2"]),
    .target(name: "CLinuxShim"),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
  ]
    + module("KemuModel", uses: [])
    + module("KemuText", uses: ["KemuModel", "CICUShim"])
    + module("KemuSchema", uses: ["KemuModel", "KemuText"])
    + module("KemuReaders", uses: ["KemuModel", "KemuText", "CLibXML2Shim"])
    + module("KemuRecognizers", uses: ["KemuModel", "KemuText"])
    + module("KemuExtraction", uses: ["KemuModel", "KemuText", "KemuSchema", "KemuRecognizers"])
    + module("KemuChecks", uses: ["KemuModel", "KemuText", "KemuSchema"])
    + module("KemuWriters", uses: ["KemuModel", "KemuSchema", "CLinuxShim", "CSQLite"])
    + module(
      "KemuReview",
      uses: [
        "KemuModel", "KemuText", "KemuSchema", "KemuRecognizers", "KemuWriters",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      embedding: [
        "Page/controls.html", "Page/panel.html", "Page/keys.html", "Page/page.css", "Page/theme.js",
        "Page/entries.js", "Page/filters.js", "Page/list.js", "Page/selection.js", "Page/reader.js",
      ])
    + module(
      "KemuPipeline",
      uses: [
        "KemuModel", "KemuText", "KemuSchema", "KemuReaders", "KemuRecognizers", "KemuExtraction", "KemuChecks",
        "KemuWriters", "CLinuxShim", .product(name: "Crypto", package: "swift-crypto"),
      ],
      embedding: ["Contracts"])
    + [
      .target(
        name: "KemuCommand",
        dependencies: [
          "KemuPipeline", "KemuModel", "KemuSchema", "KemuRecognizers", "KemuExtraction", "KemuWriters",
          "KemuReview", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ],
        swiftSettings: settings),
      .executableTarget(name: "kemu", dependencies: ["KemuCommand"], swiftSettings: settings),
      .executableTarget(
        name: "UnrulyKemu", dependencies: ["KemuCommand", "KemuModel", "KemuPipeline"], path: "Tests/UnrulyKemu"),
    ]
    + fuzzing,
  swiftLanguageModes: [.v6]
)
