import Glibc

/// Output that could not be written: which file, and what the system said.
public struct WriteFailure: Error, Sendable, CustomStringConvertible {
  public var path: String
  public var reason: String
  /// The error number of the system, where it is the one that refused.
  private var code: Int32?

  public init(_ path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// The failure that `errno` names.
  public init(_ path: String, errno code: Int32) {
    self.init(path, reason: systemMessage(code))
    self.code = code
  }

  /// Whether the same output may be written once there is room on the disk, or the disk works again.
  public var isOfTheDisk: Bool { code == ENOSPC || code == EDQUOT || code == EIO }

  public var description: String { "cannot write `\(path)`: \(reason)" }
}

/// The system's words for an error number, in lower case: `no space left on device`.
public func systemMessage(_ code: Int32) -> String {
  let message = strerror(code).map { String(cString: $0) } ?? "error \(code)"
  return message.prefix(1).lowercased() + message.dropFirst()
}
