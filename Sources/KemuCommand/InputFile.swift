internal import KemuPipeline

/// The bytes of a file that an argument names; `-` is the standard input.
enum InputFile {
  static func read(_ name: String) throws(CommandFailure) -> [UInt8] {
    do {
      return name == "-" ? try readStandardInput() : try readInputFile(name)
    } catch {
      throw CommandFailure(.noInput, "\(name == "-" ? "the standard input" : "`\(name)`") \(error.reason)")
    }
  }
}
