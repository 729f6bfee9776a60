/// Which line of a list of codes stands under which: forms may leave out levels, or print only the lowest one.
struct CodeFamily {
  /// By the code above, the lines of the next printed level.
  private var children: [PackedCode: [Int]] = [:]
  /// Lines with no printed line above them.
  private(set) var roots: [Int] = []
  private(set) var hasDuplicates = false

  init(_ members: [Int], _ ledger: Ledger) {
    var codes: Set<PackedCode> = []
    var lines: [(code: PackedCode, entry: Int)] = []
    for member in members {
      guard let code = ledger.text(.code, of: member).flatMap(PackedCode.init) else { continue }
      if !codes.insert(code).inserted { hasDuplicates = true }
      lines.append((code, member))
    }
    for line in lines {
      var above = line.code.shortened
      while let code = above, !codes.contains(code) { above = code.shortened }
      if let above {
        children[above, default: []].append(line.entry)
      } else {
        roots.append(line.entry)
      }
    }
  }

  func children(of code: String) -> [Int] {
    PackedCode(code).flatMap { children[$0] } ?? []
  }
}

/// A code in a single number, a byte a digit: the longest official codes have seven digits, and what is longer than
/// sixteen bytes is no code to look for.
struct PackedCode: Hashable {
  private let bytes: UInt128

  private init(bytes: UInt128) { self.bytes = bytes }

  init?(_ code: String) {
    guard code.utf8.count <= 16 else { return nil }
    bytes = code.utf8.reduce(0) { $0 << 8 | UInt128($1) }
  }

  /// The code without its last digit; `nil` where nothing is left.
  var shortened: PackedCode? {
    bytes > 0xFF ? PackedCode(bytes: bytes >> 8) : nil
  }
}
