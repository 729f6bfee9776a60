public import KemuModel
internal import KemuSchema

/// What an external stage is asked: one line with a document and the parts of it that the stage requires.
public enum StageRequestLine {
  /// - Parameter parts: beside the text, what the line tells of: identity, tables, mentions, records.
  public static func request(_ document: Document, telling parts: [Part]) -> [UInt8] {
    let places = EvidencePlaces(document)
    return JSONWriter.line { line in
      line.member("id", document.id)
      line.key("text")
      line.string(utf8: document.text.utf8[...])
      if parts.contains(.identity) { line.member("identity") { $0.identity(document.identity, places) } }
      if parts.contains(.tables) {
        line.member("tables", each: document.tables) { line, table in line.table(table, places) }
      }
      if parts.contains(.mentions) {
        line.member("mentions", each: document.mentions) { line, mention in
          line.object { $0.mention(mention, places) }
        }
      }
      if parts.contains(.records) {
        line.member("records", each: document.records) { line, record in
          line.object { $0.record(record, of: document.id, places: places) }
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func identity(_ identity: Identity, _ places: EvidencePlaces) {
    member("department", identity.department?.value)
    member("fiscal_year", identity.fiscalYear?.value)
    member("kind", identity.kind?.value)
  }

  /// Rows of cells; a blank cell has an empty text.
  fileprivate mutating func table(_ table: Table, _ places: EvidencePlaces) {
    object { line in
      line.member("rows", each: table.rows) { line, row in
        line.beginArray()
        for cell in row.cells {
          line.object { line in
            line.slice(places.place(of: Evidence(cell.span)))
            line.member("column", cell.column)
            line.member("columns", cell.columnSpan)
            line.member("rows", cell.rowSpan)
          }
        }
        line.endArray()
      }
    }
  }

  fileprivate mutating func mention(_ mention: Mention, _ places: EvidencePlaces) {
    member("kind", mention.kind.rawValue)
    slice(places.place(of: Evidence(mention.span)))
    member("value", mention.value)
    member("value_max", mention.upperValue)
    member("unit", mention.unit)
    if mention.isApproximate {
      key("approximate")
      bool(true)
    }
  }
}
