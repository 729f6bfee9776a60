internal import KemuModel

/// How much a reader takes of what a hostile document may claim.
///
/// A document that claims more is refused whole, and the reason names the option that allows more: half of a table would
/// be taken for all of it.
public struct ReadingLimits: Sendable {
  /// Cells in all tables of a document.
  public var cells = 4_000_000
  /// Elements open at one place of a page.
  public var nesting = 512
  /// Columns of a row, and rows that one cell may span; what spans more is taken to span as many.
  public var span = 1_000
  /// Attributes of one tag.
  public var attributes = 2_000

  public init() {}
}

extension ReadingLimits {
  var tooManyCells: StageFailure {
    StageFailure(.unsupported, "its tables have more than \(cells) cells (--max-cells)")
  }

  var tooDeep: StageFailure {
    StageFailure(.unsupported, "more than \(nesting) elements stand one in another (--max-depth)")
  }

  func tooManyAttributes(_ count: Int) -> StageFailure {
    StageFailure(.unsupported, "a tag has \(count) attributes; at most \(attributes) are read")
  }
}
