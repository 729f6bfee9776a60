internal import KemuModel
internal import KemuSchema

/// Members of objects, in the order in which they are added; a member without a value is left out.
extension JSONWriter {
  /// One line of NDJSON: an object with these members, and a line feed.
  static func line(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var line = JSONWriter()
    line.line(members)
    return line.bytes
  }

  /// The same into the memory of the line before, which is forgotten.
  mutating func line(_ members: (inout JSONWriter) -> Void) {
    removeAll()
    object(members)
    endLine()
  }

  mutating func object(_ members: (inout JSONWriter) -> Void) {
    beginObject()
    members(&self)
    endObject()
  }

  mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }

  mutating func member(_ name: String, _ value: Int?) {
    guard let value else { return }
    key(name)
    number(value)
  }

  /// A number with every digit it was stated with.
  mutating func member(_ name: String, _ value: ExactDecimal?) {
    guard let value else { return }
    key(name)
    number(value)
  }

  mutating func member(_ name: String, _ members: (inout JSONWriter) -> Void) {
    key(name)
    object(members)
  }

  /// An array with what `write` writes for each element.
  mutating func member<Element>(
    _ name: String, each elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    beginArray()
    for element in elements { write(&self, element) }
    endArray()
  }

  mutating func member(_ name: String, _ texts: [String]) {
    member(name, each: texts) { $0.string($1) }
  }
}
