internal import KemuModel
internal import KemuSchema

/// A document that somebody wants to know about, and what the request calls itself.
struct WorkerRequest {
  var id: JSONValue
  /// The id of the document in records and findings: the name that the request gives it, else that of the file, else
  /// the id of the request.
  var document: String
  var source: Source

  enum Source {
    /// A text without a question of its character set.
    case text(String)
    /// A file, as it lies on the disk.
    case path(String)
    /// The bytes of a file.
    case bytes([UInt8])
  }

  init(_ line: [UInt8], _ contract: CompiledSchema) throws(RequestRefusal) {
    let request: JSONValue
    do { request = try JSONParser.parse(line) } catch {
      throw RequestRefusal("no JSON at byte \(error.offset): \(error.message)")
    }
    let id = request["id"] ?? .null
    let given = ["text", "path", "base64"].filter { request[$0] != nil }
    if request.members != nil, given.count != 1 {
      throw RequestRefusal("expected one of \"text\", \"path\" and \"base64\", found \(given.count)", id: id)
    }
    if let error = try Self.firstError(in: request, contract) { throw RequestRefusal("\(error)", id: id) }
    self.id = id
    if let text = request["text"]?.text {
      source = .text(text)
    } else if let path = request["path"]?.text {
      source = .path(path)
    } else if let bytes = Base64.decode(request["base64"]?.text ?? "") {
      source = .bytes(bytes)
    } else {
      throw RequestRefusal("/base64: no base64 (RFC 4648, section 4)", id: id)
    }
    document = request["document"]?.text ?? source.name ?? id.text ?? id.description
  }

  private static func firstError(in request: JSONValue, _ contract: CompiledSchema) throws(RequestRefusal) -> String? {
    do {
      guard let error = try Validator(contract).errors(in: request).first else { return nil }
      return error.instanceLocation.isEmpty ? error.message : "\(error.instanceLocation): \(error.message)"
    } catch {
      throw RequestRefusal(error.description)
    }
  }
}

extension WorkerRequest.Source {
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The name of a file without its folders.
  var name: String? {
    guard case .path(let path) = self else { return nil }
    return path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: Array($0), as: UTF8.self) }
  }

  /// - Throws: the outcome of a document that cannot be read or is too large.
  func read(_ limits: Limits) throws(StageFailure) -> [UInt8] {
    switch self {
    case .path(let path):
      return try readInputFile(path, limits)
    case .text(let text):
      guard text.utf8.count <= limits[.bytes] else { throw limits.tooLarge }
      // The mark says that it is UTF-8, whatever a page declares of the file that it once was.
      return text.isEmpty ? [] : Self.byteOrderMark + Array(text.utf8)
    case .bytes(let bytes):
      guard bytes.count <= limits[.bytes] else { throw limits.tooLarge }
      return bytes
    }
  }
}

/// Why a line is no request.
struct RequestRefusal: Error {
  var id: JSONValue
  var reason: String

  init(_ reason: String, id: JSONValue = .null) {
    self.id = id
    self.reason = reason
  }
}
