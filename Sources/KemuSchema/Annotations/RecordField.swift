/// A property as the records of its type hold it: all that it takes to read a value and to keep it.
///
/// Rows meet fields by the thousand, and a field is a fraction of a ``PropertyRule``.
public struct RecordField: Sendable, Hashable {
  /// The place among the properties of the schema.
  public var place: Int
  public var name: String
  public var role: PropertyRule.Role
  /// Whether it is read for the checks, and not written.
  public var isOnlyChecked: Bool

  init(_ rule: PropertyRule, at place: Int) {
    self.place = place
    name = rule.name
    role = rule.role
    isOnlyChecked = rule.isOnlyChecked
  }

  /// Whether a value is a figure that makes a row a record.
  public var isFigure: Bool { role.isFigure }
}
