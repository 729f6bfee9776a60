public import KemuModel
public import KemuSchema

/// How a value came about, or what came near a value that is absent.
public struct Explanation: Sendable {
  /// A point of it: what it tells of, and what there is to tell.
  public struct Point: Sendable {
    public var topic: String
    public var text: String
  }

  public private(set) var points: [Point] = []

  let document: Document

  /// - Throws: where no schema, property or record is meant.
  public init(of path: ValuePath, in document: Document, _ schemas: [RecordSchema]) throws(ExplanationError) {
    self.document = document
    guard let schema = schemas.first(where: { $0.type == path.type }) else {
      throw ExplanationError("no record type `\(path.type)`\(NearestName.suggestion(for: path.type, among: schemas.map(\.type)))")
    }
    guard let property = schema.property(path.property) else {
      let suggestion = NearestName.suggestion(for: path.property, among: schema.properties.map(\.name))
      throw ExplanationError("`\(path.type)` has no property `\(path.property)`\(suggestion)")
    }
    let record = document.records.first { $0.type == path.type && Self.meets($0, path) }
    if let stated = record?[path.property] {
      explain(stated, of: property, schema)
    } else if record != nil || schema.origin == .facts {
      explainAbsence(of: property, schema)
    } else {
      throw ExplanationError("no such record of the type `\(path.type)`; its key: \(schema.key.joined(separator: ", "))")
    }
  }

  private static func meets(_ record: Record, _ path: ValuePath) -> Bool {
    path.conditions.allSatisfy { condition in record[condition.property].map { shown($0.value) } == condition.value }
  }

  mutating func add(_ topic: String, _ text: String) {
    points.append(Point(topic: topic, text: text))
  }

  static func shown(_ value: Record.Value) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): number.description
    }
  }

  /// A piece of the document on one line, with the line where it starts.
  func quote(_ span: TextSpan) -> String {
    let text = document.text[span].split { $0.isNewline }.joined(separator: "⏎")
    return "line \(document.lines.line(at: span.start)): \(text)"
  }

  static func place(_ schema: RecordSchema, _ pointer: JSONPointer) -> String {
    "\(schema.source)#\(pointer)"
  }
}

/// A path that leads nowhere.
public struct ExplanationError: Error, Sendable, CustomStringConvertible {
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
