internal import KemuModel
internal import KemuSchema

/// The records that their schema refuses. What is wrong with them may be the kind of a value, so that they fit no typed
/// column: their data is JSON.
struct RejectedTable: TableProjection {
  let table = OutputTable(
    "rejected", "Records that their schema refuses.",
    columns: [
      .document, .rejected,
      OutputColumn("type", .text, "The type that the record should be of.", isRequired: true),
      OutputColumn("data", .text, "Its properties, as JSON.", isRequired: true),
      OutputColumn("evidence", .text, "Where they stand in the source, as JSON.", isRequired: true),
    ],
    key: ["document", "rejected"], references: [.document])

  func rows(of finished: FinishedDocument, places: EvidencePlaces) -> [[OutputValue]] {
    finished.document.rejected.enumerated().map { index, refused in
      [
        .text(finished.document.id), .integer(index + 1), .text(refused.record.type),
        .text(Self.json { $0.data(of: refused.record) }),
        .text(Self.json { $0.evidence(of: refused.record, places: places) }),
      ]
    }
  }

  private static func json(_ members: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    writer.object(members)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Why they are refused.
struct RejectionErrorsTable: TableProjection {
  let table = OutputTable(
    "rejected_errors", "What is wrong with the records that their schema refuses.",
    columns: [
      .document, .rejected,
      OutputColumn("error", .integer, "The number of the error, from 1.", isRequired: true),
      OutputColumn("message", .text, "What is wrong, and where in the record.", isRequired: true),
    ],
    key: ["document", "rejected", "error"],
    references: [OutputTable.Reference(columns: ["document", "rejected"], table: "rejected")])

  func rows(of finished: FinishedDocument, places: EvidencePlaces) -> [[OutputValue]] {
    finished.document.rejected.enumerated().flatMap { index, refused in
      refused.errors.enumerated().map { number, message in
        [.text(finished.document.id), .integer(index + 1), .integer(number + 1), .text(message)]
      }
    }
  }
}

extension OutputColumn {
  fileprivate static let rejected = Self(
    "rejected", .integer, "The number of the refused record within its document, from 1.", isRequired: true)
}
