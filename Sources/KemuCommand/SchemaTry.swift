internal import ArgumentParser
internal import KemuPipeline

struct SchemaTry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Shows what the annotations of a schema match in documents, what they miss, and why.",
    discussion: """
      For each table and label the property that it became, by which word, and what was near a word that matched
      nothing; for each fact the sentence that states it, or those that came near; then the records, and why some are
      rejected. Places are line:column of the input, or the line alone where the input is a page. The schema is tried
      among the others of its folder, as `kemu extract --schemas` would. Exits with status 1 where a document gives no
      record or a rejected one, or where the schema has mistakes.

      examples:
        kemu schema try Examples/record-types/price-list/price_list.json Examples/record-types/price-list/documents
        kemu schema try mine/notice.json page.html notes.txt
      """)

  @Argument(help: ArgumentHelp("The schema of a record type.", valueName: "schema"))
  var schema: String

  @Argument(help: ArgumentHelp("Documents, and folders of them.", valueName: "file"))
  var documents: [String]

  func run() throws {
    let issues: [SchemaReview.Issue]
    do throws(RunFailure) {
      issues = try SchemaReview.issues(in: schema, annotationsFrom: try? SchemasLocation.standard())
    } catch {
      throw CommandFailure(error)
    }
    // A mistake may be why the schema cannot be used at all, so it is told before that.
    for issue in issues { try StandardOutput.write("\(issue.file)\(issue.place): \(issue.message)\n") }
    let reports: [SchemaTrial.Report]
    do throws(RunFailure) { reports = try SchemaTrial(schema: schema, documents: documents).reports() } catch {
      throw CommandFailure(error)
    }
    for report in reports { try StandardOutput.write(report.lines.joined(separator: "\n") + "\n") }
    if !issues.isEmpty || reports.contains(where: { !$0.isGood }) { throw ExitCode(ExitStatus.findings.rawValue) }
  }
}
