/// A single cell of a form from which a property is taken: by the form's title, the label of the row and the head of the
/// column.
public struct CellSource: Sendable {
  public var titles: [LabelPattern]
  public var rows: [LabelPattern]
  private var columns: [String]

  /// - Parameter columns: folded heads; `{year}` stands for the document's year.
  public init(titles: [LabelPattern], rows: [LabelPattern], columns: [String]) {
    self.titles = titles
    self.rows = rows
    self.columns = columns
  }

  /// The heads in a document of a year.
  public func heads(year: Int) -> Set<String> {
    Set(columns.map { $0.split(separator: "{year}", omittingEmptySubsequences: false).joined(separator: "\(year)") })
  }
}

extension CellSource {
  static func sources(_ annotation: AnnotationReading) throws(AnnotationError) -> [CellSource] {
    guard let member = annotation.member("cells") else { return [] }
    var sources: [CellSource] = []
    for source in try member.elements() {
      sources.append(
        CellSource(
          titles: try source.patterns("titles"), rows: try source.patterns("rows"), columns: try source.strings("columns")))
    }
    return sources
  }
}
