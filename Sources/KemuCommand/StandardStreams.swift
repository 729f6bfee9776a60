import Glibc
internal import KemuWriters

enum StandardOutput {
  /// Writes data. Where the reader has gone away, the program ends here, quietly.
  static func write(_ text: String) throws(CommandFailure) {
    try write(Array(text.utf8))
  }

  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    switch writeFully(bytes, to: STDOUT_FILENO) {
    case nil: break
    case EPIPE: exit(ExitStatus.success.rawValue)
    case let code?: throw CommandFailure(.cannotWrite, "cannot write to the standard output: \(systemMessage(code))")
    }
  }
}

enum StandardError {
  /// A message of the program: one line that begins with its name.
  static func say(_ message: String) {
    write("kemu: \(message)\n")
  }

  static func write(_ text: String) {
    _ = writeFully(Array(text.utf8), to: STDERR_FILENO)
  }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
