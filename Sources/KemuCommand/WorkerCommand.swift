internal import ArgumentParser
import Glibc
internal import KemuModel
internal import KemuPipeline

struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Answers requests about single documents, one a line.",
    discussion: """
      Reads one JSON object a line from the standard input and answers each with one line, in order, until the input \
      ends: {"id", "text"}, {"id", "path"} or {"id", "base64"}, and "document" for its name in the records. Each \
      answer has the id, a status (ok, empty, unsupported, failed; refused for what is no request) and the records, \
      rejected records and findings that `kemu extract` writes. docs/worker.md tells more.

      examples:
        echo '{"id": 1, "path": "Corpus/003_tables.html"}' | kemu worker
      """)

  @Option(
    help: ArgumentHelp("A folder of JSON Schemas; may be given several times. (default: Schemas)", valueName: "folder"))
  var schemas: [String] = []

  @Option(help: ArgumentHelp("A catalogue of codes in place of the schemas' own.", valueName: "file"))
  var codes: String?

  @OptionGroup var limits: LimitOptions

  @OptionGroup var configuration: ConfigurationOption

  @Flag(help: "Answer also with the text that the places refer to.")
  var texts = false

  func run() throws {
    let file = try configuration.read()
    let folders = try SchemasLocation.folders(schemas.isEmpty ? file.schemas ?? [] : schemas)
    let stages = try file.addedStages()
    let limits = Limits(file.limits.merging(self.limits.given) { _, flag in flag })
    let pipeline: Pipeline
    let worker: Worker
    do throws(RunFailure) {
      pipeline = try Pipeline(schemas: folders, codes: codes ?? file.codes, adding: stages, limits: limits)
      try pipeline.start()
      worker = try Worker(pipeline, hasTexts: texts)
    } catch {
      throw CommandFailure(error)
    }
    defer { pipeline.stop() }
    var lines = LineReader(STDIN_FILENO)
    do {
      while let line = try lines.next() { try StandardOutput.write(worker.answer(to: line)) }
    } catch let error as StageFailure {
      throw CommandFailure(.noInput, "the standard input \(error.reason)")
    }
  }
}
