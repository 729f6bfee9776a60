internal import KemuSchema

/// One line of an NDJSON file of the output, which knows where it stands.
struct OutputLine {
  let place: LinePlace
  private let members: JSONObject

  init(_ bytes: [UInt8], at place: LinePlace) throws(ReviewFailure) {
    self.place = place
    let value: JSONValue
    do throws(JSONSyntaxError) { value = try JSONParser.parse(bytes) } catch {
      throw place.damaged("\(error.message), in column \(error.column)")
    }
    guard let members = value.members else { throw place.damaged("the line is not a JSON object") }
    self.members = members
  }

  subscript(_ name: String) -> JSONValue? { members[name] }

  func text(_ name: String) throws(ReviewFailure) -> String {
    guard let text = members[name]?.text else { throw damaged("no `\(name)`") }
    return text
  }

  func damaged(_ reason: String) -> ReviewFailure { place.damaged(reason) }
}

/// A line of a file, for messages.
struct LinePlace: Sendable {
  var file: String
  /// From 1.
  var number: Int

  func damaged(_ reason: String) -> ReviewFailure { .damaged(file, line: number, reason) }
}
