extension JSONParser {
  /// The string that starts at `position`, its escapes resolved.
  mutating func string() throws(JSONSyntaxError) -> String {
    let opening = position
    position += 1
    var start = position
    var resolved: [UInt8] = []
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let run = UnsafeBufferPointer(rebasing: bytes[start..<position])
        position += 1
        if resolved.isEmpty { return try valid(run, at: opening) }
        resolved.append(contentsOf: run)
        return try resolved.withUnsafeBufferPointer { buffer throws(JSONSyntaxError) in try valid(buffer, at: opening) }
      case UInt8(ascii: "\\"):
        resolved.append(contentsOf: bytes[start..<position])
        try escape(into: &resolved)
        start = position
      case 0..<0x20:
        throw error("a control character must be escaped inside a string, found \(found)")
      default:
        position += 1
      }
    }
    throw error("the string is not closed", at: opening)
  }

  private func valid(_ run: UnsafeBufferPointer<UInt8>, at opening: Int) throws(JSONSyntaxError) -> String {
    // Validating a span and copying it costs half of what the generic String(validating:as:) does.
    guard let valid = try? UTF8Span(validating: run.span) else {
      throw error("the string is not valid UTF-8: \(quoted(String(decoding: run, as: UTF8.self)))", at: opening)
    }
    return String(copying: valid)
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONSyntaxError) {
    let start = position
    position += 2
    switch position <= bytes.count ? bytes[start + 1] : 0 {
    case UInt8(ascii: "\""): text.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "/"): text.append(UInt8(ascii: "/"))
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      text.append(contentsOf: Character(try scalar(escapedAt: start)).utf8)
    default:
      position = start
      throw error("unknown escape \(found); the escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX")
    }
  }

  /// The scalar of a `\uXXXX` escape, or of two that are a surrogate pair.
  private mutating func scalar(escapedAt start: Int) throws(JSONSyntaxError) -> Unicode.Scalar {
    let first = try codeUnit(escapedAt: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, accept("\\u") {
      let second = try codeUnit(escapedAt: start)
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw error("a surrogate without its other half, \\u\(String(first, radix: 16, uppercase: true))", at: start)
  }

  private mutating func codeUnit(escapedAt start: Int) throws(JSONSyntaxError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count, let digit = Unicode.Scalar(bytes[position]).hexDigitValue else {
        throw error("\\u needs four hexadecimal digits", at: start)
      }
      unit = unit * 16 + digit
      position += 1
    }
    return unit
  }
}

extension Unicode.Scalar {
  /// The value of an ASCII hexadecimal digit.
  var hexDigitValue: UInt32? {
    switch self {
    case "0"..."9": value - 0x30
    case "a"..."f": value - 0x61 + 10
    case "A"..."F": value - 0x41 + 10
    default: nil
    }
  }
}
