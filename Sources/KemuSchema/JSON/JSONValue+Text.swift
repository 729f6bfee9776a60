extension JSONValue: CustomStringConvertible {
  /// The value as compact JSON.
  public var utf8: [UInt8] {
    var writer = JSONWriter()
    writer.value(self)
    return writer.bytes
  }

  public var description: String {
    String(decoding: utf8, as: UTF8.self)
  }

  /// The value as an error quotes it: compact JSON, cut off after 60 characters.
  var excerpt: String {
    var writer = JSONWriter()
    writer.value(shortened(budget: 60))
    let text = String(decoding: writer.bytes, as: UTF8.self).unicodeScalars
    return text.count <= 60 ? String(text) : String(text.prefix(60)) + "…"
  }

  /// Enough of the value for an excerpt, so that quoting a huge one is cheap.
  private func shortened(budget: Int) -> JSONValue {
    switch self {
    case .string(let text): return .string(String(text.unicodeScalars.prefix(budget + 1)))
    case .number(let number): return .number(JSONNumber(scanned: String(number.numeral.prefix(budget + 1))))
    case .array(let elements): return .array(elements.prefix(budget / 2).map { $0.shortened(budget: budget / 2) })
    case .object(let members):
      var short = JSONObject()
      for (key, value) in members.prefix(budget / 4) {
        short.append(value.shortened(budget: budget / 2), for: String(key.unicodeScalars.prefix(budget + 1)))
      }
      return .object(short)
    default: return self
    }
  }
}
