internal import KemuModel
internal import KemuSchema
internal import KemuText

/// The words in the cells of a table's body, folded and without their ordinals; made when they are first asked for.
final class RowLabels {
  private let reading: TableReading
  private let text: CanonicalText
  private var known: Set<String>?

  /// More rows tell nothing new of a form.
  private static let mostRows = 200

  init(_ reading: TableReading, _ text: CanonicalText) {
    self.reading = reading
    self.text = text
  }

  func all() -> Set<String> {
    if let known { return known }
    var labels: Set<String> = []
    for row in reading.body.prefix(Self.mostRows) {
      for cell in row.cells where !cell.isBlank {
        labels.insert(TextNormalization.withoutOrdinal(LabelFolding.fold(text.bytes(cell.span))))
      }
    }
    known = labels
    return labels
  }
}
