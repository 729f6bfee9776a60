/// The formats of one run, written together.
public struct OpenWriters {
  private var writers: [any RecordWriter]
  private let folder: OutputFolder

  public init(_ writers: [any RecordWriter], folder: OutputFolder) {
    self.writers = writers
    self.folder = folder
  }

  public mutating func open() throws(WriteFailure) {
    for index in writers.indices { try writers[index].open(folder) }
  }

  /// Hands a document to every format; meanwhile nothing removes the folder.
  public mutating func write(_ finished: FinishedDocument) throws(WriteFailure) {
    try folder.exclusively { () throws(WriteFailure) in
      for index in writers.indices { try writers[index].write(finished) }
    }
  }

  public mutating func close(_ report: RunReport) throws(WriteFailure) {
    try folder.exclusively { () throws(WriteFailure) in
      for index in writers.indices { try writers[index].close(report) }
    }
  }
}
