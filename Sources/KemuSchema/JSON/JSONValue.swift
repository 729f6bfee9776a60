internal import KemuText

/// A JSON value that keeps what was written: numbers keep their numeral, objects the order of their members.
///
/// Equality is that of JSON Schema: numbers compare by value (`1` equals `1.0`), strings code point by code point
/// without normalisation, objects without regard to order.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  public var truth: Bool? {
    if case .bool(let truth) = self { truth } else { nil }
  }

  public var decimal: JSONNumber? {
    if case .number(let number) = self { number } else { nil }
  }

  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  public var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  public var members: JSONObject? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The member of an object, or `nil` where there is none or the value is no object.
  public subscript(key: String) -> JSONValue? {
    members?[key]
  }

  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): ExactText(a) == ExactText(b)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0 as UInt8)
    case .bool(let truth): hasher.combine(truth)
    case .number(let number): hasher.combine(number)
    case .string(let text): hasher.combine(ExactText(text))
    case .array(let elements): hasher.combine(elements)
    case .object(let members): hasher.combine(members)
    }
  }
}
