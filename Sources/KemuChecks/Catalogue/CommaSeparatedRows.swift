/// The rows of a file of comma-separated values (RFC 4180): fields may stand in quotation marks, and a doubled quotation
/// mark is one of the field. Blank lines are left out.
struct CommaSeparatedRows {
  private let bytes: [UInt8]
  private var position: Int
  /// The 1-based line on which the last row begins; a row with quoted line breaks takes several.
  private(set) var line = 0
  private var lineBreaks = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> [String]? {
    while position < bytes.count {
      line = lineBreaks + 1
      var row: [String] = []
      var isBlank = true
      repeat {
        let field = field()
        if !field.isEmpty { isBlank = false }
        row.append(field)
      } while accept(UInt8(ascii: ","))
      let hasReturn = accept(UInt8(ascii: "\r"))
      if accept(UInt8(ascii: "\n")) || hasReturn { lineBreaks += 1 }
      if !isBlank || row.count > 1 { return row }
    }
    return nil
  }

  private mutating func field() -> String {
    var field: [UInt8] = []
    var isQuoted = accept(UInt8(ascii: "\""))
    while position < bytes.count {
      let byte = bytes[position]
      if isQuoted, byte == UInt8(ascii: "\"") {
        position += 1
        guard accept(UInt8(ascii: "\"")) else {
          isQuoted = false
          continue
        }
        field.append(byte)
        continue
      }
      if !isQuoted, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      if byte == UInt8(ascii: "\n") { lineBreaks += 1 }
      field.append(byte)
      position += 1
    }
    return String(decoding: field, as: UTF8.self)
  }

  private mutating func accept(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }
}
