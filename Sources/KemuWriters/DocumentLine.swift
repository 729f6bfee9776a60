internal import KemuModel
internal import KemuSchema

extension JSONWriter {
  /// One line of `documents.ndjson`: what the input was, how it ended, and what became of each table in it.
  static func document(_ finished: FinishedDocument) -> [UInt8] {
    let document = finished.document
    return line { line in
      line.member("id", document.id)
      line.member("sha256", finished.digest)
      line.member("bytes", finished.byteCount)
      line.member("encoding", document.source.encoding)
      line.member("confidence", document.source.encodingConfidence)
      if document.source.encoding != nil { line.member("replaced", document.source.replacedBytes) }
      line.member("format", document.source.format)
      line.member("status", finished.outcome.status.rawValue)
      line.member("reason", finished.outcome.reason)
      line.member("counts") { counts in
        counts.member("records") { types in
          for (type, count) in document.recordCounts.sorted(by: { $0.key < $1.key }) { types.member(type, count) }
        }
        counts.member("rejected", document.rejected.count)
        counts.member("findings", document.findings.count)
        counts.member("mentions", document.mentions.count)
      }
      line.member("notes", document.notes)
      line.member("undecided", each: document.checkOutcomes.filter { !$0.undecidable.isEmpty }) { line, outcome in
        line.object { $0.undecided(outcome) }
      }
      line.member("tables", each: document.tableOutcomes) { line, outcome in
        line.object { $0.table(outcome, of: document) }
      }
    }
  }

  /// A check that could not be decided, with the reasons and how often each.
  private mutating func undecided(_ outcome: CheckOutcome) {
    member("check", outcome.check)
    member("because") { reasons in
      for (reason, count) in outcome.undecidable.sorted(by: { $0.key < $1.key }) { reasons.member(reason, count) }
    }
  }

  mutating func table(_ outcome: TableOutcome, of document: Document) {
    member("index", outcome.table)
    member("title", outcome.title)
    let extent = document.extent(of: outcome)
    member("line", extent?.line)
    member("rows", extent?.rows)
    member("columns", extent?.columns)
    member("type", outcome.type)
    member("form", outcome.form)
    member("records", outcome.records)
    member("reason", outcome.reason)
  }
}

extension Document {
  /// Where the table of an outcome begins in the input file, and how large it is.
  func extent(of outcome: TableOutcome) -> (line: Int, rows: Int, columns: Int)? {
    guard tables.indices.contains(outcome.table) else { return nil }
    let table = tables[outcome.table]
    return (lines.line(at: table.span.start), table.rows.count, table.width)
  }

  /// The number of records of each type.
  var recordCounts: [String: Int] {
    records.reduce(into: [:]) { $0[$1.type, default: 0] += 1 }
  }
}
