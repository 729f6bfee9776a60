internal import ArgumentParser
internal import KemuPipeline
internal import KemuSchema

struct SchemaLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Looks for mistakes in schemas: keywords that are none, annotations that do not follow their own schema.",
    discussion: """
      A misspelt keyword is reported with the nearest known one. Annotations (x-extract) are validated against
      meta/x-extract.json in the folder of the schemas, else in Schemas. Exits with status 1 where there is a mistake.

      examples:
        kemu schema lint
        kemu schema lint Schemas/profile.json
      """)

  @Argument(help: ArgumentHelp("Schema files and folders. (default: Schemas)", valueName: "file"))
  var files: [String] = []

  func run() throws {
    var isClean = true
    for name in try files.isEmpty ? [SchemasLocation.standard()] : files {
      let findings: [SchemaReview.Issue]
      do throws(RunFailure) {
        findings = try SchemaReview.issues(in: name, annotationsFrom: try? SchemasLocation.standard())
      } catch {
        throw CommandFailure(error)
      }
      for finding in findings {
        isClean = false
        try StandardOutput.write("\(finding.file)\(finding.place): \(finding.message)\n")
      }
    }
    if !isClean { throw ExitCode(ExitStatus.findings.rawValue) }
  }
}
