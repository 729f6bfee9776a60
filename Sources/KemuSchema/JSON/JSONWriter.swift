public import KemuModel

/// Appends JSON text to bytes: compact, deterministic, UTF-8 as it is and only what must be escaped escaped.
///
/// Commas are its business; nesting is the caller's:
///
///     var writer = JSONWriter()
///     writer.beginObject()
///     writer.key("value")
///     writer.number(decimal)
///     writer.endObject()
///     writer.endLine()
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init(reservingCapacity capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  public mutating func beginObject() { open("{") }
  public mutating func endObject() { close("}") }
  public mutating func beginArray() { open("[") }
  public mutating func endArray() { close("]") }

  public mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  public mutating func null() { word("null") }
  public mutating func bool(_ value: Bool) { word(value ? "true" : "false") }

  public mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string($0) }
  }

  /// A string from valid UTF-8.
  public mutating func string(utf8 text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { string($0) }
  }

  public mutating func number(_ value: Int) {
    separate()
    bytes.append(decimalDigitsOf: UInt(value.magnitude), negative: value < 0, fractionDigits: 0)
    needsComma = true
  }

  /// A number in plain notation with every printed digit: `4020400`, `0.50`.
  public mutating func number(_ value: ExactDecimal) {
    separate()
    if value.exponent <= 0, value.exponent >= -18, let magnitude = UInt(exactly: value.coefficient.magnitude) {
      bytes.append(decimalDigitsOf: magnitude, negative: value.isNegative, fractionDigits: -value.exponent)
    } else {
      bytes.append(contentsOf: value.description.utf8)
    }
    needsComma = true
  }

  /// A number as its numeral.
  public mutating func number(_ value: JSONNumber) {
    separate()
    bytes.append(contentsOf: value.numeral.utf8)
    needsComma = true
  }

  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let truth): bool(truth)
    case .number(let decimal): number(decimal)
    case .string(let text): string(text)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for (name, member) in members {
        key(name)
        self.value(member)
      }
      endObject()
    }
  }

  /// Ends a line of NDJSON; the next value starts a new one.
  public mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Forgets what was written and keeps the memory, for the next line or block.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func word(_ word: StaticString) {
    separate()
    bytes.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    needsComma = true
  }

  private mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(escaping: text)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }
}
