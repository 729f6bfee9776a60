import Foundation
import TestSupport
import Testing

@testable import KemuSchema

/// Random values, written, read and compared: by this module alone, and with Python's json as an independent witness.
@Suite struct JSONRoundTripTests {
  @Test func whatIsWrittenReadsBackTheSame() throws {
    var generator = SplitMix(seed: 1)
    for _ in 0..<500 {
      let value = JSONValue.random(depth: 4, using: &generator)
      let text = value.description
      let again = try JSONParser.parse(text)
      #expect(again == value)
      #expect(again.description == text)
      #expect(again.hashValue == value.hashValue)
    }
  }

  /// Python reads what we write, and we read what Python writes with every non-ASCII character escaped. Numerals travel
  /// as strings, so that no floating point stands between.
  @Test(.enabled(if: hasPython))
  func pythonAgrees() throws {
    var generator = SplitMix(seed: 2)
    let values = (0..<300).map { _ in JSONValue.random(depth: 4, using: &generator) }
    var writer = JSONWriter()
    for value in values {
      writer.value(value)
      writer.endLine()
    }
    let script = """
      import json, sys
      for line in sys.stdin.buffer:
          print(json.dumps(json.loads(line, parse_float=str, parse_int=str)))
      """
    let output = try Self.run(["python3", "-c", script], input: writer.bytes)
    let lines = output.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == values.count)
    for (line, value) in zip(lines, values) {
      #expect(try JSONParser.parse(Array(line)) == value.withNumeralsAsStrings)
    }
  }

  private static let hasPython = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: $0 + "/python3") }

  /// The output of a program.
  private static func run(_ command: [String], input: [UInt8]) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appending(path: "kemu-\(UUID().uuidString).ndjson")
    try Data(input).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Array(data)
  }
}

extension JSONValue {
  static func random(depth: Int, using generator: inout SplitMix) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2, 3: return .number(JSONNumber.random(using: &generator))
    case 4: return .string(.random(using: &generator))
    case 5:
      return .array(
        (0..<Int.random(in: 0...20, using: &generator)).map { _ in
          random(depth: depth - 2, using: &generator)
        })
    default:
      var members = JSONObject()
      for _ in 0..<Int.random(in: 0...20, using: &generator) {
        members.append(random(depth: depth - 2, using: &generator), for: .random(using: &generator))
      }
      return .object(members)
    }
  }

  var withNumeralsAsStrings: JSONValue {
    switch self {
    case .number(let number): return .string(number.numeral)
    case .array(let elements): return .array(elements.map(\.withNumeralsAsStrings))
    case .object(let members):
      var object = JSONObject()
      for (name, value) in members { object.append(value.withNumeralsAsStrings, for: name) }
      return .object(object)
    default: return self
    }
  }
}

extension JSONNumber {
  static func random(using generator: inout SplitMix) -> JSONNumber {
    let whole = Int.random(in: 0...1_000_000, using: &generator)
    let fraction = ["", ".0", ".50", ".000001", ".99999999999999999999999"].randomElement(using: &generator) ?? ""
    let power = ["", "e0", "E+2", "e-3", "e400"].randomElement(using: &generator) ?? ""
    let sign = Bool.random(using: &generator) ? "-" : ""
    return JSONNumber("\(sign)\(whole)\(fraction)\(power)") ?? JSONNumber(whole)
  }
}

extension String {
  static func random(using generator: inout SplitMix) -> String {
    let alphabet: [Unicode.Scalar] = [
      "a", "Z", "\"", "\\", "/", "\n", "\u{1}", "\u{1F}", "科", "目", "é", "\u{301}", "😀", "\u{2028}",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...20, using: &generator) {
      text.append(alphabet.randomElement(using: &generator) ?? "a")
    }
    return String(text)
  }
}
