/// What the Swift runtime says of its end: `File.swift:12: Fatal error: Index out of range`.
struct LastWords {
  /// From `Fatal error` on.
  let message: String?

  private static let mark = "Fatal error: "
  private static let memory = "failed to allocate"

  init(_ said: [UInt8]) {
    let lines = said.split(separator: UInt8(ascii: "\n")).lazy.map { SpokenLines.printable($0) }
    message =
      lines.compactMap { line in
        line.firstRange(of: Self.mark).map { String(line[$0.upperBound...]) }
      }.first
  }

  var areOfMemory: Bool { message?.hasPrefix(Self.memory) ?? false }
}
