internal import KemuModel

/// A value that one process of the program hands to another, or keeps until it is started again.
///
/// The bytes are no format for anybody else: they have no names and no version, and whoever reads them is the same
/// program. They may have been damaged all the same, so that reading them ends with an error and never in a trap.
protocol Storable {
  func store(in bytes: inout ByteWriter)
  init(from bytes: inout ByteReader) throws(DamagedBytes)
}

/// Bytes that are not what was written.
struct DamagedBytes: Error {}

/// Values as bytes, one after another. Integers take seven bits a byte, the lowest first (LEB128).
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ number: UInt128) {
    // Nearly all numbers are small, and 64 bits take fewer steps.
    if let small = UInt64(exactly: number) { appendDigits(of: small) } else { appendDigits(of: number) }
  }

  private mutating func appendDigits(of number: some FixedWidthInteger) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func append(utf8 text: some Collection<UInt8>) {
    append(UInt128(text.count))
    bytes.append(contentsOf: text)
  }

  mutating func append(_ value: some Storable) { value.store(in: &self) }
}

/// Reads what a ``ByteWriter`` has written.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position == bytes.endIndex }

  mutating func number() throws(DamagedBytes) -> UInt128 {
    var number: UInt128 = 0
    var shift: UInt128 = 0
    while position < bytes.endIndex, shift < 128 {
      let byte = bytes[position]
      position += 1
      number |= UInt128(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    throw DamagedBytes()
  }

  /// The number of elements that follow, each of which takes a byte at least.
  mutating func count() throws(DamagedBytes) -> Int {
    guard let count = Int(exactly: try number()), count <= bytes.endIndex - position else { throw DamagedBytes() }
    return count
  }

  mutating func utf8() throws(DamagedBytes) -> ArraySlice<UInt8> {
    let count = try count()
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func value<Value: Storable>(_ type: Value.Type = Value.self) throws(DamagedBytes) -> Value {
    try Value(from: &self)
  }
}

extension Int128: Storable {
  // Small numbers of either sign take few bytes.
  func store(in bytes: inout ByteWriter) {
    bytes.append(UInt128(bitPattern: self << 1 ^ (self >> 127)))
  }

  init(from bytes: inout ByteReader) throws(DamagedBytes) {
    let number = try bytes.number()
    self = Int128(bitPattern: number >> 1) ^ -Int128(bitPattern: number & 1)
  }
}

extension Int: Storable {
  func store(in bytes: inout ByteWriter) { bytes.append(Int128(self)) }

  init(from bytes: inout ByteReader) throws(DamagedBytes) {
    guard let number = Int(exactly: try bytes.value(Int128.self)) else { throw DamagedBytes() }
    self = number
  }
}

extension String: Storable {
  func store(in bytes: inout ByteWriter) { bytes.append(utf8: utf8) }

  init(from bytes: inout ByteReader) throws(DamagedBytes) {
    self = String(decoding: try bytes.utf8(), as: UTF8.self)
  }
}

extension Optional: Storable where Wrapped: Storable {
  func store(in bytes: inout ByteWriter) {
    bytes.append(self == nil ? 0 : 1)
    if let self { bytes.append(self) }
  }

  init(from bytes: inout ByteReader) throws(DamagedBytes) {
    self = try bytes.number() == 0 ? nil : try bytes.value(Wrapped.self)
  }
}

extension Array: Storable where Element: Storable {
  func store(in bytes: inout ByteWriter) {
    bytes.append(UInt128(count))
    for element in self { bytes.append(element) }
  }

  init(from bytes: inout ByteReader) throws(DamagedBytes) {
    self = []
    for _ in 0..<(try bytes.count()) { append(try bytes.value()) }
  }
}

extension Storable where Self: RawRepresentable, RawValue == String {
  func store(in bytes: inout ByteWriter) { bytes.append(rawValue) }

  init(from bytes: inout ByteReader) throws(DamagedBytes) {
    guard let value = Self(rawValue: try bytes.value()) else { throw DamagedBytes() }
    self = value
  }
}
