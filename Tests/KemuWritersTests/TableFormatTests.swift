import KemuModel
import KemuSchema
import TestSupport
import Testing

@testable import KemuWriters

/// The files that the formats leave in the folder.
struct TableFormatTests {
  private let disk: TemporaryFolder
  private let folder: OutputFolder
  private let tables: OutputTables

  init() throws {
    disk = try TemporaryFolder()
    folder = try OutputFolder(replacing: disk.path("out"))
    tables = try OutputTables(OutputTablesTests.library(OutputTablesTests.properties))
  }

  private func write(_ format: inout some TableFormat, documents: Int) throws {
    try format.open(folder, tables.all)
    for number in 1...documents {
      var document = Document(id: "d\(number)", source: Document.Source(bytes: []))
      document.records = [Record(type: "line", properties: [.init("code", .text("0\(number)"))])]
      try format.write(tables.rows(of: FinishedDocument(document: document, outcome: Outcome(.ok))))
    }
    try format.close()
    try folder.commit()
  }

  @Test func batchesReplaceTheirDocumentsBeforeTheyBringOthers() throws {
    var format = PostgreSQLFormat(batchSize: 1)
    try write(&format, documents: 2)
    let script = try disk.text(of: "out/postgresql.sql")
    let steps = script.split(separator: "\n").compactMap { line -> String? in
      if line.hasPrefix("COPY") { return String(line.prefix { $0 != "(" }.dropLast()) }
      return ["DELETE", "INSERT", "TRUNCATE", "BEGIN", "COMMIT"].first { line.hasPrefix($0) }
    }
    let batch = [#"COPY "kemu batch""#, "DELETE", "INSERT", "TRUNCATE", #"COPY "records""#, #"COPY "line""#]
    #expect(steps == ["BEGIN"] + batch + batch + ["COMMIT"])
    #expect(script.contains("\nd2\t1\t02\t"))
  }

  @Test func rowsAreHeldUntilABatchIsFull() throws {
    var format = PostgreSQLFormat()
    try write(&format, documents: 50)
    #expect(try disk.text(of: "out/postgresql.sql").split(separator: "\n").count { $0.hasPrefix("DELETE") } == 1)
  }

  @Test func databaseIsOneFile() throws {
    var format = SQLiteFormat()
    try write(&format, documents: 50)
    #expect(try disk.names("out") == ["records.sqlite"])
  }

  @Test func separatedValuesHaveAFileATable() throws {
    var format = CSVFormat()
    try write(&format, documents: 2)
    let names = tables.all.map { $0.name + ".csv" } + ["datapackage.json"]
    #expect(try disk.names("out/csv") == names.sorted())
    #expect(
      try disk.text(of: "out/csv/line.csv")
        == "\u{FEFF}document,record,code,side,total,share,year,count\r\nd1,1,'01,,,,,\r\nd2,1,'02,,,,,\r\n")
  }

  @Test func formatsAreFoundByTheirNames() throws {
    #expect(try FormatTable.formats(named: "csv,sqlite,csv").map(\.name) == ["sqlite", "csv"])
    #expect(try FormatTable.formats(named: "none").isEmpty)
    #expect(try FormatTable.formats(named: FormatTable.standard).count == 1)
    #expect(throws: UnknownFormat.self) { try FormatTable.formats(named: "none,csv") }
    #expect { try FormatTable.formats(named: "sqlit") } throws: { "\($0)".contains("did you mean \"sqlite\"?") }
  }
}
