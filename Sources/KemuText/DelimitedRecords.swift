public import KemuModel

/// The records of a delimited file (RFC 4180): fields with a delimiter between them, quoted where they contain one.
///
/// A quote counts at the start of a field only, and only where another ends it; elsewhere it is text. A quoted field
/// may have line ends in it, and its span is what stands between the quotes, doubled quotes as written.
public struct DelimitedRecords: Sequence, IteratorProtocol {
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var offset: Int
  /// Set once a quote is found that nothing ends: then no later one is ended either.
  private var hasUnendedQuote = false

  public init(_ bytes: [UInt8], delimiter: UInt8, from offset: Int = 0) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.offset = offset
  }

  /// The fields of the next record, not trimmed; `nil` at the end. An empty line is a record of one empty field.
  public mutating func next() -> [TextSpan]? {
    guard offset < bytes.count else { return nil }
    var fields: [TextSpan] = []
    while true {
      fields.append(field())
      guard offset < bytes.count else { return fields }
      let end = bytes[offset]
      offset += 1
      if end == delimiter { continue }
      if end == Self.carriageReturn, offset < bytes.count, bytes[offset] == Self.lineFeed { offset += 1 }
      return fields
    }
  }

  /// What a field says: of a quoted one, each doubled quote is one.
  public func content(of field: TextSpan) -> String {
    let written = bytes[field.range]
    guard field.start > 0, bytes[field.start - 1] == Self.quote else { return String(decoding: written, as: UTF8.self) }
    var content: [UInt8] = []
    var rest = written
    while let byte = rest.popFirst() {
      content.append(byte)
      if byte == Self.quote, rest.first == Self.quote { rest.removeFirst() }
    }
    return String(decoding: content, as: UTF8.self)
  }

  /// Reads a field up to the delimiter or line end after it.
  private mutating func field() -> TextSpan {
    if offset < bytes.count, bytes[offset] == Self.quote, !hasUnendedQuote, let span = quotedField() { return span }
    let start = offset
    skipToEnd()
    return TextSpan(start, offset)
  }

  private mutating func quotedField() -> TextSpan? {
    let start = offset + 1
    var index = start
    while let quote = bytes[index...].firstIndex(of: Self.quote) {
      if quote + 1 < bytes.count, bytes[quote + 1] == Self.quote {
        index = quote + 2
        continue
      }
      offset = quote + 1
      skipToEnd()
      // What follows the quote belongs to the field, though no well-formed file has it.
      return offset == quote + 1 ? TextSpan(start, quote) : TextSpan(start, offset)
    }
    hasUnendedQuote = true
    return nil
  }

  private mutating func skipToEnd() {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { return }
      offset += 1
    }
  }
}
