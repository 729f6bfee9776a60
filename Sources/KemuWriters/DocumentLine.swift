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
        counts.member("mentions", finished.mentionCount)
      }
      line.member("notes", document.notes)
      line.member("undecided", each: document.checkOutcomes.filter { !$0.undecidable.isEmpty }) { line, outcome in
        line.object { $0.undecided(outcome) }
      }
      line.tables(of: finished)
    }
  }

  /// A check that could not be decided, with the reasons and how often each.
  private mutating func undecided(_ outcome: CheckOutcome) {
    member("check", outcome.check)
    member("because") { reasons in
      for (reason, count) in outcome.undecidable.sorted(by: { $0.key < $1.key }) { reasons.member(reason, count) }
    }
  }

  /// What became of each table.
  mutating func tables(of finished: FinishedDocument) {
    member("tables", each: zip(finished.document.tableOutcomes, finished.tableExtents)) { line, table in
      line.object { $0.table(table.0, table.1) }
    }
  }

  private mutating func table(_ outcome: TableOutcome, _ extent: TableExtent?) {
    member("index", outcome.table)
    member("title", outcome.title)
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
  /// The number of records of each type.
  var recordCounts: [String: Int] {
    records.reduce(into: [:]) { $0[$1.type, default: 0] += 1 }
  }
}
