/// What a process of its own is asked: the name of a document, and the path of its file, which need not be UTF-8.
struct IsolatedRequest {
  let id: String
  let path: NativePath

  init(_ input: CorpusInput) {
    id = input.id
    path = input.path
  }

  /// - Returns: `nil` for bytes that are no request.
  init?(_ bytes: [UInt8]) {
    // Neither has a byte that is 0.
    guard let end = bytes.firstIndex(of: 0) else { return nil }
    id = String(decoding: bytes[..<end], as: UTF8.self)
    path = NativePath(bytes: Array(bytes[(end + 1)...]))
  }

  var bytes: [UInt8] { Array(id.utf8) + [0] + path.bytes }
}
