/// Names a property of the records of a document: `profile/income_total`, `expenditure_line[code=2010306]/total`.
public struct RecordPath: Sendable {
  public let type: String
  /// Values that a record must have.
  public let conditions: [(property: String, value: String)]
  public let property: String

  /// - Returns: `nil` for anything that is not of this form.
  public init?(_ text: String) {
    guard let slash = text.lastIndex(of: "/") else { return nil }
    property = String(text[text.index(after: slash)...])
    let head = text[..<slash]
    var conditions: [(String, String)] = []
    if let open = head.firstIndex(of: "[") {
      guard head.hasSuffix("]") else { return nil }
      type = String(head[..<open])
      for condition in head[head.index(after: open)...].dropLast().split(separator: ",") {
        guard let equals = condition.firstIndex(of: "=") else { return nil }
        conditions.append((String(condition[..<equals]), String(condition[condition.index(after: equals)...])))
      }
    } else {
      type = String(head)
    }
    self.conditions = conditions
    guard !type.isEmpty, !property.isEmpty else { return nil }
  }
}
