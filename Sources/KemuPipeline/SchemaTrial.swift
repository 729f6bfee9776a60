internal import KemuExtraction
internal import KemuModel
internal import KemuSchema
internal import KemuWriters

/// A record type tried on documents, among the schemas of its folder.
public struct SchemaTrial: Sendable {
  /// What the annotations met in one document, and the records that came of it.
  public struct Report: Sendable {
    public var lines: [String]
    /// Whether there are records and all of them are valid.
    public var isGood: Bool
  }

  public let type: String
  private let library: SchemaLibrary
  private let plan: Plan
  private let schema: RecordSchema
  private let corpus: Corpus

  /// - Throws: where a file cannot be read, or the schema describes no records.
  public init(schema file: String, documents: [String]) throws(RunFailure) {
    let slash = file.lastIndex(of: "/")
    let folder = slash.map { String(file[..<$0]) } ?? "."
    let name = slash.map { String(file[file.index(after: $0)...]) } ?? file
    let pipeline = try Pipeline(schemas: [folder])
    guard let bytes = pipeline.files.files.first(where: { $0.name == name })?.bytes else {
      throw RunFailure(.noInput, "`\(file)` is no JSON file of `\(folder)`")
    }
    library = pipeline.library
    plan = pipeline.plan
    guard let title = (try? JSONParser.parse(bytes))?["title"]?.text,
      let schema = library.records.first(where: { $0.type == title })
    else {
      throw RunFailure(
        .usage, "`\(file)` describes no records: it has no `x-extract` with `from` and `key`, or no `title`")
    }
    self.schema = schema
    type = title
    do { corpus = try Corpus(documents) } catch { throw RunFailure(.noInput, error.description) }
    guard !corpus.isEmpty else { throw RunFailure(.noInput, "no documents") }
  }

  /// One report a document, in the order of their names.
  public func reports() -> [Report] {
    corpus.map { input in
      do throws(StageFailure) {
        var document = Document(id: input.id, source: Document.Source(bytes: try input.read(Limits())))
        try plan.run(&document)
        return report(document)
      } catch {
        return Report(lines: ["\(input.id): \(error.reason)"], isGood: false)
      }
    }
  }

  private func report(_ document: Document) -> Report {
    let trial = Trial(of: schema, among: library.records, library.vocabulary.tables, in: document)
    let records = document.records.filter { $0.type == type }
    let rejected = document.rejected.filter { $0.record.type == type }
    var lines = [
      "\(document.id): \(counted(records.count, "record")), \(rejected.count) rejected; \(grounded(records))"
    ]
    lines += trial.lines.map { String(repeating: "  ", count: $0.depth + 1) + $0.text }
    if !records.isEmpty || !rejected.isEmpty { lines.append("  records") }
    lines += records.map { "    \(place($0, document))\($0.json)" }
    for rejected in rejected {
      lines.append("    rejected: \(place(rejected.record, document))\(rejected.record.json)")
      lines += rejected.errors.map { "      \($0)" }
    }
    return Report(lines: lines, isGood: !records.isEmpty && rejected.isEmpty)
  }

  /// The line of the last value: what belongs to several records stands above them.
  private func place(_ record: Record, _ document: Document) -> String {
    let last = record.properties.lazy.compactMap(\.evidence?.span.start).max()
    return last.map { "line \(document.lines.line(at: $0)) " } ?? ""
  }

  private func grounded(_ records: [Record]) -> String {
    let numbers = records.flatMap(\.properties).filter { if case .number = $0.value { true } else { false } }
    let places = numbers.count { $0.evidence?.span.isEmpty == false }
    return "\(places) of \(counted(numbers.count, "number")) grounded"
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
