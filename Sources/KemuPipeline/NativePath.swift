import Glibc

/// A path as the file system has it: bytes, which need not be UTF-8.
struct NativePath: Hashable, Sendable {
  private(set) var bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  func appending(_ name: [UInt8]) -> NativePath {
    NativePath(bytes: bytes.last == UInt8(ascii: "/") ? bytes + name : bytes + [UInt8(ascii: "/")] + name)
  }

  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text in
        guard let start = text.baseAddress else { return body("") }
        return body(start)
      }
    }
  }

  /// The absolute path without links; `nil` with `errno` where there is nothing.
  var resolved: NativePath? {
    guard let path = withCString({ realpath($0, nil) }) else { return nil }
    defer { free(path) }
    return NativePath(bytes: UnsafeBufferPointer(start: path, count: strlen(path)).map { UInt8(bitPattern: $0) })
  }

  /// Whether `other` is this folder or lies in it; both resolved.
  func holds(_ other: NativePath) -> Bool {
    other == self || other.bytes.starts(with: appending([]).bytes)
  }

  /// What stands at the path; a link itself where `followLinks` is false. `nil` with `errno` where nothing does.
  func status(followLinks: Bool) -> stat? {
    var information = stat()
    let result = withCString { followLinks ? stat($0, &information) : lstat($0, &information) }
    return result == 0 ? information : nil
  }

  /// The names in a folder without those that start with a point; `nil` with `errno` where it cannot be listed.
  var visibleEntries: [[UInt8]]? {
    guard let folder = withCString({ opendir($0) }) else { return nil }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    return names
  }
}

extension NativePath: CustomStringConvertible {
  /// The path as text: bytes that are not UTF-8 are shown as `%` and two hexadecimal digits. Two names come to one text only
  /// where one of them has such a `%` of its own; a corpus with both is refused.
  var description: String { Self.text(bytes) }

  static func text(_ bytes: some Collection<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = bytes.startIndex
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let encoded):
        text.append(UTF8.decode(encoded))
        bytes.formIndex(&position, offsetBy: encoded.count)
      case .error(let length):
        for byte in bytes[position...].prefix(length) {
          let digits = String(byte, radix: 16, uppercase: true)
          text.append(contentsOf: "%\(digits)".unicodeScalars)
        }
        bytes.formIndex(&position, offsetBy: length)
      case .emptyInput:
        return String(text)
      }
    }
  }
}
