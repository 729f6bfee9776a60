/// The words by which any table of the domain shows its layout: captions, column-number rows, notes, ellipses.
///
/// They stand in the schema folder's vocabulary file under `x-extract`.
public struct TableVocabulary: Sendable {
  /// Words before a colon that introduce the department, and the unit, of a table.
  public var departmentKeys: [String]
  public var unitKeys: [String]
  /// Notes behind a name that a seal is set there: （公章）.
  public var seals: [String]
  /// What numbers a form (公开01表): layout, no title.
  public var formNumbers: [LabelPattern]
  /// What a title looks like where no form claims it.
  public var titles: [LabelPattern]
  /// The titles of the forms themselves: titles on a line above a table, whatever ``titles`` says. In a row they may be
  /// heads.
  public var formTitles: [LabelPattern] = []
  /// Heads that stand over others where a table has several rows of them.
  public var spanning: [LabelPattern]
  /// Words that begin a row of column numbers.
  public var columnNumbers: [String]
  /// Words that begin a note below a table.
  public var notes: [LabelPattern]
  /// Heads of columns that state another period than the table's own, or the change from one to the other.
  public var otherPeriods: [LabelPattern]
  /// Names that stand for rows left out.
  public var ellipses: [LabelPattern]

  public init(
    departmentKeys: [String] = [], unitKeys: [String] = [], seals: [String] = [],
    spanning: [LabelPattern] = [],
    formNumbers: [LabelPattern] = [], titles: [LabelPattern] = [],
    columnNumbers: [String] = [], notes: [LabelPattern] = [],
    otherPeriods: [LabelPattern] = [], ellipses: [LabelPattern] = []
  ) {
    self.departmentKeys = departmentKeys
    self.unitKeys = unitKeys
    self.seals = seals
    self.spanning = spanning
    self.formNumbers = formNumbers
    self.titles = titles
    self.columnNumbers = columnNumbers
    self.notes = notes
    self.otherPeriods = otherPeriods
    self.ellipses = ellipses
  }
}

extension TableVocabulary {
  init(_ words: AnnotationReading) throws(AnnotationError) {
    self.init(
      departmentKeys: try words.strings("departmentKeys"), unitKeys: try words.strings("unitKeys"),
      seals: try words.strings("seals"), spanning: try words.patterns("spanning"),
      formNumbers: try words.patterns("formNumbers"), titles: try words.patterns("titles"),
      columnNumbers: try words.strings("columnNumbers"), notes: try words.patterns("notes"),
      otherPeriods: try words.patterns("otherPeriods"), ellipses: try words.patterns("ellipses"))
  }
}
