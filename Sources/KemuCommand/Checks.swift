internal import ArgumentParser
internal import KemuPipeline

struct Checks: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the consistency checks.",
    discussion: """
      One line a check: its code, the severity of a violation beyond rounding, the rule and its source, separated by \
      tabs. The checks are data: checks.json in the folder of the schemas.

      examples:
        kemu checks
        kemu checks | column -t -s "$(printf '\\t')"
      """)

  @Option(help: ArgumentHelp("The folder of the JSON Schemas. (default: Schemas)", valueName: "folder"))
  var schemas: String?

  func run() throws {
    let folder = try schemas ?? SchemasLocation.standard()
    let list: CheckList
    do throws(RunFailure) {
      list = try CheckList(schemas: folder)
    } catch {
      throw CommandFailure(error)
    }
    var table = "check\tseverity\trule\tsource\n"
    for rule in list.rules {
      table += [rule.code, rule.severity.rawValue, rule.rule, rule.source].joined(separator: "\t") + "\n"
    }
    try StandardOutput.write(table)
  }
}
