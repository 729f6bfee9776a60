/// The schemas of a folder: what is extracted, and the words of the domain.
public struct SchemaLibrary: Sendable {
  /// In the byte order of their file names.
  public private(set) var records: [RecordSchema] = []
  public private(set) var vocabulary = DomainVocabulary()

  /// No schemas: a pipeline that extracts nothing.
  public init() {}

  /// - Parameter files: names and contents of the JSON files of a schema folder.
  /// - Throws: ``SchemaFileError`` for the first file that is not JSON or whose annotations cannot be read.
  public init(files: [(name: String, bytes: [UInt8])]) throws(SchemaFileError) {
    for file in files {
      do {
        let schema = try JSONParser.parse(file.bytes)
        if let record = try RecordSchema(schema: schema) { records.append(record) }
        if let words = try DomainVocabulary(schema: schema) { vocabulary = words }
      } catch let error as JSONSyntaxError {
        throw SchemaFileError(file: file.name, reason: error.description)
      } catch let error as AnnotationError {
        throw SchemaFileError(file: file.name, reason: error.description)
      } catch {
        throw SchemaFileError(file: file.name, reason: "\(error)")
      }
    }
  }
}

/// A schema file that cannot be used.
public struct SchemaFileError: Error, Sendable, CustomStringConvertible {
  public let file: String
  public let reason: String

  public init(file: String, reason: String) {
    self.file = file
    self.reason = reason
  }

  public var description: String { "\(file):\(reason)" }
}
