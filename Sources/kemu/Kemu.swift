internal import ArgumentParser
internal import KemuPipeline

/// The program: it has subcommands, and does nothing by itself.
struct Kemu: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kemu",
    abstract: "Turns Chinese public-finance documents into validated, grounded records.",
    discussion: """
      examples:
        kemu extract Corpus --out out          every document of a folder into out/
        kemu stages                            what happens to a document, step by step
        kemu validate --schema s.json x.json   check a JSON file against a JSON Schema

      exit status:
        0 all good · 1 finished, with what --fail-on names · 2 finished, some documents failed · 64 usage
        66 no input · 70 a bug · 73 cannot write · 130 interrupted
      """,
    version: programVersion,
    subcommands: [
      Extract.self, Explain.self, Validate.self, Schema.self, Stages.self, Recognize.self,
    ])
}
