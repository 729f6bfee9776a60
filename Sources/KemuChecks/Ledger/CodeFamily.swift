/// Which line of a list of codes stands under which: forms may leave out levels, or print only the lowest one.
struct CodeFamily {
  /// By the code above, the lines of the next printed level.
  private(set) var children: [String: [Int]] = [:]
  /// Lines with no printed line above them.
  private(set) var roots: [Int] = []
  private(set) var hasDuplicates = false
  /// The longest official codes have seven digits; longer ones are no codes to look for.
  private static let longestCode = 16

  init(_ members: [Int], _ ledger: Ledger) {
    var codes: Set<String> = []
    var lines: [(code: String, entry: Int)] = []
    for member in members {
      guard let code = ledger.entries[member].text("code"), code.utf8.count <= Self.longestCode else { continue }
      if !codes.insert(code).inserted { hasDuplicates = true }
      lines.append((code, member))
    }
    for line in lines {
      var above = line.code.dropLast()
      while !above.isEmpty, !codes.contains(String(above)) { above = above.dropLast() }
      if above.isEmpty {
        roots.append(line.entry)
      } else {
        children[String(above), default: []].append(line.entry)
      }
    }
  }
}
