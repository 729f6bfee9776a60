/// What extraction knows of a record type: its forms, and how each property is found.
public struct RecordSchema: Sendable {
  public var type: String
  /// The properties that identify a record within its document.
  public var key: [String]
  public var properties: [PropertyRule]
  public var forms: [TableForm]
  public var sums: [SumRule]

  public init(type: String, key: [String], properties: [PropertyRule], forms: [TableForm], sums: [SumRule] = []) {
    self.type = type
    self.key = key
    self.properties = properties
    self.forms = forms
    self.sums = sums
  }

  public func property(_ name: String) -> PropertyRule? { properties.first { $0.name == name } }
}

/// How one property is found in a table.
public struct PropertyRule: Sendable {
  public enum Role: String, Sendable {
    /// Scaled by the table's unit to yuan.
    case money
    case count
    case percentage
    /// The number of a row or line of the form itself; never makes a record by itself.
    case ordinal
    case code
    /// Text, without its leading ordinal.
    case name
    /// The table's own department, else the document's.
    case department
    /// Given by the form or by a group of columns.
    case fixed
  }

  public var name: String
  public var role: Role
  /// The heads of its column, better names first.
  public var columns: [LabelPattern]
  /// The heads of the columns over which a code may be split, in order.
  public var parts: [LabelPattern]

  public init(name: String, role: Role, columns: [LabelPattern] = [], parts: [LabelPattern] = []) {
    self.name = name
    self.role = role
    self.columns = columns
    self.parts = parts
  }

  /// Whether a value of this property is a figure that makes a row a record.
  public var isFigure: Bool {
    switch role {
    case .money, .count, .percentage: true
    case .ordinal, .code, .name, .department, .fixed: false
    }
  }
}

/// A sum that holds in every record: it confirms, and where heads are displaced decides, which column is which.
public struct SumRule: Sendable {
  public var total: String
  public var addends: [String]

  public init(total: String, addends: [String]) {
    self.total = total
    self.addends = addends
  }
}
