internal import KemuModel
internal import KemuSchema
internal import KemuText

extension TableReading {
  /// More rows tell nothing new of a form.
  private static let mostRows = 200

  /// The words in the cells of the body, folded and without their ordinals.
  func rowLabels(in text: CanonicalText) -> Set<String> {
    var labels: Set<String> = []
    for cell in body.prefix(Self.mostRows).lazy.flatMap(\.cells) where !cell.isBlank {
      labels.insert(TextNormalization.withoutOrdinal(LabelFolding.fold(text.bytes(cell.span))))
    }
    return labels
  }
}
