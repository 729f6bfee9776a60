public import KemuChecks

/// The checks of a schema folder.
public struct CheckList: Sendable {
  public let rules: [CheckRule]

  /// - Throws: where the folder or its checks cannot be read.
  public init(schemas folder: String) throws(RunFailure) {
    rules = try SchemaFiles(folder: folder).checker().book.rules
  }
}
