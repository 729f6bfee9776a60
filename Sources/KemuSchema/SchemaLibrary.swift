/// The schemas of a folder: what is extracted, what a record must be, and the words of the domain.
public struct SchemaLibrary: Sendable {
  /// In the byte order of their file names.
  public private(set) var records: [RecordSchema] = []
  /// What the records of a type must fit.
  public private(set) var compiled: [String: CompiledSchema] = [:]
  /// The schema of each type as its author wrote it: titles, descriptions, what each property may be.
  public private(set) var definitions: [String: JSONValue] = [:]
  public private(set) var vocabulary = DomainVocabulary()

  /// No schemas: a pipeline that extracts nothing.
  public init() {}

  /// - Parameter files: names and contents of the JSON files of a schema folder.
  /// - Throws: ``SchemaFileError`` for the first file that is not JSON, that uses what the validator does not support, or
  ///   whose annotations cannot be read, and for the second of two with one record type or of two vocabularies.
  public init(files: [(name: String, bytes: [UInt8])]) throws(SchemaFileError) {
    var set = SchemaSet()
    var types: [(type: String, file: String)] = []
    var schemas: [(file: String, schema: JSONValue)] = []
    for file in files {
      do { schemas.append((file.name, try JSONParser.parse(file.bytes))) } catch {
        throw SchemaFileError(file.name, error.description)
      }
    }
    // The record types refer to the words of the vocabulary, which may stand in a later file.
    var vocabularyFile: String?
    for (file, schema) in schemas {
      do throws(AnnotationError) {
        guard let words = try DomainVocabulary(schema: schema) else { continue }
        vocabulary = words
      } catch { throw SchemaFileError(file, error.description) }
      if let other = vocabularyFile {
        throw SchemaFileError(file, "/x-extract/from: `\(other)` is a vocabulary too, and there can be but one")
      }
      vocabularyFile = file
    }
    for (file, schema) in schemas {
      do throws(AnnotationError) {
        guard let record = try RecordSchema(schema: schema, words: vocabulary.words) else { continue }
        if let other = types.first(where: { $0.type == record.type }) {
          throw AnnotationError(
            "`\(other.file)` has the record type `\(record.type)` too; give one of them another title",
            at: JSONPointer(tokens: ["title"]))
        }
        records.append(record)
        definitions[record.type] = schema
        types.append((record.type, file))
      } catch { throw SchemaFileError(file, error.description) }
      do { try set.add(schema, uri: SchemaSet.uri(ofFile: file)) } catch { throw SchemaFileError(file, error.description) }
    }
    vocabulary.tables.formTitles = records.flatMap(\.forms).flatMap(\.titles)
    for (type, file) in types {
      do { compiled[type] = try set.compile(SchemaSet.uri(ofFile: file)) } catch {
        throw SchemaFileError(file, error.description)
      }
    }
  }
}

/// A schema file that cannot be used.
public struct SchemaFileError: Error, Sendable, CustomStringConvertible {
  public let file: String
  /// Where in the file, and what is wrong there.
  public let reason: String

  init(_ file: String, _ reason: String) {
    self.file = file
    self.reason = reason
  }

  public var description: String { "\(file):\(reason)" }
}
