public import KemuSchema

/// The tables of the output: the one description that SQLite, PostgreSQL and CSV are made from.
///
/// They are the lines of the NDJSON files taken apart: documents and what became of their tables, records and their
/// evidence, a table for each record type with a column for each property of its schema, what was rejected, what the
/// checks found. A table stands behind those it refers to.
public struct OutputTables: Sendable {
  private let projections: [any TableProjection]

  /// - Throws: where the names of the record types or properties cannot be those of tables and columns.
  public init(_ schemas: SchemaLibrary) throws(OutputNameError) {
    let types = schemas.records.map { RecordTypeTable($0, definition: schemas.definitions[$0.type] ?? .bool(true)) }
    projections =
      [DocumentsTable(), TableOutcomesTable(), NotesTable(), UndecidedTable(), RecordsTable()] + types
      + [EvidenceTable(), RejectedTable(), RejectionErrorsTable(), FindingsTable(), FindingEvidenceTable()]
    try OutputNames.check(all)
  }

  var all: [OutputTable] { projections.map(\.table) }

  /// The rows that a document gives to each table, in the order of ``all``.
  func rows(of finished: FinishedDocument) -> [[[OutputValue]]] {
    let places = EvidencePlaces(finished.document)
    return projections.map { $0.rows(of: finished, places: places) }
  }
}
