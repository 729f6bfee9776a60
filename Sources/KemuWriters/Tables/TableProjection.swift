/// A table of the output, and the rows that a document gives it.
protocol TableProjection: Sendable {
  var table: OutputTable { get }

  /// - Returns: rows with a value for each column of ``table``, in its order.
  func rows(of finished: FinishedDocument, places: EvidencePlaces) -> [[OutputValue]]
}
