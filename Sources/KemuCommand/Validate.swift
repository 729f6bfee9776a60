internal import ArgumentParser
internal import KemuPipeline
internal import KemuSchema

struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks JSON values against a JSON Schema (draft 2020-12).",
    discussion: """
      Every instance is a file with one JSON value, or with --lines one value a line; without instances the standard
      input is read. Says for each invalid one what is wrong and where, and exits with status 1; a schema that is
      malformed or uses what is not supported is refused with status 64.

      examples:
        kemu validate --schema Schemas/three_public.json record.json
        kemu validate --schema schema.json --lines < values.ndjson
      """)

  @Option(help: ArgumentHelp("The schema.", valueName: "file"))
  var schema: String

  @Flag(help: "One value a line.")
  var lines = false

  @Argument(help: ArgumentHelp("Files with values.", valueName: "instance"))
  var instances: [String] = []

  func run() throws {
    let validator = try Self.validator(schema)
    var isAllValid = true
    for name in instances.isEmpty ? ["-"] : instances {
      let bytes = try InputFile.read(name)
      let values = lines ? bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) : [bytes[...]]
      for (index, value) in values.enumerated() where !lines || !value.allSatisfy({ $0 <= 0x20 }) {
        let place = (name == "-" ? "standard input" : name) + (lines ? ":\(index + 1)" : "")
        for problem in Self.problems(Array(value), validator) {
          isAllValid = false
          try StandardOutput.write("\(place): \(problem)\n")
        }
      }
    }
    if !isAllValid { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private static func problems(_ bytes: [UInt8], _ validator: Validator) -> [String] {
    do { return validator.errors(in: try JSONParser.parse(bytes)).map(\.description) } catch {
      return ["\(error)"]
    }
  }

  static func validator(_ file: String) throws -> Validator {
    do {
      let value = try JSONParser.parse(try InputFile.read(file))
      return try Validator(try SchemaSet.compile(value, uri: SchemaSet.uri(ofFile: file)))
    } catch let error as JSONSyntaxError {
      throw CommandFailure(.usage, "\(file):\(error)")
    } catch let error as SchemaError {
      throw CommandFailure(.usage, "\(file): \(error)")
    }
  }
}
