internal import KemuChecks
public import KemuSchema

/// What can be said of schema files without a document.
public enum SchemaReview {
  /// Something wrong in a schema file.
  public struct Issue: Sendable {
    public var file: String
    /// `:line:column` for what is no JSON, `#pointer` for the rest.
    public var place: String
    public var message: String
  }

  /// The annotation key of the extraction, and where in a schema folder its own schema is.
  private static let annotation = (key: "x-extract", schema: "meta/x-extract.json")

  /// The mistakes of a schema file, or of all in a folder.
  ///
  /// - Parameter standard: the folder whose schema of the annotations holds where the schema's own folder has none.
  /// - Throws: where nothing can be read, or the schema of the annotations itself cannot be used.
  public static func issues(in name: String, annotationsFrom standard: String? = nil) throws(RunFailure) -> [Issue] {
    let path = NativePath(name)
    let isFolder = path.visibleEntries != nil
    let folder = isFolder ? name : (name.lastIndex(of: "/").map { String(name[..<$0]) } ?? ".")
    let annotations = try annotationSchemas([folder] + (standard.map { [$0] } ?? []))
    var issues: [Issue] = []
    let files = isFolder ? try SchemaFiles(folder: folder).files : [(name: name, bytes: try read(name))]
    for file in files {
      let shown = isFolder ? folder + "/" + file.name : file.name
      do {
        let value = try JSONParser.parse(file.bytes)
        if isFolder, file.name == SchemaFiles.checksName { _ = try CheckBook(value) }
        // What neither calls itself a schema nor says what is extracted is other data of the folder.
        guard !isFolder || value["$schema"] != nil || value[annotation.key] != nil else { continue }
        for issue in try SchemaLint.lint(value, uri: SchemaSet.uri(ofFile: file.name), annotationSchemas: annotations) {
          issues.append(Issue(file: shown, place: "#" + issue.location, message: issue.message))
        }
      } catch let error as JSONSyntaxError {
        issues.append(Issue(file: shown, place: ":\(error.line):\(error.column)", message: error.message))
      } catch let error as CheckBookError {
        issues.append(Issue(file: shown, place: "#\(error.pointer)", message: error.message))
      } catch {
        throw RunFailure(.usage, "\(folder)/\(annotation.schema): \(error)")
      }
    }
    return issues
  }

  private static func annotationSchemas(_ folders: [String]) throws(RunFailure) -> [String: JSONValue] {
    for folder in folders {
      let file = folder + "/" + annotation.schema
      guard let bytes = try? readInputFile(file) else { continue }
      do { return [annotation.key: try JSONParser.parse(bytes)] } catch { throw RunFailure(.usage, "\(file):\(error)") }
    }
    return [:]
  }

  private static func read(_ file: String) throws(RunFailure) -> [UInt8] {
    do { return try readInputFile(file) } catch { throw RunFailure(.noInput, "`\(file)` \(error.reason)") }
  }

  /// The schemas of a folder as they are written.
  public static func schemas(in folder: String) throws(RunFailure) -> [JSONValue] {
    var schemas: [JSONValue] = []
    for file in try SchemaFiles(folder: folder).files {
      do { schemas.append(try JSONParser.parse(file.bytes)) } catch {
        throw RunFailure(.usage, "\(folder)/\(file.name):\(error)")
      }
    }
    return schemas
  }

  /// The record types of a folder, or the properties of one of them, a row each.
  public static func summary(of type: String?, in folder: String) throws(RunFailure) -> [[String]] {
    let files = try SchemaFiles(folder: folder)
    let library = try files.library()
    guard let type else {
      return library.records.map { [$0.type, $0.origin.rawValue, $0.key.joined(separator: ", ")] }
    }
    guard let record = library.records.first(where: { $0.type == type }) else {
      let known = library.records.map(\.type).joined(separator: ", ")
      throw RunFailure(.usage, "no record type `\(type)` in `\(folder)`; known: \(known)")
    }
    let descriptions = files.files.lazy.compactMap { try? JSONParser.parse($0.bytes) }.first { $0["title"]?.text == type }
    return record.properties.map { property in
      let description = descriptions?["properties"]?[property.name]?["description"]?.text ?? ""
      return [property.name, property.role.rawValue, description]
    }
  }
}
