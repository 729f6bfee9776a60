internal import ArgumentParser

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks at the schemas: what is wrong with them, what they say.",
    subcommands: [SchemaLintCommand.self, SchemaShow.self, SchemaTry.self])
}
