/// A property that checks read, with a number that stands for its name: a document's records are looked into by number.
struct PropertyName: Hashable, Sendable {
  let text: String
  /// 0, 1, 2 …, the same for the same name in one check book.
  let number: Int

  static func == (left: PropertyName, right: PropertyName) -> Bool { left.number == right.number }
  func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension PropertyName {
  /// What the program itself reads of lines.
  static let code = PropertyName(text: "code", number: 0)
  static let name = PropertyName(text: "name", number: 1)
  static let table = PropertyName(text: "table", number: 2)
  static let department = PropertyName(text: "department", number: 3)
  /// And of the statements of facts.
  static let type = PropertyName(text: "type", number: 4)
  static let property = PropertyName(text: "property", number: 5)
  static let place = PropertyName(text: "place", number: 6)
  static let list = PropertyName(text: "list", number: 7)
  static let value = PropertyName(text: "value", number: 8)

  static let fixed = [code, name, table, department, type, property, place, list, value]
}
