public import KemuModel
internal import KemuRecognizers

/// Finds the numbers of the prose: amounts, percentages, counts, codes, dates.
///
/// The cells of tables are left out: what a figure in a cell is, its column says.
public struct Recognise: Stage {
  private let recognizers = Recognizers()

  public init() {}

  public var description: StageDescription {
    StageDescription(
      name: "recognise", summary: "Finds amounts, percentages, counts, codes and dates in the prose.",
      requires: [.text, .blocks], provides: [.mentions])
  }

  public func run(_ document: inout Document) throws(StageFailure) {
    for block in document.blocks {
      try document.deadline.check()
      switch block.kind {
      case .heading, .paragraph:
        document.mentions.append(contentsOf: recognizers.mentions(in: document.text, block.span))
      case .table, .furniture:
        break
      }
    }
  }
}
