// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "RegionKemu",
  dependencies: [.package(name: "kemu", path: "../..")],
  targets: [
    .executableTarget(
      name: "RegionKemu",
      dependencies: [
        .product(name: "KemuCommand", package: "kemu"),
        .product(name: "KemuModel", package: "kemu"),
        .product(name: "KemuPipeline", package: "kemu"),
      ],
      resources: [.embedInCode("regions.tsv")])
  ],
  swiftLanguageModes: [.v6]
)
