import Glibc

/// What a folder is known by as earlier output of the program, so that it may be replaced: how one of its files begins.
public struct OutputMark: Sendable {
  private let file: String
  private let beginning: [UInt8]

  public init(file: String, beginning: String) {
    self.file = file
    self.beginning = Array(beginning.utf8)
  }

  /// An output of `extract`.
  public static let run = OutputMark(file: RunReport.fileName, beginning: RunReport.beginning)

  public func isPresent(in folder: String) -> Bool {
    let descriptor = open(folder + "/" + file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: beginning.count)
    return read(descriptor, &bytes, bytes.count) == bytes.count && bytes == beginning
  }
}
