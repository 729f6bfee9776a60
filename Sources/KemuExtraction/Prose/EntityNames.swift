internal import KemuModel
internal import KemuSchema

/// What the prose has named last, by the parts of the key, which go from the whole to its parts: a class, its subclass,
/// an item of that.
struct EntityNames {
  private let key: [String]
  private var names: [String: String] = [:]

  init(key: [String]) {
    self.key = key
  }

  subscript(property: String) -> String? { names[property] }

  /// A new name leaves those of its parts behind: what is named below one class is nothing of the next.
  mutating func take(_ new: [String: String]) {
    if let first = key.firstIndex(where: { new[$0] != nil }) {
      for part in key[first...] { names[part] = nil }
    }
    names.merge(new) { _, new in new }
  }

  mutating func forget() {
    names = [:]
  }

  /// Whether a thing is named, and not only the group that it belongs to.
  var areComplete: Bool { key.allSatisfy { names[$0] != nil } }
}

extension [Record] {
  /// Without groups of which parts are records too: their figures are the sums of these.
  func withoutDividedGroups(key: [String]) -> [Record] {
    let paths = map { record in key.compactMap { record[$0]?.value } }
    var divided: Set<[Record.Value]> = []
    for path in paths {
      for length in path.indices.dropFirst() { divided.insert([Record.Value](path[..<length])) }
    }
    return zip(self, paths).filter { !divided.contains($1) }.map(\.0)
  }
}
