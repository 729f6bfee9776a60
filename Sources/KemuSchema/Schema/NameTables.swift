/// Hash tables from names to nodes, all in three flat arrays: looking up a member's name touches no reference count.
struct NameTables: Sendable {
  struct Table: Sendable {
    fileprivate var firstSlot = 0
    /// The number of slots less one (a power of two less one), or -1 for an empty table.
    fileprivate var mask = -1
  }

  private struct Slot: Sendable {
    var hash: UInt32 = 0
    var start: Int32 = 0
    /// Negative for a free slot.
    var length: Int32 = -1
    var node: Int32 = 0
  }

  private var slots: [Slot] = []
  private var bytes: [UInt8] = []

  /// A table of the given names, each once.
  mutating func add(_ entries: [(name: String, node: Int32)]) -> Table {
    guard !entries.isEmpty else { return Table() }
    var size = 4
    while size < entries.count * 2 { size *= 2 }
    let table = Table(firstSlot: slots.count, mask: size - 1)
    slots.append(contentsOf: repeatElement(Slot(), count: size))
    for (name, node) in entries {
      let utf8 = Array(name.utf8)
      let hash = utf8.withUnsafeBufferPointer(Self.hash)
      var index = Int(hash) & table.mask
      while slots[table.firstSlot + index].length >= 0 { index = (index + 1) & table.mask }
      slots[table.firstSlot + index] = Slot(
        hash: hash, start: Int32(bytes.count), length: Int32(utf8.count), node: node)
      bytes.append(contentsOf: utf8)
    }
    return table
  }

  /// The node of a name, compared byte by byte.
  func node(of name: String, in table: Table) -> Int32? {
    guard table.mask >= 0 else { return nil }
    if let found = name.utf8.withContiguousStorageIfAvailable({ lookUp($0, in: table) }) { return found }
    return Array(name.utf8).withUnsafeBufferPointer { lookUp($0, in: table) }
  }

  private func lookUp(_ name: UnsafeBufferPointer<UInt8>, in table: Table) -> Int32? {
    let hash = Self.hash(name)
    var index = Int(hash) & table.mask
    while true {
      let slot = slots[table.firstSlot + index]
      if slot.length < 0 { return nil }
      if slot.hash == hash, Int(slot.length) == name.count,
        bytes[Int(slot.start)..<Int(slot.start + slot.length)].elementsEqual(name)
      {
        return slot.node
      }
      index = (index + 1) & table.mask
    }
  }

  /// FNV-1a. A document can choose its names but not what is in the table, which is at most half full, so that a search
  /// ends after a few steps whatever is looked up.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash ^ hash >> 15
  }
}
