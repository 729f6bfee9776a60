internal import KemuModel

/// Writes `texts/<document>.txt`: the canonical text that every place in the output refers to.
public struct TextsWriter: RecordWriter {
  private var folder: OutputFolder?

  public init() {}

  public mutating func open(_ folder: OutputFolder) throws(WriteFailure) {
    self.folder = folder
  }

  public mutating func write(_ finished: FinishedDocument) throws(WriteFailure) {
    guard let folder, finished.hasText else { return }
    let file = try folder.makeFile("texts/" + finished.document.id + ".txt")
    try file.write(finished.document.text.utf8)
    try file.close()
  }
}

extension FinishedDocument {
  /// Whether the document was read, so that places in its text mean something.
  var hasText: Bool {
    switch outcome.status {
    case .ok, .empty: true
    case .unsupported, .failed: false
    }
  }
}
