internal import KemuPipeline

/// The bytes of a file that an argument names; `-` is the standard input.
enum InputFile {
  static func read(_ name: String) throws(CommandFailure) -> [UInt8] {
    if name == "-" {
      var bytes: [UInt8] = []
      while let line = readLine(strippingNewline: false) { bytes.append(contentsOf: line.utf8) }
      return bytes
    }
    do { return try readInputFile(name) } catch { throw CommandFailure(.noInput, "`\(name)` \(error.reason)") }
  }
}
