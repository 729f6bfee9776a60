internal import KemuSchema

/// A value of the checks file and its place.
struct CheckReading {
  let value: JSONValue
  let pointer: JSONPointer
  /// Those of the whole file.
  let numbers: CheckNumbers

  init(_ value: JSONValue, at pointer: JSONPointer = JSONPointer(), _ numbers: CheckNumbers) {
    self.value = value
    self.pointer = pointer
    self.numbers = numbers
  }

  func error(_ message: String) -> CheckBookError { CheckBookError(pointer: pointer, message: message) }

  func member(_ name: String) -> CheckReading? {
    value[name].map { CheckReading($0, at: pointer.appending(name), numbers) }
  }

  func required(_ name: String) throws(CheckBookError) -> CheckReading {
    guard let member = member(name) else { throw error("`\(name)` is missing") }
    return member
  }

  func string() throws(CheckBookError) -> String {
    guard let text = value.text else { throw error("expected a string") }
    return text
  }

  func elements() throws(CheckBookError) -> [CheckReading] {
    guard let elements = value.elements else { throw error("expected an array") }
    return elements.enumerated().map { CheckReading($1, at: pointer.appending($0), numbers) }
  }

  func flag(_ name: String) throws(CheckBookError) -> Bool {
    guard let member = member(name) else { return false }
    guard let truth = member.value.truth else { throw member.error("expected true or false") }
    return truth
  }

  /// One string or an array of them; empty where the member is absent.
  func strings(_ name: String) throws(CheckBookError) -> [String] {
    guard let member = member(name) else { return [] }
    if let text = member.value.text { return [text] }
    var strings: [String] = []
    for element in try member.elements() { strings.append(try element.string()) }
    return strings
  }

  /// The same as names of properties.
  func properties(_ name: String) throws(CheckBookError) -> [PropertyName] {
    try strings(name).map(numbers.property)
  }

  /// The members of an object, this one for `nil`, in the order written.
  func objects(_ name: String?) throws(CheckBookError) -> [(String, CheckReading)] {
    let reading: CheckReading
    if let name {
      guard let member = member(name) else { return [] }
      reading = member
    } else {
      reading = self
    }
    guard let members = reading.value.members else { throw reading.error("expected an object") }
    return members.map { ($0.key, CheckReading($0.value, at: reading.pointer.appending($0.key), numbers)) }
  }

  func texts(_ name: String) throws(CheckBookError) -> [String: String] {
    var texts: [String: String] = [:]
    for (key, value) in try objects(name) { texts[key] = try value.string() }
    return texts
  }

  func choice<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) throws(CheckBookError) -> Choice
  where Choice.RawValue == String {
    let text = try string()
    guard let choice = Choice(rawValue: text) else {
      throw error("`\(text)` is none of \(Choice.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))")
    }
    return choice
  }

  /// A misspelt member must not be silence.
  func allow(_ names: [String]) throws(CheckBookError) {
    for (name, member) in try objects(nil) where !names.contains(name) {
      throw member.error("unknown member; the members here are \(names.map { "`\($0)`" }.joined(separator: ", "))")
    }
  }
}
