/// Prose that is read in one go: a heading, or a paragraph with what continues it on the next page.
public struct ProsePassage: Sendable {
  public var span: TextSpan
  /// The headings above, outermost first, folded for comparison and without their ordinals.
  public var sections: [String]
  public var isHeading: Bool

  public init(span: TextSpan, sections: [String], isHeading: Bool) {
    self.span = span
    self.sections = sections
    self.isHeading = isHeading
  }
}
