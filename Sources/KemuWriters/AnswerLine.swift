internal import KemuModel
public import KemuSchema

/// What the worker answers: one line for one document, with what `kemu extract` writes of it.
public enum AnswerLine {
  /// The answer for a document at the end of its way: records, rejected records and findings as in the files of those
  /// names.
  ///
  /// - Parameters:
  ///   - id: what the request called itself.
  ///   - hasText: whether the text that the places refer to is part of the answer.
  public static func answer(_ finished: FinishedDocument, to id: JSONValue, hasText: Bool) -> [UInt8] {
    let document = finished.document
    let places = EvidencePlaces(document)
    return JSONWriter.line { line in
      line.key("id")
      line.value(id)
      line.member("status", finished.outcome.status.rawValue)
      line.member("reason", finished.outcome.reason)
      line.member("document", document.id)
      line.member("format", document.source.format)
      line.member("records", each: document.records) { line, record in
        line.object { $0.record(record, of: document.id, places: places) }
      }
      line.member("rejected", each: document.rejected) { line, rejected in
        line.object { $0.record(rejected.record, of: document.id, places: places, errors: rejected.errors) }
      }
      line.member("findings", each: document.findings) { line, finding in
        line.object { $0.finding(finding, of: document.id, places: places) }
      }
      line.tables(of: finished)
      line.member("notes", document.notes)
      if hasText {
        line.key("text")
        line.string(utf8: document.text.utf8[...])
      }
    }
  }

  /// The answer to a line that is no request.
  public static func refusal(of id: JSONValue, because reason: String) -> [UInt8] {
    JSONWriter.line { line in
      line.key("id")
      line.value(id)
      line.member("status", "refused")
      line.member("reason", reason)
    }
  }
}
