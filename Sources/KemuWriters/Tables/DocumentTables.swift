internal import KemuModel

/// The inputs and how each ended.
struct DocumentsTable: TableProjection {
  let table = OutputTable(
    "documents", "The inputs, and how each ended.",
    columns: [
      .document,
      OutputColumn("sha256", .text, "The SHA-256 of the input; absent where it could not be read."),
      OutputColumn("bytes", .integer, "The size of the input."),
      OutputColumn("encoding", .text, "The character set of the input."),
      OutputColumn("confidence", .integer, "How certain the character set is, 0 to 100."),
      OutputColumn("replaced", .integer, "How many bytes were no characters in it."),
      OutputColumn("format", .text, "The format of the input."),
      OutputColumn("status", .text, "How the document ended: ok, empty, unsupported or failed.", isRequired: true),
      OutputColumn("reason", .text, "Why it ended otherwise than ok."),
      OutputColumn("records", .integer, "The number of valid records.", isRequired: true),
      OutputColumn("rejected", .integer, "The number of records that their schema refuses.", isRequired: true),
      OutputColumn("findings", .integer, "The number of checks that fail.", isRequired: true),
      OutputColumn("mentions", .integer, "The number of numbers found in the prose.", isRequired: true),
    ],
    key: ["document"], indexes: [["status"]])

  func rows(of finished: FinishedDocument, places: EvidencePlaces) -> [[OutputValue]] {
    let document = finished.document
    let source = document.source
    return [
      [
        .text(document.id), OutputValue(finished.digest), OutputValue(finished.byteCount), OutputValue(source.encoding),
        OutputValue(source.encodingConfidence), OutputValue(source.encoding == nil ? nil : source.replacedBytes),
        OutputValue(source.format), .text(finished.outcome.status.rawValue), OutputValue(finished.outcome.reason),
        .integer(document.records.count), .integer(document.rejected.count), .integer(document.findings.count),
        .integer(finished.mentionCount),
      ]
    ]
  }
}

/// What became of each table in the inputs.
struct TableOutcomesTable: TableProjection {
  let table = OutputTable(
    "tables", "What became of each table in a document.",
    columns: [
      .document,
      OutputColumn("outcome", .integer, "The number of the outcome within its document, from 1.", isRequired: true),
      OutputColumn("table", .integer, "Which table of the document, from 0, as in the evidence.", isRequired: true),
      OutputColumn("title", .text, "Its title, as printed."),
      OutputColumn("line", .integer, "The line of the input file where it begins."),
      OutputColumn("rows", .integer, "The number of its rows."),
      OutputColumn("columns", .integer, "The number of its columns."),
      OutputColumn("type", .text, "The record type that its rows became; absent where it was not taken."),
      OutputColumn("form", .text, "The values that its form gives to all its records."),
      OutputColumn("records", .integer, "The number of records that came of it.", isRequired: true),
      OutputColumn("reason", .text, "Why it was not taken, or what was left out of it."),
    ],
    key: ["document", "outcome"], references: [.document])

  func rows(of finished: FinishedDocument, places: EvidencePlaces) -> [[OutputValue]] {
    let document = finished.document
    return zip(document.tableOutcomes, finished.tableExtents).enumerated().map { index, table in
      let (outcome, extent) = table
      return [
        .text(document.id), .integer(index + 1), .integer(outcome.table), OutputValue(outcome.title),
        OutputValue(extent?.line), OutputValue(extent?.rows), OutputValue(extent?.columns), OutputValue(outcome.type),
        OutputValue(outcome.form), .integer(outcome.records), OutputValue(outcome.reason),
      ]
    }
  }
}

/// What a reader of a document's outcome should know.
struct NotesTable: TableProjection {
  let table = OutputTable(
    "notes", "What a reader of a document's outcome should know, such as bytes that were replaced.",
    columns: [
      .document,
      OutputColumn("note", .integer, "The number of the note within its document, from 1.", isRequired: true),
      OutputColumn("message", .text, "The note.", isRequired: true),
    ],
    key: ["document", "note"], references: [.document])

  func rows(of finished: FinishedDocument, places: EvidencePlaces) -> [[OutputValue]] {
    finished.document.notes.enumerated().map { index, note in
      [.text(finished.document.id), .integer(index + 1), .text(note)]
    }
  }
}

/// The checks that could not be decided.
struct UndecidedTable: TableProjection {
  let table = OutputTable(
    "undecided", "Checks that could not be decided in a document, and why.",
    columns: [
      .document,
      OutputColumn("undecided", .integer, "The number of the row within its document, from 1.", isRequired: true),
      OutputColumn("check", .text, "The code of the check.", isRequired: true),
      OutputColumn("reason", .text, "Why it could not be decided.", isRequired: true),
      OutputColumn("times", .integer, "How often, for this reason.", isRequired: true),
    ],
    key: ["document", "undecided"], references: [.document])

  func rows(of finished: FinishedDocument, places: EvidencePlaces) -> [[OutputValue]] {
    let reasons = finished.document.checkOutcomes.flatMap { outcome in
      outcome.undecidable.sorted { $0.key < $1.key }.map { (check: outcome.check, reason: $0.key, times: $0.value) }
    }
    return reasons.enumerated().map { index, undecided in
      [
        .text(finished.document.id), .integer(index + 1), .text(undecided.check), .text(undecided.reason),
        .integer(undecided.times),
      ]
    }
  }
}
