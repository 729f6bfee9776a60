public import KemuModel

/// A document at the end of its way: what the output tells of it, and how it ended.
///
/// What only the stages needed of it, its layout and what they read in it, is let go of.
public struct FinishedDocument: Sendable {
  public internal(set) var document: Document
  public private(set) var outcome: Outcome
  /// The SHA-256 of the input in hexadecimal digits; `nil` where it could not be read.
  public private(set) var digest: String?
  /// The size of the input; `nil` where it could not be read.
  public private(set) var byteCount: Int?
  /// How long each stage took, in the order of the plan; empty where none ran.
  public private(set) var stageDurations: [Duration]
  /// The number of numbers that were found in its prose.
  internal(set) var mentionCount: Int
  /// Where each table stands that its ``Document/tableOutcomes`` tell of, in their order.
  var tableExtents: [TableExtent?]

  public init(
    document: Document, outcome: Outcome, digest: String? = nil, byteCount: Int? = nil, stageDurations: [Duration] = []
  ) {
    mentionCount = document.mentions.count
    tableExtents = document.tableOutcomes.map { document.extent(ofTable: $0.table) }
    self.document = document.withoutLayout
    self.outcome = outcome
    self.digest = digest
    self.byteCount = byteCount
    self.stageDurations = stageDurations
  }
}

/// Where a table begins in the input file, and how large it is.
struct TableExtent: Hashable, Sendable {
  var line: Int
  var rows: Int
  var columns: Int
}

extension Document {
  fileprivate func extent(ofTable index: Int) -> TableExtent? {
    guard tables.indices.contains(index) else { return nil }
    let table = tables[index]
    return TableExtent(line: lines.line(at: table.span.start), rows: table.rows.count, columns: table.width)
  }

  fileprivate var withoutLayout: Document {
    var document = self
    document.source.bytes = []
    document.decoded = []
    document.blocks = []
    document.tables = []
    document.mentions = []
    document.readings = []
    document.passages = []
    document.statements = []
    document.facts = []
    return document
  }
}
