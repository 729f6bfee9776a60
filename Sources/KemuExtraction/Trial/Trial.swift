public import KemuModel
public import KemuSchema
internal import KemuText

/// What the annotations of one record type match in a document and what they miss, and why: for the author of a schema.
public struct Trial: Sendable {
  /// A line of the report; deeper ones tell of the one above.
  public struct Line: Sendable, Equatable {
    public var depth: Int
    public var text: String
  }

  public private(set) var lines: [Line] = []

  let schema: RecordSchema
  let schemas: [RecordSchema]
  let vocabulary: TableVocabulary
  let document: Document

  /// - Parameters:
  ///   - schemas: all record types of the run, in their order: a table goes to the first that claims it.
  ///   - document: one that has gone through all stages.
  public init(
    of schema: RecordSchema, among schemas: [RecordSchema], _ vocabulary: TableVocabulary, in document: Document
  ) {
    self.schema = schema
    self.schemas = schemas
    self.vocabulary = vocabulary
    self.document = document
    if schema.forms.contains(where: { $0.layout != .pairs }) { tryTables() }
    if schema.hasLabels { tryLabels() }
    if schema.properties.contains(where: { !$0.facts.isEmpty || !$0.terms.isEmpty }) { tryFacts() }
  }

  mutating func add(_ depth: Int, _ text: String) {
    lines.append(Line(depth: depth, text: text))
  }

  /// A property and what there is to say of it, in two columns.
  mutating func add(_ depth: Int, _ name: String, _ text: String) {
    let width = schema.properties.map(\.name.count).max() ?? 0
    add(depth, name + String(repeating: " ", count: max(0, width - name.count) + 2) + text)
  }

  /// Where something stands in the input. A rendered page keeps the lines of its source, not the columns.
  public static func place(_ offset: Int, in document: Document) -> String {
    let (line, column) = document.lines.position(at: offset)
    guard document.source.format != "html" else { return "line \(line)" }
    let before = document.text.bytes(TextSpan(offset - column + 1, offset))
    return "line \(line):\(before.count { $0 & 0xC0 != 0x80 } + 1)"
  }

  func place(_ offset: Int) -> String { Self.place(offset, in: document) }

  /// So many things of a kind are told one by one.
  private static let shown = 6

  mutating func add(_ depth: Int, each texts: [String], _ name: String) {
    for text in texts.prefix(Self.shown) { add(depth, "\(name): \(text)") }
    if texts.count > Self.shown { add(depth, "\(name): and \(texts.count - Self.shown) more") }
  }

  /// As printed, on one line; of a long text its start, or its end.
  func quote(_ span: TextSpan, end: Bool = false) -> String {
    let text = TextNormalization.onOneLine(document.text.bytes(span))
    guard text.count > Self.longestQuote else { return "“\(text)”" }
    return end ? "“…\(text.suffix(Self.longestQuote))”" : "“\(text.prefix(Self.longestQuote))…”"
  }

  private static let longestQuote = 60

  static func list(_ patterns: [LabelPattern]) -> String {
    let shown = patterns.prefix(6).map(\.source).joined(separator: ", ")
    return patterns.count > 6 ? "\(shown), … (\(patterns.count))" : shown
  }
}
