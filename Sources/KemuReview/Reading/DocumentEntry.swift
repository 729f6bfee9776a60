internal import KemuSchema

/// A line of `documents.ndjson`: how an input ended, and what became of its tables.
struct DocumentEntry: Sendable {
  var id: String
  var status: String
  var reason: String?
  var format: String?
  var notes: [String]
  /// How many lines of the other files are about it.
  var records: Int
  var rejected: Int
  var findings: Int
  var tables: [Table]

  struct Table: Sendable {
    var index: Int
    var title: String?
    /// The line of the input where it starts.
    var line: Int?
    /// The record type that its rows became; `nil` where it was not taken.
    var type: String?
    var reason: String?
    var records: Int
  }

  /// Whether the document was read, so that there is a text to show.
  var hasText: Bool { status == "ok" || status == "empty" }

  init(_ line: OutputLine) throws(ReviewFailure) {
    id = try line.text("id")
    guard Self.isPath(id) else { throw line.damaged("`\(id)` is not the path of a document") }
    status = try line.text("status")
    reason = line["reason"]?.text
    format = line["format"]?.text
    notes = line["notes"]?.elements?.compactMap(\.text) ?? []
    guard let counts = line["counts"], let types = counts["records"]?.members else { throw line.damaged("no `counts`") }
    records = 0
    for (type, count) in types { records += try Self.count(count, "records/\(type)", line) }
    rejected = try Self.count(counts["rejected"], "rejected", line)
    findings = try Self.count(counts["findings"], "findings", line)
    tables = (line["tables"]?.elements ?? []).map(Table.init)
  }

  /// A number of lines, which no file has more of than this.
  private static func count(_ value: JSONValue?, _ name: String, _ line: OutputLine) throws(ReviewFailure) -> Int {
    guard let count = value?.decimal?.integer, (0...Int(Int32.max)).contains(count) else {
      throw line.damaged("`counts` has no number of `\(name)`")
    }
    return count
  }

  /// Whether an id stays inside of the folder that it is put under.
  private static func isPath(_ id: String) -> Bool {
    let components = id.split(separator: "/", omittingEmptySubsequences: false)
    return components.allSatisfy { $0 != "" && $0 != "." && $0 != ".." && !$0.utf8.contains(0) }
  }
}

extension DocumentEntry.Table {
  init(_ value: JSONValue) {
    index = value["index"]?.decimal?.integer ?? 0
    title = value["title"]?.text
    line = value["line"]?.decimal?.integer
    type = value["type"]?.text
    reason = value["reason"]?.text
    records = value["records"]?.decimal?.integer ?? 0
  }
}
