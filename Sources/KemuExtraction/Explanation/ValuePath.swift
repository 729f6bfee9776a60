/// The way to a value of a record: `profile/income_total`, `composition[whole=income,part=事业收入]/amount`.
///
/// Conditions that hold for several records of a type name the first of them.
public struct ValuePath: Sendable {
  public var type: String
  /// Properties that the record must have, as its line of output shows their values.
  public var conditions: [(property: String, value: String)] = []
  public var property: String

  /// `nil` for a text of another shape.
  public init?(_ text: String) {
    guard let slash = text.lastIndex(of: "/") else { return nil }
    let record = text[..<slash]
    property = String(text[text.index(after: slash)...])
    guard let bracket = record.firstIndex(of: "[") else {
      type = String(record)
      return
    }
    guard record.last == "]" else { return nil }
    type = String(record[..<bracket])
    for condition in record[record.index(after: bracket)...].dropLast().split(separator: ",") {
      guard let sign = condition.firstIndex(of: "=") else { return nil }
      conditions.append((String(condition[..<sign]), String(condition[condition.index(after: sign)...])))
    }
  }
}
